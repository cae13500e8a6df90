"""The words of a source without what only opens the sentence or dates the act: `Recall, the ministry on 25 July`."""

import re
from dataclasses import replace
from functools import cache

from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.wordlists import words
from claims.spans import Span

_DATES = frozenset({"DATE", "TIME"})
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?[:,]?\s+(?=\S)")


def trim_sources(parsed: Parsed, found: FoundAttribution) -> FoundAttribution:
    """The attribution with the words of its sources trimmed."""
    cue = found.cue.spans[0].start if found.cue is not None else -1
    trimmed = tuple(tuple(_trimmed(parsed, _before(cue, span)) for span in spans) for spans in found.sources)
    return found if trimmed == found.sources else replace(found, sources=trimmed)


def after_clock(text: str, span: Span) -> Span:
    """`span` without the time of day that opens it: that of an entry in a live blog."""
    clock = _CLOCK.match(text, span.start, span.end)
    return Span(clock.end(), span.end) if clock and clock.end() < span.end else span


def _before(cue: int, span: Span) -> Span:
    """The words without those from their own cue on: nobody is named by what they said."""
    return Span(span.start, cue - 1) if span.start + 1 < cue < span.end else span


def _trimmed(parsed: Parsed, span: Span) -> Span:
    text, span = parsed.article.text, after_clock(parsed.article.text, span)
    opener = _opener().match(text, span.start, span.end)
    start = opener.end() if opener and opener.end() < span.end else span.start
    return Span(start, _before_date(parsed, Span(start, span.end)))


@cache
def _opener() -> re.Pattern[str]:
    dateline = r"[A-Z][A-Z .,]{2,30}(?:[A-Z][a-z]{2,8}\.? \d{1,2} )?(?:\([^)]{1,20}\) )?(?:(?:--|—|–|_)|(?<=\) )-) +"
    return re.compile(rf"(?:{'|'.join(sorted(words('openers')))}),\s+|{dateline}")


def _before_date(parsed: Parsed, span: Span) -> int:
    """Where the words end when a date with its preposition stands last, as a part of the cue's clause."""
    tokens = parsed.tokens(span)
    if tokens is None:
        return span.end
    i = tokens.end - 1 if tokens[-1].text != "," else tokens.end - 2
    if parsed.doc[i].ent_type_ not in _DATES:
        return span.end
    while i > tokens.start and (parsed.doc[i].ent_type_ in _DATES or parsed.doc[i].text == ","):
        i -= 1
    before = parsed.doc[i - 1] if i > tokens.start else None
    if before is None or parsed.doc[i].lower_ != "on" or before.pos_ != "PROPN":
        return span.end
    inside = parsed.doc[i].head.dep_ in {"relcl", "acl"}
    return span.end if inside else before.idx + len(before)
