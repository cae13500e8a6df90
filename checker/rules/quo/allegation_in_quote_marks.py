"""QUO610."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.extraction.wordlists import any_of
from claims.headlines import HEADS
from claims.record import Record

_SPEAKS = (
    "says",
    "said",
    ":",
    "calls",
    "claims",
    "accuses",
    "tells",
    "slams",
    "brands",
    "warns",
    "alleges",
    "court",
    "judge",
)


@rule("QUO610", severity=Severity.warning, persona=Persona.pedantic, confidence=Confidence.medium, standards=("kent",))
def allegation_in_quote_marks(record: Record) -> Iterator[Flag]:
    """A defamatory word in a headline, in marks, and nobody who says it.

    The Kent Centre teaches that quotation marks are no defence: the outlet publishes the accusation all the same.

    Bad:
        Ferry Sold in [[‘Fraud’]] at the Old Harbour of Tarnby

        The council met on Tuesday and spoke of the sale. “It was fraud,” said Piet Holm, a farmer.

    Good:
        Ferry Sale Was ‘Fraud’, Says Farmer

        The council met on Tuesday and spoke of the sale. “It was fraud,” said Piet Holm, a farmer.

    Good:
        Ferry Sold in ‘Storm’ of Protest

        The council met on Tuesday and spoke of the sale. “It was a storm,” said Piet Holm, a farmer.
    """
    text = record.article.text
    for quotation in record.quotations:
        paragraph = record.article.paragraph_at(quotation.span.start)
        if paragraph is None or paragraph.kind not in HEADS:
            continue
        head = paragraph.span.of(text).lower()
        if any_of("allegations").search(quotation.inner.of(text)) and not any(word in head for word in _SPEAKS):
            yield Flag(quotation.span, "who says so? The marks alone are no defence")
