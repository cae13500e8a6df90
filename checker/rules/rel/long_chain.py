"""REL405."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.record import Record

LIMIT = 2
"""Relays through which a claim may come without being called a long chain."""


@rule("REL405", severity=Severity.warning, persona=Persona.pedantic, standards=("onrecord",))
def long_chain(record: Record) -> Iterator[Flag]:
    """A claim came through two or more outlets before it came here.

    With every hand that passes it on, a claim loses its doubts; go back to the first one who knows.

    Bad:
        The BBC said that Reuters reported, citing [[a ministry official]], that the ferry would be sold.

    Good:
        A ministry official told Reuters that the ferry would be sold.
    """
    names = {s.id: s.name or s.description for s in record.sources}
    for claim in record.claims:
        if len(claim.attribution.via) >= LIMIT and claim.attribution.source_spans:
            chain = " via ".join(names.get(identity, identity) for identity in claim.attribution.via)
            yield Flag(claim.attribution.source_spans[0], f"came a long way: {chain}")
