"""DAT714."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from claims.dates.calendar import MONTH, WEEKDAY, told, weekday_in
from claims.lazily import lazily
from claims.record import Moment, Record
from claims.story import is_quoted

_OF_A_MONTH = lazily(rf"\s+(?:in|of)\s+(?:(?:the|each|every) (?:month|year|quarter|term)\b|{MONTH})\b")
_SHIFTED = lazily(rf"\b(?:last|next)\s+{WEEKDAY}\b", re.I)
_NEAR, _FAR = 2, 6
"""Days to the nearest such weekday up to which, and from which on, readers think of another week's as well."""


@rule("DAT714", severity=Severity.info, standards=("ap",), words=True)
def weekday_too_far(record: Record) -> Iterator[Flag]:
    """ "Last Monday" or "next Friday": readers disagree on which one is meant.

    AP asks for the bare weekday within seven days of publication, and for the date beyond. Where only one of them can
    be meant ("next Tuesday" written on a Thursday, or told of as "next week" as well) the finding has low confidence.

    Bad:
        Date: 2024-05-17

        The envoys met [[last Monday]] in Tarnby.

    Bad:
        Date: 2024-05-17

        The council will vote [[next Tuesday]], the mayor said.

    Good:
        Date: 2024-05-17

        The envoys met on Monday in Tarnby.

    Good:
        Date: 2024-05-17

        “I saw him last Monday,” said Piet Holm, the captain.

    Good:
        Date: 2024-05-17

        The envoys met on the last Friday in August.

    Good:
        Date: 2024-05-17

        The envoys met last week in Tarnby.
    """
    for moment in record.moments:
        counted = _OF_A_MONTH.match(record.article.text, moment.span.end)
        if _SHIFTED.search(moment.text) and not counted and not is_quoted(record, moment.span):
            meant = f": {told(moment.first)}, if the nearest is meant" if moment.first else ""
            sure = None if _is_open(record, moment) else Confidence.low
            yield Flag(moment.span, f"which one? Write the weekday alone, or the date{meant}", confidence=sure)


def _is_open(record: Record, moment: Moment) -> bool:
    """Whether two of the days could be meant: the nearest is of the week of publication, close by, or a week away."""
    published, weekday = record.article.published, weekday_in(moment.text)
    if published.date is None or weekday is None:
        return True
    today, way = published.date.weekday(), "next" if "next" in moment.text.lower() else "last"
    away = (weekday - today if way == "next" else today - weekday) % 7
    same_week = weekday > today if way == "next" else weekday < today
    told_of = re.search(rf"\b{way} week\b", record.article.text, re.I)
    return told_of is None and (same_week or away <= _NEAR or away >= _FAR)
