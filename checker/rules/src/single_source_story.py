"""SRC203."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record
from claims.story import first_mention, sourced

ENOUGH = 5
"""Sourced claims from which a story is long enough to need a second source."""


@rule(
    "SRC203",
    severity=Severity.warning,
    persona=Persona.pedantic,
    standards=("ap", "bbc", "guardian", "reuters"),
    genres=NEWS,
)
def single_source_story(record: Record) -> Iterator[Flag]:
    """A story of many claims that all rest on one source.

    Reuters, AP and the BBC all hold two sources better than one: with a single one the story is that source's story.

    Bad:
        [[Mayor Ida Brandt]] said the ferry would be sold. She said the price was fair. Brandt added that the buyer was a bank. The mayor said the crew would keep their jobs. She said the sale would be signed in June.

    Good:
        Mayor Ida Brandt said the ferry would be sold. She said the price was fair. Brandt added that the buyer was a bank. The mayor said the crew would keep their jobs. Piet Holm, the captain, said nobody had asked him.

    Good:
        Mayor Ida Brandt said the ferry would be sold. She said the price was fair.
    """
    told = sourced(record)
    used = {identity for claim in told for identity in claim.attribution.source_ids}
    agentless = any(not claim.attribution.source_ids and claim.attribution.cue for claim in record.claims)
    if len(told) < ENOUGH or len(used) != 1 or agentless:
        return
    source = next((s for s in record.sources if s.id in used), None)
    if source and (where := first_mention(record, source)):
        yield Flag(where, f"all {len(told)} sourced claims of the story rest on this one source", whole_article=True)
