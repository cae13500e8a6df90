"""The exact numbers of the story with what they count, and whether the text takes the count as known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.stems import meaning, telling_stems
from claims.lazily import lazily
from claims.numbers import WHOLE
from claims.record import Quantity, Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around

_SOME = rf"\b(?:{WHOLE}|\d[\d,.]*%?|half|third|quarter|percent|per cent|most|many|some|few|several|none|any|majority)"
_KNOWN = lazily(rf"(?P<before>{_SOME}\s+of\s+|\b(?:from|than)\s+)?\b(?:the|these|those|all)\s+$", re.I)
"""What makes a count one that the reader knows: 'the 40 houses'. 'Nine of the 40' may count others, and 'more than the
40' compares."""
_MORE = lazily(r"\s*(?:other|more|additional|further|new|extra)\b", re.I)
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


@dataclass(frozen=True, slots=True)
class Told:
    """An exact quantity in the story, with what it counts and what its sentence tells."""

    quantity: Quantity
    unit: str
    noun: str
    sentence: Span
    stems: frozenset[str]
    known: bool
    more: bool
    """Whether it counts others than those told of: '13 more houses'."""
    years: frozenset[int]
    """The years that its sentence names, but for that of publication."""


def counts_told(record: Record) -> Iterator[Told]:
    """The exact quantities outside of quotations, in order; no times and no ages."""
    for quantity in record.quantities:
        exact = quantity.low == quantity.high and not quantity.approximate and quantity.unit not in _TIMES
        if exact and not is_time(quantity, record) and not is_quoted(record, quantity.span):
            yield _told_at(quantity, record)


def is_time(quantity: Quantity, record: Record) -> bool:
    """Whether the quantity stands in a time expression."""
    return any(moment.span.overlaps(quantity.span) for moment in record.moments)


def _told_at(quantity: Quantity, record: Record) -> Told:
    text, span = record.article.text, quantity.span
    sentence = sentence_around(record, span)
    compound = text.startswith("-", span.end)
    counted = quantity.unit if compound else quantity.of.of(text).split()[-1] if quantity.of else ""
    rest = f"{text[sentence.start : span.start]} {text[span.end : sentence.end]}"
    known = _KNOWN.search(text, sentence.start, span.start)
    years = {moment.first.year for moment in record.moments if moment.first and sentence.contains(moment.span)}
    published = record.article.published.date
    return Told(
        quantity,
        unit="count" if compound else quantity.unit,
        noun=meaning(counted),
        sentence=sentence,
        stems=telling_stems(rest) - {meaning(counted)},
        known=known is not None and not known["before"],
        more=_MORE.match(text, span.end) is not None,
        years=frozenset(years - {published.year if published else None}),
    )
