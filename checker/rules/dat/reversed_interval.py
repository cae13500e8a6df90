"""DAT722."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.begun_and_ended import begun_and_ended
from checker.told.dates.owned_up import is_owned_up
from checker.told.dates.turned_round import turned_round
from claims.dates.written import Interval, WrittenDate, intervals
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, sentence_around

_BEFORE_CHRIST = lazily(r"[\d\s]*(?:BCE?\b|B\.C\.)")
_BACKWARD = lazily(r"\b(?:backwards?|in reverse|counting back|back (?:from|through|to))\b", re.I)
"""What runs against time with full right."""
_OF_A_YEAR = lazily(r"\b(?:(?<!last )(?<!next )(?<!this )year|season|term|semester|school)\b", re.I)
"""Before days that may well run over the turn of a year, and nearly through it."""
_NEAR = 40
"""Code points before a stretch that tell of what it is."""
_TURNED = 62
"""Days by which the ends of a stretch may lie the wrong way round; more, and it runs over the turn of a year."""
_FULL_YEAR = 14
"""Days that a year of a firm or a school may be short of: `July 1 to June 30, 2016`."""


@rule("DAT722", severity=Severity.error, standards=("onrecord",), genres=ALL)
def reversed_interval(record: Record) -> Iterator[Flag]:
    """A stretch of time that ends before it starts.

    One of the two dates is wrong. Without years, only two days of the same month are compared: a winter may well run from
    November to March.

    Bad:
        Date: 2024-06-10

        The zoo opened its gates in [[1931. It was closed in 1927]] by the county.

    Bad:
        Date: 2024-06-10

        The heat wave set in on [[July 3, 2012. Rain broke the heat wave on June 11, 2012]].

    Bad:
        Date: 2024-06-10

        The siege, which broke out in [[1912, was over by 1908]].

        Brandt wrote the first chapter in [[2008 and the last in 2005]].

    Bad:
        Date: 2024-06-10

        The lease began in [[1958. Its run ended in 1949]].

        [[From his arrest in May 2011 to his release in March 2009]], Weir wrote nothing.

    Bad:
        Date: 2024-06-10

        Brandt led the yard [[from June 2012 until the previous January]].

        The dig ([[14/11/2012–02/11/2012]]) found a drain.

    Bad:
        Date: 2024-06-10

        The river froze on [[3 January 2010 and thawed on 29 December 2009]].

    Bad:
        Date: 2024-06-10

        Piet Weir's stay in jail began in [[August 1999. It was his first.

        The harbour board met. It has nine members. It talked of eels.

        The governor ended that stay of Weir's in March 1996]].

    Bad:
        Work on the wall began [[Feb. 28 and ended Feb. 6]], the mayor said. The fair opens on [[19 May 2016 and closes on 3 May 2016]].

        The lease, in dispute, is for the time that began [[July 1, 1988, and ended Jan. 31, 1988]]. By her account, Weir fled to Kessa
        in [[June 1998 and came back in February of that year]].

        A strike last year kept the yard shut [[from August 19 until August 8]], at some cost.

    Bad:
        Date: 2016-10-26

        Norda conducted its poll [[March 20-17]] via landlines.

        Holm served his sentence, starting in [[October 1984 and ending in April 1983]], at Orle.

    Good:
        Work on the wall began Feb. 6 and ended Feb. 28. The fair opens on 19 May 2016 and closes on 3 June 2016.

        A strike last year kept the yard shut from August 8 until August 19. The school year runs from August 19 until August 8.

    Good:
        Date: 2024-06-10

        The theatre reopened in 1998. It had closed in 1991 after a fire.

        Dahl took office in 2010. He left the council in 2004. The club began in 2003. It closed its old ground in
        2001.

    Good:
        Date: 2024-06-10

        The mayor, who was elected in 2012, retired from teaching in 2005. Attendance peaked in 2012 and dipped in
        2009.

        Brandt was named coach in 2014. She was cleared in 2009 of all charges.

    Good:
        Date: 2024-06-10

        The siege of Kessa began in May 1644. The siege of Tarnby was lifted in June 1643.

    Bad:
        The bridge was closed [[from February 2021 through April 2020]].

    Bad:
        The fair was open [[between 26 June and 8 June]], the mayor said.

    Bad:
        The war years ([[1781-1775]]) were lean.

    Bad:
        Rooms were booked [[from 21 to 12 June]]. The games, [[October 13 to 6]], were dull.

    Bad:
        The siege ([[September 2014 – April 2012]]) left the town in ruins.

    Bad:
        During the years [[1988 through 1984]] the mill paid no tax.

    Bad:
        The strike began on [[June 2, 2014, and ended on January 8, 2013]]. She took office in [[July 2011 and left in September 2009]].

    Bad:
        The rule, adopted in [[1998 and repealed in 1993]], is forgotten.

        Brandt left school in [[2002, having entered it in 2005]].

        Work on the tower started in [[1987; it was finished in 1984]].

    Bad:
        The bank, chartered in [[1888, failed in 1873]]. Hired in [[2009, she was fired in 2005]].

        He went to prison in [[2012 and came out in 2008]].

    Good:
        The house, built in 2005, stands where the old mill burned down in 1990. They married in 1997; he had divorced in 1988.

        The season, Sept. 20 to Aug. 15, 2016, is long. The firm, formed in 1990, made a song first sung in 1950 its own.

    Bad:
        The tour, [[10 November to 10 October 2015]], took in eleven towns. The survey ran [[2015-11-10 to 2015-11-02]].

    Good:
        The rule, adopted in 1993 and repealed in 1998, is forgotten.

        Brandt left school in 2005, having entered it in 2002.

        The tour ran from 20 December to 5 January 2015, the survey 2015-11-02 to 2015-11-10.

        The year of the board, 1 July to 30 June 2016, was dry.

    Good:
        The strike began on June 2, 2014, and ended on January 8, 2015. Rooms were booked from 12 to 21 June. It opened in
        May 2011, and the quay closed in May 2009. From May 2 to 14 people came on June 28-4 July.

    Good:
        The bridge was closed from November to March. The lease ran from 1 January 1999 to 31 December 1998, an error of the
        clerk's that cost the family its house.

    Good:
        The fair was open between 8 June and 26 June, and the pier from December 2020 to February 2021.

    Good:
        The temple was built from 480 to 420 BC. The tablet was cut between 2050 and 2030 B.C. by hand.
    """
    text, found = record.article.text, [*intervals(record), *begun_and_ended(record), *turned_round(record)]
    for interval in found:
        if not _is_reversed(interval) or _BEFORE_CHRIST.match(text, interval.end.span.start):
            continue
        if is_owned_up(record, interval.span):
            continue
        if _BACKWARD.search(around(record, sentence_around(record, interval.span), before=1)):
            continue
        if interval.start.year or not _OF_A_YEAR.search(
            text[max(0, interval.span.start - _NEAR) : interval.span.start]
        ):
            yield Flag(interval.span, "this ends before it starts")


def _is_reversed(interval: Interval) -> bool:
    start, end = interval.start, interval.end
    if start.year and end.year:
        first, last = start.earliest(), end.latest()
        return first is not None and last is not None and last < first
    if start.month is not None and start.month == end.month and start.year is None:
        return bool(start.day and end.day and end.day < start.day)
    return bool(end.year and start.day and end.day and _is_turned_round(start, end, end.year))


def _is_turned_round(start: WrittenDate, end: WrittenDate, year: int) -> bool:
    """Whether a first day without a year comes shortly after the last: not `December 20 to January 5, 2016`."""
    first, last = start.earliest(year), end.earliest(year)
    return first is not None and last is not None and _FULL_YEAR < (first - last).days <= _TURNED
