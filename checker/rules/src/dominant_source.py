"""SRC222."""

from collections import Counter
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record
from claims.story import named_at, sourced

SHARE = 0.75
"""Share of the sourced claims above which one source carries the story."""
ENOUGH = 6
"""Sourced claims below which a share says nothing."""


@rule("SRC222", severity=Severity.info, persona=Persona.pedantic, standards=("bbc",), genres=NEWS)
def dominant_source(record: Record) -> Iterator[Flag]:
    """One source carries most of what is sourced.

    The BBC is reluctant to rely on a single source; a second one who says a single sentence hardly changes that.

    Bad:
        [[Ida Brandt]], the mayor, said the ferry would be sold. Brandt said the price was fair. Brandt said the buyer was a bank. Brandt said the crew would stay. Brandt said the sale would be signed in June. Brandt said she was glad. Jonas Weir, the captain, said nobody had asked him.

    Good:
        Ida Brandt, the mayor, said the ferry would be sold. Brandt said the price was fair. Brandt said the buyer was a bank. Jonas Weir, the captain, said nobody had asked him. Weir said the crew was angry. Weir said they would strike.

    Good:
        Ida Brandt, the mayor, said the ferry would be sold.
    """
    told = sourced(record)
    counts = Counter(identity for claim in told for identity in claim.attribution.source_ids)
    if len(told) < ENOUGH or len(counts) < 2:
        return
    identity, most = counts.most_common(1)[0]
    source = next((s for s in record.sources if s.id == identity), None)
    if source and most >= SHARE * len(told) and (where := named_at(record, source)):
        yield Flag(where, f"carries {most} of {len(told)} sourced claims", whole_article=True)
