"""Plain text: header lines on top, then paragraphs."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

from claims.dates.datelines import day_of
from claims.reading.fields import DAYS, field_called, known_fields

YEARS = range(1000, 3000)
"""Years in which something can have been published; the calendar has some to spare on both sides."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")

_HEADER = re.compile(r"([A-Za-z][\w -]{0,30}):[ \t]*(.*)")


def split_headers(text: str) -> tuple[dict[str, str], int]:
    """What the `Key: value` lines on top tell, by field, and where the text begins (code points)."""
    headers: dict[str, str] = {}
    at = 0
    for line in text.splitlines(keepends=True):
        match = _HEADER.fullmatch(line.strip())
        if match is None or not _is_header(match[1], match[2]):
            break
        headers[match[1]] = match[2]
        at += len(line)
    if not headers or text[at : at + 1] not in {"\n", ""}:
        return {}, 0
    known = {field: told.words for field, told in known_fields(headers).items()}
    return known, at + len(text[at:]) - len(text[at:].lstrip("\n"))


def _is_header(key: str, value: str) -> bool:
    """Whether the line tells a field. `Published: three hours ago`, as pages print it, tells no day and is none."""
    field = field_called(key)
    return field is not None and (field not in DAYS or key.lower() in DAYS or is_day(value))


def is_day(words: str) -> bool:
    """Whether the words can be read as a day."""
    try:
        parse_date(words)
    except ValueError:
        return False
    return True


def parse_date(text: str) -> date:
    """The day of an ISO date, of one that names its month, or of a mail's; raises ValueError for anything else."""
    day = _day(text.strip())
    if day.year not in YEARS:
        raise ValueError(f"nothing was published in {day.year}")
    return day


def _day(text: str) -> date:
    if _ISO.match(text):
        return date.fromisoformat(text[:10])
    return day_of(text) or parsedate_to_datetime(text).date()
