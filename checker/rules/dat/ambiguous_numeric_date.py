"""DAT713."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.record import Record


@rule("DAT713", severity=Severity.info, standards=("ap",), genres=ALL)
def ambiguous_numeric_date(record: Record) -> Iterator[Flag]:
    """A date in figures that is one day in London and another in New York.

    AP's way, as taught, is to write the month as a word.

    Bad:
        Date: 2024-06-01

        The contract was signed on [[03/04/2024]], the county said.

    Good:
        Date: 2024-06-01

        The contract was signed on 25/03/2024, the county said.

    Good:
        Date: 2024-06-01

        The contract was signed on 3 April 2024, the county said.
    """
    for moment in record.moments:
        if len(moment.readings) > 1:
            yield Flag(moment.span, f"{' or '.join(moment.readings)}?")
