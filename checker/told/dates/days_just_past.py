"""Days of a month, without a year, that have just gone by and are told with `will`."""

from collections.abc import Iterator
from datetime import date, timedelta

from checker.told.dates.still_ahead import of_another
from checker.told.dates.told_ahead import PAST_FRAME, WILL
from claims.dates.events import as_day
from claims.dates.written import written
from claims.lazily import lazily
from claims.record import Moment, MomentType, Record
from claims.story import is_quoted, sentence_around

_JUST_PAST = timedelta(days=45)
"""How long ago a day without a year is the one that was, and not next year's."""
_SHORTLY = lazily(
    r"\s*(?:(?!(?:that(?! [a-z]+[’']s)|which|who|whom|as|after|since|when|before|than|and|but|was|were|had|has|"
    r"did)\b)[\w’'-]+\s+){0,10}?(?:on\s+)?(?:the\s+)?"
)
_KEPT_YEARLY = lazily(r"\s*(?:be\s+)?(?:celebrat|commemorat|honou?r|mark|observ|remember)\w*\b")
"""What comes again each year: `will mark the day`."""


def days_just_past(record: Record, published: date) -> Iterator[Moment]:
    """Days of a month, without a year, that have just gone by and are told with `will`."""
    text = record.article.text
    for moment in record.moments:
        day = written(as_day(moment)) if moment.type in {MomentType.date, MomentType.time} else None
        if (
            day is None
            or day.year is not None
            or day.month is None
            or day.day is None
            or is_quoted(record, moment.span)
        ):
            continue
        try:
            this_year = date(published.year, day.month, day.day)
        except ValueError:
            continue
        sentence = sentence_around(record, moment.span)
        wills = list(WILL.finditer(text, sentence.start, moment.span.start))
        if timedelta() < published - this_year <= _JUST_PAST and wills:
            between = text[wills[-1].end() : moment.span.start]
            kept = _KEPT_YEARLY.match(between)
            if _SHORTLY.fullmatch(between) and not kept and not PAST_FRAME.search(between) and not of_another(between):
                yield moment
