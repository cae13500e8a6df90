"""Who `he`, `she` and `they` are: the person most in mind at that place of the article."""

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from spacy.tokens import Doc, Token

from claims.extraction.named.given_names import PRONOUNS
from claims.extraction.named.naming import SUBJECTS
from claims.extraction.named.people import Entity
from claims.extraction.shapes import Parsed
from claims.spans import ByPlace, Span

_SPEAKING = 1.25
"""How much more a speaker is in mind than somebody talked about."""
_ASKING = 0.5
_QUOTED = 0.4
_DECAY = 0.7
"""How much of a mention is still in mind one sentence later."""
_SAME_PARAGRAPH = 2.0
"""How much more a mention in the pronoun's own paragraph is in mind."""
_PARAGRAPH = 0.85
"""How much of a mention is still in mind one paragraph later, beside the sentences between."""
_REACH = 12
"""Sentences after which a mention is out of mind."""
_CLEARLY, _CALLED, _NEAR, _IN_PASSING = 0.58, 0.9, 6, 0.5
"""What share of mind an epithet asks for, how sure it then is at most, within how many sentences; see below."""

_BY_PLACE = {"nsubj": 1.0, "nsubjpass": 1.0, "dobj": 0.6, "poss": 0.5, "pobj": 0.5, "compound": 0.2}
_Place = tuple[int, int]
"""The number of a sentence, and of its paragraph."""


@dataclass(frozen=True, slots=True)
class Event:
    """A mention of a person at a token, with its weight in the reader's mind."""

    token: int
    entity: Entity
    weight: float


@dataclass(frozen=True, slots=True)
class Call:
    """An epithet: how well it fits a person, and who is meant when nobody named is."""

    fit: Callable[[Entity], float]
    otherwise: Entity | None


def resolve_pronouns(
    parsed: Parsed,
    named: Iterable[Event],
    speaking: Mapping[int, str],
    calling: Mapping[int, Call] = MappingProxyType({}),
) -> dict[int, tuple[Entity, float]]:
    """For every `he` or `she` outside quotations, by token: the person meant, and how sure that is (0 to 1).

    `speaking` holds the tokens that are the source of an attribution, with its cue: who speaks stays in mind.
    `calling` holds the epithets that may mean somebody named: for those only who is clearly first in mind is found.
    """
    starts = [s.span.start for s in parsed.sentences]
    quoted = _inside_quotations(parsed)

    def place(i: int) -> _Place:
        at = bisect_right(starts, parsed.doc[i].idx)
        return at, parsed.sentences[at - 1].paragraph if at else -1

    coming = sorted(named, key=lambda event: event.token)
    # NOTE: who speaks may be who is meant: a wrong parse hangs `Lund said` on the verb of `She was tired, Lund said`.
    told = [event for event in coming if event.token not in speaking]
    at = [event.token for event in told]
    pending = deque(coming)
    events: list[tuple[_Place, Event]] = []
    found: dict[int, tuple[Entity, float]] = {}
    for token in sorted([*_gendered(parsed.doc), *(parsed.doc[i] for i in calling)], key=lambda token: token.i):
        if quoted.touches(Span(token.idx, token.idx + 1)):
            continue
        while pending and pending[0].token < token.i:
            event = pending.popleft()
            events.append((place(event.token), event))
        here = place(token.i)
        near = _in_mind(here, events)
        call = calling.get(token.i)
        if call is not None:
            answer = _called(here, near, call.fit)
        else:
            start, end = _said_of(token)
            others = {id(event.entity) for event in told[bisect_right(at, start) : bisect_right(at, end)]}
            answer = _best(PRONOUNS[token.lower_], here, _without(_doer(token), near), others)
        if answer is not None:
            found[token.i] = answer
        entity = answer[0] if answer is not None else call.otherwise if call is not None else None
        if entity is not None:
            weight = weight_of(token) * (_spoken_weight(speaking[token.i]) if token.i in speaking else 1.0)
            events.append((here, Event(token.i, entity, weight)))
    return found


def _inside_quotations(parsed: Parsed) -> ByPlace[Span]:
    """What is quoted as speech, without its marks."""
    return ByPlace((q.inner, q.inner) for q in parsed.quotations if q.speech and q.depth == 0)


def _in_mind(here: _Place, events: list[tuple[_Place, Event]]) -> list[tuple[_Place, Event]]:
    """The mentions, given in order, that are not out of mind at that place."""
    return events[bisect_left(events, here[0] - _REACH, key=lambda event: event[0][0]) :]


def _doer(pronoun: Token) -> Token | None:
    """Who does something to whom the pronoun means, and so is another: `A friend remembered her`, `... her dancing`."""
    verb = pronoun.head
    if pronoun.dep_ in SUBJECTS and verb.dep_ in {"ccomp", "xcomp"} and verb.tag_ in {"VB", "VBG"}:
        bare = not any(child.dep_ in {"aux", "mark"} for child in verb.children)
        return _subject(verb.head) if bare else None
    return _subject(verb) if pronoun.dep_ in {"dobj", "dative"} else None


def _without(doer: Token | None, events: list[tuple[_Place, Event]]) -> list[tuple[_Place, Event]]:
    """The mentions but those of the one who does something here."""
    if doer is None:
        return events
    there = {id(e.entity) for _, e in events if doer.left_edge.i <= e.token <= doer.i}
    return [(at, event) for at, event in events if id(event.entity) not in there]


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def heard_weight(speaker: Token, cue: str) -> float:
    """How much a speaker is in mind: whose words only are spoken of (`Bard mocked Holm's claim`) as anybody named."""
    return weight_of(speaker) if speaker.dep_ == "poss" else _spoken_weight(cue)


def _spoken_weight(cue: str) -> float:
    """How much a speaker is in mind after speaking so: of who asks less, for the other one answers."""
    return _ASKING if cue == "ask" else _SPEAKING


def _gendered(doc: Doc) -> Iterator[Token]:
    """Every `he` or `she`; the array is asked, for making all tokens takes far longer."""
    codes = np.array([doc.vocab.strings.add(word) for word in PRONOUNS], np.uint64)
    return (doc[int(i)] for i in np.flatnonzero(np.isin(doc.to_array("LOWER"), codes)))


def talked_about(parsed: Parsed, people: Iterable[Entity], speaking: Collection[int]) -> list[Event]:
    """The places where people are named without speaking; inside quotations they are less in mind."""
    quoted = _inside_quotations(parsed)
    events = []
    for person in people:
        for name in person.mentions:
            if not any(i in speaking for i in range(name.start, name.end)):
                weight = weight_of(parsed.doc[name.end - 1])
                events.append(Event(name.start, person, weight * (_QUOTED if quoted.touches(name.span) else 1.0)))
    return events


def weight_of(token: Token) -> float:
    """How much a mention at this place of the sentence is in mind: subjects most, `the Lund fund` least."""
    return _BY_PLACE.get(token.dep_, 0.6)


def _said_of(pronoun: Token) -> tuple[int, int]:
    """The tokens, after the first and up to the last, of what the subject says or does: it names nobody but others.

    Of `She asked Lund about Holm's boat` she is neither Lund nor Holm.
    """
    verb = pronoun.head
    subject = pronoun.dep_ == "nsubj" and verb.i > pronoun.i
    return (verb.i, verb.right_edge.i) if subject else (pronoun.i, pronoun.i)


def _best(
    gender: str, here: _Place, events: list[tuple[_Place, Event]], others: Collection[int]
) -> tuple[Entity, float] | None:
    """Who is first in mind of those who can be of the gender, who then is taken to be of it; none of the `others`."""

    def known(entity: Entity) -> float:
        wrong = (entity.gender and entity.gender != gender) or id(entity) in others
        return 0.0 if wrong else 1.0 if entity.gender and entity.mentions else 0.9

    found = _first_in_mind(here, events, known)
    if found is None:
        return None
    entity, sure = found
    if not entity.gender:
        entity.gender = gender if sure > 0.6 else ""
    return entity, round(0.5 + 0.5 * (2 * sure - 1) if sure > 0.5 else 0.5, 3)


def _called(
    here: _Place, events: list[tuple[_Place, Event]], fit: Callable[[Entity], float]
) -> tuple[Entity, float] | None:
    """Whom an epithet means: who is clearly first in mind, and not named too long before."""
    # NOTE: whom its own sentence names in passing is another: `In a letter to Bo Holm, the senator asks ...`.
    apart = [(at, replace(e, weight=e.weight * _IN_PASSING) if at == here and e.weight < 1 else e) for at, e in events]
    found = _first_in_mind(here, apart, fit)
    if found is None or found[1] < _CLEARLY:
        return None
    last = max(where[0] for where, event in events if event.entity is found[0])
    return (found[0], round(_CALLED * found[1], 3)) if here[0] - last <= _NEAR else None


def _first_in_mind(
    here: _Place, events: list[tuple[_Place, Event]], fit: Callable[[Entity], float]
) -> tuple[Entity, float] | None:
    """The person most in mind at that place of those who fit, and the share that is theirs beside the next one."""
    scores: dict[int, float] = defaultdict(float)
    entities: dict[int, Entity] = {}
    for where, event in reversed(events):
        entity = event.entity
        known = fit(entity)
        if not known:
            continue
        near = _SAME_PARAGRAPH if where[1] == here[1] else _PARAGRAPH ** min(here[1] - where[1], 5)
        score = event.weight * known * near * _DECAY ** (here[0] - where[0])
        scores[id(entity)] = max(scores[id(entity)], score) + 0.15 * min(scores[id(entity)], score)
        entities[id(entity)] = entity
    if not scores:
        return None
    first, *rest = sorted(scores.values(), reverse=True)
    best = max(scores, key=lambda key: scores[key])
    return entities[best], first / (first + (rest[0] if rest else 0.0))
