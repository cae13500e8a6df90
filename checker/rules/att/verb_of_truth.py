"""ATT503."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.record import ClaimKind, Record, SourceType
from claims.spans import cover

_TRUTH = frozenset({"reveal", "point out", "expose", "explain", "prove", "remind"})
_CONTESTED = frozenset({ClaimKind.opinion, ClaimKind.allegation, ClaimKind.prediction})
_PEOPLE = frozenset(
    {SourceType.named_person, SourceType.unnamed_person, SourceType.anonymous, SourceType.unnamed_group}
)


@rule(
    "ATT503",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("wikipedia",),
    words=True,
)
def verb_of_truth(record: Record) -> Iterator[Flag]:
    """A verb that vouches for somebody's opinion or accusation.

    As taught with the words to watch, what is "pointed out" or "revealed" is true; with an opinion the outlet takes sides.

    Bad:
        Piet Holm, a farmer, [[pointed out]] that the mayor is corrupt.

    Bad:
        Piet Holm, a farmer, [[revealed]] that the board had rigged the tender.

    Good:
        The mayor is corrupt, Piet Holm, a farmer, said.

    Good:
        Piet Holm, a farmer, pointed out that the ferry leaves at eight.

    Good:
        The report showed that the tender was rigged.
    """
    for claim in record.claims:
        cue = claim.attribution.cue
        told = cue and (cue.lemma in _TRUTH or cue.words.lower() == "pointed out")
        if cue and told and claim.kind in _CONTESTED and claim.attribution.type in _PEOPLE:
            yield Flag(cover(cue.spans), f"“{cue.words}” vouches for what is contested")
