"""The people named of whom a noun only tells more: `Lund was the only one who ...`, `Lund, a nurse who ...`."""

from spacy.tokens import Token

from claims.extraction.named.naming import SUBJECTS, NameKind
from claims.extraction.named.people import Cast

_BEING = frozenset({"be", "become", "remain"})
_FEW = frozenset({"few", "first", "last", "only", "those"})
"""What tells that one of them alone is meant: no `one of five nurses who ...`."""


def told_more_of(head: Token, cast: Cast) -> list[Token]:
    """The people named before a noun for them: the subject where it is what somebody is, or one of those; else none."""
    if head.i in cast.at or head.pos_ not in {"NOUN", "PRON", "NUM"}:
        return []
    link = head.head if head.dep_ == "pobj" else head
    some = link.lower_ == "of" and link.head.lower_ == "one" and not _FEW.isdisjoint(t.lower_ for t in head.subtree)
    role = link.head if some else link
    if role.dep_ == "appos":
        who = role.head
    elif role.head.lemma_ in _BEING and (role.dep_ == "attr" or role.lower_ == "among"):
        denied = any(t.dep_ == "neg" for t in role.head.children)
        who = next((t for t in role.head.lefts if t.dep_ in SUBJECTS and not denied), head)
    else:
        return []
    named = (t for t in (who, *who.conjuncts) if t.i in cast.at and t.i < head.i)
    return [t for t in named if cast.at[t.i][0].kind is NameKind.person]
