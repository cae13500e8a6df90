"""Years before what they date was made: 'two helicopters bought in 1793', 'the quarter ended Sept. 30, 1899'."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from checker.wordlists import any_of, words
from claims.dates.written import written
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Moment, Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around

_OLD = 90
"""Years before publication from which no news of such a thing is told."""
_TOLD_OF = lazily(
    r"\b(?:ancient|artists?|book|centur\w+|decades|exhibit\w*|film|histor\w+|movie|museum|novel|opera|paint\w+|patent\w*|"
    r"play|pioneer\w*|portrait|records? began|replicas?|sculpt\w+|series|steam|telescopes?|vintage)\b",
    re.I,
)
"""With it, the sentence may tell of another time."""
_OF_THE_BOOKS = lazily(
    r"\b(?:half|months|period|quarter|year)(?:\s+(?:that|which))?\s+(?:ended|ending|through)\s+(?:on\s+)?$"
)
_MONEY = lazily(
    r"\b(?:earnings|income|loss(?:es)?|orders|profits?|revenues?|sales|spending|turnover)\b[^.;:“”\"]{0,40}?"
    r"(?:\d{3}(?:\.\d+)?\s+million|\bbillion|\btrillion)(?:\s+(?:kroner|pounds|dollars|euros|yen))?\s+in\s+$",
    re.I,
)
_WORD = r"(?:\s+(?!(?:and|but|claim\w*|found|says?|said|showe?d?|shows|that|told|which|who|where|while)\b)[\w’'.&-]+)"
_IN = r"\s+(?:(?:back|early|late)\s+)?(?:in|on)\s+(?:the\s+)?"
_AT_THE_TIME = lazily(
    r"(?P<last>[\w’'-]+),?\s+(?:between|by|from|in|on|since|until)\s+(?:at least\s+|early\s+|late\s+|the\s+)?$", re.I
)
_CLAUSE = lazily(r"\b(?:said|says|told|that|which|who|where|when|while|and|but)\b")
_SINCE = lazily(r"\W*Since\s+(?:the\s+)?$")


def out_of_time(record: Record) -> Iterator[tuple[Span, str]]:
    """The years long before publication in which the story has what there was not yet, with what is wrong."""
    published = record.article.published.date
    for moment in record.moments if published else ():
        told = written(moment)
        if told is None or told.year is None or published is None or told.year > published.year - _OLD:
            continue
        if not is_quoted(record, moment.span) and _is_of_today(record, moment, has_day=told.day is not None):
            yield (
                moment.span,
                f"{told.year} is {published.year - told.year} years before publication{_meant(told.year, published)}",
            )


def _is_of_today(record: Record, moment: Moment, *, has_day: bool) -> bool:
    text, sentence = record.article.text, sentence_around(record, moment.span)
    before, behind = text[sentence.start : moment.span.start], text[moment.span.end : sentence.end]
    if has_day and _OF_THE_BOOKS.search(before):
        return True
    if _TOLD_OF.search(before) or _TOLD_OF.search(behind):
        return False
    if _is_beside_it(before, behind):
        return True
    if _MONEY.search(before) or (_SINCE.fullmatch(before) and _opening().match(behind)):
        return True
    done = _done_with().search(before)
    return bool((done and done["verb"].lower() not in words("origins")) or (has_day and _done_to().match(behind)))


def _is_beside_it(before: str, behind: str) -> bool:
    """`had been on the firm's website, word for word, since`: not where another thing was `built in` that year."""
    at = _AT_THE_TIME.search(before)
    if at is None or is_past(at["last"]):
        return False
    cuts = [cut.end() for cut in _CLAUSE.finditer(before)]
    return bool(any_of("modern_things").search(f"{before[max(cuts, default=0) :]} {behind}"))


@cache
def _done_with() -> re.Pattern[str]:
    """`helicopters bought in`, `machines, which Holm began to sell in`."""
    return re.compile(
        rf"(?<![\w-]){any_of('modern_things').pattern}(?:\s[a-z]+s?)?(?:,\s+(?:which|that)|,)?{_WORD}{{0,5}}?\s+(?P<verb>[\w’'-]+){_IN}$",
        re.I,
    )


@cache
def _opening() -> re.Pattern[str]:
    """Behind `Since 1786`: `, shipments of computers to the islands have doubled`."""
    return re.compile(
        rf",\s+[\w-]+(?:\s+[\w-]+){{0,2}}?\s+{any_of('modern_things').pattern}{_WORD}{{0,8}}?\s+(?:has|have)\b", re.I
    )


@cache
def _done_to() -> re.Pattern[str]:
    """Behind the day of it: `bombing of the airliner`."""
    return re.compile(
        rf",?\s+[\w-]+\s+(?:at|of|on|to)\s+(?:[\w’'-]+\s+){{0,3}}?{any_of('modern_things').pattern}", re.I
    )


def _meant(year: int, published: date) -> str:
    """The one year of the last thirty that a slip of one digit, or of two digits' order, makes of it."""
    slips = {str(other) for other in range(published.year - 30, published.year + 1) if _is_slip(str(year), str(other))}
    return f": {slips.pop()}?" if len(slips) == 1 else ""


def _is_slip(one: str, other: str) -> bool:
    wrong = [i for i in range(len(one)) if one[i] != other[i]]
    return len(wrong) == 1 or (
        len(wrong) == 2 and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
    )
