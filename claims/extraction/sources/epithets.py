"""Descriptions by which a text calls somebody whom it has named: `the billionaire`, `the Utah Republican`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log2

from spacy.tokens import Token

from claims.extraction.mentioned.mentions import Mention, Wording
from claims.extraction.named.given_names import PRONOUNS
from claims.extraction.named.introductions import Introduction, told_gender
from claims.extraction.named.naming import SUBJECTS, NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.named.sides import Sides, sides_in
from claims.extraction.places import same_word_before
from claims.extraction.shapes import Parsed
from claims.extraction.sources.described_people import is_former, same_role
from claims.extraction.sources.offices import rules_another
from claims.extraction.wordlists import words

_ONCE = frozenset({"ambassador", "ceo", "chancellor", "lady", "mayor", "minister", "secretary", "speaker"})
"""Offices by which, with `former`, somebody known is called."""
_RACING = frozenset({"candidate", "nominee", "politician"})
"""What the holder of any office may be called."""
_PARTISANS = frozenset({"democrat", "republican"})
_TELLING = frozenset({"behind", "for", "in", "of", "that", "who", "whose"})
"""What may follow a noun and say which one is meant."""
_TOLD_SO, _TOLD_ALIKE, _TOLD_OTHERWISE, _SAME_STATE, _OTHER_TIME, _OFTEN = 2.0, 1.5, 0.7, 1.5, 0.35, 0.08
_MANY = 8
_ACTING = SUBJECTS | {"dobj", "obj", "pobj"}


@dataclass(frozen=True, slots=True)
class Epithet:
    """What an epithet's words tell of the person meant."""

    noun: str
    gender: str
    sides: Sides
    former: bool
    barred: frozenset[int]
    """The identities of the people who can not be meant."""
    only: frozenset[int] = frozenset()
    """The identities of the people told of as that, in an office or a party, when there are any: nobody else is."""

    def fit(self, person: Entity, told: Introduction) -> float:
        """How well the epithet fits a person, 0 for not at all, 1 when nothing is known for or against it."""
        gender = person.gender or told.gender
        wrong = self.gender and gender and self.gender != gender
        if wrong or id(person) in self.barred or not person.mentions or self.sides.against(told.sides):
            return 0.0
        alike = same_role(self.noun, told.roles)
        if self.only and id(person) not in self.only:
            return 0.0
        if told.title and not alike and self.noun in words("titles") - _RACING:
            return 0.0
        otherwise = told.title and self.noun in _RACING
        fit = (_TOLD_SO if alike == 1 else _TOLD_ALIKE) if alike else _TOLD_OTHERWISE if otherwise else 1.0
        fit *= 1 + _OFTEN * log2(min(len(person.mentions), _MANY))  # whom the story is about has epithets
        fit *= _SAME_STATE if self.sides.agree(told.sides) else 1.0
        return fit * (_OTHER_TIME if alike and self.former != is_former(told.title or "") else 1.0)


def epithets(
    parsed: Parsed, cast: Cast, mentions: Iterable[Mention], known: Mapping[int, Introduction]
) -> Mapping[int, Epithet]:
    """The epithets among the mentions, by the tokens of their heads."""
    return {m.head: _read(parsed, cast, m, known) for m in mentions if _is_epithet(parsed, cast, m)}


def _read(parsed: Parsed, cast: Cast, mention: Mention, known: Mapping[int, Introduction]) -> Epithet:
    said, head = mention.words.partition(", ")[0], parsed.doc[mention.head]
    sides, former = sides_in([said]), is_former(mention.words)
    before = [person for person in cast.people if person.mentions[0].start < mention.head]
    told_so = (p for p in before if _is_told_so(mention.noun, known[id(p)], sides, former=former))
    others = [p for p in before if rules_another(parsed, cast, mention, p, known[id(p)])]
    return Epithet(
        mention.noun,
        told_gender(said) or _gender_after(parsed, cast, head),
        sides,
        former,
        barred=frozenset(id(person) for person in (*_beside(parsed, cast, head), *others)),
        only=frozenset(id(person) for person in told_so),
    )


def _is_told_so(noun: str, told: Introduction, sides: Sides, *, former: bool) -> bool:
    """Whether it is told of somebody that they hold just that office, or are of that party and state."""
    if noun in _PARTISANS:
        return bool(sides.states & told.sides.states) and not sides.against(told.sides)
    office = noun in words("titles") - _RACING and noun in told.roles
    return office and former == is_former(told.title or "") and not sides.against(told.sides)


def _gender_after(parsed: Parsed, cast: Cast, head: Token) -> str:
    """The gender that a pronoun tells of whoever is the subject: `The candidate dropped her bid`."""
    if head.dep_ not in SUBJECTS:
        return ""
    for token in parsed.doc[head.i + 1 : head.sent.end]:
        if token.is_quote or (token.i in cast.at and cast.at[token.i][0].kind is NameKind.person):
            return ""
        if token.lower_ in PRONOUNS and token.dep_ in {*SUBJECTS, "poss"}:
            return PRONOUNS[token.lower_]
    return ""


def _is_epithet(parsed: Parsed, cast: Cast, mention: Mention) -> bool:
    head = parsed.doc[mention.head]
    if mention.wording is not Wording.description or mention.plural or mention.entity is not None:
        return False
    known = mention.noun in words("epithets") or (mention.noun in _ONCE and is_former(mention.words))
    first = mention.words.partition(" ")[0].lower()
    owned = any(token.tag_ in {"POS", "PRP$"} for token in parsed.doc[head.left_edge.i : head.i])
    if not known or first not in {"the", "this"} or owned:
        return False
    after = parsed.doc[head.i + 1] if head.i + 1 < len(parsed.doc) else head
    state = any(token.ent_type_ == "GPE" for token in parsed.doc[head.i + 1 : head.i + 4])
    if after.lower_ in _TELLING and not (after.lower_ == "in" and state):
        return False
    if any(t.i < head.i for t in head.conjuncts):  # of two epithets each means another
        return False
    return not any(_brings_in(token, cast) for token in same_word_before(parsed, head))


def _brings_in(noun: Token, cast: Cast) -> bool:
    """Whether somebody without a name comes in with the noun: `A candidate fell ill`; no `Ada Lund, a candidate`."""
    new = noun.left_edge.lower_ in {"a", "an", "another", "one"} and noun.dep_ in _ACTING
    named = noun.i + 1 in cast.at or any(child.i in cast.at and child.dep_ == "appos" for child in noun.children)
    return new and noun.i not in cast.at and not named and noun.head.lower_ not in {"as", "like", "than"}


def _beside(parsed: Parsed, cast: Cast, head: Token) -> Iterable[Entity]:
    """Who is named beside the epithet and so is another: later on, or who says or does it to whom it means."""
    sentence = parsed.sentence_at(head.idx)
    for person in cast.people:
        for name in person.mentions:
            here = sentence is not None and sentence.span.contains(name.span)
            if here and (name.start > head.i or _tells_of(parsed.doc[name.end - 1], head)):
                yield person


def _tells_of(name: Token, head: Token) -> bool:
    """Whether the name is the subject of a verb in whose object or clause the epithet stands."""
    verb = name.head if name.dep_ in SUBJECTS else None
    inside = (token for token in (head, *head.ancestors) if token.head == verb and token != verb)
    return verb is not None and any(t.dep_ in {"ccomp", "dobj", "obj", "xcomp", "prep", "dative"} for t in inside)
