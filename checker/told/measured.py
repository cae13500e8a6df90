"""Lengths counted from an event: 'on 28 August, seven weeks after she wrote on 3 March', 'two years after the fire'."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from checker.told.happenings import Dated, any_form, between, dated, dates, day_told
from checker.wordlists import words
from claims.dates.lengths import Length, apart, lengths
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span, cover
from claims.story import sentences_near, story_sentences

_HOW = lazily(
    r"(?P<to_day> to the (?:very )?(?:day|week|month))?,? (?P<how>after|since|before) (?P<event>[^.;:()]*)", re.I
)
_BESIDE = lazily(r",?\s*(?:it (?:will be|is|was|would be|has been) )?(?:just|only|exactly|barely)?\s*", re.I)
"""Between the day at the end of a length and the length."""
_NOW = lazily(r"\b(?:comes?|is|are|arrives?|it(?: has|[’']s) been|will be)\s+(?:just|only|exactly|barely)?\s*$", re.I)
_CLAUSE = lazily(r"(?!.*\b(?:who|which|that|than|and|but)\b)[^,]{2,75}|(?:the|his|her|its|their|a) ", re.I)
"""Between 'after' and the date of what it names."""
_CLOSED = lazily(r"\s*(?:$|[.,;:)”\"]|(?:and|in|at|as|when|by|with|of)\b)")
_RELATIVE = lazily(r"[^,]{3,60}, (?:which|that|when) [^,]{3,75}", re.I)
_THAT_DAY = lazily(r"\bthat (?:\w+ )?(?:day|night|morning|afternoon|evening)\b")


@cache
def alike() -> tuple[re.Pattern[str], ...]:
    """The names and verbs of each sort of event in `words/happenings.txt`."""
    return tuple(re.compile(any_form(line), re.I) for line in sorted(words("happenings")))


def counted_otherwise(record: Record) -> Iterator[tuple[Span, str, bool]]:
    """Lengths from an event that fit no two days told near by; what is wrong; whether it is told as an anniversary."""
    text = record.article.text
    for sentence in story_sentences(record):
        for length in lengths(text, sentence):
            how = _HOW.match(text, length.span.end, sentence.end)
            fault = _fault(record, length, sentence, how) if how else None
            if how and fault:
                yield *fault, bool(how["to_day"]) or how["how"].lower() == "since"


def _fault(record: Record, length: Length, sentence: Span, how: re.Match[str]) -> tuple[Span, str] | None:
    sentences = sentences_near(record, length.span, before=2, after=2)
    told, published = dates(record, sentences), record.article.published.date
    now = [Dated(length.span, ((published, published),))] if published else []
    ends = _ends(record, length, sentence, told) or (now if _is_now(record, length, sentence) else [])
    begins = _begins(record, sentence, how, told, sentences) if ends else []
    sure = [pair for pair in product(begins, ends) if pair[0] != pair[1]]
    maybe = [pair for pair in product(begins, [*told, *now]) if pair[0] != pair[1]]
    if not sure or any(length.fits(days) for pair in [*sure, *maybe] for days in _either_way(*pair)):
        return None
    begin, end = min(sure, key=lambda pair: min(_either_way(*pair)))
    days = apart(length, min(_either_way(begin, end)))
    where = cover((length.span, begin.span, end.span))
    return where, f"from {day_told(begin)} to {day_told(end)} are {days}, not {length.span.of(record.article.text)}"


def _either_way(one: Dated, other: Dated) -> list[tuple[int, int]]:
    return [days for a, b in product(one.readings, other.readings) for days in [between(*sorted((a, b)))]]


def _ends(record: Record, length: Length, sentence: Span, told: list[Dated]) -> list[Dated]:
    """The day that stands right before the length."""
    text = record.article.text
    return [
        d
        for d in told
        if sentence.start <= d.span.start
        and d.span.end <= length.span.start
        and _BESIDE.fullmatch(text, d.span.end, length.span.start)
    ]


def _is_now(record: Record, length: Length, sentence: Span) -> bool:
    return bool(_NOW.search(record.article.text[sentence.start : length.span.start]))


def _begins(
    record: Record, sentence: Span, how: re.Match[str], told: list[Dated], sentences: tuple[Span, ...]
) -> list[Dated]:
    """The day that the clause after 'after' gives its event, else the days that the same sort of event has near by."""
    text, start = record.article.text, how.start("event")
    sorts = [sort for sort in alike() if sort.search(text, start, min(how.end(), start + 60))]
    first = next((d for d in told if start <= d.span.start < sentence.end), None)
    if first:
        closed = _CLOSED.match(text, first.span.end, sentence.end)
        if closed and _CLAUSE.fullmatch(text, start, first.span.start):
            return [first]
        relative = _RELATIVE.fullmatch(text, start, first.span.start)
        comma = text.find(",", start)
        same = [s for s in sorts if s.search(text, start, comma) and s.search(text, comma, first.span.start)]
        return [first] if relative and same else []
    that_day = [day for _, day in dated(record, _THAT_DAY, sentences)]
    return [day for sort in sorts for _, day in dated(record, sort, sentences)] + (that_day if sorts else [])
