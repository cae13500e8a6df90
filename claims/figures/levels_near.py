"""The two levels of a change, wherever they stand in its sentence or in neighbouring ones.

`Suspensions dropped by 14, to 61 from 85`; `The fine will be $85. It has been $60 since 2015, and the $15 rise ...`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from claims.dates.calendar import MONTH
from claims.figures.amounts_of_change import (
    MORE,
    NOUNS,
    SOME,
    amounts_told,
    figures_told,
    fits,
    kind,
    level_of,
    levels_told,
    value,
)
from claims.figures.change_of import is_of
from claims.figures.levels import Levels, Pair, alike
from claims.figures.parts import TIMES, is_hedged
from claims.figures.shares_of_change import Change
from claims.figures.written import Figure
from claims.lazily import lazily
from claims.spans import Span

_ANOTHER_TIME = lazily(
    r"\b(?:last|previous(?:ly)?|preceding|earlier|before|ago|since|against|instead|compared|from|had|now|then|best|"
    r"has been|when|until|"
    r"at (?:Christmas|Easter)|the record|in (?:19|20)\d\d|"
    rf"(?:in|of|on) (?:{MONTH}|\w+day))\b",
    re.I,
)
"""What tells that a level is not of the day."""
_WHICH_IS = lazily(rf"(?: [a-z]+){{0,2}}, (?:or )?an? (?:{NOUNS}) of {SOME}", re.I)
_TO = lazily(r"(?: [a-z]+){0,2},? (?:to|or|making|reaching) ", re.I)
_ELSE = lazily(r"\b(?:and|while|but|whereas|whose) [^.]*$")
_THAN = lazily(rf"(?: (?!and\b)[a-z]+)? (?:{MORE})(?: [a-z]+)? than\b", re.I)
_AND = lazily(r"\band\b|;")
_BEFORE, _BEHIND, _SAID, _BOTH = 4, 2, 3, 2
"""Sentences before and behind the change in which its two levels may stand."""
_LEAST, _MOST = 0.35, 2.8
"""How many times the told amount the levels may be apart; beyond it they are of something else."""
_COUNTED = 10
"""Below it a count is easily of something else, and no share of it is told."""


@dataclass(frozen=True, slots=True)
class Apart:
    """An amount of change that is not what its two levels are apart."""

    span: Span
    told: str
    one: float
    other: float


def unlike_amounts(text: str, sentences: Sequence[Span], at: int) -> Iterator[Apart]:
    """The amounts of change in the sentence that do not fit their two levels."""
    amounts = amounts_told(text, sentences[at], figures_told(text, sentences[at]))
    if not amounts:
        return
    told = levels_told(text, sentences[max(0, at - _BEFORE) : at + _BEHIND + 1])
    for amount in amounts:
        levels = [level for f in told if (level := level_of(f, amount))]
        if any(fits(text, amount, *pair) for pair in combinations(levels, 2)):
            continue
        if pair := _levels_of(text, sentences, at, amount, levels):
            one, other = pair
            if _in_figures(text, amount) and not (_in_figures(text, one) or _in_figures(text, other)):
                continue
            if _LEAST * value(amount, one) <= abs(one.value - other.value) <= _MOST * value(amount, one):
                yield Apart(amount.span, amount.span.of(text), one.value, other.value)


def _in_figures(text: str, figure: Figure) -> bool:
    """Whether it is not spelled out: `one` and `two` are no levels of what rose by 2.1 degrees."""
    return any(c.isdigit() for c in figure.span.of(text))


def _levels_of(text: str, sentences: Sequence[Span], at: int, amount: Figure, levels: Sequence[Figure]) -> Pair | None:
    """The pair that the words give as levels, or else the only two of the amount's own unit."""
    for n in range(at, max(-1, at - _SAID), -1):
        for (one, other), _ in Levels(text, sentences[n], []).pairs():
            a, b = level_of(one, amount), level_of(other, amount)
            if a and b and not _is_another(text, amount, a, b):
                return a, b
    if stated := _than(text, sentences[at], amount, levels):
        return stated
    if len(levels) != _BOTH:
        return None
    near = sentences[max(0, at - _BEFORE) : at + _BEHIND + 1]
    own = bool(kind(amount)) and _two_levels(text, near, sentences[at], levels)
    return (levels[0], levels[1]) if own or _reaches(text, sentences[at], amount, levels) else None


def _is_another(text: str, amount: Figure, one: Figure, other: Figure) -> bool:
    """Whether the amount is one of the two levels, or words between them begin with something else."""
    first, last = sorted((one.span, other.span))
    gap = text[amount.span.end : first.start] + text[last.end : amount.span.start]
    return amount.span in {first, last} or bool(_ELSE.search(gap))


def _than(text: str, sentence: Span, amount: Figure, levels: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The levels of `340 people, 60 fewer than in 2020, when it had 420`."""
    # NOTE: `six more than the old one` names no number
    behind = [f for f in levels if amount.span.end < f.span.start < sentence.end and f.span.of(text) != "one"]
    before = [f for f in levels if sentence.start <= f.span.start < amount.span.start]
    if len(behind) != 1 or len(before) != 1 or not _THAN.match(text, amount.span.end):
        return None
    return before[0], behind[0]


def _reaches(text: str, sentence: Span, amount: Figure, levels: Sequence[Figure]) -> bool:
    """Whether the sentence goes on to the new level right behind the amount: `31 degrees, then six more, to 39`."""
    behind = [f for f in levels if f.span.start > amount.span.end]
    if any(_WHICH_IS.fullmatch(text, f.span.end, amount.span.start) for f in levels if f.span.end < amount.span.start):
        return True
    near = len(behind) == 1 and _TO.fullmatch(text, amount.span.end, behind[0].span.start)
    return bool(near) and all(sentence.contains(f.span) for f in levels)


def _two_levels(text: str, near: Sequence[Span], change: Span, levels: Sequence[Figure]) -> bool:
    """Whether they are two, of two times, and not one before and one behind the sentence with the change."""
    if len(levels) != _BOTH or not _of_two_times(text, near, *levels):
        return False
    first, last = sorted(level.span for level in levels)
    return last.start < change.end or first.start >= change.start


def _of_two_times(text: str, near: Sequence[Span], one: Figure, other: Figure) -> bool:
    """Whether the words beside one of two levels tell of another time than those beside the other."""
    first, last = sorted((one.span, other.span))
    edges = [s for s in near if s.contains(first)] + [s for s in near if s.contains(last)]
    if len(edges) != _BOTH:
        return False
    if edges[0] == edges[1]:
        between, behind = text[first.end : last.start], text[last.end : edges[1].end]
        told = [bool(_ANOTHER_TIME.search(words)) for words in (between, behind)]
        return all(told) if _AND.search(between) else any(told)
    return any(_ANOTHER_TIME.search(edge.of(text)) for edge in edges)


def only_two(text: str, sentences: Sequence[Span], at: int, change: Change) -> Iterator[Pair]:
    """The only two levels near a change that is told as a share or factor, the old one first."""
    near, here = sentences[max(0, at - _BEFORE) : at + 2], sentences[at]
    told = levels_told(text, near)
    shares = [f for f in told if f.unit == "percent" and not f.span.overlaps(change.span)]
    if change.points or (change.percent and shares) or change.share == 1:
        return
    levels = [f for f in told if f.value >= _COUNTED and f.unit != "percent" and f.noun not in {"cents", *TIMES}]
    if not (_two_levels(text, near, here, levels) and is_of(text, here, change.span, levels)):
        return
    pair = alike(*sorted(levels, key=lambda figure: figure.value, reverse=change.share < 1))
    # `rose 8 percent to 412` names the new level, which is not the old one then
    if not pair or _TO.fullmatch(text, change.span.end, pair[0].span.start):
        return
    (before, after), grown = pair, abs(change.share - 1)
    hedged = any(is_hedged(text, level) for level in levels)
    if not hedged and _LEAST * grown <= abs(after.value / before.value - 1) <= _MOST * grown:
        yield pair
