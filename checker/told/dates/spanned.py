"""The days of an interval right beside a length: 'three years, between 2006 and 2009', 'a ten-day strike (May 3-5)'."""

import re

from checker.told.dates.anchors import Pairs, Told
from checker.told.dates.happenings import dates, days_apart, in_any_year
from claims.dates.written import Interval, intervals
from claims.lazily import lazily
from claims.story import sentence_around

_BESIDE = lazily(r"(?:\s+(?:this|last|next)\s+\w+)?(?:[,:]|\s?[—–]|\s-)?\s?\(?")
_A_THING = lazily(
    r"(?:\s[a-z]+){1,2}(?:,\s+(?:(?:that|which)\s+(?:lasted|ran|stretched|was\s+held|went\s+on)\s+)?|\s+\()"
)
_SPENT = lazily(r"\b(?:served|spent|worked)\s+(?:[a-z]+\s+)?$")
_AS = lazily(r"\s+as\s+(?:[^,;.]|(?<=[A-Z])\.|,(?=\s[A-Z])){3,90},\s+")
"""Between years and the stretch they are: `served 12 years as the mayor of Kessa, `."""
_OF_ALL = lazily(r"\s+of\s+(?:the|its|his|her|their)\s+[\w-]+(?:\s+[\w-]+)?(?:,\s+|\s+\()")
"""Between a length and its days: `a ten-day strike, `, `all four days of the fair, `."""
_ALL = lazily(r"\b(?:all|full|whole|entire)\b", re.I)
CLOSED = lazily(r"\s*(?:$|[.,;)—–])")


def spanned(told: Told) -> Pairs:
    """The interval right behind the length: `three years, between 2006 and 2009`, `a three-day strike (May 3-5)`."""
    return next((ends_of(told, i) for i in intervals(told.record) if _is_beside(told, i)), [])


def _is_beside(told: Told, interval: Interval) -> bool:
    text, at = told.record.article.text, interval.span
    if not told.sentence.contains(at) or at.start < told.length.span.end:
        return False
    between = text[told.length.span.end : at.start]
    thing = _A_THING.fullmatch(between) and CLOSED.match(text, at.end)
    served = _SPENT.search(told.before) and _AS.fullmatch(between)
    of_all = _OF_ALL.fullmatch(between) and _ALL.search(told.before + told.words)
    return bool(
        served or _BESIDE.fullmatch(between) or (thing and "-" in told.words) or (of_all and CLOSED.match(text, at.end))
    )


def too_long(told: Told, pairs: Pairs) -> Pairs:
    """The two days, where the length is more than lies between them: of less it may be told that it is a part."""
    return [pair for pair in pairs if told.length.least > max(many for _, many in days_apart(*pair))]


def ends_of(told: Told, interval: Interval) -> Pairs:
    """The two ends as the story dates them; those of one month, `May 3-5`, as they are written."""
    days = [
        d for d in dates(told.record, [sentence_around(told.record, interval.span)]) if interval.span.contains(d.span)
    ]
    if interval.start.span == interval.end.span or len(days) != 2:
        days = [d for d in (in_any_year(interval.start), in_any_year(interval.end)) if d.readings]
    return [(days[0], days[1])] if len(days) == 2 else []
