"""SRC206."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.record import Basis, Record

LIMIT = 3
"""Claims in a row that may rest on an attribution carried from before."""


@rule(
    "SRC206",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ap", "markkula"),
)
def attribution_fades(record: Record) -> Iterator[Flag]:
    """More than three claims in a row rest on a source that was named long before.

    AP restates the attribution in later paragraphs unless it is perfectly clear whose word it is.

    Bad:
        “The ferry is as good as sold,” said Ida Brandt, the mayor. “The price is fair. The crew will stay.”

        “We looked for a buyer for three years.”

        “Nobody wanted it.”

        [[“The bank was the last one to call.”]]

    Good:
        “The ferry is as good as sold,” said Ida Brandt, the mayor. “The price is fair.”

        “We looked for a buyer for three years,” she said.

    Good:
        The ferry leaves at eight. It comes back at nine. It leaves again at ten. It rests at night. It is old.
    """
    row = 0
    for claim in record.claims:
        row = row + 1 if claim.attribution.basis is Basis.carried else 0
        if row == LIMIT + 1:
            yield Flag(claim.spans[0], "whose word is this by now? The source was named more than three claims before")
