"""DAT712."""

from collections.abc import Iterator
from datetime import timedelta

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from checker.told.dates.near_days import coming
from checker.told.dates.scheduled import is_surely_ahead
from checker.told.dates.still_ahead import is_still_ahead
from claims.dates.written import written
from claims.record import Moment, MomentBasis, Record
from claims.story import is_quoted, sentence_around

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

    Good:
        Date: 2024-03-12

        A hearing has been fixed for 9 June, the court said.
    """
    published = record.article.published.date
    for moment in record.moments:
        day = written(moment)
        if published is None or day is None or day.year or not day.day or moment.first is None:
            continue
        if moment.basis is not MomentBasis.publication or is_quoted(record, moment.span):
            continue
        meant = (_is_ahead(record, moment) and coming(day, published)) or moment.first
        if abs(meant - published) > _FAR:
            which = "next" if meant > published else "last"
            yield Flag(moment.span, f"which year? {meant.year} is meant, if the {which} one is")


def _is_ahead(record: Record, moment: Moment) -> bool:
    """Whether the words of its sentence tell the day as one to come: `has been fixed for`."""
    text, sentence = record.article.text, sentence_around(record, moment.span)
    before, behind = text[sentence.start : moment.span.start], text[moment.span.end : sentence.end]
    return is_surely_ahead(before) or is_still_ahead(before, behind, to_the_day=False)
