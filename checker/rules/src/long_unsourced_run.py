"""SRC221."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Basis, Claim, Form, Record
from claims.story import is_checkable

LIMIT = 4
"""Check-worthy claims in a row that nobody stands behind."""


@rule(
    "SRC221",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ap",),
    genres=NEWS,
)
def long_unsourced_run(record: Record) -> Iterator[Flag]:
    """Many check-worthy sentences follow each other without anybody behind them.

    AP restates who says so in later paragraphs; here a reader is left alone for a whole stretch.

    Bad:
        Ida Brandt, the mayor, opened the fair. [[Thefts grew by 30 percent because of the flood.]] Unemployment rose by 12 percent. Police arrested 14 men in the worst riot since 1990. The company was fined $3 million for fraud. Ida Brandt, the mayor, said help was on its way.

    Good:
        Thefts grew by 30 percent because of the flood, the mayor said. Unemployment rose by 12 percent. The company was fined $3 million for fraud, a court found.

    Good:
        The garden is at its best in June. Roses climb over the wall. The pond is full of lilies. Bees hum. It is warm.
    """
    run: list[Claim] = []
    for claim in record.claims:
        if claim.form is not Form.narration or claim.attribution.basis is not Basis.none:
            run = []
        elif is_checkable(claim):
            run.append(claim)
        if len(run) == LIMIT:
            yield Flag(run[0].spans[0], f"from here on {LIMIT} claims in a row that nobody stands behind")
