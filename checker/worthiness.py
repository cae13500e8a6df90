"""How sure a finding about the outlet's own voice is, by how much its sentence wants a source."""

from checker.findings import Confidence
from claims.record import Record
from claims.spans import Span
from claims.story import worth

TELLING = 0.35
"""Check-worthiness from which a sentence that also has the words of a rule wants a source in eight of ten cases."""


def asked(record: Record, sentence: Span) -> Confidence:
    """Medium where a standards desk would probably ask who says the sentence, else low."""
    return Confidence.medium if worth(record, sentence) >= TELLING else Confidence.low
