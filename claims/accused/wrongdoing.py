"""The acts that a sentence tells to be wrong.

Few acts are wrong in themselves (to embezzle). Most are by what they are done to: a warning is buried, an inspection
skipped, a meal billed that nobody was served. So a verb counts with its object, or with words that call the act wrong.
The verbs are in `claims/extraction/words/wrongs.txt`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claims.accused.phrases import STOPS, Choice, Phrase, Token, behind, group, needs, phrase, tokens_of
from claims.extraction.wordlists import words
from claims.inflection import ing_forms, is_past, past_forms

_CLAUSE = frozenset("that who which whose where ; :".split())
"""Words between an act and its mark that give the mark to another act."""
_NEAR = 16
"""Words of a clause in which a doubtful act shows."""
_PASSIVE = frozenset("also be been being had has have is never that then was were which".split())
"""Words between what is done to and the participle that tells it."""
_REACH = 30
"""Words between an act and its mark."""


_TO = 6
"""Words between an order and what is ordered."""


@dataclass(frozen=True, slots=True)
class Act:
    """A verb with the words that make it wrong."""

    start: int
    end: int
    ing: bool


_Needing = tuple[Phrase, tuple[frozenset[str], ...]]
"""A phrase, and sets of words of each of which it needs one."""


@dataclass(frozen=True, slots=True)
class _Verb:
    """What may follow one form of a verb, and what may not."""

    particle: tuple[str, ...]
    wrong: tuple[_Needing, ...]
    fine: tuple[Phrase, ...]

    def behind(self, said: Sequence[str], at: int, here: frozenset[str]) -> int | None:
        """The place behind the words that make the verb at `at` wrong; `here` are the sentence's words."""
        after = at + 1 + len(self.particle)
        if tuple(said[at + 1 : after]) != self.particle:
            return None
        ends = (behind(each, said, after) for each, words in self.wrong if _stand(words, here))
        last = next((end for end in ends if end is not None), None)
        fine = last is not None and any(behind(each, said, after) is not None for each in self.fine)
        return None if fine else last


@cache
def _groups() -> dict[str, Choice]:
    named = (entry.partition(" = ") for entry in words("wrongs") if re.match(r"[A-Z]+ = ", entry))
    return {name: group(nouns) for name, _, nouns in named}


@cache
def _listed() -> tuple[tuple[list[str], tuple[_Needing, ...], tuple[Phrase, ...]], ...]:
    """Each line of the list: its verbs, what makes them wrong, and what does not."""
    lines = []
    for line in sorted(words("wrongs")):
        bases, told, follows = line.partition(" : ")
        if told:
            wrong, fine = (_phrases(part) for part in follows.partition(" ! ")[::2])
            lines.append((bases.split(","), tuple((each, needs(each)) for each in wrong), fine))
    return tuple(lines)


@cache
def _read() -> tuple[dict[str, list[tuple[_Verb, bool]]], dict[str, list[_Needing]]]:
    """The verbs by each of their forms (with whether it is -ing), and the marks by their first word."""
    verbs: dict[str, list[tuple[_Verb, bool]]] = defaultdict(list)
    marks: dict[str, list[_Needing]] = defaultdict(list)
    for bases, wrong, fine in _listed():
        if bases == ["any"]:
            for mark in wrong:
                for first in mark[0][0].single:
                    marks[first].append(mark)
            continue
        for base in bases:
            verb, *particle = base.split()
            what = _Verb(tuple(particle), wrong, fine)
            for form in past_forms(verb):
                verbs[form].append((what, False))
            for form in ing_forms(verb):
                verbs[form].append((what, True))
    return dict(verbs), dict(marks)


@cache
def _by_base() -> dict[str, list[_Verb]]:
    """The verbs by the form that stands behind `ordered the crew to`."""
    verbs: dict[str, list[_Verb]] = defaultdict(list)
    for bases, wrong, fine in _listed():
        for verb, *particle in (base.split() for base in bases if base != "any"):
            verbs[verb].append(_Verb(tuple(particle), wrong, fine))
    return dict(verbs)


def _ordered(said: Sequence[str], at: int) -> int | None:
    """The place behind a wrong that whoever `ordered` somebody at `at` had them do."""
    near = range(at + 1, min(at + _TO, len(said) - 1))
    to = next((i for i in near if said[i] == "to"), None)
    if to is None or any(word in STOPS for word in said[at:to]):
        return None
    here = frozenset(said)
    ends = (verb.behind(said, to + 1, here) for verb in _by_base().get(said[to + 1], ()))
    return next((end for end in ends if end is not None), None)


def _stand(needed: tuple[frozenset[str], ...], here: frozenset[str]) -> bool:
    return not any(map(here.isdisjoint, needed))


def _phrases(told: str) -> tuple[Phrase, ...]:
    return tuple(phrase(part, _groups()) for part in told.split(" | ") if part.strip())


def acts(text: str, start: int, end: int) -> Iterator[Act]:
    """The wrongful acts told from `start` to `end`, each from its verb on, in the past tense or as -ing."""
    verbs, marks = _read()
    tokens = tokens_of(text, start, end)
    said = [token.word for token in tokens]
    here = frozenset(said)
    orders, guilty = words("orders"), words("guilty_adverbs")
    for at, token in enumerate(tokens):
        word = token.word
        if not text[token.start].islower():
            continue
        for verb, ing in verbs.get(word, ()):
            last = verb.behind(said, at, here)
            if last is not None:
                yield Act(token.start, tokens[last - 1].end, ing)
                break
        if word in orders and (last := _ordered(said, at)) is not None:
            yield Act(token.start, tokens[last - 1].end, word.endswith("ing"))
        if word in guilty and at + 1 < len(said) and _is_deed(said[at + 1]):
            yield Act(tokens[at + 1].start, tokens[at + 1].end, said[at + 1].endswith("ing"))
        marked = marks.get(word)
        if marked and any(_stand(needed, here) and behind(mark, said, at) is not None for mark, needed in marked):
            yield from _marked(tokens, said, at)


def suffered_acts(text: str, start: int, end: int) -> Iterator[Act]:
    """The wrongful acts told from what was done: `two warnings were ignored by`, from the object to `by`."""
    verbs, _ = _read()
    tokens = tokens_of(text, start, end)
    said = [token.word for token in tokens]
    for by in (at for at, word in enumerate(said) if word == "by"):
        for at in range(by - 1, max(-1, by - _NEAR), -1):
            if said[at] in STOPS:
                break
            done_to = _object(said, at)
            for verb, ing in verbs.get(said[at], ()) if done_to else ():
                after = at + 1 + len(verb.particle)
                active = [*said[at:after], *said[done_to.start : done_to.stop], *said[after:by]]
                if not ing and verb.behind(active, 0, frozenset(active)) is not None:
                    yield Act(tokens[done_to.start].start, tokens[by].end, ing=False)
                    break


def _object(said: Sequence[str], verb: int) -> range:
    """The words of which a participle is told: `two warnings from the engineer` before `had been ignored`."""
    end = verb
    while end and (said[end - 1] in _PASSIVE or said[end - 1].endswith("ly")):
        end -= 1
    start = end
    while start and end - start < _NEAR and said[start - 1] not in STOPS and not is_past(said[start - 1]):
        start -= 1
    return range(start, end)


def doubtful_acts(text: str, start: int, end: int) -> Iterator[Act]:
    """Acts that are wrong only because of who tells of them: an alleged deed, done without, never or to somebody."""
    tokens = tokens_of(text, start, end)
    said = [token.word for token in tokens]
    for at, token in enumerate(tokens):
        if is_past(token.word) and text[token.start].islower() and token.word not in words("telling_verbs"):
            near = _clause(said, at)
            if not words("doubtful").isdisjoint(near):
                yield Act(token.start, tokens[at + len(near) - 1].end, ing=False)


def _clause(said: Sequence[str], at: int) -> Sequence[str]:
    """The words from `at` to the end of the clause."""
    ends = (i for i in range(at, len(said)) if said[i] in {";", ":", "—"})
    return said[at : min(next(ends, len(said)), at + _NEAR)]


def _marked(tokens: Sequence[Token], said: Sequence[str], mark: int) -> Iterator[Act]:
    """The acts before a mark, the nearest first."""
    for at in range(mark - 1, max(-1, mark - _REACH), -1):
        word = said[at]
        if word in _CLAUSE:
            return
        if _is_deed(word):
            yield Act(tokens[at].start, tokens[mark].end, word.endswith("ing"))


def _is_deed(word: str) -> bool:
    return word not in words("telling_verbs") and (is_past(word) or word.endswith("ing"))
