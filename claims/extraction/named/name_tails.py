"""What follows a name: a suffix of its generation, letters, a party and its place."""

import re

from spacy.tokens import Doc

from claims.extraction.named.joints import is_named
from claims.extraction.named.naming import Name
from claims.extraction.wordlists import words

SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
"""What may follow a surname."""


def lettered(doc: Doc, i: int) -> bool:
    """Whether the token is letters after a name: the `KC` of `Ada Lund KC`."""
    letters = i < len(doc) and doc[i].text.replace(".", "")
    return bool(letters) and not str(letters).islower() and str(letters).lower() in words("letters_after_names")


def tail_of(doc: Doc, name: Name) -> int:
    """The token after the letters, or a party and its place, that follow the name: `Ada Lund KC`, `Lund, D-Brook,`."""
    end = name.end
    if lettered(doc, end):
        end += 1
    elif lettered(doc, end + 1) and doc[end].text == "," == doc[end + 2 : end + 3].text:
        end += 2
    if end + 1 < len(doc) and doc[end].text == "," and is_party(doc, end + 1):
        end += 2
        while end < len(doc) and (is_named(doc[end]) or doc[end].text == "-"):
            end += 1
    return end


def is_party(doc: Doc, i: int) -> bool:
    """Whether a party's letter and a hyphen stand at the token: `D-Brook`, `R-Stone Creek`."""
    if doc[i].text in {"D", "R", "I"}:
        return i + 1 < len(doc) and doc[i + 1].text in {"-", "–"} and not doc[i].whitespace_
    return re.match(r"[DRI][-–][A-Z]", doc[i].text) is not None
