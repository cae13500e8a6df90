"""Days of a month, without a year, that have just gone by and are told with `will`."""

import re
from collections.abc import Iterator
from datetime import date

from checker.told.dates.near_days import just_gone
from checker.told.dates.still_ahead import of_another
from checker.told.dates.told_ahead import WILL
from claims.dates.events import as_day
from claims.dates.written import written
from claims.lazily import lazily
from claims.record import Moment, MomentType, Record
from claims.story import is_quoted, sentence_around

_SHORTLY = lazily(
    r"\s*(?:(?!(?:that(?! [a-z]+[’']s)|which|who|whom|as|after|since|when|before|than|and|but|was|were|had|has|"
    r"did)\b)[\w’'-]+\s+){0,10}?(?:on\s+)?(?:the\s+)?"
)
_KEPT_YEARLY = lazily(r"\s*(?:be\s+)?(?:celebrat|commemorat|honou?r|mark|observ|remember)\w*\b")
"""What comes again each year: `will mark the day`."""
_OF_WHAT_WAS_SAID = lazily(
    r"\b(?:said|told|announced|wrote|predicted|promised|signed|filed|based|since|dated|adopted|passed)\s+"
    r"(?:\w+\s+){0,4}$",
    re.I,
)
"""The day of what was done before: `will stick to the plan filed in Kessa on`."""


def days_just_past(record: Record, published: date) -> Iterator[Moment]:
    """Days of a month, without a year, that have just gone by and are told with `will`."""
    text = record.article.text
    for moment in record.moments:
        day = written(as_day(moment)) if moment.type in {MomentType.date, MomentType.time} else None
        if day is None or day.year or day.month is None or is_quoted(record, moment.span):
            continue
        sentence = sentence_around(record, moment.span)
        before, behind = text[sentence.start : moment.span.start], text[moment.span.end : sentence.end]
        wills = list(WILL.finditer(before))
        if not wills or just_gone(day, published, before, behind) is None:
            continue
        between = before[wills[-1].end() :]
        of_another_s = _KEPT_YEARLY.match(between) or _OF_WHAT_WAS_SAID.search(between) or of_another(between)
        if _SHORTLY.fullmatch(between) and not of_another_s:
            yield moment
