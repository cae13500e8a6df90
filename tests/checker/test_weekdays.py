"""`Last Monday`, `next Friday`: for everybody where two of them could be meant."""

import pytest

from checker.engine import check
from checker.findings import Confidence
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text


@pytest.mark.parametrize(
    ("published", "told", "confidence"),
    [
        ("2024-05-16", "The council will vote next Tuesday.", Confidence.low),
        ("2024-05-16", "The council will vote next Friday.", Confidence.high),
        ("2024-05-13", "The council will vote next Monday.", Confidence.high),
        ("2024-05-13", "The council will vote next Monday, as it does not meet before next week.", Confidence.low),
        ("2024-05-15", "The council met last Monday.", Confidence.high),
        ("2024-05-15", "The council met last Thursday.", Confidence.high),
        ("2024-05-14", "The council met last Friday.", Confidence.low),
    ],
)
def test_is_asked_of_everybody_where_two_days_could_be_meant(published: str, told: str, confidence: Confidence) -> None:
    record = extract_claims(article_from_text(f"Date: {published}\n\n{told}", path="own.txt"))
    findings = check(record, select=["DAT714"], min_confidence=Confidence.low).findings
    assert [finding.confidence for finding in findings] == [confidence]
