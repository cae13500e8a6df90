"""The acts that a sentence tells to be wrong.

Few acts are wrong in themselves (to embezzle). Most are by what they are done to: a warning is buried, an inspection
skipped, a meal billed that nobody was served. So a verb counts with its object, or with words that call the act wrong.
The verbs are in `claims/extraction/words/wrongs.txt`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from claims.accused.phrases import STOPS, Said, behind, said
from claims.accused.wrongs import marks_of_wrong, stand, wrong_verbs, wrong_verbs_by_base
from claims.extraction.wordlists import words
from claims.inflection import is_past

_CLAUSE = frozenset("that who which whose where ; :".split())
"""Words between an act and its mark that give the mark to another act."""
_BEFORE_NOUNS = frozenset("a an her his its no of our some that the their this to".split())
"""Before a word that is no verb, though it may look like one: `helped a blind woman`."""
_COVERTLY = frozenset("clandestinely covertly deliberately intentionally purposely secretly".split())
"""Before a verb that tells a wrong when what it tells is done so."""
NEAR = 16
"""Words of a clause in which a doubtful act shows."""
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
def _leading() -> frozenset[str]:
    """Verbs that lead up to an act: `ordered the crew to`, `let gangs`."""
    return words("orders") | words("causers")


@cache
def _opening() -> frozenset[str]:
    """The words with which acts begin."""
    return frozenset(wrong_verbs()) | _leading() | words("guilty_adverbs") | _COVERTLY


def _had_done(told: Said, at: int) -> int | None:
    """The place behind a wrong that the verb at `at` leads up to: `ordered the crew to burn`, `let gangs burn`."""
    near = range(at + 1, min(at + _TO, len(told.words) - 1))
    stop = next((i for i in near if told.words[i] in STOPS), near.stop)
    to = next((i + 1 for i in near if told.words[i] == "to"), None)
    if told.words[at] in words("causers"):
        firsts: Iterable[int] = (i for i in range(at + 2, stop) if told.words[i - 1] not in _BEFORE_NOUNS)
    else:
        firsts = () if to is None or to > stop else (to,)
    return next((end for first in firsts if (end := _behind_base(told, first)) is not None), None)


def _behind_base(told: Said, at: int) -> int | None:
    """The place behind the wrong told by the verb at `at` in its base form."""
    verbs = wrong_verbs_by_base().get(told.words[at], ())
    if not verbs or told.is_name(at):
        return None
    ends = (verb.behind(told.words, at, told.here) for verb in verbs)
    return next((end for end in ends if end is not None), None)


def _aimed_at(told: Said, to: int) -> Iterator[Act]:
    """The acts before a `to` that names their wrongful end: `built a fence to hide the leak`."""
    if (end := _behind_base(told, to + 1)) is None:
        return
    for at in range(to - 1, max(-1, to - NEAR), -1):
        word = told.words[at]
        if word in STOPS or word in _CLAUSE or word in words("unfulfilled"):
            return
        if _is_deed(word):
            yield Act(told.places[at][0], told.places[end - 1][1], word.endswith("ing"))
            return


def acts(text: str, start: int, end: int) -> Iterator[Act]:
    """The wrongful acts told from `start` to `end`, each from its verb on, in the past tense or as -ing."""
    told, marks, verbs = said(text, start, end), marks_of_wrong(), _opening()
    standing = [mark for word in told.here if word in marks for mark, needed in marks[word] if stand(needed, told.here)]
    for at, word in enumerate(told.words) if standing or not verbs.isdisjoint(told.here) else ():
        if not (standing or word in verbs or word == "to") or not text[told.places[at][0]].islower():
            continue
        if word in verbs:
            yield from _acts_at(told, at)
        if word == "to" and at + 1 < len(told.words):
            yield from _aimed_at(told, at)
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
    if (habit or word in _leading()) and (last := _had_done(told, at)) is not None:
        yield Act(start, told.places[last - 1][1], word.endswith("ing"))
    deed = told.words[at + 1] if at + 1 < len(told.words) else ""
    if (word in words("guilty_adverbs") and _is_deed(deed)) or (word in _COVERTLY and deed in words("covert_deeds")):
        yield Act(*told.places[at + 1], deed.endswith("ing"))


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
    return said[at : min(next(ends, len(said)), at + NEAR)]


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
