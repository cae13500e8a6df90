"""The words of a source without what only opens the sentence or dates the act: `Recall, the ministry on 25 July`."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from claims.extraction.named.given_names import PRONOUNS, given_gender
from claims.extraction.named.naming import DATES
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.wordlists import words
from claims.spans import Span

_HAD_BY = frozenset({"act", "law", "request", "requests", "statute"})
_NEAR = 10
"""Tokens at most between the words of `records given to the Courier under the law`."""
_TOPIC = re.compile(r"(?:About|Of) [^,;]{2,40}, (?=[A-Z]|he |she |the )")
"""Of whom somebody speaks, at the start of the sentence: `Of Bo Holm, | Ada Lund said`."""
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?[:,]?\s+(?=\S)")


def trim_sources(parsed: Parsed, found: FoundAttribution) -> FoundAttribution:
    """The attribution with the words of its sources trimmed."""
    cue = found.cue.spans[0].start if found.cue is not None else -1
    trimmed = tuple(
        tuple(_with_papers(parsed, _trimmed(parsed, _before(cue, span))) for span in _alone(parsed, spans))
        for spans in found.sources
    )
    return found if trimmed == found.sources else replace(found, sources=trimmed)


def after_clock(text: str, span: Span) -> Span:
    """`span` without the time of day that opens it: that of an entry in a live blog."""
    clock = _CLOCK.match(text, span.start, span.end)
    return Span(clock.end(), span.end) if clock and clock.end() < span.end else span


def _alone(parsed: Parsed, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Only the pronoun after words for somebody of another gender: `Along with Bo Lund, a baker, | she plans to go`."""
    gender = PRONOUNS.get(spans[-1].of(parsed.article.text).lower(), "") if len(spans) > 1 else ""
    before = " ".join(span.of(parsed.article.text) for span in spans[:-1]).split()
    return spans if not gender or gender in map(given_gender, before) else spans[-1:]


def _before(cue: int, span: Span) -> Span:
    """The words without those from their own cue on: nobody is named by what they said."""
    return Span(span.start, cue - 1) if span.start + 1 < cue < span.end else span


def _with_papers(parsed: Parsed, span: Span) -> Span:
    """The words with the writings that were had by the law: of `records obtained under the open-records law` all."""
    tokens = parsed.tokens(span)
    if tokens is None or tokens[-1].lower_ not in _HAD_BY:
        return span
    under = _last_before(tokens[0], lambda t: t.lower_ in {"through", "under", "via"})
    had = _last_before(under, lambda t: t.tag_ in {"VBD", "VBN"}) if under is not None else None
    paper = had.nbor(-1) if had is not None and had.i else None
    known = paper is not None and (paper.lower_ in words("documents") or paper.lemma_.lower() in words("documents"))
    return Span(paper.left_edge.idx, span.end) if paper is not None and known else span


def _last_before(token: Token, fits: Callable[[Token], bool]) -> Token | None:
    """The last token before that fits, in the sentence and not far."""
    low = max(token.sent.start, token.i - _NEAR)
    return next((t for i in range(token.i - 1, low - 1, -1) if fits(t := token.doc[i])), None)


def _trimmed(parsed: Parsed, span: Span) -> Span:
    text, span = parsed.article.text, after_clock(parsed.article.text, span)
    opener = _opener().match(text, span.start, span.end)
    opener = opener or _TOPIC.match(text, span.start, span.end)
    start = opener.end() if opener and opener.end() < span.end else span.start
    return Span(start, _before_date(parsed, Span(start, span.end)))


@cache
def _opener() -> re.Pattern[str]:
    land = r"(?:(?<=, )[A-Z][\w.]+(?: [A-Z][\w.]+)?,? )?"  # `HARBOR, Valmont (AP) — `
    dateline = rf"[A-Z][A-Z .,]{{2,30}}{land}"
    dateline += r"(?:[A-Z][a-z]{2,8}\.? \d{1,2} )?(?:\([^)]{1,20}\) )?(?:(?:--|—|–|_)|(?<=\) )-) +"
    return re.compile(rf"(?:{'|'.join(sorted(words('openers')))}),\s+|{dateline}")


def _before_date(parsed: Parsed, span: Span) -> int:
    """Where the words end when a date with its preposition stands last, as a part of the cue's clause."""
    tokens = parsed.tokens(span)
    if tokens is None:
        return span.end
    i = tokens.end - 1 if tokens[-1].text != "," else tokens.end - 2
    if parsed.doc[i].ent_type_ not in DATES:
        return span.end
    while i > tokens.start and (parsed.doc[i].ent_type_ in DATES or parsed.doc[i].text == ","):
        i -= 1
    before = parsed.doc[i - 1] if i > tokens.start else None
    if before is None or parsed.doc[i].lower_ != "on" or before.pos_ != "PROPN":
        return span.end
    inside = parsed.doc[i].head.dep_ in {"relcl", "acl"}
    return span.end if inside else before.idx + len(before)
