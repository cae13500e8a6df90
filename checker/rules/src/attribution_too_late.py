"""SRC205."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Related, Severity
from checker.registry import NEWS, rule
from claims.record import Record
from claims.story import is_attributed, is_checkable, sourced, story_sentences
from claims.voice import narration


@rule(
    "SRC205",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ap", "reuters"),
    genres=NEWS,
)
def attribution_too_late(record: Record) -> Iterator[Flag]:
    """Several check-worthy sentences run before the story's first source is named.

    AP wants attribution in the same sentence, Reuters as quickly as possible: until then the outlet vouches.

    Bad:
        [[Unemployment in the town rose by 12 percent.]] Thefts grew by 30 percent because of the flood. The ferry lost $2 million. Ida Brandt, the mayor, said help was on its way.

    Good:
        Unemployment in the town rose by 12 percent, said Ida Brandt, the mayor. Thefts grew by 30 percent because of the flood. The ferry lost $2 million.

    Good:
        The garden is at its best in June. Roses climb over the wall. Ida Brandt, the mayor, said the pond was new.
    """
    sentences = story_sentences(record)
    told = [number for number, sentence in enumerate(sentences) if is_attributed(record, sentence)]
    if not told or told[0] < 3:
        return
    early = [c for c in narration(record) if is_checkable(c) and c.spans[0].start < sentences[told[0]].start]
    source = [span for claim in sourced(record) for span in claim.attribution.source_spans]
    if len(early) >= 3 and source:
        related = Related(min(source), "the first source")
        yield Flag(early[0].spans[0], f"{len(early)} claims before anybody is named", (related,))
