"""DAT709."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.durations import is_hedged, length, spanned
from claims.record import Moment, Record
from claims.spans import cover
from claims.written_dates import Interval, intervals, written

_NAMES = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_BETWEEN = re.compile(r"(?:[-\s]+[\w’'-]+){0,5}(?:,|\s*\(|\s*[–—-])?\s*(?:(?:that|which)\s+(?:ran|lasted)\s+)?", re.I)
_AFTER = re.compile(r",?\s*(?:a (?:period|span|stretch) of|in all|lasting|for|or)?\s*(?:a|the)?\s*", re.I)


@rule("DAT709", severity=Severity.error, standards=("onrecord",), genres=ALL)
def duration_mismatch(record: Record) -> Iterator[Flag]:
    """A length of time that does not fit the dates it is said to span.

    Either a date or the length is wrong; the sum is shown. First and last day may or may not be counted, and a length that
    is hedged ("about", "more than") may be a fifth off.

    Bad:
        The [[14-day inquiry, from August 20 through August 28]], cleared the mayor.

    Bad:
        Repairs took [[29 months, between July 2017 and November 2018]].

    Bad:
        The mill stood empty [[from 1990 to 2003, ten years]] in all.

    Good:
        The nine-day inquiry, from August 20 through August 28, cleared the mayor.

    Good:
        Repairs took about 17 months, between July 2017 and November 2018.

    Good:
        The mill stood empty from 1990 to 2000, ten years in all. It had 14 looms.
    """
    durations = [(m, told) for m in record.moments if (told := length(m)) is not None]
    for interval in intervals(record):
        for moment, (count, unit) in durations:
            bounds = spanned(interval, unit)
            if (
                bounds is None
                or not _belongs(record.article.text, moment, interval)
                or _other_date(record, moment, interval)
            ):
                continue
            slack = max(1, round(0.2 * count)) if is_hedged(_words(record.article.text, moment)) else 0
            if not bounds[0] - slack <= count <= bounds[1] + slack:
                many = f"{bounds[0]} to {bounds[1]}" if bounds[0] < bounds[1] else str(bounds[0])
                message = f"the two dates are {many} {_NAMES[unit]}s apart, not {count}"
                yield Flag(cover((moment.span, interval.span)), message)


def _words(text: str, moment: Moment) -> str:
    return text[max(0, moment.span.start - 12) : moment.span.end]


def _belongs(text: str, moment: Moment, interval: Interval) -> bool:
    """Whether the length and the interval stand side by side."""
    if moment.span.end <= interval.span.start:
        return bool(_BETWEEN.fullmatch(text, moment.span.end, interval.span.start))
    return moment.span.start >= interval.span.end and bool(_AFTER.fullmatch(text, interval.span.end, moment.span.start))


def _other_date(record: Record, moment: Moment, interval: Interval) -> bool:
    between = cover((moment.span, interval.span))
    own = (interval.start.span, interval.end.span)
    return any(between.contains(m.span) and m.span not in own for m in record.moments if written(m) is not None)
