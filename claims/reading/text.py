"""Plain text: header lines on top, then paragraphs."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

from claims.dates.datelines import day_of

YEARS = range(1000, 3000)
"""Years in which something can have been published; the calendar has some to spare on both sides."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")

_HEADER = re.compile(r"(Title|Headline|Date|Updated|Author|Byline|URL|Publisher):[ \t]*(.*)", re.I)


def split_headers(text: str) -> tuple[dict[str, str], int]:
    """The `Key: value` lines on top, in lower case, and where the text begins (code points)."""
    headers: dict[str, str] = {}
    at = 0
    for line in text.splitlines(keepends=True):
        if (match := _HEADER.fullmatch(line.strip())) is None:
            break
        headers[match[1].lower()] = match[2].strip()
        at += len(line)
    if not headers or text[at : at + 1] not in {"\n", ""}:
        return {}, 0
    return headers, at + len(text[at:]) - len(text[at:].lstrip("\n"))


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
