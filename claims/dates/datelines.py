"""Days that stand before the story: in the dateline, `LONDON, March 3, 2024 (Agency) -`, or on a line above it."""

import re
from datetime import date
from functools import lru_cache
from itertools import islice

from claims.article import Article, ParagraphKind
from claims.dates.calendar import MONTHS, WEEKDAY, month_called
from claims.spans import Span

_ABOVE = 300
"""Code points within which a story begins."""
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]}{'|t' if name == 'september' else ''})?\.?" for name in MONTHS)
_NTH = r"(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:(?P<d1>\d{{1,2}}){_NTH}\s+(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}}){_NTH})"
    r"(?:\s?,)?\s+(?P<year>\d{4})\b"
)
_LINE = re.compile(rf"^(?-i:[A-Z][A-Z .’'-]{{2,}})[^\n]{{0,40}}?\b{_DATE}[^\n]{{0,40}}?[—–-]", re.I | re.M)
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
_UPDATE = rf"\b(?:last\s+)?(?:updated|modified)(?:\s+on|\s+at)?\s*:?\s+(?:{_TIME},?\s+(?:on\s+)?)?{_WEEKDAY}"
_UPDATED = re.compile(rf"{_UPDATE}(?:(?P<iso>\d{{4}}-\d\d-\d\d)|{_DATE})", re.I)
_UPDATE_LINE = re.compile(rf"\W*{_UPDATED.pattern}{_BEHIND}[^\w.]*", re.I)
_DAY = rf"(?:\d{{1,2}}{_NTH}\s+(?:{_MONTH})|(?:{_MONTH})\s+\d{{1,2}}{_NTH})(?!\w)(?:(?:\s?,)?\s+\d{{4}}\b)?"
STAMP = rf"(?i:{_WEEKDAY}{_DAY}(?:,?\s+(?:at\s+)?{_TIME})?|{_TIME})"
"""A day, with or without its year, and an hour, or an hour alone, as they stand behind `Correction`."""
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{1,40}(?:,\s*[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)?"
_PLACE = r"[A-ZÀ-Þ][\w.'’/-]*(?:[ ,]{1,2}[A-ZÀ-Þ][\w.'’/-]*){0,4}"
_AGENCY = r"\s*[*_]{0,3}(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)"
_OPENS = re.compile(
    rf"[*_]{{0,3}}(?:{_CAPITALS},?\s+(?i:{_WEEKDAY}{_DAY})(?:{_AGENCY})?|(?:{_PLACE},\s+)?(?i:{_WEEKDAY}{_DAY}){_AGENCY})"
    r"[*_]{0,3}\s*(?:--|[—–-])[*_]{0,3}(?=\s|$)",
    re.M,
)
"""A dateline with its day: with the place in capitals, or with an agency."""
_PLACED = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40}(?:, [A-Z][\w.]+)?(?: \([^()\n]{2,20}\))?:(?=\s)")
"""A dateline of the place alone, with a colon: `NEW DELHI: Shares fell ...`."""
_IN_FULL = re.compile(_DATE, re.I)
_OPENING = re.compile(rf"^\W*{_WEEKDAY}{_DATE}\s*(?:[—–:-]+\s*)?(?=[“\"]?(?-i:[A-Z]))", re.I | re.M)
"""A date that a paragraph begins with, before its first sentence: `May 3, 2024 — The ferry was sold.`"""


@lru_cache(maxsize=1)
def dateline(text: str) -> tuple[Span, date] | None:
    """The dateline within the first 1,000 code points with its full date, or None."""
    head = text[:1000]
    match = _LINE.search(head)
    day = _day(match) if match else None
    if match and day:
        return Span(*match.span()), day
    opens = next(
        (found for found in _OPENS.finditer(head) if head[: found.start()].rstrip(" \t")[-1:] in {"", "\n"}), None
    )
    full = _IN_FULL.search(opens[0]) if opens else None
    day = _day(full) if full else None
    return (Span(*opens.span()), day) if opens and day else None


def dateline_end(text: str, span: Span) -> int | None:
    """Where the dateline ends with which the stretch opens, behind its dash; None where it opens with none."""
    match = _OPENS.match(text, span.start, span.end)
    return match.end() if match else None


def place_with_colon(article: Article) -> Span | None:
    """The dateline `NEW DELHI:` with which the story begins; in a transcript more than one paragraph opens like it."""
    told = [paragraph.span for paragraph in article.paragraphs if paragraph.kind is ParagraphKind.body]
    found = _PLACED.match(article.text, told[0].start, told[0].end) if told else None
    if found is None or any(_PLACED.match(article.text, span.start, span.end) for span in told[1:]):
        return None
    return Span(*found.span())


def updated_on(line: str) -> date | None:
    """The day of the last update that a line on top tells: `Updated: May 3, 2024`."""
    match = _UPDATED.search(line) if _UPDATE_LINE.fullmatch(line) or _DAY_LINE.fullmatch(line) else None
    return _day(match) if match else None


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
