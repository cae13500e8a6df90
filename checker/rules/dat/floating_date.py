"""DAT702."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.dates.calendar import WEEKDAY
from claims.lazily import lazily
from claims.record import MomentBasis, Record
from claims.spans import Span
from claims.story import is_quoted

_FLOATING = lazily(
    rf"\b(?:yesterday|today|tomorrow|tonight|(?:last|this|next)\s+(?:week|month|year|weekend)|{WEEKDAY})\b",
    re.I,
)


@rule("DAT702", severity=Severity.warning, standards=("ap", "wikipedia"), words=True)
def floating_date(record: Record) -> Iterator[Flag]:
    """A day such as "yesterday" or "Tuesday" in a text that nothing ties to a date.

    Without a publication date such words mean a different day on every day that they are read.

    Bad:
        The ferry was sold [[yesterday]], the board said.

    Bad:
        The council will vote [[next week]] on the sale.

    Good:
        Date: 2024-05-04

        The ferry was sold yesterday, the board said.

    Good:
        The ferry was sold on 3 May 2024, the board said.

    Good:
        “I was there yesterday,” said Piet Holm, the captain.
    """
    if record.article.published.date is not None:
        return
    for moment in record.moments:
        floats = _FLOATING.search(moment.text) and moment.basis is MomentBasis.unknown and moment.first is None
        if floats and moment.type.value in {"DATE", "TIME"} and not is_quoted(record, moment.span):
            yield Flag(Span(moment.span.start, moment.span.end), "which day is this? The article has no date")
