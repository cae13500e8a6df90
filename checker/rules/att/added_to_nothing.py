"""ATT512."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.record import Basis, Record, SourceType

_ADDS = frozenset({"add"})
_NAMED = frozenset({SourceType.named_person, SourceType.named_organization})


@rule(
    "ATT512",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("guardian",),
    words=True,
)
def added_to_nothing(record: Record) -> Iterator[Flag]:
    """Somebody "added" something who has said nothing before.

    An editor reads it as a sign that a paragraph was moved or cut.

    Bad:
        The council met on Tuesday. The ferry would be sold, Ida Brandt, the mayor, [[added]].

    Bad:
        Jonas Weir, the captain, was there. Piet Holm, a farmer, [[added]] that nobody had asked him.

    Good:
        Ida Brandt, the mayor, said the ferry would be sold. Brandt added that the price was fair.

    Good:
        The cook added salt.

    Good:
        “The ferry will be sold,” said Ida Brandt, the mayor. “The price is fair,” she added.
    """
    heard: set[str] = set()
    for claim in record.claims:
        told = claim.attribution
        adds = told.cue and told.cue.lemma in _ADDS and told.basis is Basis.explicit and told.type in _NAMED
        if told.cue and adds and not heard.intersection(told.source_ids):
            yield Flag(told.cue.spans[0], "added to what? This source has said nothing before")
        heard.update(told.source_ids)
