"""Attributions out of patterns whose groups name their parts."""

import re

from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed
from claims.spans import Span

_SURE = 0.9


def of_match(parsed: Parsed, match: re.Match[str], *, lemma: str = "") -> FoundAttribution:
    """The attribution of a match with the groups `said`, `who` and `cue`; the cue's own lemma where none is given."""
    cue = Span(*match.span("cue"))
    tokens = parsed.tokens(cue)
    head = tokens.root if tokens is not None else parsed.doc[0]
    return FoundAttribution(
        content=(Span(*match.span("said")),),
        cue=FoundCue((cue,), head.i, lemma or head.lemma_.lower()),
        sources=((Span(*match.span("who")),),),
        confidence=_SURE,
    )
