"""Days that stand before the story: in the dateline, `LONDON, March 3, 2024 (Agency) -`, or on a line above it."""

import re
from datetime import date
from functools import lru_cache
from itertools import islice

from claims.dates.calendar import MONTHS, WEEKDAY, month_called
from claims.spans import Span

_ABOVE = 300
"""Code points within which a story begins."""
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?\.?" for name in MONTHS)
_NTH = r"(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:(?P<d1>\d{{1,2}}){_NTH}\s+(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}}){_NTH})"
    r"(?:\s?,)?\s+(?P<year>\d{4})\b"
)
_LINE = re.compile(rf"^[A-Z][A-Z .’'-]{{2,}}[^\n]{{0,40}}?\b{_DATE}[^\n]{{0,40}}?[—–-]", re.I | re.M)
_TIME = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?|\d{1,2}(?=\s*[ap]))\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?"
_WEEKDAY = rf"(?:(?:{WEEKDAY}|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\.?)(?:\s?,)?\s+)?"
_BEFORE = (
    r"(?:(?:published|posted|date|released?)(?:\s+on)?\s*:?\s+|by\s+[^\n\d]{2,60}?(?:\s*[|•·—–-]\s*|,\s+|\s+on\s+))?"
    rf"(?:{_TIME},?\s+(?:on\s+)?)?{_WEEKDAY}"
)
_BEHIND = (
    rf"(?:[T,|•·—–/-]?\s*(?:at\s+)?{_TIME})?"
    r"(?:\s*[/|•·]\s*[^\n]{0,60}|,?\s*(?:last\s+)?updated\b[^\n]{0,60})?"
)
_DAY_LINE = re.compile(rf"\W*{_BEFORE}(?:(?P<iso>\d{{4}}-\d\d-\d\d)|{_DATE}){_BEHIND}[^\w.]*", re.I)
"""A line with a date, and at most the writer before it, and an hour, a rubric or the last change beside it."""
_OPENING = re.compile(rf"^\W*{_WEEKDAY}{_DATE}\s*(?:[—–:-]+\s*)?(?=[“\"]?(?-i:[A-Z]))", re.I | re.M)
"""A date that a paragraph begins with, before its first sentence: `May 3, 2024 — The ferry was sold.`"""


@lru_cache(maxsize=1)
def dateline(text: str) -> tuple[Span, date] | None:
    """The dateline within the first 1,000 code points with its full date, or None."""
    match = _LINE.search(text[:1000])
    day = _day(match) if match and match[0][:3].isupper() else None
    return (Span(*match.span()), day) if match and day else None


def opening_day(text: str) -> date | None:
    """The day that the story begins with, before its first sentence; None where a list of days begins like that."""
    found = list(islice(_OPENING.finditer(text), 2))
    return _day(found[0]) if len(found) == 1 and found[0].start() < _ABOVE else None


def day_of(line: str) -> date | None:
    """The day of a line that holds little but a date: `Friday, 3 May 2024`, `By Ida Brandt | May 3, 2024`."""
    match = _DAY_LINE.fullmatch(line)
    return _day(match) if match else None


def _day(match: re.Match[str]) -> date | None:
    """The day that the match tells, where the calendar has it."""
    try:
        if match.groupdict().get("iso"):
            return date.fromisoformat(match["iso"])
        month = month_called(match["m1"] or match["m2"])
        return date(int(match["year"]), month, int(match["d1"] or match["d2"]))
    except ValueError:
        return None
