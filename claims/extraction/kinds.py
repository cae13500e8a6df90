"""What sort of thing a claim is, and whether a reader would ask 'says who?'."""

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
_QUESTION = re.compile(r"\?[\"'”’)]*\s*$")
_FIRST = re.compile(r"\b(?:I|we|my|our|you|your)\b", re.I)
_NUMBER = re.compile(r"\d")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
_CAUSE = re.compile(r"\b(?:because of|as a result of|led to|caused|due to|blamed|prompted|triggered)\b", re.I)
_MOST = re.compile(
    r"\b(?:first|biggest|largest|highest|lowest|record|most|worst|unprecedented|only|never|always|every)\b",
    re.I,
)
_SCENE = re.compile(r"\b(?:looked|stood|sat|walked|smiled|wore|gazed|leaned|waited|sipped|glanced|nodded)\b", re.I)

_BASE = {
    ClaimKind.allegation: 0.7,
    ClaimKind.number: 0.6,
    ClaimKind.event: 0.55,
    ClaimKind.statement: 0.3,
    ClaimKind.prediction: 0.3,
    ClaimKind.opinion: 0.1,
}


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


def check_worthiness(words: str, kind: ClaimKind, *, has_quantity: bool) -> float:
    """0 to 1: how much a reader would want to know who says so.

    A sum of the kind's weight and of what makes a sentence checkable (numbers, names, causes, superlatives), less
    what makes it scene, question or talk; after the feature families of the claim-worthiness literature.
    """
    if _QUESTION.search(words) or len(words.split()) < 4:
        return 0.0
    score = _BASE[kind]
    score += 0.1 * has_quantity + 0.05 * bool(_NUMBER.search(words)) + 0.05 * bool(_NAME.search(words))
    score += 0.15 * bool(_CAUSE.search(words)) + 0.1 * bool(_MOST.search(words))
    score -= 0.2 * bool(_FIRST.search(words)) + 0.3 * bool(_SCENE.search(words))
    return round(min(1.0, max(0.0, score)), 2)
