"""The words of a claim: what an attribution attributes, with all of a date that it cuts."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from claims.extraction.mentioned.heads import antecedent
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.spans import Span, trimmed


def content_of(parsed: Parsed, found: FoundAttribution) -> tuple[Span, ...]:
    """The spans of the content in order: whole, and without what tells nothing."""
    return _clean(_whole(parsed, found), parsed.article.text)


def _clean(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The spans in order, without white space at their edges, without those that hold no word or only stand in for one.

    `It is believed that the dam will hold` claims that the dam will hold.
    """
    cleaned = [span for span in sorted(trimmed(span, text) for span in spans) if re.search(r"\w", span.of(text))]
    told = [span for span in cleaned if span.of(text).lower() not in {"it", "there"}]
    return tuple(told or cleaned)


def _whole(parsed: Parsed, found: FoundAttribution) -> Iterator[Span]:
    """The spans of the content, each with all of the date that it cuts, and with the thing that a `which` stands for.

    `on 12 November the ...`, `... from Friday, November 22`, `the trial, which is expected to ...`.
    """
    apart = [*(found.cue.spans if found.cue else ()), *(span for spans in found.sources for span in spans)]
    for span in found.content:
        tokens = parsed.tokens(span)
        if tokens is None:
            yield span
            continue
        if len(tokens) == 1 and tokens[0].tag_ == "WDT" and len(found.content) > 1 and not found.sources:
            yield _thing(tokens[0])
            continue
        before = tokens[0].nbor(-1) if tokens.start else None
        dated = before is not None and before.dep_ == "prep" and tokens[0].ent_type_ == "DATE"
        free = before is not None and dated and not any(s.start <= before.idx < s.end for s in apart)
        end = max(span.end, _end_of_date(tokens[-1]))
        cut = any(s.overlaps(Span(span.end, end)) for s in apart)
        yield Span(before.idx if before is not None and free else span.start, span.end if cut else end)


def _thing(which: Token) -> Span:
    """What the pronoun stands for; the pronoun where that is not known."""
    thing = antecedent(which)
    return Span(thing.left_edge.idx if thing.i < which.i else thing.idx, thing.idx + len(thing))


def _end_of_date(token: Token) -> int:
    """The end of the date in which the token stands."""
    last = token
    while last.ent_type_ == "DATE" and last.i + 1 < len(last.doc) and last.nbor().ent_iob_ == "I":
        last = last.nbor()
    return last.idx + len(last)
