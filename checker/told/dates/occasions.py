"""Occasions that have one day each, a summit, a vote, a trial, told twice: 'Monday's summit', 'the summit on'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from checker.told.dates.clashing_days import meet
from checker.told.dates.same_events import named
from checker.wordlists import words
from claims.dates.calendar import MONTH_STOPPED, WEEKDAY
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Moment, Record
from claims.spans import Span
from claims.story import is_quoted, moments_at, sentence_around, sentences_near, story_sentences

_MODS = r"(?P<mods>(?:(?!(?:in|on|at|of|and|or|to|for|the|an?)\b)[\w’'“”\"-]+\s+){0,3}?)"
_PLACE = r"(?P<place>(?:\s+(?:at|in|near|of|outside)\s+(?:the\s+)?[\w’-]+(?:\s+(?!(?:on|in|at)\b)[\w’-]+){0,3})?)"
_NO_NOUN = (
    r"(?:and|as|at|between|but|by|could|for|from|had|has|in|is|may|of|on|or|that|to|was|were|when|which|while|who|will|with|"
    r"without|would)\b"
)
_NAME = lazily(rf"(?<![.!?]\s)\b(?!(?:{MONTH_STOPPED})(?!\w)|{WEEKDAY}\b)[A-Z][\w-]+")
"""What may tell which occasion is meant; days of the calendar do not."""
_PARTY = frozenset({"Democratic", "Republican", "GOP", "Labour", "Conservative", "Tory", "Presidential"})
_NEVER_TWICE = frozenset(
    {
        "caucus",
        "convention",
        "election",
        "funeral",
        "inauguration",
        "primary",
        "referendum",
        "runoff",
        "summit",
        "wedding",
    }
)
"""What a story has two of only in different places."""
_OTHER = lazily(
    r"\b(?:another|both|each|earlier|every|final|first|last|later|latest|other|previous|second|third|two|three|four|"
    r"five|six|seven|several)\s+(?:[\w’'-]+\s+){0,2}?$",
    re.I,
)
_FOR_DAYS = frozenset({"convention", "summit"})
"""What goes on for some days."""
_FAR, _SOME_DAYS, _NEXT = timedelta(days=45), timedelta(days=4), timedelta(days=3)
_NEAR = 3
"""Sentences between `the debate on` and `the next debate`."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """An occasion by its noun, with the names told in the same breath, and its day."""

    moment: Moment
    sentence: Span
    noun: str
    names: frozenset[str]
    is_next: bool


def occasions_told_twice(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """Days of occasions, each with an earlier one that the story gives the same occasion."""
    published, found = record.article.published.date, _occasions(record)
    for at, again in enumerate(found):
        for before in found[:at]:
            if again.noun != before.noun or before.sentence == again.sentence or not _differ(before, again):
                continue
            if again.is_next:
                first, day = before.moment.first, again.moment.first
                near = before.sentence in sentences_near(record, again.sentence, before=_NEAR)
                ahead = published and first and day and published < first < day <= first + _NEXT
                if ahead and near and _agree(before, again):
                    yield again.moment, before.moment
                    break
            elif not before.is_next and _is_the_same(record, before, again):
                yield again.moment, before.moment
                break


def _differ(before: Occasion, again: Occasion) -> bool:
    one, other = before.moment.first, again.moment.first
    if not (one and other) or meet(before.moment, again.moment):
        return False
    return (_SOME_DAYS if again.noun in _FOR_DAYS else timedelta()) <= abs(one - other) <= _FAR


def _agree(before: Occasion, again: Occasion) -> bool:
    """Whether no name tells that they are two."""
    return not before.names or not again.names or bool(before.names & again.names)


def _is_the_same(record: Record, before: Occasion, again: Occasion) -> bool:
    """Whether the story knows one such occasion, by a name told of both or in the next sentence."""
    if before.noun not in _NEVER_TWICE or not _agree(before, again) or _has_several(record, before.noun):
        return False
    text = record.article.text
    if before.names & again.names:
        return True
    shared = set(_NAME.findall(before.sentence.of(text))) & set(_NAME.findall(again.sentence.of(text))) - _PARTY
    beside = sentences_near(record, again.sentence, before=1)[0] == before.sentence
    return bool(shared) or beside


def _has_several(record: Record, noun: str) -> bool:
    """Whether the story speaks of another one, or of several; each day that is told elsewhere is one more."""
    text = record.article.text
    several = re.compile(rf"\b(?:{_plural(noun)})\b", re.I)
    one = re.compile(rf"\b{noun}\b", re.I)
    found = (m for m in one.finditer(text) if _OTHER.search(text, max(0, m.start() - 60), m.start()))
    return (noun != "caucus" and bool(several.search(text))) or any(found)


@once_a_record
def _occasions(record: Record) -> tuple[Occasion, ...]:
    return tuple(_found(record))


def _found(record: Record) -> Iterator[Occasion]:
    text = record.article.text
    for sentence in story_sentences(record):
        if not _any_noun().search(text, sentence.start, sentence.end):
            continue
        for moment in moments_at(record).at(sentence):
            is_day = sentence.contains(moment.span) and moment.first == moment.last and named(moment)
            if not is_day or is_quoted(record, moment.span) or sentence_around(record, moment.span) != sentence:
                continue
            before, behind = text[sentence.start : moment.span.start], text[moment.span.end : sentence.end]
            if told := _told(before, behind):
                noun, which = told
                names = frozenset(_NAME.findall(f" {which}")) - _PARTY
                yield Occasion(moment, sentence, noun, names, bool(re.search(r"\bnext\b", which)))


def _told(before: str, behind: str) -> tuple[str, str] | None:
    """The noun of the occasion that a day is that of, with the words that tell which."""
    behind_it = _shapes()[0].match(behind)
    if behind_it and (behind.startswith(("’s", "'s")) or re.search(r"\b(?:the|that)\s+$", before)):
        return _singular(behind_it["noun"]), f"{behind_it['mods']}{behind_it['place']}"
    for shape in _shapes()[1:]:
        if found := shape.search(before):
            owner = found.groupdict().get("owner") or ""
            return _singular(found["noun"]), f"{owner} {found['mods']}{found['place']}"
    return None


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    noun = rf"(?P<noun>{'|'.join(sorted(map(_forms, words('occasions'))))})(?:\s+(?:day|races?|vote))?"
    the = r"(?:the|an?|that|this|(?P<owner>[A-Z][\w-]+)[’']s)"
    return (
        # `Monday’s Tarnby summit`, `the 4 May vote`
        re.compile(rf"(?:[’']s)?\s+{_MODS}{noun}{_PLACE}(?=\s*$|[.,;:)—–]|\s+{_NO_NOUN})"),
        # `was not at the harbour summit in Tarnby`, `will go to the debate on`
        re.compile(
            rf"\b(?:at|during|in|(?:go|goes|going|went|come|comes|came)\s+to)\s+{the}\s+{_MODS}{noun}{_PLACE}\s+(?:on\s+|of\s+)?$"
        ),
        # `a few tight caucus races Monday night`, `runoff day, July 24`
        re.compile(rf"\b(?:decide|settle|of|on)\s+(?:{the}\s+)?{_MODS}{noun}{_PLACE}(?<=day|ces),?\s+(?:on\s+)?$"),
        # `The next debate is scheduled for`, `The summit in Tarnby, on`
        re.compile(
            rf"^\W*(?:The|That|(?P<owner>[A-Z][\w-]+)[’']s)\s+{_MODS}{noun}{_PLACE}(?:,|\s+(?:is|was|will\s+be|takes\s+place|took\s+place|comes)"
            r"(?:\s+(?:due|fixed|held|planned|scheduled|set|slated))?(?:\s+for)?)\s+(?:on\s+)?$"
        ),
    )


@cache
def _any_noun() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(_forms, words('occasions')))})\b")


def _forms(noun: str) -> str:
    """`caucus` is told in its plural as well."""
    return "caucus(?:es)?" if noun == "caucus" else noun


def _singular(noun: str) -> str:
    return "caucus" if noun.startswith("caucus") else noun


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
