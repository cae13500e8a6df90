"""Lengths of time as the text writes them, against the days that they span."""

import re
from datetime import date

from claims.dates.written import Interval
from claims.record import Moment, MomentType

_VALUE = re.compile(r"P(\d+)([DWMY])")
_ABOUT = re.compile(
    r"\b(?:about|almost|nearly|more than|less than|over|under|some|roughly|around|at least|up to)\b", re.I
)


def length(moment: Moment) -> tuple[int, str] | None:
    """The count and unit (D, W, M, Y) of a plain duration, else None."""
    match = _VALUE.fullmatch(moment.value) if moment.type is MomentType.duration else None
    return (int(match[1]), match[2]) if match else None


def is_hedged(words: str) -> bool:
    """Whether the words leave the length open: 'about', 'more than'."""
    return bool(_ABOUT.search(words))


def spanned(interval: Interval, unit: str) -> tuple[int, int] | None:
    """The least and most whole units between the two dates; None when that cannot be told."""
    bounds = _bounds(interval)
    if bounds is None:
        return None
    first, last, exact = bounds
    if unit in {"D", "W"}:
        if not exact:
            return None
        days = (last - first).days
        return (days, days + 1) if unit == "D" else (days // 7, -(-(days + 1) // 7))
    months = 12 * (last.year - first.year) + last.month - first.month
    slack = 0 if exact else 1
    if unit == "M":
        return months - 1, months + 1
    years = last.year - first.year
    return (years - 1, years + slack) if not exact or interval.start.month else (years, years + 1)


def _bounds(interval: Interval) -> tuple[date, date, bool] | None:
    """First and last day, and whether both are known to the day; a missing year is the other's, or any one year."""
    start, end = interval.start, interval.end
    year = end.year or start.year or 2023
    first, last = start.earliest(start.year or year), end.earliest(end.year or year)
    if first is None or last is None:
        return None
    if last < first and start.year is None:
        first = start.earliest(year - 1)
    elif last < first and end.year is None:
        last = end.earliest(year + 1)
    if first is None or last is None or last < first:
        return None
    return first, last, bool(start.day and end.day)
