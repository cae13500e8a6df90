"""Wrongs told as nouns: `Weir’s theft of the jewels`, `the poisoning of two wells by Tarnby Mining`."""

from collections.abc import Iterator
from functools import cache

from claims.accused.phrases import STOPS, Said, said
from claims.accused.subjects import DOER, NAME, is_party
from claims.accused.wrongs import Verb, wrong_verbs, wrong_verbs_by_base
from claims.extraction.wordlists import words
from claims.lazily import lazily
from claims.spans import Span

_BEFORE = frozenset("about against of on to toward towards".split())
"""Words between a noun of a deed and what it was done to."""
_REACH = 20
"""Words behind such a noun among which it shows what was done."""
_OWNER = lazily(rf"(?<![\w’'-])(?P<party>{NAME})[’']s? (?P<at>(?:(?!and |of |or )[a-z-]+ ){{0,2}})$")
_BEHIND = lazily(r"[^,.;:—]{0,100}?\bby\b")


@cache
def _nouns() -> dict[str, tuple[Verb, ...]]:
    """The verbs of each noun that names a deed."""
    pairs = (entry.split() for entry in words("deed_names"))
    return {noun: tuple(wrong_verbs_by_base().get(verb, ())) for noun, verb in pairs}


@cache
def _heads() -> frozenset[str]:
    return frozenset(_nouns()) | {form for form in wrong_verbs() if form.endswith("ing")}


def named_deeds(text: str, sentence: Span) -> Iterator[tuple[Span, str, bool]]:
    """The wrongs told as nouns, whose they are, and whether they are only alleged."""
    told = said(text, sentence.start, sentence.end)
    if told.here.isdisjoint(_heads()) or told.here.isdisjoint(_BEFORE):
        return
    for at, word in enumerate(told.words[:-2]):
        if word in _heads() and told.words[at + 1] in _BEFORE and (end := _end(told, at)):
            start = told.places[at][0]
            owner = _OWNER.search(text, sentence.start, start)
            by = _BEHIND.match(text, end, sentence.end)
            doer = owner or (by and DOER.match(text, by.end(), sentence.end))
            if doer and is_party(doer["party"]):
                first = owner.start("at") if owner else start
                yield (
                    Span(first, told.places[at + 1][1]),
                    doer["party"],
                    "alleged " in text[start - len("alleged ") : start],
                )


def _end(told: Said, at: int) -> int | None:
    """Where the words end that make the noun at `at` the name of a wrong: `of jewels`, `to animals`."""
    word = told.words[at]
    verbs = _nouns().get(word) or tuple(verb for verb, ing in wrong_verbs().get(word, ()) if ing)
    stop = next((i for i in range(at, len(told.words)) if told.words[i] in STOPS), len(told.words))
    for first in (at + 2, at + 1):
        rest = [word, *told.words[first : min(stop, first + _REACH)]]
        lasts = (verb.behind(rest, 0, told.here) for verb in verbs)
        if last := next((last for last in lasts if last is not None), None):
            return told.places[min(first + last - 2, len(told.places) - 1)][1]
    return None
