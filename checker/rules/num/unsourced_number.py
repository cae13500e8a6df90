"""NUM801."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record
from claims.story import is_linked, is_sourced, narration, sentence_around

_MEASURES = frozenset({"percent", "percentage point", "USD", "EUR", "GBP"})


@rule(
    "NUM801",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("amditis", "bbc"),
    genres=NEWS,
)
def unsourced_number(record: Record) -> Iterator[Flag]:
    """A share or a sum of money in the outlet's own voice, and nobody who counted.

    The BBC asks that statistics be attributed: a reader cannot challenge a number that nobody stands behind.

    Bad:
        The ferry leaves at eight. The town spent [[$3.2 million]] on the new quay.

    Bad:
        The harbour was empty. Traffic has fallen by [[14 percent]].

    Good:
        The town spent $3.2 million on the new quay, the auditor said.

    Good:
        The ferry carries 40 cars.

    Good:
        “We spent $3.2 million,” said Ida Brandt, the mayor.
    """
    numbers = {q.id: q for q in record.quantities}
    for claim in narration(record):
        sentence = sentence_around(record, claim.spans[0])
        polled = "margin of error" in claim.text
        if polled or is_sourced(record, sentence) or is_linked(record, sentence):
            continue
        for quantity in (numbers[i] for i in claim.quantities if i in numbers):
            if quantity.unit in _MEASURES:
                yield Flag(quantity.span, "who counted?")
                break
