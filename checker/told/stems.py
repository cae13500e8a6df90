"""The stems of a text's words, by which two tellings of one thing are held against each other."""

import re
from functools import cache, lru_cache

from checker.wordlists import words
from claims.inflection import base_form

_WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*|\d[\d.,]*\d|\d")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][a-z]+")
_ENDINGS = re.compile(r"(?:['’]s|(?<=\w{3})(?:ings?|ied|ies|ed|es|s|e|y))$")


@lru_cache(4096)
def stem(word: str) -> str:
    """The word in lower case without its ending."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    return _ENDINGS.sub("", base_form(plain))


@cache
def _light() -> frozenset[str]:
    return frozenset(map(stem, words("light_words")))


@cache
def _meanings() -> dict[str, str]:
    """Of each stem in the list of near synonyms the first of its group."""
    groups = [[stem(word) for word in line.split()] for line in sorted(words("near_synonyms"))]
    return {each: group[0] for group in groups for each in group}


def meaning(word: str) -> str:
    """The stem of the word, or of the first in its group of near synonyms."""
    return _meanings().get(stem(word), stem(word))


def every_stem(text: str) -> frozenset[str]:
    """The stems that tell something or name somebody: of no light word; near synonyms have the same one."""
    return frozenset(_meanings().get(each, each) for each in map(stem, _WORD.findall(text)) if each not in _light())


def telling_stems(text: str) -> frozenset[str]:
    """The same without names."""
    return every_stem(text) - every_stem(" ".join(_NAME.findall(text)))
