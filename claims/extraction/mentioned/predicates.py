"""The people named of whom a noun only tells more: `Lund was the only one who ...`, `nurses, including Lund, ...`."""

from collections.abc import Sequence

from spacy.tokens import Token

from claims.extraction.named.naming import SUBJECTS, NameKind
from claims.extraction.named.people import Cast

_BEING = frozenset({"be", "become", "remain"})
_AMONG = frozenset({"including", "like", "them"})
"""What stands before those who are named of some people; `such as` and `among them` by their last word."""
_NEAR = 3
"""Tokens at most from the plural to such a word."""
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


def named_among(head: Token, inside: Sequence[Token], cast: Cast) -> list[Token]:
    """The people named as some of those whom the plural means: `Nurses, including Ada Lund, said`; else none."""
    if head.tag_ not in {"NNS", "NNPS"} or head.i in cast.at:
        return []
    after = [t for t in inside if t.i > head.i]
    link = next((t for t in after if t.lower_ in _AMONG or (t.lower_ == "as" and t.nbor(-1).lower_ == "such")), None)
    if link is None or link.i - head.i > _NEAR or link.i + 1 not in cast.at:
        return []
    named = [(t, cast.at[t.i]) for t in after if t.i > link.i and t.i in cast.at]
    people = [t for t, (person, name) in named if person.kind is NameKind.person and t.i == name.end - 1]
    owners = any(t.i + 1 < len(t.doc) and t.nbor().tag_ == "POS" for t in people)
    return [] if owners else people
