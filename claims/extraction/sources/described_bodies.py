"""Which named body a common noun stands for: `the ministry`, `the city`, `both companies`."""

import re
from collections.abc import Iterable, Mapping
from math import log2

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.introductions import Introduction
from claims.extraction.named.naming import NameKind, nations_in
from claims.extraction.named.people import Entity
from claims.extraction.sources.relays import is_outlet
from claims.extraction.wordlists import words

_COMPANY_LIKE = frozenset(
    "company concern firm giant maker manufacturer provider retailer start-up startup thrift".split()
)
_MAKING = ("builder", "maker")
"""What the nouns for a company end with that tell what it makes: `the automaker`."""
_SEATS = frozenset({"city", "town", "village"})
_COUNTED = _SEATS | {"borough", "county", "parish", "township"}
"""What a place is governed as: its name ends with the word, or it is named with a mayor."""
_CIVIL = frozenset({"association", "coalition", "alliance", "campaign", "union", "center", "project", "fund", "league"})
_GIVING = (_CIVIL - {"union"}) | set("centre foundation institute ministries network services society trust".split())
_ORDERING = frozenset("administration authority board bureau commission department directorate office service".split())
_LABOR = frozenset(
    "brotherhood education educators employees firefighters guild local nurses pilots steelworkers teachers teamsters "
    "workers".split()
)
_STAND_FOR = {
    "agency": _ORDERING,
    "bureau": _ORDERING,
    "co-op": frozenset({"cooperative", "co-operative"}),
    "hospital": frozenset({"clinic", "health", "infirmary", "medical"}),
    "union": _LABOR,
    "utility": frozenset({"edison", "gas", "power", "electric", "energy", "water", "light", "utilities"}),
    "nonprofit": _GIVING,
    "non-profit": _GIVING,
    "charity": _GIVING,
    "group": _CIVIL | {"society"},
    "organization": _CIVIL | {"foundation", "society"},
    "organisation": _CIVIL | {"foundation", "society"},
}
"""For a common noun, the words of a body's name that make it one."""
_NOT_PUBLIC = frozenset({"hospital", "nonprofit", "non-profit", "charity", "union"})
"""What no office of a government is called."""
_NATIONAL = frozenset({"federal", "national", "state"})
_ANY_KIND = frozenset({"company", "firm", "group", "organization", "organisation"})
_ONE_KIND = frozenset({"agency", "bureau", "charity", "nonprofit", "non-profit"})
_BRANCHES = frozenset({"local"})
"""What a body is called by a word that means a person too, unless its name has it: `Fitters Local 8`."""
_NO_FIRM = "charity|council|federation|ministry|party|regulator|union|watchdog"
_NO_FIRM_BEFORE = re.compile(rf"\b(?:{_NO_FIRM}),? (?:the )?$")
_NO_FIRM_BEHIND = re.compile(
    r",? which (?:also )?represents?\b"
    rf"|, (?:an?|the|its) (?:[\w’'-]+ ){{0,4}}?(?:{_NO_FIRM})(?=,| (?:for|of|that|which)\b)"
)
"""Where it is told that a body is no company: `the union Lund`, `Lund, which represents 90 workers`."""
_OWNED = re.compile(r"(?:[Tt]he )?([A-Z][\w.&-]*(?: (?:[A-Z][\w.&-]*|of|the|and|for))*)(?:[’']s|(?<=s)[’']) ")
_SOON = 200
"""Tokens within which the name follows that `the district` of a lead means."""
_MEDIA = frozenset({"broadcaster", "magazine", "newsletter", "newspaper", "station"})
_NEAR = 120
"""Tokens after which two bodies are no longer `the companies`, and `the newspaper` may be the article's own."""
_PUBLIC = frozenset({"department", "ministry", "city", "county", "state", "court", "senate", "university", "school"})


def named_body(
    noun: str, at: int, bodies: Iterable[Entity], *, spoken: Mapping[int, int], seats: frozenset[str]
) -> tuple[Entity, float] | None:
    """The named body that `the ministry`, `the city` at a token takes up, and how sure that is.

    `spoken` has the last token where a body was a source; `seats` the places that have a mayor in the article,
    and what places are called there (`city of New Brook`).
    """
    if noun not in words("bodies") | _MEDIA | _BRANCHES | _STAND_FOR.keys():
        return None
    near: list[tuple[float, Entity]] = []
    once: list[Entity] = []
    for body in bodies:
        before = [m.start for m in body.mentions if m.start < at]
        fit = _fit(noun, body, seats, spoken=id(body) in spoken) if before else 0.0
        if fit and (fit > 0.6 or id(body) in spoken or len(before) > 1):
            distance = at - max(before[-1], min(spoken.get(id(body), 0), at))
            if noun in _MEDIA and distance > _NEAR:
                continue
            known = 0.2 * (id(body) in spoken) + 0.1 * log2(len(before))
            near.append((fit + known - min(distance, 200) / 120, body))
        elif fit and at - before[-1] < _NEAR and _ends_as_bodies_do(body):
            once.append(body)
    if not near:
        return (once[0], 0.6) if len(once) == 1 else _body_named_later(noun, at, bodies)
    score, best = max(near, key=lambda pair: pair[0])
    return best, 0.85 if score > 0.9 else 0.6 if len(near) > 1 else 0.75


def _ends_as_bodies_do(body: Entity) -> bool:
    return body.name.split()[-1].lower().rstrip(".") in words("name_ends") | words("trading")


def _body_named_later(noun: str, at: int, bodies: Iterable[Entity]) -> tuple[Entity, float] | None:
    """The one body of the article whose name has the noun, when it is named only a little further down."""
    fits = [body for body in bodies if is_named_so(noun, body)]
    alone = len(fits) == 1 and at < fits[0].mentions[0].start < at + _SOON
    return (fits[0], 0.7) if alone else None


def both_bodies(mention: Mention, bodies: Iterable[Entity]) -> tuple[Entity, Entity] | None:
    """The two named bodies that `the companies`, `both unions` take up; None when one or more than two are near."""
    noun = mention.noun
    if not (mention.plural and mention.definite) or noun not in words("bodies") or noun in _SEATS:
        return None
    near = []
    for body in bodies:
        last = max((m.start for m in body.mentions if m.start < mention.head), default=-_NEAR)
        if mention.head - last < _NEAR and _fit(noun, body, frozenset(), spoken=False):
            near.append(body)
    return (near[0], near[1]) if len(near) == 2 else None


def seats_of(introductions: Iterable[Introduction]) -> frozenset[str]:
    """The places whose mayor the article names: what `the city` can be."""
    titles = [told.title or "" for told in introductions]
    return frozenset(title.removesuffix(" Mayor") for title in titles if title.endswith(" Mayor"))


def can_be(noun: str, body: Entity) -> bool:
    """Whether the noun can stand for the body's name at all: no outlet, no body of another kind."""
    known = noun in words("bodies") | _STAND_FOR.keys()
    return known and _fit(noun, body, frozenset(), spoken=False) > 0.0


def is_named_so(noun: str, body: Entity) -> bool:
    """Whether the body's name tells its kind, and it is the noun's: `the hospital`, of a Medical Center."""
    return _fit(noun, body, frozenset(), spoken=False) == 1.0


def _fit(noun: str, body: Entity, seats: frozenset[str], *, spoken: bool) -> float:
    """How well a noun can stand for the body's name, 0 to 1."""
    if noun in _SEATS:
        called = f"{noun} of {body.name}" in seats
        mayor = called or body.name in seats or body.name.endswith(" City") or body.name.startswith("City of ")
        return 1.0 if mayor else 0.3 * (body.kind is NameKind.place)
    parts = [part.lower().strip("().,") for part in body.name.split()]
    if noun in _COUNTED | {"state"}:
        # NOTE: the State Broadband Office is not the state, nor the Brook County Council the county.
        return 1.0 * (parts[-1] == noun or parts[:2] == [noun, "of"])
    if body.kind is not NameKind.body and not (spoken and body.kind is NameKind.other):
        return 0.0
    if noun in parts:
        return 1.0
    first = body.mentions[0].words
    if first != body.name and first.title() == body.name.title():
        return 0.0  # NOTE: a dateline names a place; initials do not.
    if noun in _MEDIA or is_outlet(body.name):
        return 0.9 * (noun in _MEDIA and is_outlet(body.name))
    return _fit_of_kind(noun, set(parts))


def _fit_of_kind(noun: str, parts: set[str]) -> float:
    """How well a noun for a kind of bodies fits one whose name has these parts; another kind's name does not."""
    if noun in _NOT_PUBLIC and parts & (_PUBLIC | _ORDERING) - {"service"}:
        return 0.0
    if parts & _STAND_FOR.get(noun, frozenset()):
        return 1.0
    if noun == "utility" and any(part.endswith(("gas", "power")) for part in parts):
        return 1.0
    kinds = parts & words("body_names")
    if noun in _COMPANY_LIKE or (noun in words("bodies") and noun.endswith(_MAKING)):
        return 0.0 if kinds - words("trading") else 0.6
    if noun == "agency" and parts & _STAND_FOR["utility"]:
        return 0.0
    if noun in _ONE_KIND:
        federal = noun in _STAND_FOR and parts & _NATIONAL and kinds <= words("trading")
        return 0.0 if kinds and not federal else 0.5
    return 0.5 * (noun in _ANY_KIND and not parts & _PUBLIC)


def is_no_firm(noun: str, body: Entity, text: str) -> bool:
    """Whether the noun is one for a company, and the text tells of the body that it is none: `the union Lund`."""
    if noun not in _COMPANY_LIKE:
        return False
    return any(
        _NO_FIRM_BEFORE.search(text, max(0, name.span.start - 40), name.span.start)
        or _NO_FIRM_BEHIND.match(text, name.span.end)
        for name in body.mentions
    )


def others_own(mention: Mention, name: str) -> bool:
    """Whether the words say whose the body is, and the name is not theirs: `the Northern League's court`."""
    owned = _OWNED.match(mention.words)
    whose = {word.lower() for word in owned[1].split() if word[0].isupper()} if owned else set()
    lands, theirs = nations_in(mention.words), nations_in(name)
    return bool(whose and not whose & set(name.lower().split())) or bool(lands and theirs and not lands & theirs)
