"""Which word is a title, by itself or with the words beside it."""

from spacy.tokens import Token

from claims.extraction.named.naming import KEEPERS
from claims.extraction.wordlists import words

_CARING = frozenset({"care", "classroom", "health", "nursing", "teaching"})
SITTING = frozenset("assembly board cabinet commission committee congress council panel parliament senate".split())
"""What its members sit in with power: a team's or a club's have no title."""


def titled(token: Token) -> bool:
    """Whether the word is a title, or the head of one: no carer's aide, and a member only of what sits with power."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if f"{before} {token.lower_}" in words("titles") or (token.lower_, after) == ("reader", "in"):
        return True
    if token.lower_ == "member":
        return before in SITTING or (
            after == "of" and any(t.lower_ in SITTING for t in token.doc[token.i : token.i + 6])
        )
    if token.text.islower() and (token.tag_[:2] != "NN" or (token.lower_ == "aide" and before in _CARING)):
        return False
    if token.lower_ in KEEPERS and token.i + 1 < len(token.doc):
        seated = before in words("bodies") | {"borough", "town", "township"} and token.lower_ == "clerk"
        return seated or token.nbor().lower_ == "of"
    return (
        token.lower_.endswith("ologist")
        or token.lower_.rstrip(".") in words("titles")
        or token.lemma_.lower() in words("titles")
    )
