"""What begins, ends or happens, with the days that the text gives it in the same clause."""

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from claims.dates.calendar import days_in, told
from claims.dates.events import as_day
from claims.dates.written import WrittenDate, written
from claims.lazily import lazily
from claims.record import Moment, MomentType, Record
from claims.spans import Span
from claims.story import moments_at

_A_SEASON = 100
_FAR = 75
"""Code points that may lie between a verb and its date."""
_YEAR = lazily(r"(?<!\d)(?:1\d\d\d|20\d\d)(?!\d)")
_HOUR = lazily(r"(?:overnight|dawn|dusk|noon|midnight|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)$", re.I)
_ANEW = lazily(r";|\bwhile\b|\bbut\b|\bwhen\b")
"""Where another clause begins, whose date is not the verb's."""
_ANY = (2023, 2024)
"""Two years that follow each other, for days of a year that nothing tells."""
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Dated:
    """A place in the text that dates something, with the first and last day of each way to read it."""

    span: Span
    readings: tuple[Days, ...]


def any_form(entries: str) -> str:
    """Pattern of any of the entries between commas, as whole words."""
    forms = (re.escape(entry.strip()).replace(r"\ ", r"\s+") for entry in entries.split(","))
    return rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])"


def dates(record: Record, sentences: Sequence[Span]) -> list[Dated]:
    """The dates told in these sentences, in order."""
    if not sentences:
        return []
    within = Span(sentences[0].start, sentences[-1].end)
    moments = [m for m in moments_at(record).at(within) if within.contains(m.span) and _is_date(m)]
    years = {m.first.year for m in moments if m.first and _YEAR.search(m.text)}
    return [Dated(m.span, _readings(m, years)) for m in moments]


def in_any_year(written: WrittenDate) -> Dated:
    """A written day, in each of two years where it has none of its own."""
    ends = ((written.earliest(year), written.latest(year)) for year in ((written.year,) if written.year else _ANY))
    return Dated(written.span, tuple((first, last) for first, last in ends if first and last))


def dated(record: Record, words: re.Pattern[str], sentences: Sequence[Span]) -> Iterator[tuple[Span, Dated]]:
    """The places of these words with the date that their clause gives them: the next one, else one that opens it."""
    days, text = dates(record, sentences), record.article.text
    for sentence in sentences:
        here = [d for d in days if sentence.contains(d.span)]
        places = [Span(*m.span()) for m in words.finditer(text, sentence.start, sentence.end)] if here else []
        for place, following in zip(places, [*places[1:], Span(sentence.end, sentence.end)], strict=False):
            behind = next(
                (d for d in here if place.end <= d.span.start <= min(place.end + _FAR, following.start)), None
            )
            if behind and not _ANEW.search(text, place.end, behind.span.start):
                yield place, behind
                continue
            first = next((d for d in here if d.span.end <= place.start <= d.span.end + _FAR), None)
            if first and place == places[0] and len(text[sentence.start : first.span.start].split()) <= 2:
                yield place, first


def between(began: Days, ended: Days) -> tuple[int, int]:
    """The least and most days from one to the other."""
    return (ended[0] - began[1]).days, (ended[1] - began[0]).days


def days_apart(one: Dated, other: Dated) -> list[tuple[int, int]]:
    """How many days lie between the two, in each reading of both, whichever is the first."""
    return [between(*sorted(pair)) for pair in product(one.readings, other.readings)]


def day_told(day: Dated) -> str:
    """'12 February 2020', 'February 2020', '2020'; '12 February' where nothing tells the year."""
    first, last = day.readings[0]
    if first == last and tuple(begin.year for begin, _ in day.readings) == _ANY:
        return told(first).removesuffix(f" {first.year}")
    if first == last:
        return told(first)
    return str(first.year) if (last - first).days > _A_SEASON else f"{month_name[first.month]} {first.year}"


def _is_date(moment: Moment) -> bool:
    plain = moment.type in {MomentType.date, MomentType.time}
    return bool(
        plain
        and (moment.first or written(moment))
        and not moment.value.endswith("_REF")
        and not _HOUR.match(moment.text)
    )


def _readings(moment: Moment, years: set[int]) -> tuple[Days, ...]:
    """The days that the moment means; a month or day without a year may also be in, or after, a year told near by."""
    parts = written(as_day(moment))
    if not moment.first or not moment.last:
        return in_any_year(parts).readings if parts else ()
    days = (moment.first, moment.last)
    if parts is None or parts.year:
        return (days,)
    others = {near for year in years for near in (year, year + 1)} - {days[0].year}
    return (days, *((_in_year(days[0], year), _in_year(days[1], year)) for year in sorted(others)))


def _in_year(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, days_in(day.month, year)))
