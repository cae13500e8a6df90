"""Which named person is meant by a description: `the mayor`, `its minister`, `the 46-year-old`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.introductions import Introduction, roles_in
from claims.extraction.named.naming import nations_in
from claims.extraction.named.people import Entity
from claims.extraction.named.sides import sides_in
from claims.extraction.wordlists import words

_FILED = re.compile(r"\s*[A-Z][A-Z .]+(?:, [A-Z][\w ]+)? (?:\([\w ]+\) ?)?(?=[—–_-])")
_AGED = re.compile(r"(?:the|this) \d{1,3}-year(?:-old)?", re.I)
_BELOW = 90
"""Tokens after a lead within which it says who did it."""
_OTHER = re.compile(r"\b(?:another|each|every|no|one|other|second|third)\b", re.I)
_RULERS = frozenset({"King", "Premier", "President", "Prime Minister", "Queen"})
_FORMER = re.compile(r"\b(?:ex|former|onetime|retired)\b", re.I)
_OTHER_TIME = 0.15
"""What it costs a description that only one of it and the person is told of as `former`."""


def is_former(phrase: str) -> bool:
    """Whether the words tell of somebody who was it once: `the former governor`."""
    return _FORMER.search(phrase.partition(", ")[0]) is not None


@cache
def role_classes() -> dict[str, frozenset[str]]:
    """For each role noun, the nouns that a text uses for the same person."""
    found: dict[str, set[str]] = {}
    for line in words("same_roles"):
        row = line.split()
        for word in row[1:]:
            found.setdefault(word, set()).update({row[0]})
            found.setdefault(row[0], set()).update({word})
        for synonym in row[1:]:
            if synonym not in {"leader", "official", "politician", "lawmaker", "expert", "chief", "head", "boss"}:
                found[synonym].update(set(row[1:]) - {synonym})
    return {word: frozenset(others) for word, others in found.items()}


def same_role(noun: str, roles: frozenset[str]) -> float:
    """1 when the noun is one of the person's roles, 0.8 for a role of the same meaning, else 0."""
    if noun in roles:
        return 1.0
    return 0.8 if role_classes().get(noun, frozenset()) & roles else 0.0


def named_person(
    mention: Mention, people: Sequence[Entity], known: Mapping[int, Introduction], home: frozenset[str] = frozenset()
) -> tuple[Entity, float] | None:
    """The named person whom a definite description takes up, and how sure that is.

    `home` is the country of the dateline: the one ruler told of there without a country is its own.
    """
    if mention.plural or not mention.definite:
        return None
    fits = [(person, fit) for person in people if (fit := same_role(mention.noun, known[id(person)].roles))]
    if not fits:
        return None
    wanted = nations_in(mention.words)
    said = sides_in([mention.words.partition(", ")[0]])
    rulers = [person for person in people if known[id(person)].title in _RULERS]
    best: tuple[float, int, Entity] | None = None
    for person, alike in fits:
        told = known[id(person)]
        before = [m.start for m in person.mentions if m.start < mention.head]
        lands = home if rulers == [person] else told.nations
        if not before or (wanted and not wanted & lands) or said.against(told.sides):
            continue
        fit = alike + 0.5 * bool(wanted) + 0.5 * said.agree(told.sides)
        fit -= _OTHER_TIME * (is_former(mention.words) != is_former(told.title or ""))
        if best is None or (fit, before[-1]) > best[:2]:
            best = (fit, before[-1], person)
    if best is None:
        return _named_later(mention, [person for person, _ in fits], known)
    others = [(p, fit) for p, fit in fits if p is not best[2] and not said.against(known[id(p)].sides)]
    rivals = [p for p, fit in others if fit >= min(1, best[0])]
    return best[2], 0.9 if not rivals or wanted else 0.6


@lru_cache(maxsize=1)
def home_of(text: str) -> frozenset[str]:
    """The country that the dateline at the head of the text tells: `HAVANA, Cuba (AP) -`."""
    filed = _FILED.match(text)
    return nations_in(filed[0].title()) if filed else frozenset()


def _named_later(
    mention: Mention, people: Iterable[Entity], known: Mapping[int, Introduction]
) -> tuple[Entity, float] | None:
    """The one person of the article with that very title, who is named only further down: `its minister` in a lead."""
    whose = mention.owner.name if mention.owner is not None else ""  # `Labour's candidate` is no `Reform candidate`
    titled = [p for p in people if whose in (known[id(p)].title or "")]
    fits = [p for p in titled if mention.noun in roles_in(known[id(p)].title or "") & known[id(p)].roles]
    alone = len(fits) == 1 and mention.noun in words("titles") and not nations_in(mention.words)
    return (fits[0], 0.65) if alone else None


def named_below(
    mention: Mention, people: Iterable[Entity], known: Mapping[int, Introduction]
) -> tuple[Entity, float] | None:
    """The one person named soon after with that title, of whom a lead told without a name: `A judge has stopped it`."""
    said = sides_in([mention.words])
    if mention.plural or mention.definite or mention.noun not in words("titles") or _OTHER.search(mention.words):
        return None
    named = [p for p in people if mention.noun in roles_in(known[id(p)].title or "")]
    near = [p for p in named if mention.head < p.mentions[0].start < mention.head + _BELOW]
    fits = [p for p in near if not said.against(known[id(p)].sides) and _of_one_time(mention, known[id(p)])]
    lands = nations_in(mention.words)
    alone = len(named) == len(fits) == 1 and (not lands or bool(lands & known[id(fits[0])].nations))
    return (fits[0], 0.65) if alone else None


def _of_one_time(mention: Mention, told: Introduction) -> bool:
    return is_former(mention.words) == is_former(told.title or "")


def person_by_age(text: str, mention: Mention, people: Iterable[Entity]) -> tuple[Entity, float] | None:
    """The person named last, when only an age is told: `the 46-year-old`, whatever the parse makes of the words."""
    named = [p for p in people if p.mentions[0].start < mention.head]
    told = mention.definite and mention.words.lower().endswith("-year-old")
    if not (told or _AGED.fullmatch(mention.span.of(text))) or not named:
        return None
    return max(named, key=lambda p: max(m.start for m in p.mentions if m.start < mention.head)), 0.6
