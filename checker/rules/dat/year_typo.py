"""DAT723."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.anachronisms import out_of_time
from checker.told.dates.lifetimes import outlived
from checker.told.dates.owned_up import is_owned_up
from checker.told.dates.plainly_over import called_by_its_year
from checker.told.dates.spanned import CLOSED
from checker.told.dates.tales import is_in_a_tale
from claims.dates.calendar import MONTH, MONTH_BEGINS
from claims.dates.lengths import YEAR, lengths
from claims.dates.written import WrittenDate, written
from claims.lazily import lazily
from claims.record import Moment, MomentType, Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around, sentences_near, story_sentences

_RECENT = lazily(
    r"\b(?:yesterday|today|(?:a few|some|several|two|three|\w+) (?:days|weeks|months) ago|(?<!years ago )(?<!decades ago )(?:last|this|earlier this|late last|early this) (?:week|month|year))\b,?\s*"
    r"(?:on|in|in the|in early|in late)?\s*$",
    re.I,
)
_IN_YEAR = lazily(r"\b(?P<which>last|this) year(?:,\s+in\s+|\s+\()$")
"""Right before a year that must be that one."""
_RECENT_BEHIND = lazily(
    r",?\s+\(?(?:(?:only|just|barely)\s+)?(?:(?:a few|some|several|two|three) (?:days|weeks|months) ago|last (?:week|month)|"
    r"(?:earlier|late|early) (?:this|last) (?:week|month))\b(?!\s+(?:to|when)\b)"
)
"""The same behind the date."""
_CENTURIES_AHEAD = lazily(rf"\b(?:{MONTH}|{MONTH_BEGINS}t?\.)\s+(?:\d\d?,\s+)?(?P<year>2[1-9]\d\d)\b(?!\s+[a-z]+s\b)")
"""A month of a year that is read as none."""
_LONG_VIEW = lazily(
    r"\b(?:by(?= (?:the (?:year|end|middle|turn)|early|late|mid|\d{4}))|until|through|will|would|shall|could|may|might|should|expect\w*|project\w*|forecasts?|predict\w*|plan\w*|"
    r"goals?|targets?|bonds?|debentures?|due|notes?|securities|lease|mature\w*|expir\w+|climate|warming|century|population|novel|film|movie|series|fiction|"
    r"set in|imagin\w+|futur\w+)\b",
    re.I,
)
"""With it, a sentence looks decades ahead, or is of a tale."""
_ANY_PLAN = 80
"""Years beyond any plan."""
_AGES = lazily(r"\b(?:climate|warming|century)\b", re.I)
"""What news follows beyond any plan."""
_KNOWN = lazily(r"\b(?:asteroids?|bonds?|capsules?|comets?|eclipses?|leases?|moon|planets?|transits?|Venus)\b", re.I)
"""Of the sky days are known for ages; bonds, leases and capsules run for them."""
_NO_YEAR = lazily(
    r"\b(?:(?!(?:bas|locat|register|deliver|hous|concentrat|crowd)ed\b)\w+ed|born|built|bought|sold|won)(?:\s+[a-z]+){0,4}?\s+in\s+"
    r"(?P<year>(?:1[5-9]|20)\d\d\d)"
    r"(?![.,]?\d|%)(?=\s*(?:$|[.,;:)—–]|(?:and|but|when|after|at|with|as|for)\b))"
)
"""A year with a figure too many, `hired in 19887`, and no district of the post, `lives in 20002`."""
_ROUND = 5
"""Such years as 2050 and 2100 are looked ahead to more than they are slips."""
_CASE = lazily(r"\s+(?!(?:and|but|or|when|while|as|after|before|in|on|at|by|with)\b)[a-z]")
"""What the date names: `indicted last year in the October 1998 shooting`."""
_LATELY = 10
"""Days from publication that `this week` and `last week` may tell of."""
_FEAST = lazily(
    r"\b(?:anniversary|centenary|centennial|century|hundred years|100 years|founded|born|birth(?:day)?|novel|film|movie|series|came into the world|oldest|established|built|history|historic)\b",
    re.I,
)
_LAST, _VERY_ROUND = 2100, 50
"""Such years beyond this one."""
_SOON = 15
"""Years ahead up to which news gives a month or day of anything."""
_FAR = 30
"""Years ahead beyond which news gives no month or day."""
_NEAR = 40
"""Years within which another date of the text makes an old year plausible."""


@rule("DAT723", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",), genres=ALL)
def year_typo(record: Record) -> Iterator[Flag]:
    """A year that no other date of the text allows: a century off, or far ahead.

    A slip of one digit moves an event by a decade or a century; what stands beside it ("a few days ago") or all other dates
    of the text show it.

    Bad:
        Date: 2008-10-20

        The first deliveries were made a few days ago, on [[October 16, 2080]].

    Bad:
        Date: 1989-10-26

        The figures reflect a dividend paid in [[June 1889]].

    Bad:
        Date: 2008-10-20

        The crash, on [[March 29, 1988]], a few weeks ago, was the third. The rules were last changed in [[March 2107]].

    Bad:
        Date: 2019-11-01

        Two helicopters bought in [[1793]] stood idle. Since [[1786]], shipments of laptops to the islands have doubled.

        Fax machines, which the yard began to sell in [[1894]], are gone. Sales of the dolls hit $600 million in [[1895]].

        Weir was charged in the [[Dec. 21, 1888]], bombing of Flight 103. The firm lost money in the quarter ended [[Sept. 30, 1899]].

        Ida Brandt, first elected to the council in [[1887]], is seeking one more term.

    Bad:
        Date: 2019-11-01

        Turnout fell to 9 percent last year, in [[1934]], the mayor said. A study that the yard issued in [[3012]] found no fault.

    Bad:
        Date: 2016-10-26

        She headed the office from 2009 to [[2103]]. Turnout was 31 percent in the last election, on [[Nov. 4, 2041]], the clerk said.

        Earlier this week, on [[October 24, 2015]], both sides sat down. The text had been on its website since at least [[1896]].

    Bad:
        Date: 2016-10-26

        Senator Ida Brandt has not changed her mind since she first won office, a seat on the board, in [[1892]].

    Bad:
        Date: 2016-10-26

        The scheduling software, first sold in [[1894]] and last updated a month ago, is used by 40 hospitals.

        The club took in $6.1 million last year ([[2051]]), against $5.4 million the year before.

    Bad:
        Date: 2016-10-26

        Olle Grahn, hired away from a rival in [[19887]], will head the yard. Ida Weir, who has sat on the board since [[1886]],
        wants another term.

    Good:
        Date: 2016-06-28

        The mortgage runs to 2046, and the dam was built to last until 2116. The fund grew to 2103, from 2009 the year before.

    Good:
        Date: 2024-05-23

        Locke is no relation to Amos Locke, who founded the bank with Silas Weir in 1894. He took it for the work of Vane, who died
        in 1741.

    Good:
        Date: 2016-10-26

        The flood came in 19000 homes. A man who lives in 20002, a district, is based in 19104. The index stood at 20310 in May, and sales in 20310 of the shops fell.

    Good:
        Date: 2016-10-26

        The book tells how he came to Kessa in 1802 and left in 1840. The poll of 2047 voters put the index at 2613.73.

    Good:
        Date: 2016-10-26

        Earlier this week, on October 24, both sides sat down. The bonds fall due in 2034. Two in five will be old by 2050.

    Good:
        Date: 2019-11-01

        The airport stands on land farmed since 1885. A helicopter crashed near a church built in 1793, police said.

        Satellite images show that the glacier has shrunk since 1850. The museum shows the first telephones, sold in 1888.

        Turnout fell to 9 percent last year, in 2018. This year, in 1934 uniforms, the choir sang. The firm was first sued in 1887.

        Airline officials said they sold the house in 1893. The film, of television fame, is set in 1895. It has 3012 members.

    Good:
        Date: 2008-10-20

        The first deliveries were made a few days ago, on October 16, 2008.

    Good:
        Date: 2016-10-26

        The mill was founded in June 1916, and its centenary is kept this year.

    Bad:
        Date: 2008-10-20

        Weir was for the [[2053]] invasion of the island. The law was passed in [[2106]], when few were there.

    Good:
        Date: 2016-10-26

        Sea levels in 2103 are unknown. The plan of 2050 will be drawn up in 2061.

        It was 30 years ago this week, in October 1986, that the ferry sank.

    Good:
        Date: 2000-01-24

        Weir was indicted last year in the October 1998 sinking of the ferry.

    Bad:
        Date: 2016-10-26

        Holm, who had worked for the yard since [[2110]] and most of late on its cranes, was let go on Monday.

        He has held the seat since 2001, and his father represented the town from [[1793]] to 2001. I moved to Kessa in [[1798]].

        Ida Brandt, 58, was elected to the council in [[1896]] and became mayor in 2004. “I am tired,” Brandt said on Monday.

        She has been mayor since [[1804]]. Brandt, the chairman, who took office in [[1709]], is 58.

    Good:
        Date: 2016-10-26

        His family has run the mill from 1793 to 2001. I visited the house that was built in 1696.

        Ida Brandt, 58, was elected to a seat that was made in 1896. I wrote my first book on the fire in 1696.

        Brandt told the council on Monday of her great-grandmother. She moved here in 1885 with four cows.

        The firm has been in Kessa since 1785. It moved to the quay in 1893. “We stay,” Ida Brandt, its owner, said on Monday.

    Good:
        Date: 2016-10-26

        The lease runs until 2080. A treaty of March 1885 says so.
    """
    published = record.article.published.date
    if published is None:
        return
    for sentence in story_sentences(record):
        for match in _CENTURIES_AHEAD.finditer(record.article.text, sentence.start, sentence.end):
            span, year = Span(*match.span()), int(match["year"])
            if not is_quoted(record, span) and year > published.year + _FAR and not _is_known(record, span, year):
                yield Flag(span, _ahead(year, published))
        yield from _lone_years_ahead(record, sentence, published)
        for match in _NO_YEAR.finditer(record.article.text, sentence.start, sentence.end):
            if not is_quoted(record, span := Span(*match.span("year"))):
                yield Flag(span, f"{match['year']} has a figure too many for a year")
    yield from (Flag(span, fault) for tell in (outlived, out_of_time) for span, fault in tell(record))
    for moment, day in ((m, w) for m in record.moments if (w := written(m)) is not None and w.year is not None):
        if is_owned_up(record, moment.span):
            continue
        if not is_quoted(record, moment.span) and (fault := _fault(record, moment, day, published)):
            yield Flag(moment.span, fault)


def _fault(record: Record, moment: Moment, day: WrittenDate, published: date) -> str | None:
    text, year = record.article.text, day.year or 0
    if day.month is None:
        last = _IN_YEAR.search(text, max(0, moment.span.start - 50), moment.span.start)
        counted = published.year - (last is not None and last["which"] == "last")
        apart = last is not None and year != counted and CLOSED.match(text, moment.span.end)
        return f"“{last['which']} year” is {counted}, not {year}" if last and apart else None
    sentence = sentence_around(record, moment.span)
    is_far = year > published.year + _FAR
    if is_far or (year > published.year + _SOON and not _LONG_VIEW.search(text, sentence.start, sentence.end)):
        return None if _is_known(record, moment.span, year) else _ahead(year, published)
    named = _CASE.match(text, moment.span.end)
    recent = not named and _RECENT.search(text, max(0, moment.span.start - 50), moment.span.start)
    off = abs(published.year - year)
    if recent and (off > 1 or (off and _is_days_off_but_for_its_year(day, published))):
        return f"“{recent[0].partition(',')[0].strip()}” counts from {published.year}, not from {year}"
    behind = _RECENT_BEHIND.match(text, moment.span.end)
    if behind and off > 1:
        return f"“{behind[0].strip(' ,(')}” counts from {published.year}, not from {year}"
    slipped = abs(published.year - (year + 100)) <= 2 and published.year - year > 60
    if slipped and not _FEAST.search(text, sentence.start, sentence.end) and _alone(record, moment, year):
        return f"no other date of the text is near {year}: {year + 100}?"
    return None


def _is_days_off_but_for_its_year(day: WrittenDate, published: date) -> bool:
    """Whether the day is one of those around publication, in another year: `earlier this week, on March 23, 2015`."""
    this_year = replace(day, year=published.year).earliest() if day.day else None
    return this_year is not None and abs((published - this_year).days) <= _LATELY


def _lone_years_ahead(record: Record, sentence: Span, published: date) -> Iterator[Flag]:
    """`passed in 2106`, `the 2053 invasion`: lone years decades ahead of a story that looks back."""
    text = record.article.text
    for match in (m for shape in _lone_years() for m in shape.finditer(text, sentence.start, sentence.end)):
        span, year = Span(*match.span("year")), int(match["year"])
        since = match[0].lower().startswith("since") or text.endswith("as ", 0, match.start())
        is_round = year % (_ROUND if year < _LAST else _VERY_ROUND) == 0 and not since
        if year <= published.year + _FAR or is_round or is_quoted(record, span) or _is_known(record, span, year):
            continue
        beyond = year > published.year + _ANY_PLAN and not _AGES.search(text, sentence.start, sentence.end)
        if since or beyond or not _LONG_VIEW.search(text, sentence.start, sentence.end):
            yield Flag(span, _ahead(year, published))


@cache
def _lone_years() -> tuple[re.Pattern[str], ...]:
    return (
        # `bought in 2190 by`
        re.compile(
            r"\b(?:\w+ed|built|bought|sold|told|won|lost|made)\s+in\s+(?P<year>[2-9][1-9]\d\d|[3-9]0[0-4]\d)"
            r"(?=\s(?:by|found|from|in|on|said|showed|told|to)\b)"
        ),
        # `passed in 2106`, `from 2009 to 2103`, `on Nov. 4, 2041`, `at the end of 2108`
        re.compile(
            rf"\b(?:between|end of|from|from (?:19|20)\d\d to|[Ii]n|[Ss]ince|{MONTH_BEGINS}\.?(?: \d\d?,)?)\s+(?P<year>2\d\d\d)"
            r"(?![.,]\d)(?=\s*(?:$|[.,;:)—–]|(?:and|but|when|after|at|with|as|for)\b))"
        ),
        re.compile(rf"\bthe\s+(?P<year>2\d\d\d){called_by_its_year()}", re.I),
    )


def _is_known(record: Record, at: Span, year: int) -> bool:
    """Whether the story tells how many years it is to that one, or of a tale, or of what has its day in ages."""
    published, text = record.article.published.date, record.article.text
    near = sentences_near(record, at, before=1, after=1)
    told = (length.days / YEAR for sentence in near for length in lengths(text, sentence))
    counted = published and any(abs(years - (year - published.year)) <= 1 for years in told)
    return bool(
        counted
        or is_in_a_tale(record, at)
        or any(_KNOWN.search(text, sentence.start, sentence.end) for sentence in near)
    )


def _ahead(year: int, published: date) -> str:
    return f"{year} is {year - published.year} years after publication"


def _alone(record: Record, moment: Moment, year: int) -> bool:
    """Whether no other moment of the text lies within `_NEAR` years of the year."""
    others = (m.first for m in record.moments if m.id != moment.id and m.first and m.type is not MomentType.duration)
    return all(abs(first.year - year) > _NEAR for first in others)
