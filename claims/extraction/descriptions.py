"""Who is meant by a description that takes up somebody named before: `the mayor`, `the ministry`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import log2

from claims.extraction.introductions import Introduction, roles_in
from claims.extraction.mentions import Mention
from claims.extraction.naming import NameKind, nations
from claims.extraction.people import Entity
from claims.extraction.relays import is_outlet
from claims.extraction.wordlists import words

_GENERIC = frozenset({"company", "firm", "group", "organization", "organisation", "nonprofit", "agency", "bureau"})
_COMPANY_LIKE = frozenset({"company", "firm", "maker", "retailer", "giant", "startup", "start-up", "manufacturer"})
_SEATS = frozenset({"city", "town", "village"})
_CIVIL = frozenset({"association", "coalition", "alliance", "campaign", "union", "center", "project", "fund", "league"})
_STAND_FOR = {
    "agency": frozenset({"department", "administration", "bureau", "service"}),
    "utility": frozenset({"edison", "gas", "power", "electric", "energy", "water", "light", "utilities"}),
    "nonprofit": frozenset({"foundation", "institute", "center", "association", "coalition", "services"}),
    "group": _CIVIL | {"society"},
    "organization": _CIVIL | {"foundation", "society"},
    "organisation": _CIVIL | {"foundation", "society"},
}
"""For a common noun, the words of a body's name that make it one."""
_INCORPORATED = frozenset({"co", "corp", "inc", "group", "llc", "ltd"})
_PUBLIC = frozenset({"department", "ministry", "city", "county", "state", "court", "senate", "university", "school"})


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
    mention: Mention, people: Sequence[Entity], known: Mapping[int, Introduction]
) -> tuple[Entity, float] | None:
    """The named person whom a definite description takes up, and how sure that is."""
    if mention.plural or not mention.definite:
        return None
    wanted = _nations(mention.words)
    best: tuple[float, int, Entity] | None = None
    for person in people:
        told = known[id(person)]
        before = [m.start for m in person.mentions if m.start < mention.head]
        fit = same_role(mention.noun, told.roles)
        if not before or not fit or (wanted and not wanted & told.nations):
            continue
        fit += 0.5 * bool(wanted)
        if best is None or (fit, before[-1]) > best[:2]:
            best = (fit, before[-1], person)
    if best is None:
        return _named_later(mention, people, known)
    rivals = [p for p in people if p is not best[2] and same_role(mention.noun, known[id(p)].roles) >= min(1, best[0])]
    return best[2], 0.9 if not rivals or wanted else 0.6


def _named_later(
    mention: Mention, people: Iterable[Entity], known: Mapping[int, Introduction]
) -> tuple[Entity, float] | None:
    """The one person of the article with that very title, who is named only further down: `its minister` in a lead."""
    fits = [p for p in people if mention.noun in roles_in(known[id(p)].title or "") & known[id(p)].roles]
    alone = len(fits) == 1 and mention.noun in words("titles") and not _nations(mention.words)
    return (fits[0], 0.6) if alone else None


def person_by_age(mention: Mention, people: Iterable[Entity]) -> tuple[Entity, float] | None:
    """The person named last, when only an age is told: `the 46-year-old`."""
    named = [p for p in people if p.mentions[0].start < mention.head]
    if not mention.words.lower().endswith("-year-old") or not mention.definite or not named:
        return None
    return max(named, key=lambda p: max(m.start for m in p.mentions if m.start < mention.head)), 0.6


def named_body(
    noun: str, at: int, bodies: Iterable[Entity], *, spoken: Mapping[int, int], seats: frozenset[str]
) -> tuple[Entity, float] | None:
    """The named body that `the ministry`, `the city` at a token takes up, and how sure that is.

    `spoken` has the last token where a body was a source; `seats` the places that have a mayor in the article.
    """
    if noun not in words("bodies"):
        return None
    near: list[tuple[float, Entity]] = []
    for body in bodies:
        before = [m.start for m in body.mentions if m.start < at]
        fit = _fit(noun, body, seats) if before else 0.0
        if fit and (fit > 0.6 or id(body) in spoken or len(before) > 1):
            distance = at - max(before[-1], min(spoken.get(id(body), 0), at))
            known = 0.2 * (id(body) in spoken) + 0.1 * log2(len(before))
            near.append((fit + known - min(distance, 200) / 120, body))
    if not near:
        return None
    score, best = max(near, key=lambda pair: pair[0])
    return best, 0.85 if score > 0.9 else 0.6


def seats_of(introductions: Iterable[Introduction]) -> frozenset[str]:
    """The places whose mayor the article names: what `the city` can be."""
    titles = [told.title or "" for told in introductions]
    return frozenset(title.removesuffix(" Mayor") for title in titles if title.endswith(" Mayor"))


def _fit(noun: str, body: Entity, seats: frozenset[str]) -> float:
    """How well a noun can stand for the body's name, 0 to 1."""
    if noun in _SEATS:
        mayor = body.name in seats or body.name.endswith(" City") or body.name.startswith("City of ")
        return 1.0 if mayor else 0.3 * (body.kind is NameKind.place)
    if body.kind is not NameKind.body:
        return 0.0
    parts = {part.lower().strip("().,") for part in body.name.split()}
    if noun in parts or parts & _STAND_FOR.get(noun, frozenset()):
        return 1.0
    if noun == "utility" and any(part.endswith(("gas", "power")) for part in parts):
        return 1.0
    if noun in _COMPANY_LIKE | {"nonprofit"} and is_outlet(body.name):
        return 0.0
    if noun in _COMPANY_LIKE:
        return 0.0 if parts & words("body_names") - _INCORPORATED else 0.6
    return 0.5 * (noun in _GENERIC and not parts & _PUBLIC)


def _nations(phrase: str) -> frozenset[str]:
    return frozenset(nations()[w] for w in re.findall(r"[\w.]+", phrase) if w in nations())
