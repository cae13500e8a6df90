"""Plain sentences that go on with what somebody told just before, in the same paragraph, without naming them again."""

from collections.abc import Iterator, Sequence

from claims.extraction.carrying.givers import Giver, read_giver
from claims.extraction.carrying.going_on import goes_on, opens_with_them
from claims.extraction.carrying.run_ups import by_cue, cued_in, leads, run_ups
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.record import Basis
from claims.spans import ByPlace

_CHAIN = 3
"""Sentences at most that follow one attribution without naming its source again."""


def followers(parsed: Parsed, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """Sentences of plain telling that go on with what the source named just before them told."""
    taken = ByPlace((span, a) for a in found for span in a.places)
    cued = by_cue(found)
    givers = run_ups(parsed, found)
    yield from leads(parsed, cued, givers, taken)
    giver: Giver | None = None
    length, paragraph = 0, -1
    for sentence in parsed.sentences:
        if sentence.paragraph != paragraph:
            giver = giver if giver and opens_with_them(parsed, sentence, giver) else None
            paragraph = sentence.paragraph
        own = cued_in(cued, sentence.span)
        if own:
            giver, length = read_giver(parsed, own[-1]), 0
            continue
        if sentence.span.start in givers:
            giver, length = givers[sentence.span.start], 0
            continue
        free = not taken.touches(sentence.span)
        sure = goes_on(parsed, sentence, giver) if giver and free and length < _CHAIN else 0.0
        if giver is None or not sure:
            giver = None
            continue
        length += 1
        yield FoundAttribution(
            content=(sentence.span,), sources=giver.told.sources, basis=Basis.carried, confidence=sure
        )
