"""DAT712."""

from collections.abc import Iterator
from datetime import timedelta

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.dates.written import written
from claims.record import MomentBasis, Record
from claims.story import is_quoted

_FAR = timedelta(days=183)


@rule("DAT712", severity=Severity.info, persona=Persona.pedantic, standards=("wikipedia",))
def missing_year(record: Record) -> Iterator[Flag]:
    """A month and day without a year, half a year or more from publication.

    The farther the day, the likelier that the reader takes the wrong year; words to watch ask to give it.

    Bad:
        Date: 2024-11-20

        The dam was shut on [[March 3]], the ministry said.

    Good:
        Date: 2024-11-20

        The dam was shut on March 3, 2024, the ministry said.

    Good:
        Date: 2024-11-20

        The dam was shut on November 3, the ministry said.
    """
    published = record.article.published.date
    for moment in record.moments:
        day = written(moment)
        if published is None or day is None or day.year or not day.day or moment.first is None:
            continue
        counted = moment.basis is MomentBasis.publication
        if counted and abs(moment.first - published) > _FAR and not is_quoted(record, moment.span):
            yield Flag(moment.span, f"which year? {moment.first.year} is meant, if the nearest is")
