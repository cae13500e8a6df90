"""Events that the story dates, by what names them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.told.stems import every_stem, meaning, stem
from checker.wordlists import words
from claims.extraction.named.given_names import word_gender
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Moment, Record
from claims.spans import Span
from claims.story import moments_at, sentence_around

_WORD = lazily(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BREAK = lazily(
    r"[;:—–“”\"]|,\s|\b(?:and|but|which|who|while|when|after|before|since|until|because|said|says|told|announced)\b"
)
_SUBJECT = lazily(
    r"(?:[A-Z][a-z]+\. )?(?P<name>[A-Z][\w’-]+(?: (?:[A-Z]\. )?[A-Z][\w’-]+){0,2}), "
    r"(?:an?|the|who|whose|\d\d)\b[^.;:,]{0,80}, "
)
"""Who a clause behind an aside is about: `Dwight Holm, a former mayor, `."""
ON = lazily(
    r"^(?:\s+(?:at|in|near|off|outside|of|to)\s+[^,.;]{2,40}?)?,?\s+(?:(?:late|early|shortly)\s+)?(?:on|in|at)?\s*"
    r"(?:the\s+\w+\s+of\s+)?$",
    re.I,
)
"""What stands between an event's noun and its date: 'the fire at the mill on'."""
_NOT_THEN = lazily(
    r"\b(?:(?:by|until|through|since|from|as of|before|after)\s+|"
    r"(?:said|saying|announced|reported|wrote|warned|told(?:\s+[\w’'-]+){1,3})\s+(?:(?:on|in|late|early)\s+)*)$",
    re.I,
)
"""What stands before a date on which the event need not have been: 'by Friday', 'he said on Friday'."""
_ABOUT = lazily(r"\b(?:of|about|after|before|since|over|from|for|to)\s+(?:(?:the|an?)\s+)?(?:[\w-]+\s+)?$", re.I)
_THE = lazily(r"\b(?:the|that|his|her|its|their)\s+$", re.I)
_NAMES = lazily(r"^(?:[’']s|,)?\s+(?:(?!(?:the|an?|and|or|to|in|at|of|on|for|that|when)\b)[\w’'-]+\s+){0,2}$")
"""Between a date and the noun of its event: 'the 27 February derailment', 'Monday's fatal fire'."""
_NAMED = lazily(r"(?<!last )(?<!next )(?:\b[A-Z][a-z]+day\b|\b(?:19|20|1[5-8])\d\d\b)|\b[A-Z][a-z]{2,}\b")
_OWNED = lazily(
    r"\b(?:since|after|before|during|following|until|till|when|once|from|of|at|by)\s+(?:his|her|s?he)\s+(?:[\w-]+\s+){0,4}$",
    re.I,
)
_OPENING = 5
"""Words before a date that opens its sentence."""
_BARE = lazily(r"\b(?:ago|this|next)\b", re.I)
"""What is told anew of each such day, as of the pool that `opens next June`."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event by its line in the list, with where its words stand."""

    line: int
    span: Span
    verb: bool
    """Whether a verb or a phrase tells it, and no noun."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment with the lines of the events that it may date."""

    moment: Moment
    sentence: Span
    lines: frozenset[int]
    words: frozenset[str]
    """The words of the clause; of a known event the names and the noun that tell which one is meant."""
    whose: str = ""
    """`m` or `f`, by the words before the event: `until his death`."""

    def sentence_stems(self, record: Record) -> frozenset[str]:
        """What the rest of its sentence tells."""
        text = record.article.text
        return every_stem(
            f"{text[self.sentence.start : self.moment.span.start]} {text[self.moment.span.end : self.sentence.end]}"
        )


@cache
def _phrases() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Of each word that opens a phrase the phrases, with the lines they stand in; those of several words by stems."""
    opened: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for number, line in enumerate(sorted(words("same_events"))):
        for phrase in line.split(";"):
            parts = phrase.split()
            wanted = tuple(map(_by_stem, parts)) if len(parts) > 1 else (parts[0],)
            opened.setdefault(wanted[0], []).append((number, wanted))
    return opened


@cache
def once_only() -> frozenset[int]:
    """The lines of what befalls somebody or something once, or not twice in a year."""
    once = words("once_only")
    lines = enumerate(sorted(words("same_events")))
    return frozenset(n for n, line in lines if once & set(map(str.strip, line.split(";"))))


@lru_cache(maxsize=4096)
def _by_stem(word: str) -> str:
    return f"{stem(word)}-"


def events(text: str, sentence: Span, start: int, end: int) -> Iterator[Event]:
    """The events that the words of the sentence between two places tell."""
    return (event for event in _told_in(text, sentence) if start <= event.span.start and event.span.end <= end)


@lru_cache(maxsize=16)
def _told_in(text: str, sentence: Span) -> tuple[Event, ...]:
    return tuple(_events(text, sentence))


def _events(text: str, sentence: Span) -> Iterator[Event]:
    found = [(match[0].lower(), match.span()) for match in _WORD.finditer(text, sentence.start, sentence.end)]
    for at, (first, (begin, _)) in enumerate(found):
        if at and text[begin].isupper() and found[at - 1][1][1] + 1 == begin:  # `the Marine Accident Board`
            continue
        for line, phrase in (*_phrases().get(first, ()), *_phrases().get(_by_stem(first), ())):
            last = _end(found, at, phrase)
            if last is not None:
                yield Event(line, Span(begin, last), len(phrase) > 1 or is_past(text[begin:last]))


def _end(found: list[tuple[str, tuple[int, int]]], at: int, phrase: tuple[str, ...]) -> int | None:
    """Where the phrase ends whose first word stands `at`; up to three other words may stand before each next one."""
    for wanted in phrase[1:]:
        later = (place for place in range(at + 1, min(at + 5, len(found))) if _by_stem(found[place][0]) == wanted)
        place = next(later, None)
        if place is None:
            return None
        at = place
    return found[at][1][1]


def named(moment: Moment) -> bool:
    """Whether the moment is called by its weekday, day of the month, month or year."""
    return bool(moment.first and moment.last and _NAMED.search(moment.text) and not _BARE.search(moment.text))


def told(record: Record, moment: Moment) -> Dated:
    """What the moment dates by its clause; where that tells no event by what stands before, or behind 'On Friday,'."""
    text, sentence = record.article.text, sentence_around(record, moment.span)
    at, others = (
        moment.span,
        [m.span for m in moments_at(record).at(sentence) if sentence.contains(m.span) and named(m)],
    )
    breaks = [sentence.start, *(m.end() for m in _BREAK.finditer(text, sentence.start, at.start))]
    ends = [*(m.start() for m in _BREAK.finditer(text, at.end, sentence.end)), sentence.end]
    clauses = [(start, ends[0]) for start in reversed(breaks[-3:])]
    if len(text[sentence.start : at.start].split()) < _OPENING:
        clauses += [(at.end, end) for end in ends[1:4]]
    for start, end in () if _NOT_THEN.search(text, sentence.start, at.start) else clauses:
        here = [e for e in events(text, sentence, start, end) if e.verb or _happened(text, e.span, at)]
        lines = frozenset(e.line for e in here if not _is_of_another(e.span, at, others, end))
        if lines:
            subject = _SUBJECT.fullmatch(text, sentence.start, start)
            clause = f"{subject['name'] if subject else ''} {text[start:end]}"
            return Dated(moment, sentence, lines, meanings(clause), whose(text[sentence.start : end]))
    return Dated(moment, sentence, frozenset(), frozenset())


def whose(words: str) -> str:
    """Whether the words speak last of a man or a woman, by a pronoun, honorific or given name: `m`, `f` or nothing."""
    return next(filter(None, map(word_gender, reversed(_WORD.findall(words)))), "")


def owner(before: str) -> str:
    """The same of a known event, by the words that lead up to it: `since her arrest on`, `until his`."""
    found = _OWNED.search(before)
    return whose(found[0]) if found else ""


def are_of_two(one: str, other: str) -> bool:
    """Whether one is of a man and the other of a woman: `she died on 11 April`, `until his death in 1998`."""
    return {one, other} == {"m", "f"}


def _is_of_another(event: Span, at: Span, others: list[Span], end: int) -> bool:
    """Whether another date stands nearer to the event: between it and this one, or behind an event that follows."""
    if event < at:
        return any(event.end <= other.start and other.end <= at.start for other in others)
    return any(event.end <= other.start and other.end <= end for other in others if other != at)


def meanings(words: str) -> frozenset[str]:
    """The words, near synonyms by one of them."""
    return frozenset(map(meaning, _WORD.findall(words)))


def _happened(text: str, noun: Span, date: Span) -> bool:
    """Whether the date is that of the noun, and not of what somebody did about it: 'spoke of the fire on'."""
    if date < noun:
        return is_named_by(text, noun, date)
    between, ahead = text[noun.end : date.start], text[max(0, noun.start - 40) : noun.start]
    of_its_own = between.startswith(" of ") and date.of(text).isdigit()
    return bool(ON.match(between)) and (of_its_own or not _ABOUT.search(ahead))


def is_named_by(text: str, noun: Span, date: Span) -> bool:
    """Whether the date stands before its event's noun: 'the 27 February derailment', but not 'the 2016 election'."""
    owned = _THE.search(text[max(0, date.start - 10) : date.start]) or text[date.end : date.end + 2] in ("’s", "'s")
    recurs = noun.of(text).lower() in words("recurring_events")
    return bool(owned and date < noun and not recurs and _NAMES.match(text[date.end : noun.start]))
