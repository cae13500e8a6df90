"""NUM816."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.record import Record


@rule("NUM816", severity=Severity.warning, standards=("onrecord",), genres=ALL)
def upside_down_range(record: Record) -> Iterator[Flag]:
    """A range whose first number is the larger.

    "Between 20 and 10" is a slip of the pen or a mixed-up pair of figures; a fall "from 20 to 10" is no range.

    Bad:
        Date: 2024-06-01

        The repairs will cost between [[$30 million and $20 million]], the county said.

    Good:
        Date: 2024-06-01

        The repairs will cost between $20 million and $30 million, the county said.

    Good:
        Date: 2024-06-01

        The number of boats fell from 30 to 20, the county said. The team won 3-1.
    """
    text = record.article.text
    for quantity in record.quantities:
        opened = text[max(0, quantity.span.start - 10) : quantity.span.start].rstrip().lower().endswith("between")
        if opened and quantity.low > quantity.high:
            yield Flag(quantity.span, "the larger number comes first")
