"""Days that stand before the story: in the dateline, `LONDON, March 3, 2024 (Agency) -`, or on a line above it."""

import re
from datetime import date
from functools import lru_cache
from itertools import islice, takewhile

from claims.dates.calendar import MONTHS, WEEKDAY
from claims.spans import Span

_BY_THREE = {name[:3]: number for name, number in MONTHS.items()}
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?\.?" for name in MONTHS)
_LINE = re.compile(
    rf"^[A-Z][A-Z .’'-]{{2,}}[^\n]{{0,40}}?\b"
    rf"(?:(?P<d1>\d{{1,2}})\s+(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}}))"
    rf",?\s+(?P<year>\d{{4}})\b[^\n]{{0,40}}?[—–-]",
    re.I | re.M,
)
_TIME = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?|\d{1,2}(?=\s*[ap]))\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?"
_DAY_LINE = re.compile(
    rf"\W*(?:(?:published|posted|date|released?)(?:\s+on)?\s*:?\s+|by\s+[^\n\d]{{2,60}}?(?:\s*[|•·—–-]\s*|,\s+|\s+on\s+))?"
    rf"(?:{_TIME},?\s+(?:on\s+)?)?(?:(?:{WEEKDAY}|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?),?\s+)?"
    rf"(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?),?\s+(?P<year>\d{{4}}))"
    rf"(?:[T,|•·—–-]?\s*(?:at\s+)?{_TIME})?\W*",
    re.I,
)
_HEAD = 8
"""Lines at most that stand above a story."""
_PROSE = re.compile(r"(?:\S+\s+){7,}\S*[.!?][\"”’)]*\s*$|.{200}")
"""A line of the story itself."""


@lru_cache(maxsize=1)
def dateline(text: str) -> tuple[Span, date] | None:
    """The dateline within the first 1,000 code points with its full date, or None."""
    match = _LINE.search(text[:1000])
    if match is None or not match[0][:3].isupper():
        return None
    month = _BY_THREE[(match["m1"] or match["m2"])[:3].lower()]
    try:
        return Span(*match.span()), date(int(match["year"]), month, int(match["d1"] or match["d2"]))
    except ValueError:
        return None


def day_of(line: str) -> date | None:
    """The day of a line that holds nothing but a date, with the writer or an hour at most: `Friday, 3 May 2024`."""
    match = _DAY_LINE.fullmatch(line)
    if match is None:
        return None
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        month = _BY_THREE[(match["m1"] or match["m2"])[:3].lower()]
        return date(int(match["year"]), month, int(match["d1"] or match["d2"]))
    except ValueError:
        return None


def day_above(text: str) -> date | None:
    """The day of the first such line above the story, or None."""
    lines = (line for line in text[:2000].splitlines() if line.strip())
    head = takewhile(lambda line: not _PROSE.match(line), islice(lines, _HEAD))
    return next((day for line in head if (day := day_of(line))), None)
