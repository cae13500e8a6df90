"""ANO112."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record, SourceType
from claims.story import sourced

LIMIT = 0.5
"""Share of sourced claims above which a story is mostly anonymous."""
ENOUGH = 4
"""Sourced claims below which a share says nothing."""


@rule("ANO112", severity=Severity.info, persona=Persona.pedantic, standards=("credco", "nyt"), genres=NEWS)
def mostly_anonymous(record: Record) -> Iterator[Flag]:
    """Most of what is sourced comes from people without a name.

    The credibility signals ask whether a story would differ without its anonymous sources; here it would hardly exist.

    Bad:
        [[People familiar with the plan]] said the ferry would be sold. They said the price was low. The people said the buyer was a bank. A harbour official who asked not to be named said the crew knew.

    Bad:
        [[A person familiar with the talks]] said the mill would close. The person said 300 workers would go. The person said the land was sold. Ida Brandt, the mayor, said she was sorry.

    Good:
        People familiar with the plan said the ferry would be sold. Ida Brandt, the mayor, said the price was low. She said the buyer was a bank. Brandt said the crew knew.

    Good:
        People familiar with the plan said the ferry would be sold.
    """
    told = sourced(record)
    hidden = [claim for claim in told if claim.attribution.type is SourceType.anonymous]
    spans = [span for claim in hidden for span in claim.attribution.source_spans]
    if len(told) >= ENOUGH and len(hidden) > LIMIT * len(told) and spans:
        yield Flag(min(spans), f"{len(hidden)} of {len(told)} sourced claims are anonymous", whole_article=True)
