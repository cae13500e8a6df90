"""How a headline's number can be the story's all the same: rounded, worked out, or told as `more than` it."""

import re
from itertools import combinations

from claims.dates.calendar import MONTH_WRITTEN as MONTH
from claims.lazily import lazily
from claims.record import Record

DAY = lazily(
    rf"\b(?:\d\d?(?:st|nd|rd|th)?(?: ?(?:-|–|and|or|to|until|,) ?\d\d?(?:st|nd|rd|th)?)* {MONTH}|"
    rf"{MONTH} \d\d?(?:st|nd|rd|th)?(?: ?(?:-|–|and|or|to|,) ?\d\d?(?!\d)(?:st|nd|rd|th)?)*)\b"
)
"""Days of a month, that count nothing: `28 to 31 July`."""
FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Numbers that are years, and near to no other number."""
_UNIT = lazily(
    r"[ -](?:(?P<years>years?|seasons?)|(?P<months>months?)|"
    r"(?P<way>miles?|km|kilomet\w+)|(?P<days>days?|nights?|weeks?)|"
    r"(?:minutes?|mins?|hours?))\b",
    re.I,
)
_HOUR = lazily(r"\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b(?:to|past) (?:[a-z]+)\b(?=[ ,.])")
_EARLIEST, _MILE, _ROUGHLY = 1800, 1.609, 0.06
"""The first year that one is told of; kilometres of a mile; share by which a way may be rounded."""
_ABOVE = lazily(r"\b(?:above|at least|exceed(?:s|ed)?|more than|over|tops?|topp(?:ed|ing)) $", re.I)
_BELOW = lazily(r"\b(?:almost|below|close to|fewer than|less than|nearly|under|up to) $", re.I)
_LOOSELY = 0.25
"""Share by which the story's number may lie above `more than 5,000`, or below `nearly 5,000`."""


def is_near(other: float, value: float, written: str) -> bool:
    """Whether the headline's number may be the story's: rounded, or with a scale that one of them spells out."""
    _, point, decimals = written.partition(".")
    if point:
        places = len(re.match(r"\d*", decimals)[0])  # type: ignore[index]
        return any(abs(other / scale - value) <= 0.5 / 10**places for scale in (1, 1e3, 1e6, 1e9))
    return abs(other - value) <= max(0.06 * value, 0.5) or other in {value * 1e3, value * 1e6, value * 1e9}


def is_reckoned(record: Record, match: re.Match[str], value: float, told: set[float], story: str) -> bool:
    """Whether the reader can work it out: years since one told, miles for kilometres, time between days or hours."""
    behind = _UNIT.match(match.string, match.end())
    if behind is None:
        return False
    if behind["years"]:
        years = {year for year in told if _EARLIEST <= year <= LAST_YEAR}
        years |= {float(now.year)} if (now := record.article.published.date) else set()
        return any(abs(abs(one - other) - value) <= 1 for one, other in combinations(years, 2))
    if behind["months"]:
        return _is_so_many_months(record, value)
    if behind["days"]:
        return len(DAY.findall(story)) > 1
    if behind["way"]:
        return any(abs(other - value * rate) <= _ROUGHLY * other for other in told for rate in (_MILE, 1 / _MILE))
    return len(_HOUR.findall(story)) > 1


def _is_so_many_months(record: Record, value: float) -> bool:
    """Whether a day that the story names lies so many months from its publication, or from another."""
    now = record.article.published.date
    days = [now, *(moment.first for moment in record.moments)]
    counted = [12 * day.year + day.month for day in days if day]
    return any(abs(abs(one - other) - value) <= 1 for one, other in combinations(counted, 2))


def is_beyond(match: re.Match[str], other: float, value: float) -> bool:
    """Whether the story's number lies on the side of the headline's that its words tell: `more than 5,000`."""
    slack = _LOOSELY * value
    above, below = (side.search(match.string, 0, match.start()) for side in (_ABOVE, _BELOW))
    return bool((above and 0 <= other - value <= slack) or (below and 0 <= value - other <= slack))


def is_difference(value: float, told: set[float]) -> bool:
    """Whether two of the story's numbers lie so far apart: `leads by 14`, for 54 percent to 40."""
    return any(abs(one - other - value) < 0.05 for one in told for other in told)
