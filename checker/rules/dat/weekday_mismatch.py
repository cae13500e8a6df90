"""DAT704."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.calendar import told, weekday_in, weekday_of
from claims.record import MomentBasis, Record

_NEAR = 150
"""Days from publication within which a day without a year is that of the year meant."""


@rule("DAT704", severity=Severity.error, standards=("amditis",), genres=ALL)
def weekday_mismatch(record: Record) -> Iterator[Flag]:
    """A weekday and a date that do not belong together.

    One of the two is wrong, and the reader who plans by it comes on the wrong day.

    Bad:
        Date: 2024-03-15

        The council met on [[Wednesday, 12 March 2024]] to vote.

    Bad:
        Date: 2024-03-01

        The fair opens on [[Friday, March 9]], the mayor said.

    Good:
        Date: 2024-03-15

        The council met on Tuesday, 12 March 2024 to vote.

    Good:
        Date: 2024-03-15

        The council met on Tuesday. On 12 March 2024 it had no quorum.

    Good:
        Date: 2024-03-01

        The fair opens on Saturday, March 9, the mayor said.
    """
    for moment in record.moments:
        weekday = weekday_in(moment.text)
        day = moment.first
        if weekday is None or day is None or moment.last != day or not any(c.isdigit() for c in moment.text):
            continue
        if day.weekday() == weekday:
            continue
        near = record.article.published.date
        if moment.basis is not MomentBasis.absolute and (near is None or abs((day - near).days) > _NEAR):
            continue
        yield Flag(
            moment.span,
            f"{told(day)} was a {weekday_of(day)}"
            if not near or day <= near
            else f"{told(day)} is a {weekday_of(day)}",
        )
