"""What sort of thing a claim is."""

import re

from claims.extraction.wordlists import any_of
from claims.record import ClaimKind, Form

_OPINION = re.compile(
    r"\b(?:should|ought to|must|I think|I believe|we believe|we think|in my view|best|worst|beautiful|terrible|"
    r"wonderful|disgraceful|shameful|outrageous|disappointed|proud|sadly|unfortunately|love|hate)\b",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:will|won't|won’t|is going to|are going to|(?:is|are) (?:expected|due|set|likely) to|by 20[3-9]\d)\b"
)


def tell_kind(words: str, *, has_quantity: bool, form: Form) -> ClaimKind:
    """The kind by the claim's words: the graver first."""
    if any_of("allegations").search(words):
        return ClaimKind.allegation
    if form is not Form.narration and _OPINION.search(words):
        return ClaimKind.opinion
    if _FUTURE.search(words):
        return ClaimKind.prediction
    if any_of("events").search(words):
        return ClaimKind.event
    if has_quantity:
        return ClaimKind.number
    return ClaimKind.opinion if _OPINION.search(words) else ClaimKind.statement
