"""The acts that a sentence tells to be wrong.

Few acts are wrong in themselves (to embezzle). Most are by what they are done to: a warning is buried, an inspection
skipped, a meal billed that nobody was served. So a verb counts with its object, or with words that call the act wrong.
The verbs are in `claims/extraction/words/wrongs.txt`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from claims.accused.phrases import STOPS, Said, behind, said
from claims.accused.wrongs import marks_of_wrong, stand, wrong_verbs, wrong_verbs_by_base
from claims.extraction.wordlists import words
from claims.inflection import is_past

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


@cache
def _opening() -> frozenset[str]:
    """The words with which acts begin."""
    return frozenset(wrong_verbs()) | words("orders") | words("guilty_adverbs")


def _ordered(told: Said, at: int) -> int | None:
    """The place behind a wrong that whoever `ordered` somebody at `at` had them do."""
    near = range(at + 1, min(at + _TO, len(told.words) - 1))
    to = next((i for i in near if told.words[i] == "to"), None)
    if to is None or any(word in STOPS for word in told.words[at:to]):
        return None
    ordered = wrong_verbs_by_base().get(told.words[to + 1], ())
    ends = (verb.behind(told.words, to + 1, told.here) for verb in ordered)
    return next((end for end in ends if end is not None), None)


def acts(text: str, start: int, end: int) -> Iterator[Act]:
    """The wrongful acts told from `start` to `end`, each from its verb on, in the past tense or as -ing."""
    told, marks, verbs = said(text, start, end), marks_of_wrong(), _opening()
    standing = [mark for word in told.here if word in marks for mark, needed in marks[word] if stand(needed, told.here)]
    for at, word in enumerate(told.words) if standing or not verbs.isdisjoint(told.here) else ():
        if not (standing or word in verbs) or not text[told.places[at][0]].islower():
            continue
        if word in verbs:
            yield from _acts_at(told, at)
        if any(word in mark[0].single and behind(mark, told.words, at) is not None for mark in standing):
            yield from _marked(told, at)


def _acts_at(told: Said, at: int) -> Iterator[Act]:
    """The acts that begin with the word at `at`; `used to` uses nothing, and leads up to a verb as an order does."""
    word, (start, _) = told.words[at], told.places[at]
    habit = told.words[at : at + 2] == ["used", "to"]
    ends = (
        (last, ing)
        for verb, ing in wrong_verbs().get(word, ())
        if (last := verb.behind(told.words, at, told.here)) is not None
    )
    for last, ing in islice(() if habit else ends, 1):
        yield Act(start, told.places[last - 1][1], ing)
    if (habit or word in words("orders")) and (last := _ordered(told, at)) is not None:
        yield Act(start, told.places[last - 1][1], word.endswith("ing"))
    deed = told.words[at + 1] if word in words("guilty_adverbs") and at + 1 < len(told.words) else ""
    if deed and _is_deed(deed):
        yield Act(*told.places[at + 1], deed.endswith("ing"))


def suffered_acts(text: str, start: int, end: int) -> Iterator[Act]:
    """The wrongful acts told from what was done: `two warnings were ignored by`, from the object to `by`."""
    told, verbs = said(text, start, end), wrong_verbs()
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
