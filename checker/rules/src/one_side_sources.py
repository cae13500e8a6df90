"""SRC215."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record, SourceType
from claims.story import named_at, sources_of

FEWEST = 2


@rule(
    "SRC215",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("reuters",),
    genres=NEWS,
)
def one_side_sources(record: Record) -> Iterator[Flag]:
    """All the people of the story belong to one and the same body.

    Reuters talks to all sides of a deal or a dispute; colleagues of each other are one side.

    Bad:
        [[Ida Brandt]], a director at Tarnby Bank, said the ferry was safe. Jonas Weir, an analyst at Tarnby Bank, said the price was fair.

    Good:
        Ida Brandt, a director at Tarnby Bank, said the ferry was safe. Jonas Weir, an engineer at Aldmoor College, said it was not.

    Good:
        Ida Brandt, a director at Tarnby Bank, said the ferry was safe.
    """
    people = list(sources_of(record, SourceType.named_person))
    bodies = {source.affiliation for source in people}
    others = {s.name for s in sources_of(record, SourceType.named_organization)} - bodies
    rest = list(
        sources_of(
            record, SourceType.anonymous, SourceType.unnamed_person, SourceType.unnamed_group, SourceType.document
        )
    )
    if len(people) >= FEWEST and len(bodies) == 1 and None not in bodies and not others and not rest:
        where = named_at(record, people[0])
        if where:
            yield Flag(where, f"all {len(people)} people are of {people[0].affiliation}", whole_article=True)
