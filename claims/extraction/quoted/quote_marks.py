"""Quotation marks in a stretch of text: where they are, and which way each looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from claims.spans import Span

_MARK = re.compile("``|''|[\"“”„‟«»‹›‘’‚'`]")
_APOSTROPHES = frozenset("'’‘`")
_ELIDED = re.compile(r"\d\ds?\b|(?:em|til|cause|n|tis|twas|bout|round|cuz|er|im|ya|kay)\b", re.IGNORECASE)
_INCHES = re.compile(r"\d['′]\s?\d{1,2}$|\d$")


class Family(StrEnum):
    """Marks that may close each other."""

    double = "double"
    single = "single"
    guillemet = "guillemet"
    single_guillemet = "single guillemet"


_FAMILY = {
    **dict.fromkeys(("``", "''", '"', "“", "”", "„", "‟"), Family.double),
    **dict.fromkeys("«»", Family.guillemet),
    **dict.fromkeys("‹›", Family.single_guillemet),
    **dict.fromkeys("‘’‚'`", Family.single),
}
_OPENING = frozenset(("“", "„", "‟", "``", "«", "‹", "‘", "‚"))
_CLOSING = frozenset(("”", "»", "›"))
"""By their drawing; `’` is left out, for it is mostly an apostrophe, and straight marks say nothing."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark, its drawing's direction and that of its surroundings."""

    span: Span
    family: Family
    drawn_open: bool
    drawn_closed: bool
    stands_open: bool
    """Space (or an opening bracket) before it and none after it."""
    stands_closed: bool
    """Space or punctuation after it and no space before it."""
    after_s: bool
    """A single mark after an s and before a space: perhaps a plural's apostrophe."""


def find_marks(text: str, span: Span) -> Iterator[Mark]:
    """The quotation marks inside `span` of `text`, in order; apostrophes and inches are left out."""
    for match in _MARK.finditer(text, span.start, span.end):
        sign = match[0]
        before = text[match.start() - 1] if match.start() > span.start else " "
        after = text[match.end()] if match.end() < span.end else " "
        if sign in _APOSTROPHES and _is_apostrophe(text, match.end(), before, after):
            continue
        if sign == '"' and before.isdigit() and after != "," and _is_inches(text, span.start, match.start()):
            continue
        stands_open, stands_closed = _stance(before, after)
        yield Mark(
            span=Span(match.start(), match.end()),
            family=_FAMILY[sign],
            drawn_open=sign in _OPENING,
            drawn_closed=sign in _CLOSING,
            stands_open=stands_open,
            stands_closed=stands_closed,
            after_s=sign in _APOSTROPHES and before in "sS" and after.isspace(),
        )


def _stance(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these characters looks like an opening one, and like a closing one."""
    free_before = before.isspace() or before in "([{-–—/\"“‘'«‹"
    free_after = after.isspace() or not (after.isalnum() or after in "$£€#@([")
    stands_open = free_before and not after.isspace()
    stands_closed = free_after and not before.isspace()
    if stands_open and stands_closed:  # between a dash or another mark and punctuation
        return (False, True) if before.isalnum() or before in ".,!?…" else (True, False)
    return stands_open, stands_closed


def _is_apostrophe(text: str, end: int, before: str, after: str) -> bool:
    """Whether a single mark ties or shortens words: don't, '90s, rock 'n' roll."""
    if before.isalnum() and after.isalnum():
        return True
    return not before.isalnum() and _ELIDED.match(text, end) is not None and text[end : end + 1].isalnum()


def _is_inches(text: str, start: int, place: int) -> bool:
    """Whether the mark at `place` follows a height such as 6'2, or is alone after a number in its paragraph."""
    found = _INCHES.search(text[max(start, place - 6) : place])
    return found is not None and (len(found[0]) > 1 or '"' not in text[start:place])
