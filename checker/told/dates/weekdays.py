"""Weekdays told beside a day of a month: 'Monday morning, May 3', 'May 3 (Monday)', 'May 3, a Monday, was'."""

import re
from collections.abc import Iterator
from datetime import date

from claims.dates.calendar import MONTH_STOPPED, WEEKDAY, WEEKDAY_SHORT, days_in, month_called, weekday_in
from claims.dates.history import is_history
from claims.lazily import lazily
from claims.record import MomentBasis, Record, Tense
from claims.spans import Span
from claims.story import moments_at, sentence_around, sentences_near, story_sentences

NEAR = 150
"""Days from publication within which a day without a year is that of the year meant."""

_NTH = r"(?:st|nd|rd|th)?"
_WEEKDAY = rf"(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT})"
_YEAR = r"(?:,?\s(?P<year>\d{4})(?!\d)|(?!,?\s\d{4}))"
_DATE = (
    rf"(?:(?P<month>{MONTH_STOPPED})\s(?:the\s)?(?P<day>\d\d?){_NTH}(?!\d|[:.]\d)|(?P<day2>\d\d?){_NTH}\s(?:of\s)?(?P<month2>{MONTH_STOPPED}))"
    rf"(?!\w){_YEAR}"
)
_FIGURES = r"(?P<figures>\d{1,4}[/-]\d{1,2}[/-]\d{2,4})"
_SHAPES = tuple(
    lazily(shape)
    for shape in (
        rf"\b{_WEEKDAY},\s(?:{_DATE}|{_FIGURES})",
        rf"\b(?:on|for|by|until|of)\s{_WEEKDAY}\s{_DATE}(?!\s[a-z]+s\b)",
        rf"(?<![Tt]he )\b(?P<weekday>{WEEKDAY_SHORT})\s(?:{_DATE}|{_FIGURES})",
        rf"\b{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night),?\s|\s\(|,?\s(?:on\s)?the\s){_DATE}\)?",
        # `the first Monday of May, the 1st`
        rf"\bthe\s\w+\s{_WEEKDAY}\s(?:of|in)\s(?P<month>{MONTH_STOPPED}),\s(?:the\s)?(?P<day>\d\d?)(?:st|nd|rd|th)\b{_YEAR}",
        # `June 14, Friday,`, `Friday’s (June 14)`
        rf"\b{_DATE},\s{_WEEKDAY}(?=[,;)])",
        rf"\b{_WEEKDAY}[’']s\s\({_DATE}\)",
        # `a Sunday — May 29, 2014`, `a Friday, she recalls: 13 November 1995`
        rf"\b{_WEEKDAY}\s?[—–]\s?{_DATE}",
        rf"(?<=\ba\s){_WEEKDAY},\s[^,.;:]{{3,40}}:\s{_DATE}",
        (
            rf"\b(?:{_DATE}|{_FIGURES})(?:,?\s\((?:a\s)?|,\sa\s|"
            r"(?:\.\s(?:It|That)|,?(?:\swhich)?)\s(?:is|was|will\sbe|falls\son|fell\son)\sa\s)"
            rf"{_WEEKDAY}\b(?!['’]s)\)?"
        ),
    )
)
_HINT = lazily("Mon|Tue|Wed|Thu|Fri|Sat|Sun")
"""What the names of weekdays begin with."""
_GOES_ON = len(" It was a Wednesday")
"""Code points of the next sentence in which the weekday may stand."""
_AHEAD = frozenset({Tense.future, Tense.present})
_ON_A = lazily(rf"\s(?:falls|falling|fell|comes|came|is|was)\s(?:this\syear\s)?on\sa\s(?:{WEEKDAY})\b")
_FIXED = frozenset({(1, 1), (7, 4), (10, 31), (11, 11), (12, 24), (12, 25), (12, 26), (12, 31)})
"""Feasts by month and day, the same each year."""
_OTHER_YEAR = lazily(r"\b(?:if|when|whenever|where|last|next)\b|\b\d{4}\b", re.I)
YEAR_TOLD = lazily(r"\b(?:1\d|20)\d\d\b")
_THIS_YEAR = lazily(r"\bthis year\b")


def weekdays_told(record: Record) -> Iterator[tuple[Span, date]]:
    """Days of a month with a weekday beside them, each with the day that the calendar has for it."""
    text = record.article.text
    for sentence in story_sentences(record):
        if not _HINT.search(text, sentence.start, sentence.end + _GOES_ON):
            continue
        for match in (m for shape in _SHAPES for m in shape.finditer(text, sentence.start, sentence.end + _GOES_ON)):
            span, groups = Span(*match.span()), match.groupdict()
            if groups.get("figures"):
                day = _in_figures(record, Span(*match.span("figures")), weekday_in(match["weekday"]))
            elif match["year"]:
                day = _real(int(match["year"]), *_month_and_day(groups))
            else:
                day = _without_a_year(record, sentence, span, *_month_and_day(groups))
            if day and span.start < sentence.end:
                yield span, day
    yield from _feasts_on_weekdays(record)


def fits_a_year_told(record: Record, at: Span, day: date) -> bool:
    """Whether a year that is told there or right before has such a day: `In 1929 prices broke on Thursday, Oct. 24`."""
    text = record.article.text
    if re.search(r"\d{4}", at.of(text)):
        return False
    first, *_rest = (*sentences_near(record, at, before=1), at)
    before = text[first.start : at.end].rpartition("\n")[2]
    there = (_real(int(year), day.month, day.day) for year in YEAR_TOLD.findall(before))
    return any(real and real.weekday() == weekday_in(at.of(text)) for real in there)


def _feasts_on_weekdays(record: Record) -> Iterator[tuple[Span, date]]:
    """Feasts of this year that are said to be on a weekday: `with Christmas Day falling on a Tuesday`."""
    text, published = record.article.text, record.article.published.date
    for moment in record.moments:
        on = _ON_A.match(text, moment.span.end) if moment.first == moment.last and moment.first else None
        if on is None or published is None or weekday_in(moment.text) is not None or re.search(r"\d", moment.text):
            continue
        sentence = sentence_around(record, moment.span)
        this_year = _THIS_YEAR.search(text, sentence.start, sentence.end)
        other_year = None if this_year else _OTHER_YEAR.search(text, sentence.start, sentence.end)
        day = moment.first
        if this_year and day and (day.month, day.day) in _FIXED:
            day = day.replace(year=published.year)
        if day and not other_year and (not this_year or day.year == published.year):
            yield Span(moment.span.start, on.end()), day


def _month_and_day(groups: dict[str, str | None]) -> tuple[int, int]:
    return month_called(groups["month"] or groups.get("month2") or ""), int(groups["day"] or groups.get("day2") or 0)


def _in_figures(record: Record, figures: Span, weekday: int | None) -> date | None:
    """The day of `5/24/16`; of two that it may be the one that has the weekday."""
    moment = next((m for m in moments_at(record).at(figures) if m.span == figures), None)
    readings = (moment.readings or (moment.value,)) if moment else ()
    days = [date.fromisoformat(reading) for reading in readings if len(reading) == len("2016-05-24")]
    return min(days, key=lambda day: day.weekday() != weekday, default=None)


def _real(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it."""
    return date(year, month, day) if year and 1 <= month <= 12 and 1 <= day <= days_in(month, year) else None


def _without_a_year(record: Record, sentence: Span, at: Span, month: int, day: int) -> date | None:
    """The day next to publication; in a history that of the year that it tells of there."""
    text, published = record.article.text, record.article.published.date
    this_year = bool(_THIS_YEAR.search(text, sentence.start, sentence.end))
    told = next((m for m in record.moments if m.basis is MomentBasis.moment and m.span.overlaps(at)), None)
    near = _nearest(published, month, day, this_year=this_year) if published else None
    if published and near and near > published and not any(m.tense in _AHEAD for m in moments_at(record).at(at)):
        last = _real(near.year - 1, month, day)  # told as past, or of the past year as much as of this one
        if last and last.weekday() == weekday_in(at.of(text)):
            return last
    fits = near is not None and near.weekday() == weekday_in(at.of(text))
    if told and told.first and not this_year and not fits and told.tense is Tense.past and is_history(record):
        return _real(told.first.year, month, day)
    return near


def _nearest(published: date, month: int, day: int, *, this_year: bool) -> date | None:
    """The day of that name next to publication, if it is near or said to be of this year."""
    years = (published.year,) if this_year else (published.year - 1, published.year, published.year + 1)
    days = [real for year in years if (real := _real(year, month, day))]
    nearest = min(days, key=lambda other: abs(other - published), default=None)
    return nearest if nearest and (this_year or abs((nearest - published).days) <= NEAR) else None
