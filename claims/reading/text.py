"""Plain text: header lines on top, then paragraphs."""

import re
from datetime import date

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
    """The day of an ISO date; raises ValueError for anything else."""
    return date.fromisoformat(text.strip()[:10])
