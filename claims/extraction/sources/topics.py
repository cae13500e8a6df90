"""Of which named body a sentence tells when a noun takes it up next: `Zentrix will close. The company said ...`."""

from collections.abc import Iterator

from spacy.tokens import Token

from claims.extraction.named.naming import SUBJECTS, NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.places import is_spoken
from claims.extraction.shapes import Parsed
from claims.extraction.sources.described_bodies import can_be, is_named_so, is_no_firm
from claims.extraction.sources.relays import is_news
from claims.extraction.wordlists import words

_FIRMS = frozenset({"company", "firm", "network", "broadcaster", "publisher", "outfit", "start-up", "startup"})
"""What a news outlet is called where it is no news: `the company regrets it`."""


def topic(parsed: Parsed, cast: Cast, noun: str, at: int) -> Entity | None:
    """The body of the noun's kind that is the subject in this sentence before the noun, else in the one before."""
    if noun not in words("takers") or at < 0:
        return None
    here = parsed.sentence_at(parsed.doc[at].idx)
    if here is None:
        return None
    number = parsed.number_of(here)
    for sentence in reversed(parsed.sentences[max(0, number - 1) : number + 1]):
        tokens = parsed.tokens(sentence.span)
        for subject in _subjects(tokens.root, at) if tokens is not None else ():
            body = cast.at[subject.i][0] if subject.i in cast.at and subject.tag_ != "NNS" else None
            if body is None or is_no_firm(noun, body, parsed.article.text):
                continue
            if not is_spoken(parsed, subject.idx) and _stands_for(noun, body):
                return None if _another_is_named_so(cast, noun, body, at) else body
    return None


def _another_is_named_so(cast: Cast, noun: str, body: Entity, at: int) -> bool:
    """Whether only other bodies have names that tell the noun's kind: after `Tarnby Hospital` it is `the hospital`."""
    so = [b for b in cast.bodies if b.mentions[0].start < at and is_named_so(noun, b)]
    return bool(so) and body not in so


def _subjects(root: Token, before: int) -> Iterator[Token]:
    """The subjects before the token of the main verb, and of the clauses beside it, that which is told first first."""
    verbs = (root, *(child for child in root.children if child.dep_ in {"ccomp", "conj", "parataxis"}))
    yield from (t for verb in verbs for t in verb.children if t.dep_ in SUBJECTS and t.i < before)


def _stands_for(noun: str, body: Entity) -> bool:
    """Whether the name tells no other kind of body than the noun."""
    dateline = body.name.isupper() and " " in body.name
    if dateline or body.kind not in {NameKind.body, NameKind.other}:
        return False
    if can_be(noun, body):
        return True
    if is_news(body) and noun not in _FIRMS:
        return False
    kinds = {part.lower().strip("().,") for part in body.name.split()} & words("body_names")
    return not kinds - words("trading") or (is_news(body) and noun in _FIRMS)
