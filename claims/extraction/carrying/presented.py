"""Whom a paragraph presents before words of theirs follow: `A driver was less sure. ...`, then a bare quotation."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.named.given_names import PRONOUNS, given_gender, word_gender
from claims.extraction.places import entities_in, noun_chunks_in
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words

_ONE = frozenset({"a", "an", "another", "one"})
_LISTS = ("titles", "persons", "speakers")
_ALIVE = frozenset({"VBP", "VBZ"})


def presented(parsed: Parsed, paragraph: int) -> Token | None:
    """The head of the words for the one person whom the paragraph is about; None when there are several or none."""
    sentences = [read for s in parsed.sentences_of(paragraph) if (read := parsed.tokens(s.span))]
    people = [person for sentence in sentences for person in _people(parsed, sentence)]
    subjects = [person for person in people if _is_subject(person)]
    for some in (people, subjects):
        if some and len({person.lower_ for person in some}) == 1:
            first = some[0]
            return first if _is_shown(first) or _goes_on_about(first, sentences) else None
    return None


def _people(parsed: Parsed, sentence: Tokens) -> Iterator[Token]:
    """Persons by name or as `a driver`, `one trustee who ...`."""
    for entity in entities_in(parsed, sentence):
        named = entity.label_ == "PERSON" or (entity.label_ == "ORG" and given_gender(entity[0].text))
        last = entity[-2] if entity[-1].tag_ == "POS" and len(entity) > 1 else entity[-1]
        if named and last.pos_ == "PROPN":
            yield last
    for noun in noun_chunks_in(parsed, sentence):
        head = noun.root
        placed = _is_subject(head) or (head.dep_ == "pobj" and head.head.lower_ == "to")
        if placed and noun[0].lower_ in _ONE and head.tag_ == "NN" and not head.ent_type_ and _is_person(head):
            yield head


def _is_person(noun: Token) -> bool:
    return _who(noun) or any(noun.lower_ in words(name) for name in _LISTS)


def _who(noun: Token) -> bool:
    return any(t.dep_ == "relcl" and any(c.lower_ == "who" for c in t.children) for t in noun.children)


def _is_subject(person: Token) -> bool:
    return person.dep_ == "nsubj" and person.head == person.sent.root


def _is_shown(person: Token) -> bool:
    """Whether it is the subject of what is so now, or is told more of: who built the dam in 1911 is heard no more."""
    if not _is_subject(person):
        return False
    return is_now(person) or person.pos_ == "NOUN" or _who(person)


def is_now(subject: Token) -> bool:
    """Whether what the subject does or has done is so now."""
    verb = subject.head
    auxiliaries = [t for t in verb.children if t.dep_ == "aux"]
    return verb.tag_ in _ALIVE or any(t.tag_ in _ALIVE or t.lower_ == "would" for t in auxiliaries)


def _goes_on_about(person: Token, sentences: list[Tokens]) -> bool:
    """Whether a later sentence of the paragraph has the person as its subject: `She had it taken down`, `His sales`."""
    gender = next((g for t in person.subtree if t.i <= person.i and (g := word_gender(t.text))), "")
    for sentence in sentences:
        subject = next((t for t in sentence.root.children if t.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None and subject.i > person.i:
            word = subject.left_edge.lower_
            if word in PRONOUNS and gender in {"", PRONOUNS[word]}:
                return True
    return False
