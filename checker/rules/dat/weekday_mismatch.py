"""DAT704."""

import re
from collections.abc import Iterator
from datetime import date

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.dates.calendar import MONTHS, days_in, told, weekday_in, weekday_of
from claims.lazily import lazily
from claims.record import MomentBasis, Record
from claims.spans import Span
from claims.story import story_sentences

_NEAR = 150
"""Days from publication within which a day without a year is that of the year meant."""

_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]}|t?\.)" if name != "may" else name for name in MONTHS)
_DAY = lazily(
    rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:(?P<month>{_MONTH}) (?P<day>\d\d?)|(?P<day2>\d\d?) (?P<month2>{_MONTH}))"
    r"(?!\d)(?!,? \d{4})",
    re.I,
)
_THIS_YEAR = lazily(r"\bthis year\b")


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

    Bad:
        Date: 2024-02-27

        The platform fell at 11:40 p.m. on [[Sunday, Feb. 24]], while the band played.

    Bad:
        Date: 2023-11-09

        The board last came this year on [[Tuesday, Feb. 22]], and noted two faults.

    Good:
        Date: 2024-02-27

        The platform fell at 11:40 p.m. on Saturday, Feb. 24, while the band played.

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
    for span, day in (*_moments(record), *_written(record)):
        weekday = weekday_in(span.of(record.article.text))
        if day.weekday() != weekday:
            near = record.article.published.date
            verb = "was" if not near or day <= near else "is"
            yield Flag(span, f"{told(day)} {verb} a {weekday_of(day)}")


def _moments(record: Record) -> Iterator[tuple[Span, date]]:
    """Time expressions that name a weekday and a day of a month."""
    near = record.article.published.date
    for moment in record.moments:
        day, dated = moment.first, any(c.isdigit() for c in moment.text) and weekday_in(moment.text) is not None
        if day is None or moment.last != day or not dated:
            continue
        if moment.basis is MomentBasis.absolute or (near is not None and abs((day - near).days) <= _NEAR):
            yield moment.span, day


def _written(record: Record) -> Iterator[tuple[Span, date]]:
    """Weekdays with a day of a month, without a year, that are no time expression or one of the year that is told."""
    text, near = record.article.text, record.article.published.date
    if near is None:
        return
    done = [span for span, _ in _moments(record)]
    for sentence in story_sentences(record):
        for match in _DAY.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span())
            month = next(n for name, n in MONTHS.items() if name[:3] == (match["month"] or match["month2"])[:3].lower())
            number = int(match["day"] or match["day2"])
            if any(other.contains(span) for other in done) or not 1 <= number <= days_in(month, near.year):
                continue
            this_year = _THIS_YEAR.search(text, sentence.start, sentence.end)
            years = (near.year,) if this_year else (near.year - 1, near.year, near.year + 1)
            days = [date(year, month, number) for year in years if number <= days_in(month, year)]
            day = min(days, key=lambda other: abs(other - near))
            if this_year or abs((day - near).days) <= _NEAR:
                yield span, day
