"""The list of wrongful acts, read: the verbs with what makes them wrong, and the marks that make any act one.

The list is `claims/extraction/words/wrongs.txt`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claims.accused.phrases import Choice, Phrase, behind, group, needs, phrase
from claims.extraction.wordlists import words
from claims.inflection import ing_forms, past_forms

_ANY = "any"
"""Stands in the list for any verb, before the marks of a wrong."""
_NEVER = "never"
"""Stands in the list as it is, before what somebody left undone: `never : paid PEOPLE`."""
_NOTHING = frozenset("neither no nobody none nothing".split())
"""At the head of an object: nobody is wronged, unless the list asks for the very word."""
Needing = tuple[Phrase, tuple[frozenset[str], ...]]
"""A phrase, and sets of words of each of which it needs one."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What may follow one form of a verb, and what may not."""

    telling: frozenset[str]
    """Words of which a sentence has one where the verb tells a wrong; none where it needs none."""
    particle: tuple[str, ...]
    wrong: tuple[Needing, ...]
    fine: tuple[Phrase, ...]

    def behind(self, said: Sequence[str], at: int, here: frozenset[str]) -> int | None:
        """The place behind the words that make the verb at `at` wrong; `here` are the sentence's words."""
        after = at + 1 + len(self.particle)
        if (self.telling and self.telling.isdisjoint(here)) or tuple(said[at + 1 : after]) != self.particle:
            return None
        nothing = said[after] if after < len(said) and said[after] in _NOTHING else ""
        ends = (
            behind(each, said, after)
            for each, words in self.wrong
            if stand(words, here) and not (nothing and (not each or nothing not in each[0].single))
        )
        last = next((end for end in ends if end is not None), None)
        fine = last is not None and any(behind(each, said, after) is not None for each in self.fine)
        return None if fine else last


def stand(needed: tuple[frozenset[str], ...], here: frozenset[str]) -> bool:
    """Whether a sentence of these words has one of each set."""
    return not any(map(here.isdisjoint, needed))


@cache
def _groups() -> dict[str, Choice]:
    lines = (entry.partition(" = ") for entry in words("wrongs") if re.match(r"[A-Z]+ = ", entry))
    told = {name: nouns.split(", ") for name, _, nouns in lines}
    return {name: group(sorted(set(_nouns(name, told)))) for name in told}


def _nouns(name: str, told: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The nouns of a group, with those of the groups and of the lists (`@persons`) that it takes in."""
    for noun in told[name]:
        if noun in told:
            yield from _nouns(noun, told)
        else:
            yield from words(noun[1:]) if noun.startswith("@") else [noun]


def _phrases(told: str) -> tuple[Phrase, ...]:
    return tuple(phrase(part, _groups()) for part in told.split(" | ") if part.strip())


def _most_telling(needed: tuple[frozenset[str], ...]) -> frozenset[str]:
    """Of the sets of words of each of which one is needed the one with the longest."""
    return max(needed, key=_shortest, default=frozenset())


@cache
def _shortest(either: frozenset[str]) -> int:
    return min(map(len, either))


@cache
def _listed() -> tuple[tuple[list[str], tuple[Needing, ...], tuple[Phrase, ...]], ...]:
    """Each line of the list: its verbs, what makes them wrong, and what does not."""
    lines = []
    for line in sorted(words("wrongs")):
        bases, told, follows = line.partition(" : ")
        if told:
            wrong, fine = (_phrases(part) for part in follows.partition(" ! ")[::2])
            lines.append((bases.split(","), tuple((each, needs(each)) for each in wrong), fine))
    return tuple(lines)


@cache
def _verbs() -> tuple[tuple[str, Verb], ...]:
    """The verbs in their base form, without the particle that the verb may bring."""
    found = []
    for bases, wrong, fine in _listed():
        each = [_most_telling(needed) for _, needed in wrong]
        telling = frozenset().union(*each) if all(each) else frozenset()
        for verb, *particle in (base.split() for base in bases if base != _ANY):
            found.append((verb, Verb(telling, tuple(particle), wrong, fine)))
    return tuple(found)


@cache
def wrong_verbs() -> dict[str, list[tuple[Verb, bool]]]:
    """The verbs by each of their forms, with whether it is -ing."""
    found: dict[str, list[tuple[Verb, bool]]] = defaultdict(list)
    for base, verb in _verbs():
        told = ((frozenset({base}), False),) if base == _NEVER else ((past_forms(base), False), (ing_forms(base), True))
        for forms, ing in told:
            for form in forms:
                found[form].append((verb, ing))
    return dict(found)


@cache
def wrong_verbs_by_base() -> dict[str, list[Verb]]:
    """The verbs by the form that stands behind `ordered the crew to`."""
    found: dict[str, list[Verb]] = defaultdict(list)
    for base, verb in _verbs():
        found[base].append(verb)
    return dict(found)


@cache
def marks_of_wrong() -> dict[str, list[Needing]]:
    """The marks by each of the words that tell most."""
    found: dict[str, list[Needing]] = defaultdict(list)
    for mark in (mark for bases, wrong, _ in _listed() if bases == [_ANY] for mark in wrong):
        for word in _most_telling(mark[1]):
            found[word].append(mark)
    return dict(found)
