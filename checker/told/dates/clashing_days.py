"""Whether two days of one event gainsay each other."""

import re
from datetime import timedelta
from functools import cache

from checker.told.dates.same_events import Dated
from checker.told.dates.weekdays import YEAR_TOLD
from checker.wordlists import words
from claims.dates.calendar import MONTH_BEGINS
from claims.dates.written import written
from claims.lazily import lazily
from claims.record import Moment, Record
from claims.spans import Span
from claims.story import sentences_near

_WORD = lazily(r"[a-z]+(?:['’]s)?")
_WEEKDAY = lazily(r"\b[A-Z][a-z]+day\b")
_MONTH = lazily(rf"\b{MONTH_BEGINS}")
LONG = 200
"""Days by which they may differ where both are dates in full."""
_BESIDE = 2
"""Sentences behind an event in which another of its kind may be told."""
_IN_FULL = lazily(rf"{_MONTH.pattern}|\d{{4}}")
_MOVED = lazily(
    r"\b(?:moved (?:to|from|back)|postponed|delayed|re-?scheduled|put (?:back|off)|brought forward|originally|"
    r"instead of)\b",
    re.I,
)
"""What tells that there was another day."""
_EVENING = lazily(r"\b(?:night|evening|midnight|late)\b", re.I)
_MORNING = lazily(r"\b(?:early|morning|dawn|midnight|small hours|[1-6](?:[.:]\d\d)?\s?a\.?m)\b", re.I)
_SEASON = lazily(r"^(?:Easter|Christmas|Thanksgiving|Passover|New Year)s?$")
"""Feasts that are kept for some days."""
_FROM_IT = lazily(
    r"\b(?:(?:day|night|morning|evening|week|weekend|month|year|hour)s?\s+(?:after|before|following)|eve\s+of)\s+(?:the\s+)?$",
    re.I,
)
_HOURS_OF = lazily(r"\b(?:hours\s+of|early\s+on|(?:early|late)\s+in\s+the\s+\w+\s+of)\s+$", re.I)
_COUNTED = lazily(r"\bdays ago$")
"""Days counted back may be one off."""
_OF_ONE_KIND = 5
"""Days by which two months or years may differ in length."""
NEAR = timedelta(days=14)
"""Time by which two dates of one event may differ; events further apart are two."""


def clashes(record: Record, one: Dated, other: Dated) -> bool:
    """Whether the days, months or years of the two do not meet, and are not so far apart that the events are two."""
    text, first, again = record.article.text, one.moment, _in_the_year_of(one.moment, other.moment)
    years = set(YEAR_TOLD.findall(text, other.sentence.start, again.span.start))
    if first.first and not YEAR_TOLD.search(again.text) and years and str(first.first.year) not in years:
        return False
    if not (first.first and first.last and again.first and again.last) or meet(first, again):
        return False
    if any(_MOVED.search(text, each.sentence.start, each.sentence.end) for each in (one, other)):
        return False
    shorter, longer = sorted(((first.last - first.first).days, (again.last - again.first).days))
    apart = abs((first.first - again.first).days)
    if longer:
        shared = one.sentence_stems(record) & other.sentence_stems(record)
        both_tell_years, both_in_full = (all(p.search(m.text) for m in (first, again)) for p in (YEAR_TOLD, _IN_FULL))
        telling = both_tell_years or (both_in_full and len(shared) > (1 if other.words else 2))
        alike = longer - shorter < _OF_ONE_KIND or telling
        return bool(alike) and (apart < 12_000 if longer > 360 else longer < 93 and apart < 366)
    over_night = (
        (again.first - first.first).days % 7 == 1
        and _EVENING.search(first.text)
        and _MORNING.search(again.text)
        and not text[: again.span.start].endswith("before ")
    )
    most = LONG if _MONTH.search(first.text) and _MONTH.search(again.text) else NEAR.days
    return apart <= most and not over_night and f"{first.first:%A}" not in again.text


def _in_the_year_of(first: Moment, again: Moment) -> Moment:
    """The second in the year of the first where its own words give it none: it may have been taken for the next."""
    parts = written(again)
    if not (first.first and again.first and parts and parts.day and not parts.year):
        return again
    if abs(first.first.year - again.first.year) > 1:
        return again
    day = parts.earliest(first.first.year)
    return again.model_copy(update={"first": day, "last": day}) if day else again


def is_one_of_two(record: Record, before: Dated, again: Dated) -> bool:
    """Whether the other day was told already, so that there may have been two: 'that on Friday hurt nobody'.

    A bare weekday tells so only beside the first event: elsewhere it is mostly that on which somebody said something.
    """
    beside = sentences_near(record, before.sentence, after=_BESIDE)
    earlier = [m for m in record.moments if m.span.end <= again.sentence.start and m.first and m.last]
    told_there = [m for m in earlier if _IN_FULL.search(m.text) or any(s.contains(m.span) for s in beside)]
    return any((m.first, m.last) == (again.moment.first, again.moment.last) for m in told_there)


def meet(one: Moment, other: Moment) -> bool:
    """Whether the two may be one day: they are, or are called by the same weekday."""
    if not (one.first and one.last and other.first and other.last):
        return True
    texts = one.text, other.text
    slack = timedelta(days=4 if any(map(_SEASON.search, texts)) else 1 if any(map(_COUNTED.search, texts)) else 0)
    both = one.first <= other.last + slack and other.first <= one.last + slack
    by_weekday = any(_WEEKDAY.search(text) and not _MONTH.search(text) for text in texts)
    return both or bool(by_weekday and _weekdays(one) & _weekdays(other))


def is_counted_from(record: Record, moment: Moment) -> bool:
    """Whether the words count from the day, and what they tell was on another: `the day before Good Friday`."""
    return bool(_FROM_IT.search(record.article.text, max(0, moment.span.start - 40), moment.span.start))


def is_next_night(record: Record, moment: Moment, other: Moment) -> bool:
    """Whether the two are days that meet at midnight: `in the small hours of Friday`."""
    at_night = _HOURS_OF.search(record.article.text, max(0, moment.span.start - 40), moment.span.start)
    return bool(at_night and moment.first and other.first and abs((moment.first - other.first).days) == 1)


def _weekdays(moment: Moment) -> frozenset[str]:
    """The weekdays that the words name, else the day’s own: a bare one may be of another week, `Monday before last`."""
    named = frozenset(_WEEKDAY.findall(moment.text))
    is_day = moment.first is not None and moment.first == moment.last
    return named or (frozenset({f"{moment.first:%A}"}) if is_day else frozenset())


def near(one: Moment, other: Moment) -> bool:
    """Whether they are no further apart than two dates of one event."""
    return bool(one.first and other.first and abs(one.first - other.first) <= NEAR)


def are_contrasted(record: Record, one: Span, other: Span) -> bool:
    """Whether two sentences tell of two events by words such as `lower` and `upper`, each having one of them."""
    first, second = (frozenset(_WORD.findall(each.of(record.article.text).lower())) for each in (one, other))
    return any(first & group and second & group and not first & second & group for group in _contrasts())


@cache
def _contrasts() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(part.strip() for part in line.split(";")) for line in sorted(words("contrasts")))
