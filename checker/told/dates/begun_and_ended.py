"""Stretches of time told by two verbs of one subject: 'began on 2 June 2014 and ended on 8 January 2015'."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from checker.wordlists import any_of, words
from claims.dates.written import Interval, counted
from claims.inflection import is_past
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around

_A_FEW = r"(?:\s+(?!and\b|but\b|the\b|a\b)[\w’-]+){0,3}?"
_IN = r"\s+(?:(?:in|on|by)\s+)?(?:the\s+)?"
_FIRST = re.compile(r"\bfirst\b(?! (?:and|or|time|half|quarter)\b)[^.;]*$")
_LAST = re.compile(
    rf",?;?\s+(?:and\s+)?(?:the|its|his|her|their)\s+(?:very\s+)?(?:last|final)\b(?! time| of)[^.;,\d]{{0,40}}?{_IN}"
)
"""Behind the day of what is first, the day of what is last: `wrote the first in 2005 and the last in`."""
_FROM = re.compile(r"\b(?:from|as|with)\b")
"""Before what else was left or ended than what had begun: `, retired from teaching in`."""
_SINCE = re.compile(r",\s+(?:[a-z]+\s+){1,3}since\s+(?:the\s+)?$")
_AND_DID = re.compile(rf",?\s+and\s+(?P<verb>[a-z]+)(?:\s+[\w’'-]+){{0,4}}?{_IN}")
_DID = re.compile(
    r"(?:^\W*|[,;]\s+)(?:(?!and\b|but\b|or\b|that\b|who\b|which\b|when\b)[\w’'-]+\s+){1,6}?(?P<verb>[a-z]+(?:ed|[a-z]{3}))(?:\s+(?!had\b)[\w’'-]+){0,4}?\s+(?:on|in)\s+(?:the\s+)?$"
)
_HELPED = r"(?:(?:was|were|been|finally|then|only|first|he|she|it|they|allowed\s+to)\s+)*"


@once_a_record
def begun_and_ended(record: Record) -> tuple[Interval, ...]:
    """What one sentence says to have begun on a day, month or year and to have ended on another."""
    return tuple(_begun_and_ended(record))


def _begun_and_ended(record: Record) -> Iterator[Interval]:
    text = record.article.text
    dated = [(m, w) for m in record.moments if (w := counted(m)) is not None and (w.year or w.day)]
    for (one, first), (other, second) in pairwise(dated):
        sentence = sentence_around(record, one.span)
        if not sentence.contains(other.span):
            continue
        joined, before = text[one.span.end : other.span.start], text[sentence.start : one.span.start]
        since_its_origin = _goes_on().fullmatch(joined) and _dated("origins").search(before)
        did_two = first.month and second.month and _did_two(before, joined)
        in_an_aside = (
            not _FROM.search(joined)
            and _goes_on().fullmatch(joined)
            and (_aside().search(before) or _SINCE.search(before))
        )
        first_and_last = _LAST.fullmatch(joined) and _FIRST.search(before)
        if (
            since_its_origin
            or did_two
            or in_an_aside
            or first_and_last
            or (not _FROM.search(joined) and _and_then().fullmatch(joined) and _dated("spans_begin").search(before))
        ):
            yield Interval(Span(one.span.start, other.span.end), first, second)
        elif _having().fullmatch(joined) and _dated("spans_end").search(before):
            yield Interval(Span(one.span.start, other.span.end), second, first)


def _did_two(before: str, joined: str) -> bool:
    """Whether the same subject did one thing on a day and then another, neither of which it does more than once."""
    did, then = _DID.search(before), _AND_DID.fullmatch(joined)
    if not did or not then or not is_past(did["verb"]) or not is_past(then["verb"]):
        return False
    return not {did["verb"], then["verb"], *joined.split()[:4]} & words("done_more_than_once")


@cache
def _dated(verbs: str) -> re.Pattern[str]:
    """A verb of the list right before its date: `took office in`."""
    return re.compile(rf"{any_of(verbs).pattern}(?:\s+[\w’-]+){{0,4}}?\s*(?:on|in)?\s+(?:the\s+)?$", re.I)


@cache
def _aside() -> re.Pattern[str]:
    """What tells in an aside when its subject began: `The war, which broke out in`, `, begun in the spring of`."""
    verb = any_of("spans_begin").pattern
    return re.compile(
        rf",\s+(?:which|that|who)?\s*{_HELPED}(?:formally\s+)?{verb}(?:\s+[\w’-]+){{0,5}}?\s*(?:on|in)?\s+(?:the\s+)?$|"
        rf"^[^.;,]*{verb}(?:\s+[\w’-]+){{0,4}},\s+in\s+(?:the\s+)?$",
        re.I,
    )


@cache
def _and_then() -> re.Pattern[str]:
    """What goes on from a first date to a second: ` and was lifted in`, `; it closed on`."""
    return re.compile(
        rf"(?:,?\s+(?:and|but|before it|until it|then)|;)\s+{_HELPED}(?:did\s+not\s+)?"
        rf"(?:{any_of('spans_end').pattern}|{any_of('spans_end_beside').pattern}(?:\s+the\s+[\w-]+)?){_A_FEW}(?:{_IN}|\s+until\s+)"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """What goes on about the same from its origin: `The bank, chartered in 1873, failed in`."""
    subject = r"(?:(?:he|she|it|they|[A-Z][\w.’-]+(?:\s+[A-Z][\w’-]+){0,2})\s+)?"
    return re.compile(rf",\s+{subject}{_HELPED}{any_of('spans_end').pattern}{_A_FEW}{_IN}")


@cache
def _having() -> re.Pattern[str]:
    """What goes back from a first date to a second: `, having joined it in`, `; they had wed in`."""
    return re.compile(
        rf"(?:,\s+having|;\s+\w+\s+had)\s+(?:been\s+|first\s+)*{any_of('spans_begin').pattern}{_A_FEW}{_IN}"
    )
