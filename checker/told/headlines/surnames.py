"""Single names of a headline that the story under it has nowhere, though it has one that is nearly the same."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from claims.lazily import lazily

_WORD = lazily(r"(?<![\w’'-])[A-Z][a-z]{4,}(?![\w-])")
_LOWER = lazily(r"(?<![\w’'-])[a-z]{5,}(?![\w-])")
_IN_SENTENCE_CASE = lazily(
    r"(?<![\w’'-])(?!(?:after|amid|and|but|for|from|into|nor|off|over|than|the|via|with|says)\b)[a-z]{3,}(?![\w-])"
)
_TITLES = (
    r"Judge|Justice|Sheriff|Mayor|Senator|Sen\.|Rep\.|Gov\.|Governor|Dr\.?|Prof\.?|Professor|Sir|Dame|Lord|Lady|"
    r"Bishop|Archbishop"
)
_TITLED = lazily(rf"\b(?P<title>{_TITLES}) (?P<name>[A-Z][a-z]{{2,}})(?![\w-]|['’]s? [A-Z]| [A-Z])")
_TITLED_IN_FULL = lazily(rf"\b(?P<title>{_TITLES}) (?:[A-Z][\w.’'-]* )*(?P<name>[A-Z][\w’'-]{{2,}})")
_FORMS = frozenset(["", *"s es e y a n an ian ans ians ish ese i is ic er ers ing ed ies en al".split()])
"""Endings of one name's or word's forms: `Ukraine`, `Ukrainians`."""
_BEGINNING = 5
"""Letters of a surname that is taken for another one by them."""
_LIKE = 0.8
"""Likeness from which one of two names is a slip."""


def slipped_surnames(head: str, story: str, people: set[str]) -> Iterator[tuple[re.Match[str], str]]:
    """The headline's names, each with what the story has in its place; none where every word has a capital.

    A surname of the `people` who speak may be known by its beginning alone.
    """
    if not _IN_SENTENCE_CASE.search(head):
        return
    low = story.lower()
    for match in _WORD.finditer(head):
        if match[0].lower() not in low:
            like = {
                name
                for name in _WORD.findall(story)
                if _is_like(match[0], name) or (name in people and name not in head and _begin_alike(match[0], name))
            }
            names = (
                name for name in sorted(like) if story.count(name) > 1 and name.lower() not in _LOWER.findall(story)
            )
            yield from ((match, name) for name in names)
    for match in _TITLED.finditer(head):
        known = {
            other["name"]: other[0] for other in _TITLED_IN_FULL.finditer(story) if other["title"] == match["title"]
        }
        if match["name"].lower() not in low and len(known) == 1:
            yield match, next(iter(known.values()))


def _begin_alike(name: str, other: str) -> bool:
    return name[:_BEGINNING] == other[:_BEGINNING] and abs(len(name) - len(other)) <= 1


def _is_like(name: str, other: str) -> bool:
    """Whether the two are nearly the same, and no forms of one word."""
    if name[0] != other[0] or SequenceMatcher(None, name, other, autojunk=False).ratio() < _LIKE:
        return False
    same = next((n for n, (a, b) in enumerate(zip(name, other, strict=False)) if a != b), min(len(name), len(other)))
    return not {name[same:], other[same:]} <= _FORMS
