"""Why a source is in the story, in little articles."""

import pytest

from tests.extraction.marked import resolved, source_of

REASONS = [
    (
        "[[Marta Olsen, a lawyer with the Harbor Clinic who represents forty tenants]], {{said}} no.",
        "who represents forty tenants",
    ),
    ("[[Marta Olsen, a carpenter who built the pier]], {{said}} no.", "carpenter who built the pier"),
    ("[[Marta Olsen]], who has waited two years for a flat, {{said}} no.", "who has waited two years for a flat"),
    ("[[Ada Lund’s granddaughter, Joan Pike]], {{said}} no.", "Ada Lund’s granddaughter"),
    ("[[Joan Pike, Ada Lund’s granddaughter]], {{said}} no.", "Ada Lund’s granddaughter"),
    ("[[Two people familiar with the talks]] {{said}} no.", "familiar with the talks"),
    ("[[A group that runs the night shelter]] {{said}} no.", "that runs the night shelter"),
    ("[[The Harbor Rent Project (HRP)]], which tracks every lease, {{said}} no.", "which tracks every lease"),
]


@pytest.mark.parametrize(("article", "reason"), REASONS)
def test_the_clause_beside_the_name_says_why(article: str, reason: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).justification == reason


NO_REASONS = [
    "[[Marta Olsen]], who said she was tired, {{said}} no.",
    "[[Marta Olsen, an aide to Bo Berg]], who built the pier, {{said}} no.",
    "[[Joan Pike, Ada Lund’s lawyer]], {{said}} no.",
    "[[A senior official at the ministry]] {{said}} no.",
    "[[A report published in May]] {{said}} no.",
    "[[Marta Olsen]] {{said}} no. The man who built the pier left.",
]


@pytest.mark.parametrize("article", NO_REASONS)
def test_what_is_said_of_speaking_or_of_others_is_no_reason(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).justification is None
