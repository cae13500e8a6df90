"""ATT505."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.record import Form, Record, SourceType

_MIND = frozenset({"believe", "feel", "hope", "think", "want"})


@rule("ATT505", severity=Severity.info, persona=Persona.pedantic, standards=("bender",), words=True)
def verb_of_mind(record: Record) -> Iterator[Flag]:
    """What somebody feels or believes stands in for what they said.

    The textbooks avoid "hope", "feel" and "believe" as attribution: the reporter heard words, not thoughts.

    Bad:
        Ida Brandt, the mayor, [[believes]] that the price is fair.

    Bad:
        Jonas Weir, the captain, [[thinks]] that the crew will stay.

    Good:
        Ida Brandt, the mayor, said she believes that the price is fair.

    Good:
        “I believe the price is fair,” said Ida Brandt, the mayor.
    """
    for claim in record.claims:
        cue = claim.attribution.cue
        person = claim.attribution.type is SourceType.named_person
        if not cue or cue.lemma not in _MIND or not person or claim.form is not Form.indirect:
            continue
        inside = any(
            other is not claim and any(part.contains(cue.spans[0]) for part in other.spans) for other in record.claims
        )
        if not inside:
            yield Flag(cue.spans[0], f"“{cue.words}”: was it said?")
