"""QUO604."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Related, Severity
from checker.registry import rule
from claims.record import Basis, Claim, Form, Record
from claims.story import first_mention


@rule(
    "QUO604", severity=Severity.warning, persona=Persona.pedantic, confidence=Confidence.medium, standards=("reuters",)
)
def two_speakers_one_paragraph(record: Record) -> Iterator[Flag]:
    """Quotations of two speakers run together in one paragraph.

    Reuters asks for a new paragraph with a new speaker; run together, the reader gives one's words to the other.

    Bad:
        “The bridge is safe and it will stay open,” said Ida Brandt, the mayor. “It is rust all the way and it will fall,” said [[Jonas Weir, an engineer]].

    Good:
        “The bridge is safe and it will stay open,” said Ida Brandt, the mayor.

        “It is rust all the way and it will fall,” said Jonas Weir, an engineer.

    Good:
        “The bridge is safe,” said Ida Brandt, the mayor. “It will stay open,” she added.

    Good:
        “The bridge is safe and it will stay open,” said Ida Brandt, the mayor, whom Jonas Weir, an engineer, had warned.
    """
    first: dict[int, Claim] = {}
    told: set[int] = set()
    for claim in record.claims:
        paragraph = record.article.paragraph_at(claim.spans[0].start)
        explicit = claim.attribution.basis is Basis.explicit and len(claim.attribution.source_ids) == 1
        if paragraph is None or claim.form is not Form.direct or not explicit or len(claim.text.split()) < 5:
            continue
        before = first.setdefault(paragraph.index, claim)
        other = before.attribution.source_ids != claim.attribution.source_ids
        if (
            other
            and paragraph.index not in told
            and claim.attribution.source_spans
            and not _may_be_one(record, before, claim)
        ):
            told.add(paragraph.index)
            related = Related(before.attribution.source_spans[0], "the first speaker")
            yield Flag(claim.attribution.source_spans[0], "a second speaker is quoted in this paragraph", (related,))


def _may_be_one(record: Record, one: Claim, other: Claim) -> bool:
    """Whether the two sources may be the same, or one of them is nobody in particular."""
    sources = [s for s in record.sources if s.id in {*one.attribution.source_ids, *other.attribution.source_ids}]
    return (
        len(sources) < 2
        or sources[1].id in sources[0].same_as
        or any(first_mention(record, s) is None for s in sources)
    )
