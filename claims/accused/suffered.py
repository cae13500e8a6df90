"""Wrongful acts told in the passive: `two warnings were ignored by`."""

from collections.abc import Iterator, Sequence

from claims.accused.phrases import STOPS, said
from claims.accused.wrongdoing import NEAR, Act
from claims.accused.wrongs import wrong_verbs
from claims.extraction.wordlists import words
from claims.inflection import is_past

_PASSIVE = frozenset("also be been being had has have is never that then was were which".split())
"""Words between what is done to and the participle that tells it."""
_BEFORE_OBJECTS = frozenset("against at from into of on to with".split())
"""Words that a passive leaves behind: the records were tampered with."""
_REASONS = frozenset("after because for so to until when while without".split())
"""Behind the doer of what is told in the passive: words that go on telling it."""


def suffered_acts(text: str, start: int, end: int) -> Iterator[Act]:
    """The wrongful acts told from what was done: `two warnings were ignored by`, from the object to `by`."""
    told = said(text, start, end)
    for by in (at for at, word in enumerate(told.words) if word == "by"):
        for at in range(by - 1, max(-1, by - NEAR), -1):
            if told.words[at] in STOPS:
                break
            done_to = _object(told.words, at)
            if done_to and _is_suffered(told.words, done_to, at, by):
                yield Act(told.places[done_to.start][0], told.places[by][1], ing=False)
                break


def _is_suffered(said: Sequence[str], done_to: range, at: int, by: int) -> bool:
    """Whether the participle at `at` tells a wrong, by its object or by an adverb: `were illegally recorded`."""
    if is_past(said[at]) and not words("guilty_adverbs").isdisjoint(said[max(0, at - 1) : by]):
        return True
    return any(
        verb.behind(active, 0, frozenset(active)) is not None
        for verb, ing in wrong_verbs().get(said[at], ())
        if not ing
        for active in _told_actively(said, done_to, at, at + 1 + len(verb.particle), by)
    )


def _told_actively(said: Sequence[str], done_to: range, verb: int, after: int, by: int) -> Iterator[Sequence[str]]:
    """The same told from the doer: `demoted her for speaking up` of `she was demoted by him for speaking up`.

    What stands behind the participle may belong before the object (`was tampered with by`) or behind it.
    """
    act, what, rest = said[verb:after], said[done_to.start : done_to.stop], said[after:by]
    near = range(by + 1, min(by + NEAR, len(said)))
    reason = next((i for i in near if said[i] in _REASONS), len(said))
    yield [*act, *what, *rest, said[by], *said[reason : reason + NEAR]]
    if rest and rest[0] in _BEFORE_OBJECTS:
        yield [*act, *rest, *what]


def _object(said: Sequence[str], verb: int) -> range:
    """The words of which a participle is told: `two warnings from the engineer` before `had been ignored`."""
    end = verb
    while end and (said[end - 1] in _PASSIVE or said[end - 1].endswith("ly")):
        end -= 1
    start = end
    while start and end - start < NEAR and said[start - 1] not in STOPS and not is_past(said[start - 1]):
        start -= 1
    return range(start, end)
