"""Two people told of together, whom `they`, `both men` or `the two senators` take up; two bodies that are `they`."""

import re

from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_listed, is_people
from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.naming import Name, NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.places import is_spoken
from claims.extraction.shapes import Parsed, Sentence
from claims.extraction.sources.actors import subject_of

_TWO = re.compile(r"(?:both|(?:the|these) (?:two|pair|couple|duo))(?: [\w-]+)?", re.I)
_THEY = frozenset({"they"})
_HEARERS = frozenset({"journalist", "reporter"})
_BACK = 3
"""Sentences before its own in which the two are looked for."""
_BETWEEN = 8
"""Tokens at most between the two names: `Ada Lund and her husband, Bo Holm,`."""

Pair = tuple[Entity, Entity, int]
"""The two, and the code point after the second's name."""


def pair_before(parsed: Parsed, cast: Cast, mention: Mention) -> Pair | None:
    """The two, joined by `and`, whom the words take up; None where anybody else was named since."""
    they = mention.words.lower() in _THEY
    here = parsed.sentence_at(mention.span.start)
    if here is None or not (they or _calls_two(parsed, mention)):
        return None
    at = parsed.number_of(here)
    for sentence in reversed(parsed.sentences[max(0, at - _BACK) : at + 1]):
        if here.paragraph - sentence.paragraph > (not they):
            return None
        named = _named(parsed, cast, sentence, mention.head)
        if named:
            return _joined(parsed, sentence, named, acting=they)
        if they and (bodies := _bodies(parsed, cast, sentence, mention.head)) is not None:
            return bodies
    return None


def _calls_two(parsed: Parsed, mention: Mention) -> bool:
    """Whether the words mean two people; no `both sides`."""
    noun = parsed.doc[mention.head]
    people = noun.tag_ in {"NNS", "NNPS"} and is_listed(noun, "titles", "persons")
    alone = noun.lower_ in {"both", "couple", "duo", "pair", "two"}
    return (people or alone) and _TWO.fullmatch(mention.words) is not None


def _named(parsed: Parsed, cast: Cast, sentence: Sentence, before: int) -> list[tuple[Entity, Name]]:
    """The people named in the sentence before the token, outside quotations, each by the first of their names."""
    found: dict[int, tuple[Entity, Name]] = {}
    for token in parsed.tokens(sentence.span) or ():
        entity, name = cast.at.get(token.i, (None, None))
        if entity is None or name is None or token.i >= before or entity.kind is not NameKind.person:
            continue
        if not is_spoken(parsed, token.idx):
            found.setdefault(id(entity), (entity, name))
    return list(found.values())


def _joined(parsed: Parsed, sentence: Sentence, named: list[tuple[Entity, Name]], *, acting: bool) -> Pair | None:
    """The two, when they alone are named there, by an `and` between them; `acting` as the subject, before no others."""
    if len(named) != 2:
        return None
    (one, first), (other, second) = named
    between = parsed.doc[first.end : max(first.end, second.start)]
    linked = len(between) <= _BETWEEN and any(t.lower_ == "and" for t in between)
    if not linked or any(t.pos_ in {"AUX", "VERB"} for t in between):
        return None
    after = [t for t in parsed.tokens(sentence.span) or () if t.i >= second.end]
    if acting and (parsed.doc[first.end - 1].dep_ != "nsubj" or any(map(_is_rival, after))):
        return None
    return one, other, second.span.end


def _bodies(parsed: Parsed, cast: Cast, sentence: Sentence, before: int) -> Pair | None:
    """The two bodies that alone are the subject of the sentence: `France and Germany condemned the plan`."""
    subject = subject_of(parsed, sentence.span)
    if subject is None or subject.i >= before or subject.i not in cast.at:
        return None
    others = [token for token in subject.conjuncts if token.i > subject.i]
    if len(others) != 1 or others[0].i not in cast.at or not any(t.lower_ == "and" for t in subject.children):
        return None
    (one, _), (other, second) = cast.at[subject.i], cast.at[others[0].i]
    return (one, other, second.span.end) if one is not other else None


def _is_rival(token: Token) -> bool:
    """Whether the token means several others."""
    return token.tag_ == "NNS" and is_people(token) and token.lemma_.lower() not in _HEARERS
