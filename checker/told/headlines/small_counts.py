"""Small counts of a headline, of things, of time and of people hurt, that the story gives otherwise."""

import re
from collections.abc import Iterator
from itertools import combinations

from checker.told.headlines.matches import Foreign, matches
from checker.told.headlines.otherwise import is_told_otherwise
from claims.figures.tolls import tolls
from claims.lazily import lazily
from claims.numbers import WHOLE, number_of
from claims.record import Record

_COUNTED = lazily(rf"(?<![\w$£€.,-])(?P<count>{WHOLE})\s+(?:[\w’'-]+\s+){{0,2}}?(?P<what>[a-z]{{3,}}s)\b", re.I)
SPAN = lazily(
    rf"(?<![\w$£€.,-])(?P<count>{WHOLE})[- ](?P<what>year|month|week|day|hour|minute|mile|metre|meter|point)s?\b", re.I
)
"""A length of time or way: `two-year`, `four years`."""
_HURT = lazily(
    rf"(?<![\w$£€.,-])(?P<count>{WHOLE}) (?:[\w’'-]+ ){{0,2}}?"
    r"(?:hurt|killed|dead|dies?|died|injured|wounded|missing|drown(?:ed)?)\b|"
    rf"\b(?:kills|injures|wounds|leaves) (?P<behind>{WHOLE})(?! ?%|[-’'\w]|[.,]\d)",
    re.I,
)
_TOGETHER = lazily(r"\b(?:dozen|couple|pair|twins?|trio|both|triplets|quartet)\b", re.I)
"""Counts that are told as neither word nor digit."""
BY = lazily(r"\bby $")
_WHOLE = lazily(rf"\b{WHOLE}\b", re.I)
_SMALL = range(2, 13)
"""Counts that a headline gives as a word or one digit."""


def small_counts(record: Record, story: str, told: set[float]) -> Iterator[Foreign]:
    """Small counts of the headline that the story has nowhere, though it counts the same things otherwise."""
    heads = {pattern: list(matches(record, pattern)) for pattern in (_COUNTED, SPAN, _HURT)}
    if not any(heads.values()):
        return
    whole: set[float] = {number_of(m[0]) or 0 for m in _WHOLE.finditer(story)}
    for pattern in (_COUNTED, SPAN):
        counts = [(number_of(m["count"]), m["what"].lower()) for m in pattern.finditer(story) if heads[pattern]]
        for span, match in heads[pattern]:
            of_it = {number for number, other in counts if other == match["what"].lower() and number}
            missing = of_it and _is_missing(number_of(match["count"]), of_it, told | whole)
            missing = missing and not _is_so_many_days(record, match)
            if missing and not BY.search(match.string, 0, match.start()) and not is_told_otherwise(match, story):
                yield span, match[0]
    harmed = heads[_HURT] and any(_WHOLE.search(toll.of(record.article.text)) for toll in tolls(record))
    for span, match in heads[_HURT] if harmed and not _TOGETHER.search(story) else ():
        if _is_missing(number_of(match["count"] or match["behind"]), {int(n) for n in whole if n}, told | whole):
            yield span, match[0]


def _is_missing(count: int | None, of_it: set[int], told: set[float]) -> bool:
    """Whether the story has the headline's small count nowhere, nor two counts of the same that make it."""
    return count in _SMALL and count not in told | {one + other for one in of_it for other in of_it}


def _is_so_many_days(record: Record, length: re.Match[str]) -> bool:
    """Whether two days that the story names lie so many days or weeks apart: `Eleven days later`, of 14 and 25 June."""
    unit = {"day": 1, "week": 7}.get(length["what"].lower().removesuffix("s"), 0)
    days = {m.first for m in record.moments if m.first and m.first == m.last} if unit else set()
    count = (number_of(length["count"]) or 0) * unit
    return any(abs(abs((one - other).days) - count) < max(unit, 2) for one, other in combinations(days, 2))
