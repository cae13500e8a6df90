"""Dates as the text writes them, and the intervals it makes of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from claims.dates.calendar import MONTH_STOPPED, MONTHS, days_in, month_called
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Moment, MomentType, Record
from claims.spans import Span

_MONTH = lazily("|".join(rf"\b{name[:3]}(?:{name[3:]}|t)?\b" for name in MONTHS), re.I)
_YEAR = lazily(r"(?<!\d)(1[0-9]\d\d|2\d\d\d)(?!\d)")
_YEAR_BESIDE = lazily(r"\b(?:this|last|next) year\b", re.I)
_DAY = lazily(r"(?<![\d:-])([0-3]?\d)(?:st|nd|rd|th)?(?![\d:-]|\.\d\d|\s?[ap]\.?m\b)")
"""The figure of a day, and none of an hour: `11:30 p.m. on April 21`."""
_IN_FIGURES = lazily(r"\d{1,4}([/.-])\d{1,2}\1\d{2,4}")
"""A day without a word: `2015-10-04`, `11/30/14`; which of its figures is the month the moment knows."""
_TAKEN_UP = lazily(r"\b(?:that|same|previous|preceding)\b", re.I)
"""In words that count from a day told before."""
_HIS = r"(?:his|her|its|their)\s+(?:[\w’'-]+\s+){1,5}?(?:in|of|on)\s+(?:the\s+)?"
"""Before a day that is told by what happened on it: `from her election in`."""
_JOINED = lazily(
    r",?\s*(?:to|through|until|till|and|–|—|-)\s*(?:the\s+)?|,?\s*(?:until|till)\s+(?:[\w’'-]+\s+){1,4}(?:in|of|on)\s+|"
    rf",?\s*(?:(?:down|up|right)\s+)?(?:to|through|until|till)\s+{_HIS}",
    re.I,
)
_OPENED = lazily(rf"\b(from|between)\s+(?:the\s+|{_HIS})?$", re.I)
_BARE = lazily(r"(?:\(|[Tt]he (?:years|period|time|months) |\byears of |\bthe [a-z]+ of |, )$", re.I)
"""Before an interval without an opening word."""
_TO = lazily(r"\s*(?:through|[-–—]|to)\s*")
_DAYS_OF = lazily(
    rf"\b(?:(?P<open>(?i:from|between))\s+(?:the\s+)?)?(?:(?P<one>\d\d?)(?:st|nd|rd|th)?\s?(?:to|until|through|and|[-–])\s?(?:the\s+)?"
    rf"(?P<other>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH_STOPPED})(?:,?\s+(?P<year>(?:1[89]|20)\d\d)\b)?|"
    rf"(?P<month2>{MONTH_STOPPED})\s(?P<one2>\d\d?)\s?(?:to\s|through\s|[-–]\s?)(?P<other2>\d\d?)(?=\s*[.,;)—–]|$|\s(?:after|among|and|as|at|before|by|for|from|in|is|of|on|over|through|to|using|via|was|when|while|will|with)\b))"
    rf"(?!\w|\s?%)"
)
"""`from 21 to 12 June`, `June 21 to 12`: days whose month stands once."""
_TWO_DAYS = lazily(
    r"(?<![\d/.-])(\d\d?)[/.](\d\d?)[/.]((?:19|20)\d\d)\s?(?:to|through|until|[-–—])\s?"
    r"(\d\d?)[/.](\d\d?)[/.]((?:19|20)\d\d)(?![\d/-])"
)
_MONTHS = 12
_YEARS = lazily(
    r"(?<![\w$£€.,-])(?:(?P<begin>1[0-9]\d\d|20\d\d)\s?[-–]\s?(?P<end>1[0-9]\d\d|20\d\d)|"
    r"(?<=\()(?P<first>(?P<century>\d\d)\d\d)[-–](?P<last>\d\d)(?=\)))(?![\w,-])"
)
"""`1961-1964`, `(1961-64)`."""


@dataclass(frozen=True, slots=True, order=True)
class WrittenDate:
    """The parts of a date that the words give; None for what they leave out."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None

    def earliest(self, year: int | None = None) -> date | None:
        """Its first day, in `year` where it has none of its own; None when there is no year or no such day."""
        in_year = self.year or year
        if in_year is None or (self.day and self.month and self.day > days_in(self.month, in_year)):
            return None
        return date(in_year, self.month or 1, self.day or 1)

    def latest(self, year: int | None = None) -> date | None:
        """Its last day, likewise."""
        in_year = self.year or year
        if in_year is None or self.earliest(year) is None:
            return None
        month = self.month or 12
        return date(in_year, month, self.day or days_in(month, in_year))


@dataclass(frozen=True, slots=True)
class Interval:
    """'from A to B', 'between A and B', 'A-B'."""

    span: Span
    start: WrittenDate
    end: WrittenDate


def written(moment: Moment) -> WrittenDate | None:
    """The parts that the moment's own words give; None for 'last week' and its like."""
    if moment.type is not MomentType.date:
        return None
    words = moment.text
    if moment.first and moment.first == moment.last and _IN_FIGURES.fullmatch(words):
        return WrittenDate(moment.span, moment.first.year, moment.first.month, moment.first.day)
    year = _YEAR.search(words)
    month = _MONTH.search(words)
    rest = _YEAR.sub(" ", words)
    day = _DAY.search(rest) if month else None
    if year is None and month is None:
        return None
    beside = moment.first.year if moment.first and month and _YEAR_BESIDE.search(words) else None
    return WrittenDate(
        moment.span,
        int(year[1]) if year else beside,
        month_called(month[0]) if month else None,
        int(day[1]) if day and 1 <= int(day[1]) <= 31 else None,
    )


def _is_taken_up(moment: Moment) -> bool:
    """Whether the moment counts from a day told before."""
    return bool(_TAKEN_UP.search(moment.text))


def counted(moment: Moment) -> WrittenDate | None:
    """The parts that the moment's words give, with the year and month that they take from a day told before.

    `November 20 of that year` is a day of a year as `November 20, 1911` is, and `noon on 5 May 2012` is of its day.
    """
    if moment.type is MomentType.time:
        moment = moment.model_copy(update={"type": MomentType.date})
    parts, first = written(moment), moment.first
    if not first or (parts and parts.year) or not _is_taken_up(moment):
        return parts
    if parts:
        return WrittenDate(moment.span, first.year, parts.month, parts.day)
    of_the_month = first == moment.last and moment.text.endswith("month")
    return WrittenDate(moment.span, first.year, first.month, first.day) if of_the_month else None


@once_a_record
def intervals(record: Record) -> tuple[Interval, ...]:
    """Every interval of the text, in order of its first date."""
    return tuple(_intervals(record))


def _intervals(record: Record) -> Iterator[Interval]:
    text = record.article.text
    dated = [(m, w) for m in record.moments if (w := counted(m)) is not None]
    for (one, start), (other, end) in pairwise(dated):
        opened = _OPENED.search(text, max(0, one.span.start - 60), one.span.start)
        joined = _JOINED.fullmatch(text, one.span.end, other.span.start) if one.span.end <= other.span.start else None
        if joined and opened and (opened[1].lower() == "between") == ("and" in joined[0].lower()):
            yield Interval(Span(opened.start(1), other.span.end), start, end)
        elif joined and _is_bare(text, start, end):
            yield Interval(Span(one.span.start, other.span.end), start, end)
    yield from _within_a_month(text)
    yield from _in_figures(text)
    for match in _YEARS.finditer(text):
        first, second = ("begin", "end") if match["begin"] else ("first", "last")
        last = int(match["end"] or f"{match['century']}{match['last']}")
        if match["end"] or int(match["first"]) < last:
            years = (
                WrittenDate(Span(*match.span(first)), int(match[first])),
                WrittenDate(Span(*match.span(second)), last),
            )
            yield Interval(Span(*match.span()), *years)


def _is_bare(text: str, start: WrittenDate, end: WrittenDate) -> bool:
    """Whether the two are joined as by 'from' and 'to' but without the first: '(May 2014 - June 2015)'.

    Two days need nothing before them, and the first no year: '10 October to 2 November 2015'.
    """
    if not _TO.fullmatch(text, start.span.end, end.span.start):
        return False
    if start.day and end.day:
        return bool(end.year or not start.year)
    through = "through" in text[start.span.end : end.span.start]
    return bool(start.year and end.year and (through or _BARE.search(text, 0, start.span.start)))


def _in_figures(text: str) -> Iterator[Interval]:
    """'14/11/2012–22/11/2012', where a number that can be no month tells which figure is the day."""
    for match in _TWO_DAYS.finditer(text):
        one, other = (tuple(map(int, match.group(*places))) for places in ((1, 2, 3), (4, 5, 6)))
        for day, month in ((0, 1), (1, 0)):
            told = (one, match.span(1)[0], match.span(3)[1]), (other, match.span(4)[0], match.span(6)[1])
            is_order = max(one[day], other[day]) > _MONTHS >= max(one[month], other[month])
            if is_order and all(0 < n[day] <= days_in(n[month], n[2]) for n in (one, other) if n[month]):
                ends = (WrittenDate(Span(a, b), n[2], n[month], n[day]) for n, a, b in told)
                yield Interval(Span(*match.span()), *ends)


def _within_a_month(text: str) -> Iterator[Interval]:
    """'from 12 to 21 June', '(June 12-21)': the days of one month."""
    for match in _DAYS_OF.finditer(text):
        first, last = int(match["one"] or match["one2"]), int(match["other"] or match["other2"])
        month = month_called(match["month"] or match["month2"])
        joined = " and " in match[0]
        if (
            max(first, last) <= days_in(month, None)
            and joined == ((match["open"] or "").lower() == "between")
            and (match["open"] or match["month2"])
        ):
            where, year = Span(*match.span()), int(match["year"]) if match["year"] else None
            yield Interval(where, WrittenDate(where, year, month, first), WrittenDate(where, year, month, last))


def is_season(moment: Moment) -> bool:
    """Whether the moment is a season of a year: `the spring of 2014`."""
    return moment.value[-3:] in {"-SP", "-SU", "-FA", "-WI"}
