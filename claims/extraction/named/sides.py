"""The state and the party that are told of somebody: `Sen. Ada Lund (D-Ohio)`, `the Utah Republican`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from claims.extraction.wordlists import words

_PARTIES = {"Republican": "R", "GOP": "R", "Democrat": "D", "Democratic": "D", "R": "R", "D": "D"}
_PARTY = re.compile(r"\b(Republican|GOP|Democrat(?:ic)?)\b|\b([RD])[-–][A-Z]|\(([RD])\)")
_BRACKET = re.compile(r"(?:,? \(|, )(?:[RDI]|Rep(?:ublican)?|Dem(?:ocrat)?)\.?(?:\)|\s?[-–—]\s?[A-Z][\w. ]{1,20})")
_FROM = re.compile(r",? (?:of|from) [A-Z][\w.]+(?: [A-Z][\w.]+)?")


@dataclass(frozen=True, slots=True)
class Sides:
    """The states and parties (`R`, `D`) that some words tell."""

    states: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()

    def against(self, other: "Sides") -> bool:
        """Whether the words can not be of one person, who is of another state or party."""
        pairs = (self.states, other.states), (self.parties, other.parties)
        return any(mine and theirs and not mine & theirs for mine, theirs in pairs)

    def agree(self, other: "Sides") -> bool:
        """Whether both tell one state, or one party, and nothing else."""
        same = self.states & other.states or self.parties & other.parties
        return bool(same) and not self.against(other)


NO_SIDES = Sides()


def sides_in(phrases: Iterable[str]) -> Sides:
    """The states and parties in the phrases."""
    text = " ; ".join(phrases)
    states = frozenset(_states()[found[0]] for found in _any_state().finditer(text))
    parties = frozenset(_PARTIES[next(filter(None, found.groups()))] for found in _PARTY.finditer(text))
    return Sides(states, parties)


def told_after(text: str, end: int) -> str:
    """The party and place that follow a name: `Ada Lund (D-Ohio)`, `Senator Lund of Maine`; else nothing."""
    found = _BRACKET.match(text, end) or _FROM.match(text, end)
    return found[0] if found else ""


@cache
def _states() -> dict[str, str]:
    rows = ([part.strip() for part in line.split(",")] for line in words("states"))
    return {called: row[0] for row in rows for called in row}


@cache
def _any_state() -> re.Pattern[str]:
    longest = sorted(_states(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
