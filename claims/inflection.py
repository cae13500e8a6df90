"""The past tense, the participle and the -ing form of English verbs."""

import re
from functools import cache

from claims.extraction.wordlists import words

_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bcdfgklmnprstvz]$")
"""One syllable that ends in one vowel and one consonant, which is doubled: `skip`, `rob`."""


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {base: (past, participle) for base, past, participle in map(str.split, words("irregular_verbs"))}


def past_forms(verb: str) -> frozenset[str]:
    """The past tense and the past participle."""
    if verb in _irregular():
        return frozenset(_irregular()[verb])
    if verb.endswith("e"):
        return frozenset({f"{verb}d"})
    if re.search(r"[^aeiou]y$", verb):
        return frozenset({f"{verb[:-1]}ied"})
    return _doubled(verb, "ed")


def ing_forms(verb: str) -> frozenset[str]:
    """The present participle."""
    if verb.endswith("ie"):
        return frozenset({f"{verb[:-2]}ying"})
    if verb.endswith("e") and not verb.endswith(("ee", "ye")):
        return frozenset({f"{verb[:-1]}ing"})
    past = _irregular().get(verb, ("",))[0]
    doubles = past.startswith(verb) and past.endswith("ed")
    return frozenset({f"{past[:-2]}ing"}) if doubles else _doubled(verb, "ing")


def _doubled(verb: str, ending: str) -> frozenset[str]:
    """With the last letter doubled in a short verb; both ways after -el, where spelling differs by country."""
    if _SHORT.fullmatch(verb):
        return frozenset({f"{verb}{verb[-1]}{ending}"})
    if re.search(r"[^aeiou]el$", verb):
        return frozenset({f"{verb}{ending}", f"{verb}l{ending}"})
    return frozenset({f"{verb}{ending}"})


def is_past(word: str) -> bool:
    """Whether the word may be a past tense: `sold`, `signed`."""
    return word.endswith("ed") or word in _irregular_pasts()


@cache
def _irregular_pasts() -> frozenset[str]:
    return frozenset(past for past, _ in _irregular().values())


@cache
def _bases() -> dict[str, str]:
    """Of each irregular past the verb, where it is one verb's alone and no verb itself: not `saw` or `found`."""
    pasts: dict[str, str] = {}
    for base, forms in _irregular().items():
        for form in set(forms) - _irregular().keys():
            pasts[form] = "" if form in pasts else base
    return {form: base for form, base in pasts.items() if base}


def base_form(word: str) -> str:
    """The verb of which the word is an irregular past: `write` of `wrote`; else the word."""
    return _bases().get(word, word)
