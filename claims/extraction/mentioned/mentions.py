"""A source as the sentence names it: its head, the whole phrase, and what sort of words it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from claims.extraction.mentioned.heads import past_date, source_heads, tokens_in
from claims.extraction.mentioned.named_heads import whom
from claims.extraction.mentioned.owners import left_of, named_owner, unnamed_owner
from claims.extraction.mentioned.trimming import after_clock
from claims.extraction.named.naming import BRANCHES, SUBJECTS, NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.places import is_spoken
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words
from claims.spans import Span, cover


class Wording(StrEnum):
    """By what sort of words a source is named."""

    person = "person"
    body = "body"
    pronoun = "pronoun"
    description = "description"
    first_person = "first-person"
    none = "none"


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name a source at one place."""

    span: Span
    """The words as they were found."""
    phrase: Span
    """The whole noun phrase around them."""
    words: str
    """The phrase's words."""
    head: int
    """Token index of the head."""
    noun: str
    """The head's lemma in lower case."""
    plural: bool
    definite: bool
    proper: bool
    """Whether the head is written like a name."""
    label: str
    """The head's entity label by the language pipeline, or an empty string."""
    wording: Wording
    entity: Entity | None = None
    """The person or body that is named."""
    told_by_noun: bool = False
    """Whether a noun before the head tells which one is meant: `the sheriff's office`."""
    owner: Entity | None = None
    """The named body or person that the head belongs to: `Harbor Bank officials`, `a spokesman for Harbor Bank`."""
    owner_noun: str = ""
    """The noun that the head belongs to when that has no name: `the company's website`, `a lawyer for the school`."""
    owner_head: int = -1


_INITIALS = 3
"""Letters of a word in capitals that may be a body's initials rather than somebody's name."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "him", "her", "them", "his", "their", "its", "hers"})
_FIRST = frozenset({"i", "we", "us", "me", "my", "our"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its", "both"})
_DESCRIBING = frozenset(
    {"prep", "relcl", "acl", "appos", "amod", "nmod", "nummod", "poss", "conj", "punct", "npadvmod"}
)
_STOP = re.compile(r"[“\"«:;]|[,\s]+[–—]\s")
_OPENING = re.compile(r"[,;:–—]\s*")
"""What only parts the phrase from the words before it."""
_POSSESSIVE = re.compile(r"(?<=\w)[’']s$")
_SEVERAL = frozenset("few many most others people police several some them they those two".split())
_PLURALS = {
    "authorities": "authorities",
    "people": "people",
    "data": "data",
    "media": "media",
    "police": "police",
    "men": "man",
    "women": "woman",
    "children": "child",
}


def read_mentions(parsed: Parsed, spans: tuple[Span, ...], cast: Cast) -> tuple[Mention, ...]:
    """The mentions in a source's words: one, or several when the words name several (`Ada and Bo`)."""
    tokens = tokens_in(parsed.doc, spans)
    if not tokens:
        return ()
    span = cover(spans)
    heads = source_heads(tokens, cast)
    return tuple(_mention(parsed, token, span, cast, alone=len(heads) == 1, inside=tokens) for token in heads)


def _mention(  # what one mention is read from
    parsed: Parsed, head: Token, span: Span, cast: Cast, *, alone: bool, inside: list[Token]
) -> Mention:
    phrase = _phrase(head, span if alone else None, parsed)
    entity, name = whom(head, cast, inside)
    if entity is not None and name is not None and name.start <= head.i < name.end and _is_one_of_many(entity, head):
        entity = name = None
    noun = _noun(head)
    lower = head.lower_
    wording = Wording.description
    belongs = None if entity else unnamed_owner(head)
    if entity is not None and name is not None:
        wording = Wording.person if entity.kind is NameKind.person else Wording.body
        span = span if alone or not name.start <= head.i < name.end else name.span
        phrase = name.span if head.text in words("openers") else phrase
    elif entity is None and len(head.text) > _INITIALS and head.text.isupper():  # `BRANDT:` in a transcript
        entity = cast.called(head.text.capitalize())
        wording = Wording.person if entity else wording
    elif lower in _FIRST:
        wording = Wording.first_person
    elif lower in _PRONOUNS:
        wording = Wording.pronoun
    return Mention(
        span=span if alone else phrase,
        phrase=phrase,
        words=_POSSESSIVE.sub("", " ".join(phrase.of(parsed.article.text).split())),
        head=head.i,
        noun=noun,
        plural=head.tag_ in {"NNS", "NNPS"} or lower in _SEVERAL,
        definite=any(t.lower_ in _DEFINITE or t.tag_ in {"POS", "PRP$"} for t in left_of(head)),
        proper=head.pos_ == "PROPN"
        and head.text[0].isupper()
        and not (head.is_sent_start and noun in words("documents")),
        label=head.ent_type_,
        wording=wording,
        entity=entity,
        told_by_noun=any(t.dep_ in {"compound", "poss"} and t.tag_ in {"NN", "NNS"} for t in head.lefts),
        owner=None if entity else named_owner(head, cast),
        owner_noun=belongs.lemma_.lower() if belongs is not None else "",
        owner_head=belongs.i if belongs is not None else -1,
    )


def _is_one_of_many(entity: Entity, head: Token) -> bool:
    """Whether the name is a kind of people: `Danes`, `a Social Democrat`."""
    if entity.kind is NameKind.nation and head.tag_ in {"NNPS", "NNS"}:
        return True
    if entity.name.removeprefix("The ") in words("outlets"):
        return False
    if head.lower_ in words("persons") and entity.kind is not NameKind.person and head.text not in BRANCHES:
        return True
    indefinite = any(t.lower_ in {"a", "an", "one", "another"} and t.dep_ in {"det", "nummod"} for t in head.lefts)
    return indefinite and entity.kind is not NameKind.person and head.ent_type_ in {"NORP", "PERSON"}


def _noun(head: Token) -> str:
    lower = head.lower_
    around = " ".join(token.lower_ for token in head.doc[max(0, head.i - 2) : head.i + 3])
    if lower in {"co", "op"} and "co - op" in around:
        return "co-op"
    if lower in words("documents"):
        return lower  # NOTE: `minutes` and `statistics` are writings, a minute is none.
    return _PLURALS.get(lower) or (head.lemma_.lower() if head.pos_ != "PROPN" else lower.removesuffix("s"))


def _phrase(head: Token, span: Span | None, parsed: Parsed) -> Span:
    """The head with what hangs on it, but not beyond its sentence, nor over the other halves of an `and`."""
    left, right = head.left_edge, _right(head)
    first_conjunct = next((t for t in head.conjuncts if t.i > head.i), None)
    if first_conjunct is not None and span is None:
        right = head.doc[min(right.i, max(head.i, first_conjunct.left_edge.i - 2))]
    if _is_deed(head):
        right = head  # `Police released video of the boat`, in a headline
    if span is not None and head.dep_ == "ROOT" and any(t.pos_ in {"AUX", "VERB"} for t in _after(head, span, right)):
        right = head  # `A bill before the House | would ban it`, read as all one name
    right = past_date(right)
    found = Span(left.idx, right.idx + len(right))
    if span is not None and not _is_deed(head) and not _is_past(head, span):
        found = cover((found, span)) if len(found) < 400 else span
        quoted = left.idx < span.start and is_spoken(parsed, left.idx)  # `“No,” | a note read`
        if quoted or any(t.dep_ in SUBJECTS and t.idx < span.start for t in head.lefts):  # `It leaked, | records show`
            found = span
        if head.dep_ in SUBJECTS and span.start < left.idx and left.nbor(-1).text == ",":
            found = Span(left.idx, found.end)  # `While they wept for Ada Lund, | the state said`
    sentence = parsed.sentence_at(head.idx)
    if sentence is not None:
        found = Span(max(found.start, sentence.span.start), min(found.end, sentence.span.end))
    opening = _OPENING.match(parsed.article.text, found.start, head.idx)
    found = Span(opening.end(), found.end) if opening else found
    stop = _STOP.search(found.of(parsed.article.text), max(0, head.idx - found.start))
    return after_clock(parsed.article.text, Span(found.start, found.start + stop.start()) if stop else found)


def _is_past(head: Token, span: Span) -> bool:
    """Whether the words found come after the verb of the head: the `who` of `Lund was the only one who ...`."""
    return head.dep_ in SUBJECTS and head.i < head.head.i and head.head.idx < span.start


def _is_deed(head: Token) -> bool:
    """Whether a sentence begins with the bare noun and what it did, though the parse hangs that on it as a quality."""
    after = head.nbor() if head.i + 1 < len(head.doc) else head
    told = after.tag_ == "VBN" and after.dep_ == "acl" and after.head == head
    return told and bool(head.is_sent_start) and any(child.dep_ in {"dobj", "obj"} for child in after.children)


def _after(head: Token, span: Span, right: Token) -> list[Token]:
    """The tokens from the end of the words found up to the right edge of the head's phrase."""
    return [t for t in head.doc[head.i : right.i + 1] if t.idx >= span.end]


def _right(head: Token) -> Token:
    """The last token of what describes the head; a clause that only a wrong parse hangs on it is left out."""
    edges = [t.right_edge for t in head.children if t.i > head.i and t.dep_ in _DESCRIBING]
    return max(edges, key=lambda token: token.i, default=head)


def speaks_in_quotation(parsed: Parsed, mentions: Sequence[Mention]) -> bool:
    """Whether the source is an `I` or `we` inside somebody's quoted words."""
    if not mentions or any(mention.wording is not Wording.first_person for mention in mentions):
        return False
    return is_spoken(parsed, parsed.doc[mentions[0].head].idx)
