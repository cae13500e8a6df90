"""The one title of several people named in a row: `Sens. Ada Lund and Bo Holm`, `council members Ada Lund, Bo Holm`."""

from spacy.tokens import Doc, Token

from claims.extraction.named.joints import bare_title
from claims.extraction.named.naming import Name
from claims.extraction.named.titled import SITTING
from claims.extraction.named.titles import goes_on
from claims.extraction.wordlists import words

_BETWEEN = frozenset({",", "and", "&", "(", ")", "-", "–", "of", "a"})
"""What stands between the names beside parties and places: `Sens. Ada Lund (D-Brook) and Bo Holm of Stone`."""
_PLACED = frozenset({"of", "(", "-", "–"})
_PARTISANS = frozenset({"conservative", "democrat", "independent", "liberal", "republican"})
_REACH = 30
"""Tokens at most from a title to the last of the names."""


def shared_title(doc: Doc, name: Name) -> tuple[int, int] | None:
    """The token range of the plural title before the row of names in which the name stands."""
    if name.start and doc[name.start - 1].text in _PLACED:
        return None
    low = max(doc[name.start].sent.start, name.start - _REACH)
    for i in range(name.start - 1, low - 1, -1):
        if _is_plural(doc[i]):
            return (_start(doc, i, low), i + 1) if doc[i + 1].pos_ == "PROPN" else None
        between = doc[i].pos_ == "PROPN" or doc[i].lower_ in _BETWEEN or doc[i].lower_ in _PARTISANS
        if not between or doc[i].lower_.rstrip(".") in words("titles"):
            return None
    return None


def one_of(title: str) -> str:
    """The title of one of those who share it: `Sen.` of `Sens.`, `County Commissioner` of `County Commissioners`."""
    stop = "." if title.endswith(".") else ""
    return title.rstrip(".").removesuffix("s") + stop


def _is_plural(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    if word == "members":
        return token.i > 0 and token.nbor(-1).lower_ in SITTING
    return word not in words("titles") and bare_title(word) in words("titles")


def _start(doc: Doc, plural: int, low: int) -> int:
    """Where the words of the title begin, without an article."""
    start = plural
    while start > low and goes_on(doc[start - 1], doc[start]):
        start -= 1
    return start
