"""Events that the story dates, and those that it dates again as known: 'since the wedding in 1996'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.wordlists import words
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Moment, Record
from claims.spans import Span
from claims.story import sentence_around

_WORD = lazily(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BREAK = lazily(
    r"[;:—–“”\"]|,\s|\b(?:and|but|which|who|while|when|after|before|since|until|because|said|says|told|announced)\b"
)
_ANOTHER = r"(?!(?:second|third|next|last|previous|earlier|later|new|other|another|final|latest|similar)\b)"
_WHEN = r"(?:since|when|until|till|before|after|once|by the time|(?:from )?the (?:moment|day|night))"
_KNOWN_CLAUSE = lazily(
    rf"\b{_WHEN}\s+(?:(?:the|that|his|her|its|their|this|these|those)\s+)?{_ANOTHER}(?:[\w’'-]+\s+){{0,6}}$", re.I
)
_KNOWN_NOUN = lazily(
    rf"\b(?:(?:the|that)\s+{_ANOTHER}(?:[\w’'-]+\s+){{0,2}}(?<!\bto )(?<!will )(?<!must )(?<!would )|"
    r"(?:at|since|until)\s+(?:(?:his|her|its|their)\s+)?)$",
    re.I,
)
"""What leads up to an event that the reader knows: 'since he', 'before the curtain first'; 'the', 'at'."""
_KNOWN_THING = lazily(
    r"\b(?:the|his|her|its|their)\s+(?P<thing>[a-z]+),\s+(?:(?:which|who)\s+(?:was|were|had been)\s+)?$", re.I
)
_UP_TO_DATE = lazily(
    r"^(?!.*\b(?:and|but|while|who|he|she|they|said|says|told|until|since|by|again)\b|.*\bthe\s+$|"
    r".*(?<!shortly )(?<!just )\b(?:after|before)\b)[^.;:—–“”\"#]{0,45}$",
    re.I,
)
"""What may stand between a known event and its date."""
_ON = lazily(
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
_OF_DATE = lazily(r"^,?\s+(?:the|that)\s+(?:very\s+)?(?:day|night|morning|evening|afternoon|year|month)\b")
_THAT = lazily(r"\bthat\s+$", re.I)
_NAMED = lazily(r"(?<!last )(?<!next )(?:\b[A-Z][a-z]+day\b|\b(?:19|20|1[5-8])\d\d\b)|\b[A-Z][a-z]{2,}\b")
_BARE = re.compile(r"\b(?:ago|this|next|last (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))", re.I)
_NAME = lazily(
    r"(?<=[a-z,] )(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z][a-z]+day\b)[A-Z][a-z]+"
)


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


@cache
def _phrases() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Of each word that opens a phrase the phrases, with the lines they stand in."""
    opened: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for number, line in enumerate(sorted(words("same_events"))):
        for phrase in line.split(";"):
            first, *others = phrase.split()
            opened.setdefault(first, []).append((number, (first, *others)))
    return opened


def _events(text: str, start: int, end: int) -> Iterator[Event]:
    """The events that the words between two places tell."""
    found = [(match[0].lower(), match.span()) for match in _WORD.finditer(text, start, end)]
    for at, (first, (begin, _)) in enumerate(found):
        for line, phrase in _phrases().get(first, ()):
            last = _end(found, at, phrase)
            if last is not None:
                yield Event(line, Span(begin, last), len(phrase) > 1 or is_past(text[begin:last]))


def _end(found: list[tuple[str, tuple[int, int]]], at: int, phrase: tuple[str, ...]) -> int | None:
    """Where the phrase ends whose first word stands `at`; up to three other words may stand before each next one."""
    for wanted in phrase[1:]:
        later = (place for place in range(at + 1, min(at + 5, len(found))) if found[place][0] == wanted)
        place = next(later, None)
        if place is None:
            return None
        at = place
    return found[at][1][1]


def named(moment: Moment) -> bool:
    """Whether the moment is called by its weekday, day of the month, month or year."""
    return bool(moment.first and moment.last and _NAMED.search(moment.text) and not _BARE.search(moment.text))


def told(record: Record, moment: Moment) -> Dated:
    """What the moment dates by its clause, or where that tells no event by what stands before."""
    text, sentence = record.article.text, sentence_around(record, moment.span)
    breaks = [sentence.start, *(m.end() for m in _BREAK.finditer(text, sentence.start, moment.span.start))]
    after = _BREAK.search(text, moment.span.end, sentence.end)
    end = after.start() if after else sentence.end
    if _NOT_THEN.search(text, sentence.start, moment.span.start):
        return Dated(moment, sentence, frozenset(), frozenset())
    for start in reversed(breaks[-3:]):
        events = [e for e in _events(text, start, end) if e.verb or _happened(text, e.span, moment.span.start)]
        if events:
            return Dated(moment, sentence, frozenset(e.line for e in events), frozenset(_WORD.findall(text[start:end])))
    return Dated(moment, sentence, frozenset(), frozenset())


def _happened(text: str, noun: Span, date: int) -> bool:
    """Whether the date is that of the noun, and not of what somebody did about it: 'spoke of the fire on'."""
    return bool(_ON.match(text[noun.end : date])) and not _ABOUT.search(text[max(0, noun.start - 40) : noun.start])


def told_again(record: Record, moment: Moment) -> Dated:
    """The known event that the moment dates, if any."""
    text, sentence = record.article.text, sentence_around(record, moment.span)
    at, end = moment.span.start, moment.span.end
    lines: set[int] = set()
    clause = ""
    things: set[str | None] = set()
    for event in _events(text, sentence.start, at):
        before, between = text[sentence.start : event.span.start], text[event.span.end : at]
        known = _KNOWN_CLAUSE.search(before) or (_KNOWN_THING if event.verb else _KNOWN_NOUN).search(before)
        if known and _UP_TO_DATE.match(between):
            lines.add(event.line)
            clause += known[0] + between
            things.add(known.groupdict().get("thing"))
    following = _OF_DATE.match(text[end : sentence.end])
    if following or _THAT.search(text[sentence.start : at]):
        until = min(sentence.end, end + (90 if following else 25))
        lines |= {event.line for event in _events(text, end, until)}
        clause += text[end:until]
    return Dated(moment, sentence, frozenset(lines), frozenset({*_NAME.findall(clause), *filter(None, things)}))
