"""Events told again by 'that' or 'the same' and their noun, on another day: 'that convention, to be held on'."""

import re
from collections.abc import Iterator
from functools import cache

from checker.told.dates.clashing_days import meet
from checker.told.dates.same_events import named
from checker.wordlists import words
from claims.dates.written import written
from claims.lazily import lazily
from claims.record import Moment, Record
from claims.spans import Span
from claims.story import is_quoted, moments_at, sentence_around, story_sentences

_NAMES = r"(?:(?!\b(?:first|second|third|next|last|latest|other)\b)[\w’'-]+\s+){0,4}?"
_PLACE = r"(?:\s+(?:at|in|near|of|outside)\s+(?:the\s+)?(?!which|that)[\w’-]+(?:\s+[\w’-]+){0,2}?)?"
_THAT = lazily(
    rf"(?:\b(?:(?P<lead>[Ss]ince|[Aa]fter|[Bb]efore)|(?P<at>[Aa]t|[Ii]n|[Dd]uring|[Ii]nto|[Oo]ut\s+of))\s+)?\b(?:(?:that|those|these)|(?P<same>the\s+(?:very\s+)?same))\s+"
    rf"(?P<which>{_NAMES})(?P<noun>[a-z]{{4,}})(?P<place>{_PLACE})"
    r"(?P<held>,?\s+(?:to\s+be\s+held|held|which\s+(?:was|is|will\s+be)\s+held|set|scheduled\s+for))?,?\s+(?:(?:on|in)\s+)?(?:the\s+)?$"
)
_NAME = lazily(r"\b[A-Z][\w’-]+")
_SAID = lazily(
    r"\b(?:said|saying|says|announced|reported|wrote|told(?:\s+[\w’'-]+){1,3})\s+(?:(?:on|in|late|early|last)\s+)*$"
)
_OTHERS = lazily(
    r"\b(?:another|again|both|each|earlier|every|first|later|next|other|previous|second|third|two|three|four|several|series)\b",
    re.I,
)
"""With it, a story may tell of two such events."""
_ELSEWHERE = lazily(r"\b(?:clocks?|dated|midnight|time zones?|local time)\b", re.I)
"""Where a day is told by another clock."""
_AHEAD = lazily(r"\b(?:will|would|plans?|hopes?|wants?|is|are)\b")
_DAY, _MONTH, _YEAR = range(3)
_FAR = {_DAY: 45, _MONTH: 365, _YEAR: 9000}
"""Days by which dates of one event may differ, by how fine they are."""


def told_of_that(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """Dates of `that event`, each with the one date that the sentences before give an event of that noun."""
    text = record.article.text
    for moment in record.moments:
        fine = _fineness(moment)
        if fine is None or not named(moment) or is_quoted(record, moment.span):
            continue
        sentence = sentence_around(record, moment.span)
        that = _THAT.search(text[sentence.start : moment.span.start])
        if that is None or not _is_event(that) or not _is_its_own(that):
            continue
        before = _dates_of(record, that, sentence, fine)
        earlier = [m for m in record.moments if m.span.end <= sentence.start]
        if (
            _ELSEWHERE.search(sentence.of(text))
            or len({m.first for m in before}) != 1
            or any(_fineness(m) == fine and meet(m, moment) for m in earlier)
        ):
            continue
        first = before[0].first
        if first and moment.first and abs((first - moment.first).days) <= _FAR[fine] and not meet(before[0], moment):
            yield moment, before[0]


def _is_its_own(that: re.Match[str]) -> bool:
    """Whether the date hangs on the event, and not on what is done about it: `will contest that vote on`."""
    there = that["at"] and not _AHEAD.search(that.string, 0, that.start())
    return bool(that["lead"] or that["same"] or that["held"] or there)


def _is_event(that: re.Match[str]) -> bool:
    """Whether the noun is that of an event: of the lists, or of a time before or after it."""
    noun = _singular(that["noun"])
    return bool(that["lead"]) or noun in _events()


def _dates_of(record: Record, that: re.Match[str], sentence: Span, fine: int) -> list[Moment]:
    """The dates of that fineness in sentences before that have the noun, each the only one of its sentence."""
    text, found = record.article.text, []
    names = set(_NAME.findall(that["which"] + that["place"]))
    noun = re.compile(rf"\b(?i:{re.escape(_singular(that['noun']))}(?:e?s)?)\b")
    for told in story_sentences(record):
        here = told.of(text)
        if told.start >= sentence.start:
            break
        if not noun.search(here):
            continue
        if _OTHERS.search(here):
            return []
        days = [m for m in moments_at(record).at(told) if told.contains(m.span) and named(m)]
        days = [m for m in days if _fineness(m) == fine and not _SAID.search(text, told.start, m.span.start)]
        if len(days) > 1 and not _are_a_range(text, days):
            return []
        if days and (not names or names & set(_NAME.findall(here)) or not _NAME.search(here[1:])):
            found.append(days[0])
    return found


def _are_a_range(text: str, days: list[Moment]) -> bool:
    """Whether the days are the two ends of one stretch: `April 8-9`."""
    return len(days) == 2 and text[days[0].span.end : days[1].span.start].strip() in {"-", "–", "to", "through", "and"}


def _fineness(moment: Moment) -> int | None:
    """Whether the moment is a day, a month or a year."""
    if moment.first is None or moment.last is None:
        return None
    if moment.first == moment.last:
        return _DAY
    if len(moment.value) == len("2016-05"):
        return _MONTH if "W" not in moment.value and "S" not in moment.value and "Q" not in moment.value else None
    return _YEAR if len(moment.value) == len("2016") and written(moment) else None


def _singular(noun: str) -> str:
    return re.sub(r"(?<=ch|sh|ss)es$|(?<=[^s])s$", "", noun)


@cache
def _events() -> frozenset[str]:
    return frozenset(map(_singular, words("recurring_events") | words("done_events") | words("occasions")))
