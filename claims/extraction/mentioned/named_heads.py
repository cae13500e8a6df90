"""Whom the head of a source's words names: by itself, by a name beside it, or by the name after a title."""

from spacy.tokens import Doc, Token

from claims.extraction.named.naming import Name, NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.wordlists import words

_CLAUSE = 20
"""Tokens at most of a clause between a noun for a body and its name."""
_OF_ONE_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


def whom(head: Token, cast: Cast, inside: list[Token]) -> tuple[Entity | None, Name | None]:
    """Whom the head names: by itself, or by the name beside it (`the mayor, Ada Lund`)."""
    if head.i in cast.at:
        entity, name = cast.at[head.i]
        return _officer(head.doc, name, cast) or _its_paper(name, cast, inside) or (entity, name)
    if (beside := _named_beside(head, cast) or _body_beside(head, cast) or _outlet_before(head, cast)) is not None:
        return beside
    known = cast.called(head.text) if head.pos_ == "PROPN" or _may_be_name(head) else None
    if known is not None and (head.pos_ == "PROPN" or known.kind is NameKind.person):
        return known, known.mentions[0]
    if head.text in words("openers"):
        named = [c.i for c in head.children if c.dep_ == "appos" and c.i in cast.at]
        return cast.at[named[0]] if named else (None, None)
    if (last_named := _last_named(head, cast, inside)) is not None:
        return last_named
    if not _titled(head):
        return _at_the_edge(head, cast, inside) or (None, None)
    last = max(inside[-1].i, head.right_edge.i if head.right_edge.i - head.i < 25 else head.i)
    for i in range(head.i + 1, min(last + 3, len(head.doc))):
        person = i in cast.at and cast.at[i][0].kind is NameKind.person
        if person and (i == head.i + 1 or head.doc[i - 1].text in {",", "--", "–", "—"}):
            return cast.at[i]
    return None, None


def _may_be_name(head: Token) -> bool:
    """Whether a word read as another may be a surname at the start of its sentence: `Fields said`, `Banks agreed`."""
    return head.text.istitle() and head.left_edge == head and head.pos_ in {"ADJ", "NOUN", "VERB"}


def _named_beside(head: Token, cast: Cast) -> tuple[Entity, Name] | None:
    """The person or outlet whose name hangs on the head: `the mayor, Ada Lund`."""
    for child in head.children:
        beside = child.dep_ == "appos" or (child.dep_ in {"compound", "nmod"} and child.i > head.i)
        told = cast.at.get(child.i) if beside else None
        if told is not None and (told[0].kind is NameKind.person or _is_outlet(head, told[0])):
            return told
    return None


def _body_beside(head: Token, cast: Cast) -> tuple[Entity, Name] | None:
    """The body whose name follows the noun for it: `the shoe firm Zentrix`, `the plant’s owner, Brook Steel`."""
    if head.tag_ == "NNS" and head.i + 1 in cast.at and head.lemma_.lower() in words("titles") | words("bodies_too"):
        firm = cast.at[head.i + 1]  # `the administrators Marrow Pike`
        return firm if firm[0].kind is NameKind.body and firm[1].start == head.i + 1 else None
    if head.tag_ != "NN" or head.lower_ not in words("bodies") | words("bodies_too") | words("publishers"):
        return None
    if (told := _after_clause(head, cast)) is not None:
        return told
    apposed = [child.i for child in head.children if child.dep_ == "appos" and child.i > head.i]
    named = cast.at.get(head.i + 1) or (cast.at.get(apposed[0]) if apposed else None)
    if named is None or named[0].kind is not NameKind.body or named[1].start <= head.i:
        return None
    return named if head.doc[head.i + 1 : named[1].start].text in {"", ",", ", the"} else None


def _after_clause(head: Token, cast: Cast) -> tuple[Entity, Name] | None:
    """The name between commas after what the body does: `The firm that runs the pier, Brook Works, denies it`."""
    doc, end = head.doc, head.sent.end
    if doc[head.i + 1 : head.i + 2].text not in {"that", "which", "behind"}:
        return None
    first = next((i for i in range(head.i + 2, min(end, head.i + _CLAUSE)) if doc[i].text == ","), end)
    named = cast.at.get(first + 1)
    if named is None or named[0].kind not in {NameKind.body, NameKind.other} or named[1].start != first + 1:
        return None
    return named if doc[named[1].end : named[1].end + 1].text == "," else None


def _outlet_before(head: Token, cast: Cast) -> tuple[Entity, Name] | None:
    """The outlet whose name stands before the noun for it: `the Kiln newspaper`, no `Brook newspaper` of a town."""
    named = cast.at.get(head.i - 1) if head.tag_ == "NN" and head.lower_ in words("publishers") else None
    body = named is not None and named[0].kind in {NameKind.body, NameKind.other}
    return named if body and head.nbor(-1).dep_ in {"compound", "nmod"} else None


def _at_the_edge(head: Token, cast: Cast, inside: list[Token]) -> tuple[Entity, Name] | None:
    """The person whose name ends the words, or begins two of them: the rest is there by a wrong parse.

    In `voters who had backed Lund` nothing is wrong; who `gave only his first name, Karl,` is named.
    """
    clauses = [child for child in head.children if child.dep_ in {"acl", "relcl"}]
    told = "name" in {token.lower_ for token in inside}
    if not told and head.pos_ in {"NOUN", "NUM", "PRON"} and any(inside[-1] in clause.subtree for clause in clauses):
        return None
    begun = inside[: len(inside) == 2 and inside[-1].tag_ != "NNS"]  # but no `Lund supporters`
    for token in (inside[-1], *begun):
        named = cast.at.get(token.i)
        if named is not None and named[0].kind is NameKind.person:
            lead = named[1].lead if named[1].lead >= 0 else named[1].start
            before = next((t for t in reversed(inside) if t.i < lead and t.lower_ not in words("honorifics")), None)
            if before is None or before.pos_ in {"VERB", "PUNCT", "SCONJ", "SYM"} or before.text.isupper():
                return named
    return None


def _last_named(head: Token, cast: Cast, inside: list[Token]) -> tuple[Entity, Name] | None:
    """The person whose name ends the words, with nothing but their titles before: `Tarnby police Chief Ada Lund`."""
    named = cast.at.get(inside[-1].i)
    if named is None or named[0].kind is not NameKind.person or named[1].start <= head.i:
        return None
    before = head.doc[inside[0].i : named[1].start]
    whole = all(token.pos_ in _OF_ONE_PHRASE or token.tag_ == "DT" for token in before)
    return named if whole and _titled(before[-1]) else None


def _officer(doc: Doc, name: Name, cast: Cast) -> tuple[Entity, Name] | None:
    """The person whose title and name follow a body's, or whose office is named: `the Health Secretary, Ada Lund`."""
    office = doc[name.end - 1].lower_ in words("titles") and name.kind is not NameKind.person
    beside = cast.at.get(name.end + 1) if office and doc[name.end : name.end + 1].text == "," else None
    if beside is not None and beside[0].kind is NameKind.person and beside[1].start == name.end + 1:
        return beside
    i = start = _past_cause(doc, name)
    while i < len(doc) and i - start < 4 and doc[i].tag_ == "NN" and doc[i].text.islower():
        i += 1
    person = cast.at.get(i)
    if person is not None and i == name.end and 0 <= person[1].lead <= name.start:
        return person  # `Register of Deeds | Ada Lund`
    titled = i > start and doc[i - 1].lemma_.lower() in words("titles")
    return person if titled and person is not None and person[0].kind is NameKind.person else None


def _past_cause(doc: Doc, name: Name) -> int:
    """The token after the name and the cause that belongs to it: `Danes for a Free Crown | director Ada Lund`."""
    end = name.end
    if doc[name.end - 1].tag_ == "NNPS" and doc[end : end + 1].text == "for":
        while end < len(doc) and (doc[end].text[0].isupper() or doc[end].lower_ in {"a", "and", "for", "of", "the"}):
            end += 1
    return end


def _its_paper(name: Name, cast: Cast, inside: list[Token]) -> tuple[Entity, Name] | None:
    """The outlet whose name follows that of its party or town and the noun for it: `the Harbor Party daily Kiln`."""
    after = [token for token in inside if token.i >= name.end][:2]
    paper = len(after) > 1 and after[0].lower_ in words("publishers") | {"daily", "tabloid", "weekly"}
    return cast.at.get(after[1].i) if paper and after[0].i == name.end else None


def _is_outlet(head: Token, entity: Entity) -> bool:
    """`the newsletter Kiln`, `the news site Harbor Wire`: what the noun calls is named."""
    return entity.outlet and head.lower_ in {noun.rsplit(" ", 1)[-1] for noun in words("outlet_nouns")}


def _titled(head: Token) -> bool:
    return head.lemma_.lower() in words("titles") or head.lower_ in words("persons")
