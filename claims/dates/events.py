"""Moments with the word before them and the verb they date: what the rules of tense look at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claims.dates.calendar import weekday_in
from claims.dates.written import WrittenDate, written
from claims.lazily import lazily
from claims.record import Moment, MomentType, Record
from claims.story import is_quoted, sentence_around

_BEFORE = lazily(r"(\w+)\s+(?:the\s+)?$")

_OPENING = lazily(r"\W*(?:in|on|during)?\s*", re.I)
_CLOSE = lazily(r"\s*\(?(?:back\s+|early\s+|late\s+)?(?:in|on|by|during)?\s*(?:the\s+)?", re.I)


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An absolute date with a year, the preposition before it, and the verb's words."""

    moment: Moment
    date: WrittenDate
    preposition: str
    verb: str
    close: bool
    """Whether only a preposition stands between verb and date, or the date opens its sentence."""


def dated_events(record: Record) -> Iterator[DatedEvent]:
    """The dates with a year, or a weekday that tells it, that hang on a verb outside of quotations."""
    text = record.article.text
    for moment in record.moments:
        date = written(as_day(moment)) if moment.type in {MomentType.date, MomentType.time} else None
        if date and date.year is None and _is_weekday_s(moment):
            date = replace(date, year=moment.first.year if moment.first else None)
        if date is None or date.year is None or moment.event is None or is_quoted(record, moment.span):
            continue
        before = _BEFORE.search(text, max(0, moment.span.start - 20), moment.span.start)
        between = text[moment.event.end : moment.span.start]
        opens = bool(_OPENING.fullmatch(text, sentence_around(record, moment.span).start, moment.span.start))
        close = opens or (moment.event.end <= moment.span.start and bool(_CLOSE.fullmatch(between)))
        yield DatedEvent(moment, date, before[1].lower() if before else "", moment.event.of(text).lower(), close)


def _is_weekday_s(moment: Moment) -> bool:
    """Whether the weekday told beside the day tells the year: `Saturday, June 18`."""
    return bool(moment.first and moment.first == moment.last and weekday_in(moment.text) == moment.first.weekday())


def as_day(moment: Moment) -> Moment:
    """The moment as a day: `the night of 3 May 2024` dates as that day does."""
    return moment if moment.type is MomentType.date else moment.model_copy(update={"type": MomentType.date})
