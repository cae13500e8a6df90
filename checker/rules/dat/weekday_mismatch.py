"""DAT704."""

from collections.abc import Iterator
from datetime import date

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.owned_up import is_owned_up, is_quoted_alone
from checker.told.dates.weekdays import NEAR, fits_a_year_told, weekdays_told
from claims.dates.calendar import told, weekday_in, weekday_of
from claims.record import MomentBasis, Record
from claims.spans import Span

_NEW_STYLE = 1753
"""First whole year of our calendar in Britain and America; older weekdays may be those of another one."""


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

    Bad:
        Date: 2024-03-15

        The funeral will be held [[Tuesday morning, April 3]]. The feast is on [[May 4 (Sunday)]].

    Bad:
        Date: 2024-03-15

        [[March 12, 2024, a Wednesday]], began like any other day.

    Bad:
        Date: 2024-03-15

        The market opens again on the day after Easter, [[April 1, which is a Tuesday]], the mayor said.

    Bad:
        Date: 2024-03-15

        The doors open at noon on [[Fri., March 16]]. The board met on [[Monday, 3/5/24]]. It will meet on [[Tue 6/3/2024]].

    Bad:
        Date: 2024-03-15

        The mill burned on [[May 4, 1997. It was a Monday]], and the looms ran. The board met on [[the first Monday of March, the 5th]].

    Bad:
        Date: 2024-12-15

        No envoy travels before the feast; with [[Christmas Day falling on a Monday]] this year, most offices are shut.

        The vote on [[January 14, Friday]], will be close. Nobody stays for [[Saturday’s (December 22)]] talks.

    Bad:
        Date: 2024-03-15

        Brandt turned in her badge on a [[Sunday — May 29, 2014]] — and left. It was a [[Friday, she recalls: 13 November 1995]].

    Good:
        Date: 2024-03-15

        Brandt turned in her badge on a Thursday — May 29, 2014 — and left. It was a Monday, she recalls: 13 November 1995.

    Good:
        Date: 2024-03-15

        The card bade them come on Friday, 12 March 2024, by mistake. He was born on Sunday, 14 March 1900, by the Julian calendar.

    Good:
        Date: 2024-12-15

        Christmas Day falls on a Wednesday. When Christmas falls on a Sunday, the shops are shut on Monday, as in 2022.

    Good:
        Date: 2024-03-15

        The doors open at noon on Sat., March 16.

        The board met on Tuesday, 3/5/24, and on the first Monday of March, the 4th. The mill burned on May 4, 1997.

        It was a Sunday, and nobody was there.

    Good:
        Date: 2024-03-15

        The funeral will be held Wednesday morning, April 3, and the feast on May 4 (Saturday). March 12, a Tuesday, was cold.

    Good:
        Date: 2024-11-20

        Brandt, who was born on 6 May 1931 and came to Kessa in 1951, died at home on Saturday 2 November, her son said.

    Good:
        Date: 2024-02-27

        The platform fell at 11:40 p.m. on Saturday, Feb. 24, while the band played.

    Good:
        Date: 2024-03-15

        The council met on Tuesday, 12 March 2024 to vote.

    Good:
        Date: 2024-03-15

        In Britain, Wednesday, Sept. 2, 1752, was followed by Thursday, Sept. 14. In “Friday, 4 July,” a play, the bank fails.

        Prices broke on Thursday, Oct. 24, 1929, and again on Tuesday, Oct. 29. The quay was dark from Saturday, Nov. 30, to Sunday, Dec. 1, 1974.

    Good:
        Date: 2024-03-15

        The council met on Tuesday. On 12 March 2024 it had no quorum.

    Good:
        Date: 2024-03-01

        The fair opens on Saturday, March 9, the mayor said.
    """
    moments = list(_moments(record))
    beside = [(span, day) for span, day in weekdays_told(record) if not any(m.contains(span) for m, _ in moments)]
    for span, day in (*moments, *beside):
        text, weekday = record.article.text, weekday_in(span.of(record.article.text))
        if day.year < _NEW_STYLE or is_quoted_alone(text, span):
            continue
        if day.weekday() != weekday and not is_owned_up(record, span) and not fits_a_year_told(record, span, day):
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
        if moment.basis is MomentBasis.absolute or (near is not None and abs((day - near).days) <= NEAR):
            yield moment.span, day
