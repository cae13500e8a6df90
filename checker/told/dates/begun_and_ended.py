"""Stretches of time told by two verbs of one subject: 'began on 2 June 2014 and ended on 8 January 2015'."""

from collections.abc import Iterator
from itertools import pairwise

from claims.dates.written import Interval, written
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around

_BEGAN = lazily(
    r"\b(?:began|begun|started|opened|born|broke out|took office|took power|took over|came to power|imposed|introduced|"
    r"declared|founded|established|launched|set out|joined|arrived|elected|appointed|sworn in|jailed|arrested|"
    r"in force from)(?:\s+[\w’-]+){0,4}?\s*(?:on|in)?\s+(?:the\s+)?$"
)
_ENDED = lazily(
    r",?\s+(?:and|but|before it|until it|then)\s+(?:(?:was|were|had|been|finally|then|only|he|she|it|they)\s+)*"
    r"(?:ended|closed|left|finished|died|resigned|retired|lifted|concluded|dissolved|quit|stepped down|came home|"
    r"disbanded|ousted|freed|released|demolished|torn down|shut|shut down|broken off|called off|over)"
    r"(?:\s+(?!and\b|but\b|the\b|a\b)[\w’-]+){0,3}?\s+(?:on|in|by)\s+(?:the\s+)?"
)


def begun_and_ended(record: Record) -> Iterator[Interval]:
    """What one sentence says to have begun on a day, month or year and to have ended on another."""
    text = record.article.text
    dated = [(m, w) for m in record.moments if (w := written(m)) is not None and w.year]
    for (one, start), (other, end) in pairwise(dated):
        sentence = sentence_around(record, one.span)
        joined = sentence.contains(other.span) and _ENDED.fullmatch(text, one.span.end, other.span.start)
        if joined and _BEGAN.search(text, sentence.start, one.span.start):
            yield Interval(Span(one.span.start, other.span.end), start, end)
