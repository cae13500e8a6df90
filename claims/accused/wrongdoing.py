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
from itertools import islice

from claims.accused.phrases import STOPS, Choice, Phrase, Said, behind, group, needs, phrase, said
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
_ANY = "any"
"""Stands in the list for any verb, before the marks of a wrong."""


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

    telling: frozenset[str]
    """Words of which a sentence has one where the verb tells a wrong; none where it needs none."""
    particle: tuple[str, ...]
    wrong: tuple[_Needing, ...]
    fine: tuple[Phrase, ...]

    def behind(self, said: Sequence[str], at: int, here: frozenset[str]) -> int | None:
        """The place behind the words that make the verb at `at` wrong; `here` are the sentence's words."""
        after = at + 1 + len(self.particle)
        if (self.telling and self.telling.isdisjoint(here)) or tuple(said[at + 1 : after]) != self.particle:
            return None
        ends = (behind(each, said, after) for each, words in self.wrong if _stand(words, here))
        last = next((end for end in ends if end is not None), None)
        fine = last is not None and any(behind(each, said, after) is not None for each in self.fine)
        return None if fine else last


@cache
def _groups() -> dict[str, Choice]:
    named = (entry.partition(" = ") for entry in words("wrongs") if re.match(r"[A-Z]+ = ", entry))
    return {name: group(nouns) for name, _, nouns in named}


def _most_telling(needed: tuple[frozenset[str], ...]) -> frozenset[str]:
    """Of the sets of words of each of which one is needed the one with the longest."""
    return max(needed, key=lambda either: min(map(len, either)), default=frozenset())


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


def _verb(particle: Sequence[str], wrong: tuple[_Needing, ...], fine: tuple[Phrase, ...]) -> _Verb:
    each = [_most_telling(needed) for _, needed in wrong]
    return _Verb(frozenset().union(*each) if all(each) else frozenset(), tuple(particle), wrong, fine)


@cache
def _verbs() -> dict[str, list[tuple[_Verb, bool]]]:
    """The verbs by each of their forms, with whether it is -ing."""
    verbs: dict[str, list[tuple[_Verb, bool]]] = defaultdict(list)
    for bases, wrong, fine in _listed():
        for verb, *particle in (base.split() for base in bases if base != _ANY):
            what = _verb(particle, wrong, fine)
            for forms, ing in ((past_forms(verb), False), (ing_forms(verb), True)):
                for form in forms:
                    verbs[form].append((what, ing))
    return dict(verbs)


@cache
def _marks() -> dict[str, list[_Needing]]:
    """The marks by each of the words that tell most."""
    marks: dict[str, list[_Needing]] = defaultdict(list)
    for mark in (mark for bases, wrong, _ in _listed() if bases == [_ANY] for mark in wrong):
        for word in _most_telling(mark[1]):
            marks[word].append(mark)
    return dict(marks)


@cache
def _opening() -> frozenset[str]:
    """The words with which acts begin."""
    return frozenset(_verbs()) | words("orders") | words("guilty_adverbs")


@cache
def _by_base() -> dict[str, list[_Verb]]:
    """The verbs by the form that stands behind `ordered the crew to`."""
    verbs: dict[str, list[_Verb]] = defaultdict(list)
    for bases, wrong, fine in _listed():
        for verb, *particle in (base.split() for base in bases if base != _ANY):
            verbs[verb].append(_verb(particle, wrong, fine))
    return dict(verbs)


def _ordered(words: Sequence[str], at: int, here: frozenset[str]) -> int | None:
    """The place behind a wrong that whoever `ordered` somebody at `at` had them do."""
    near = range(at + 1, min(at + _TO, len(words) - 1))
    to = next((i for i in near if words[i] == "to"), None)
    if to is None or any(word in STOPS for word in words[at:to]):
        return None
    ends = (verb.behind(words, to + 1, here) for verb in _by_base().get(words[to + 1], ()))
    return next((end for end in ends if end is not None), None)


def _stand(needed: tuple[frozenset[str], ...], here: frozenset[str]) -> bool:
    return not any(map(here.isdisjoint, needed))


def _phrases(told: str) -> tuple[Phrase, ...]:
    return tuple(phrase(part, _groups()) for part in told.split(" | ") if part.strip())


def acts(text: str, start: int, end: int) -> Iterator[Act]:
    """The wrongful acts told from `start` to `end`, each from its verb on, in the past tense or as -ing."""
    told, marks, verbs = said(text, start, end), _marks(), _opening()
    standing = [
        mark for word in told.here if word in marks for mark, needed in marks[word] if _stand(needed, told.here)
    ]
    for at, word in enumerate(told.words) if standing or not verbs.isdisjoint(told.here) else ():
        if not (standing or word in verbs) or not text[told.places[at][0]].islower():
            continue
        if word in verbs:
            yield from _acts_at(told, at)
        if any(word in mark[0].single and behind(mark, told.words, at) is not None for mark in standing):
            yield from _marked(told, at)


def _acts_at(told: Said, at: int) -> Iterator[Act]:
    """The acts that begin with the word at `at`."""
    word, (start, _) = told.words[at], told.places[at]
    ends = (
        (last, ing)
        for verb, ing in _verbs().get(word, ())
        if (last := verb.behind(told.words, at, told.here)) is not None
    )
    for last, ing in islice(ends, 1):
        yield Act(start, told.places[last - 1][1], ing)
    if word in words("orders") and (last := _ordered(told.words, at, told.here)) is not None:
        yield Act(start, told.places[last - 1][1], word.endswith("ing"))
    deed = told.words[at + 1] if word in words("guilty_adverbs") and at + 1 < len(told.words) else ""
    if deed and _is_deed(deed):
        yield Act(*told.places[at + 1], deed.endswith("ing"))


def suffered_acts(text: str, start: int, end: int) -> Iterator[Act]:
    """The wrongful acts told from what was done: `two warnings were ignored by`, from the object to `by`."""
    told, verbs = said(text, start, end), _verbs()
    words = told.words
    for by in (at for at, word in enumerate(words) if word == "by"):
        for at in range(by - 1, max(-1, by - _NEAR), -1):
            if words[at] in STOPS:
                break
            done_to = _object(words, at)
            for verb, ing in verbs.get(words[at], ()) if done_to else ():
                after = at + 1 + len(verb.particle)
                active = [*words[at:after], *words[done_to.start : done_to.stop], *words[after:by]]
                if not ing and verb.behind(active, 0, frozenset(active)) is not None:
                    yield Act(told.places[done_to.start][0], told.places[by][1], ing=False)
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
    told = said(text, start, end)
    if told.here.isdisjoint(words("doubtful")):
        return
    for at, word in enumerate(told.words):
        if is_past(word) and text[told.places[at][0]].islower() and word not in words("telling_verbs"):
            near = _clause(told.words, at)
            if not words("doubtful").isdisjoint(near):
                yield Act(told.places[at][0], told.places[at + len(near) - 1][1], ing=False)


def _clause(said: Sequence[str], at: int) -> Sequence[str]:
    """The words from `at` to the end of the clause."""
    ends = (i for i in range(at, len(said)) if said[i] in {";", ":", "—"})
    return said[at : min(next(ends, len(said)), at + _NEAR)]


def _marked(told: Said, mark: int) -> Iterator[Act]:
    """The acts before a mark, the nearest first."""
    for at in range(mark - 1, max(-1, mark - _REACH), -1):
        word = told.words[at]
        if word in _CLAUSE:
            return
        if _is_deed(word):
            yield Act(told.places[at][0], told.places[mark][1], word.endswith("ing"))


def _is_deed(word: str) -> bool:
    return word not in words("telling_verbs") and (is_past(word) or word.endswith("ing"))
