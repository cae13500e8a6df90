"""Who is named in the article: every person and every body once, with all their mentions."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from claims.extraction.named.given_names import given_gender, honorific_gender
from claims.extraction.named.name_forms import (
    beginnings,
    begins_short,
    fuller,
    goes_by,
    key_of,
    plain,
    same_full,
    shortens,
    spoken_form,
    suffix_of,
)
from claims.extraction.named.name_signs import gender_told
from claims.extraction.named.name_tails import tail_of
from claims.extraction.named.naming import Name, NameKind, nations
from claims.extraction.named.outlet_nouns import is_called_outlet
from claims.extraction.wordlists import words

_SPEAKING = frozenset({"say", "ask", "add", "tell", "write", "think", "argue", "note", "recall", "reply"})
_FRESH = 90
"""Tokens within which a surname alone takes up the full name before it, whoever was called by it so far."""
_INITIALS = 3
"""Letters at most of capitals that are initials and no surname."""
_BRACKETED = re.compile(r"\s*\(([A-Z][\w&. ]{1,15})\)")


@dataclass(slots=True)
class Entity:
    """A named person or body while the article is being read."""

    name: str
    kind: NameKind
    mentions: list[Name] = field(default_factory=list)
    gender: str = ""
    outlet: bool = False
    """Whether the article calls it a news outlet."""

    @property
    def parts(self) -> list[str]:
        """The words of the name, without a generation's suffix."""
        return plain(self.name)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody named, and who is named at which token."""

    people: tuple[Entity, ...]
    bodies: tuple[Entity, ...]
    at: dict[int, tuple[Entity, Name]]

    def called(self, word: str) -> Entity | None:
        """The person or body that the word alone can name: a surname, an acronym; the one named most."""
        fits = [p for p in self.people if p.parts[-1:] == plain(word)] or [b for b in self.bodies if b.name == word]
        return max(fits, key=lambda entity: len(entity.mentions), default=None)


def find_cast(doc: Doc, text: str, names: Sequence[Name]) -> Cast:
    """The named people and bodies; short forms go with the full name that they shorten."""
    people = _people(doc, names)
    short = {id(m) for person in people for m in person.mentions}
    bodies = _bodies(doc, text, [n for n in names if id(n) not in short and n.kind is not NameKind.person])
    at = {}
    for entity in (*bodies, *people):
        for name in entity.mentions:
            at.update(dict.fromkeys(range(name.start, name.end), (entity, name)))
    for person in people:
        for name in person.mentions:
            lead = name.lead if name.lead >= 0 else name.start
            for i in (*range(lead, name.start), *range(name.end, tail_of(doc, name))):
                at.setdefault(i, (person, name))
    for person in people:
        person.gender = _gender(person)
    return Cast(tuple(people), tuple(bodies), at)


def _people(doc: Doc, names: Sequence[Name]) -> list[Entity]:
    people = _in_full(doc, names)
    # NOTE: the Lunds are no single person.
    families = {f"{person.parts[-1]}{ending}" for person in people for ending in ("s", "es")}
    called: dict[str, list[Entity]] = defaultdict(list)
    for person in people:
        for part in {person.parts[0], person.parts[-1]}:
            called[part].append(person)
    for name in names:
        parts = plain(name.words)
        if len(parts) != 1 or (name.kind is NameKind.nation and name.words in nations() and not _speaks(doc, name)):
            continue
        word = _in_title_case(parts[0])
        near = [person for person in called.get(word, ()) if not _is_kin(doc, person, name)]
        owner = _owner(near, name, word, gender_told(doc, name)) if near else None
        if owner is not None:
            owner.mentions.append(name)
        elif name.kind is NameKind.person and not name.words.startswith("The ") and parts[0] not in families:
            person = Entity(name.words, NameKind.person, [name])
            people.append(person)
            called[parts[0]].append(person)
    for person in people:
        person.mentions.sort(key=lambda name: name.start)
    return sorted(people, key=lambda person: person.mentions[0].start)


def _in_full(doc: Doc, names: Sequence[Name]) -> list[Entity]:
    """The people named with more than a surname, in the order in which they are."""
    people: dict[str, list[Entity]] = defaultdict(list)
    order: list[Entity] = []
    for name in names:
        parts = plain(name.words)
        if name.kind is NameKind.person and len(parts) > 1:
            alike = (p for p in people[parts[-1]] if same_full(p.parts, parts))
            same = next((p for p in alike if not _is_namesake(doc, p, name)), None)
            if same is None:
                person = Entity(name.words, NameKind.person, [name])
                people[parts[-1]].append(person)
                order.append(person)
            else:
                same.name = fuller(same.name, name.words)
                same.mentions.append(name)
    return order


def _is_namesake(doc: Doc, person: Entity, name: Name) -> bool:
    """Whether the name is that of a relative of nearly the same name, told of as such: `His father, Bo Lund Sr.,`."""
    before = [token.lower_ for token in doc[max(0, name.start - 2) : name.start]]
    other = suffix_of(name.words) != suffix_of(person.name) or goes_by(person.parts[0], plain(name.words)[0])
    return other and not words("kin").isdisjoint(before)


def _speaks(doc: Doc, name: Name) -> bool:
    """Whether a surname that is a country's name too (`Jordan said`) stands where a speaker does."""
    last = doc[name.end - 1]
    return last.dep_ == "nsubj" and last.head.lemma_ in _SPEAKING


def _is_kin(doc: Doc, person: Entity, name: Name) -> bool:
    """Whether the name is that of a relative told right after the person: `Ada Lund, Lund’s sister-in-law,`."""
    owns = name.end < len(doc) and doc[name.end].tag_ == "POS"
    return owns and any(mention.end == name.start - 1 for mention in person.mentions)


def _in_title_case(word: str) -> str:
    """The word, unless it is initials, as a name is written: of `LUND`, `Lund`."""
    return word.title() if word.isupper() and len(word) > _INITIALS else word


def _owner(people: Iterable[Entity], name: Name, word: str, gender: str) -> Entity | None:
    """The person whose surname, or else given name, stands alone here: the nearest one named before, else after."""
    for place in (-1, 0):
        if place == 0 and name.kind is NameKind.place and not name.honorific:
            continue
        fits = [p for p in people if len(p.parts) > 1 and p.parts[place] == word] or [
            p for p in people if p.parts == [word]
        ]
        fits = [p for p in fits if _polite(p, name)] or fits
        fits = [p for p in fits if not gender or given_gender(p.parts[0]) in {"", gender}] or fits
        if fits:
            before = [p for p in fits if p.mentions[0].start < name.start]
            return _meant(before, name, word) if len(before) > 1 else (before or fits)[0]
    return None


def _meant(people: Sequence[Entity], name: Name, word: str) -> Entity:
    """The person called by the word last; who was named by it in full only is soon no longer meant by it alone."""
    habitual = [p for p in people if any(m.words == word and m.start < name.start for m in p.mentions)]
    fresh = [p for p in people if name.start - _last_before(p, name, word) < _FRESH]
    fresh = [p for p in fresh if not any(p is not q and p.parts == q.parts for q in habitual)]  # no namesake
    return max(fresh or habitual or people, key=lambda p: _last_before(p, name, word))


def _last_before(person: Entity, name: Name, word: str) -> int:
    """Where the person was last called by that word before the name, or else by another."""
    before = [mention for mention in person.mentions if mention.start < name.start]
    return max([m.start for m in before if word in plain(m.words)] or [m.start for m in before])


def _polite(person: Entity, name: Name) -> bool:
    given = given_gender(person.parts[0])
    wanted = honorific_gender(name.honorific)
    return not given or not wanted or given == wanted


def _gender(person: Entity) -> str:
    polite = [g for name in person.mentions if (g := honorific_gender(name.honorific))]
    if polite:
        return polite[0]
    for name in person.mentions:
        if re.search(r"\w(?:woman|women|women’s)\b", name.title):
            return "f"
    return given_gender(person.parts[0]) if len(person.parts) > 1 else ""


def _shortened(bodies: Sequence[Entity], begun: Mapping[str, Sequence[int]], name: Name) -> Entity | None:
    """The first body of which the words are a short form; `begun` has the places of those that a word can stand for."""
    near = sorted({place for beginning in beginnings(name.words) for place in begun.get(beginning, ())})
    return next((bodies[place] for place in near if shortens(name.words, bodies[place].name)), None)


def _begun(bodies: Iterable[Entity], name: Name) -> Entity | None:
    """The one body whose name the words begin: `Zentrix` of `Zentrix Medical`, `Labor` of a `Labor Party` first."""
    generic = words("body_names") | words("generic_bodies") | words("titles")
    if name.kind is not NameKind.body or name.words.lower() in generic:
        return None
    begun = [b for b in bodies if b.name.startswith((f"{name.words} ", f"{name.words}-"))]
    party = next((b for b in begun if b.name == f"{name.words} Party"), None)
    if party is not None:
        return party
    whole = name.words.split()[-1].lower() in generic
    fits = begun if " " in name.words and not whole else [b for b in begun if _is_company(b)]
    return fits[0] if len(fits) == 1 else None


def _outlet_ended(doc: Doc, bodies: Iterable[Entity], name: Name) -> Entity | None:
    """The one outlet named before that ends with the word: `The Beacon` of the `New Brook Beacon`."""
    word = name.words.removeprefix("The ")
    called = word != name.words or (name.start > 0 and doc[name.start - 1].lower_ == "the")
    if word not in words("outlet_words") or not called:
        return None
    fits = [b for b in bodies if b.name.endswith(f" {word}")]
    return fits[0] if len(fits) == 1 and min(m.start for m in fits[0].mentions) < name.start else None


def _is_company(body: Entity) -> bool:
    rest = body.name.split()[1:]
    kinds = words("body_names") - words("trading")
    named = any(part.lower() in kinds or part in words("outlet_words") for part in rest)
    return body.mentions[0].kind is NameKind.body and len(rest) < 3 and not named and all(p[0].isupper() for p in rest)


def _bodies(doc: Doc, text: str, names: Sequence[Name]) -> list[Entity]:
    bodies: list[Entity] = []
    aliases: dict[str, Entity] = {}
    begun: dict[str, list[int]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-len(n.words.split()), n.start)):
        key = key_of(name.words)
        body = aliases.get(key) or _shortened(bodies, begun, name) or _begun(bodies, name)
        body = body or _outlet_ended(doc, bodies, name)
        if body is None and key in words("generic_bodies"):
            body = next((b for b in bodies if key in key_of(b.name).split() and b.mentions[0].start < name.start), None)
        if body is None:
            body = Entity(name.words, name.kind)
            for beginning in begins_short(name.words):
                begun[beginning].append(len(bodies))
            bodies.append(body)
        body.mentions.append(name)
        aliases[key] = body
        last = doc[name.end - 1]
        bracket = _BRACKETED.match(text, last.idx + len(last))
        if bracket:
            aliases.setdefault(key_of(bracket[1]), body)
    for body in bodies:
        body.mentions.sort(key=lambda name: name.start)
        body.outlet = any(is_called_outlet(text, m.span) for m in body.mentions)
        body.name = next((m.words for m in body.mentions if spoken_form(m.words, body.name)), body.name)
        if any(m.kind is NameKind.body for m in body.mentions):
            body.kind = NameKind.body
    return sorted(bodies, key=lambda body: body.mentions[0].start)
