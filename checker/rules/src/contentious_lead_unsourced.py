"""SRC204."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Basis, ClaimKind, Record
from claims.voice import narration


@rule(
    "SRC204",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("reuters",),
    genres=NEWS,
)
def contentious_lead_unsourced(record: Record) -> Iterator[Flag]:
    """The lead accuses somebody or counts, and no source appears in the first three paragraphs.

    Reuters lets a first paragraph go without a source only where it is not contentious and the sourcing stands high in
    the story.

    Bad:
        [[The bridge cost Tarnby $4.2 million more because of a rigged tender.]]

        The bridge is the longest of the county.

        It was built in 1974 and painted twice.

        The tender was held in March, said Ida Brandt, the mayor.

    Good:
        The contractor overcharged the town by $4.2 million because of a rigged tender.

        The figure stands in a report of the county auditor, said Ida Brandt, the mayor.

    Good:
        The fair opens on Friday.

        The pond is full of lilies.

        Roses climb over the wall.
    """
    body = record.article.body()[:3]
    if len(body) < 3:
        return
    for claim in record.claims:
        told = claim.attribution.basis is not Basis.none
        if told and any(p.span.overlaps(span) for p in body for span in claim.spans):
            return
    for claim in narration(record):
        grave = claim.kind in {ClaimKind.allegation, ClaimKind.number}
        if body[0].span.contains(claim.spans[0]) and grave:
            yield Flag(claim.spans[0], "a lead like this needs its source high in the story")
            return
