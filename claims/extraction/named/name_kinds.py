"""What each name seems to name, voted over all its places in the article."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from claims.extraction.named.given_names import given_gender, is_given
from claims.extraction.named.name_signs import asks_aloud, body_sign, in_role, person_sign, says
from claims.extraction.named.naming import BRANCHES, Copy, Name, NameKind, is_cipher, nations
from claims.extraction.named.outlet_nouns import is_called_outlet
from claims.extraction.wordlists import is_role, words

_LABELS = {
    "PERSON": NameKind.person,
    "ORG": NameKind.body,
    "GPE": NameKind.place,
    "LOC": NameKind.place,
    "FAC": NameKind.place,
    "NORP": NameKind.nation,
}
_AGE = re.compile(r", \d{1,2}\b")
_PARTISANS = frozenset({"democrat", "republican", "conservative", "liberal", "socialist", "libertarian"})
_PARTISAN = re.compile(
    r", (?:an?|the) (?:[A-Z][\w-]+ )?(?:Conservative|Democrat|Liberal|Libertarian|Republican|Socialist)"
    r"(?=,| (?:for|from|of|who)\b)"
)
_MIDDLE = re.compile(r"[A-Z]\.")
_APPOSED = re.compile(
    r", (?:(?P<who>who)\b|(?:(?:an?|the|its) )?(?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+) (?:of|at|for|with)\b)"
)
_REPORTING = frozenset({"report", "say", "write", "reveal", "publish"})
_FIRMS_DEAL_IN = frozenset({"data", "opinion", "research", "statistics", "surveys"})
_KNOWN_AS = re.compile(
    r"\b(?:who|agent|marksman|officer|soldier|spy|witness|wom[ae]n|m[ae]n)\b[^.\n]*"
    r"\b(?:identified|known|named|referred to) (?:only |publicly |simply )?as $"
)
_FIRMS_BEGIN = frozenset("Banca Banco Banque Cie. Compagnie Groupe Grupo Société".split())
"""What a firm's name begins with abroad: `Banque de Valmont`."""
_INITIALS = re.compile(r"[A-Z][A-Z0-9&.]+")


def with_kinds(text: Copy, names: Sequence[Name]) -> Iterator[Name]:
    """The names, each with the kind that its own form and its surroundings speak for at all its places."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        if name.kind is NameKind.person:
            votes[name.words][NameKind.person] += 3
        for kind, weight in _evidence(text, name):
            votes[name.words][kind] += weight
    lone = {word for word, poll in votes.items() if " " not in word and _first(poll) is NameKind.person}
    lone |= {name.words for name in names if name.words.istitle() and " " not in name.words and says(text.doc, name)}
    bodies = _acting_bodies(text, names)
    for name in names:
        poll = votes[name.words]
        if (
            2 <= len(parts := name.words.split()) <= 3
            and parts[-1] in lone - words("outlet_words")
            and poll[NameKind.body] < 4
        ):
            poll[NameKind.person] += 3
        kind = NameKind.body if name.words in bodies else _first(poll)
        yield replace(name, kind=kind) if name.kind is NameKind.other and (poll or name.words in bodies) else name


def _acting_bodies(text: Copy, names: Sequence[Name]) -> frozenset[str]:
    """The names of one to three words that act as bodies do and never as a person: `Zentrix said it would close`."""
    signs: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        poll = signs[name.words]
        poll[NameKind.body] += body_sign(text, name)
        poll[NameKind.person] += person_sign(text.doc, name) + sum(weight for _, weight in _of_person(name))
        poll[NameKind.person] += 4 * (name.kind is NameKind.person) + 4 * in_role(text.doc, name)
        poll[NameKind.place] += _is_where(text.doc, name)
    # NOTE: people are called by the end of their full names, bodies by its beginning.
    surnames = {name.words.split()[-1] for name in names if " " in name.words} | nations().keys()
    acting = {words_of for words_of, poll in signs.items() if words_of not in surnames and _acts(words_of, poll)}
    acting |= {words_of for words_of in _firms_begun(names) - surnames if not signs[words_of][NameKind.place]}
    begun = {name.words for name in names if 1 < len(parts := name.words.split()) < 4 and parts[0] in acting}
    return frozenset(acting | {words_of for words_of in begun if not signs[words_of][NameKind.person]})


def _firms_begun(names: Sequence[Name]) -> set[str]:
    """The names that a firm's longer name begins with: `Brook Harbor` beside `Brook Harbor Foods`."""
    firms = {
        parts[0] if len(parts) < 3 else " ".join(parts[:-1])
        for name in names
        if len(parts := name.words.split()) > 1
        and parts[-1].lower().rstrip(".") in words("name_ends") | words("trading")
    }
    return {
        name.words for name in names if any(name.words == firm or firm.startswith(f"{name.words} ") for firm in firms)
    }


def _acts(words_of: str, poll: Counter[NameKind]) -> bool:
    size = len(words_of.split())
    enough = 2 if size == 1 else 3
    return (
        size < 4
        and poll[NameKind.body] >= enough
        and poll[NameKind.body] > 2 * max(poll[NameKind.person], poll[NameKind.place])
    )


def _first(poll: Counter[NameKind]) -> NameKind:
    return max(poll, key=lambda kind: (poll[kind], kind)) if poll else NameKind.other


def _evidence(text: Copy, name: Name) -> Iterator[tuple[NameKind, int]]:
    """What speaks for a kind, with its weight in votes."""
    doc = text.doc
    label = _LABELS.get(doc[name.end - 1].ent_type_)
    if label:
        yield label, 2
    last, parts = doc[name.end - 1].lower_, name.words.split()
    if last in words("body_names") or (parts[0].lower() in words("body_names") and "of" in parts):
        yield NameKind.body, 4
    ends = len(parts) > 1 and (last in words("name_ends") or _is_branch(parts) or _has_field(parts))
    if ends:
        yield NameKind.body, 6  # though it begins with its founder's: `Bo Lund Productions`
    if (last in words("documents") and not ends and not _acts_as_body(doc, name)) or last in words("roads"):
        yield NameKind.other, 6
    if not {"and", "&"}.isdisjoint(parts):
        yield NameKind.body, 8  # nobody's name has an "and"
    if name.words in text.publisher:
        yield NameKind.body, 6
    if name.words in words("outlets") or parts[-1] in words("outlet_words"):
        yield NameKind.body, 3
    if name.words in nations():
        yield NameKind.nation, 5
    whole = any(part.lower() in words("body_names") for part in parts[:-1])
    if (last in words("groups") and not whole) or (last.endswith("s") and last[:-1] in _PARTISANS):
        yield NameKind.nation, 6
    yield from _of_one_word(text, name)
    yield from _of_firm(doc, name)
    yield from _of_person(name)
    yield from _surroundings(text, name)


def _is_branch(parts: Sequence[str]) -> bool:
    """Whether the name ends or begins as a union's branch does: `Fitters Local 8`, `Local 8 of the Fitters`."""
    return any(number.isdigit() and noun in BRANCHES for noun, number in (parts[-2:], parts[:2]))


def _has_field(parts: Sequence[str]) -> bool:
    """Whether a noun for a body comes before its field: `Centers for Housing Data`, `Brook Office of the Record`."""
    at = next((i for i, part in enumerate(parts) if part in {"for", "of", "on"}), 0)
    nouns = words("body_names") | words("generic_bodies")
    return at > 0 and bool({parts[at - 1].lower(), parts[at - 1].lower().removesuffix("s")} & nouns)


def _acts_as_body(doc: Doc, name: Name) -> bool:
    """Whether what is called like a writing reports or counts: `the Brook Ledger said`, `a poll by Brook Opinion`."""
    last = doc[name.end - 1]
    agent = last.dep_ == "pobj" and last.head.lower_ == "by"
    firm = agent and name.end - name.start > 1 and last.lower_ in _FIRMS_DEAL_IN
    if firm or last.text not in words("outlet_words"):
        return firm
    return (agent and last.head.dep_ == "agent") or (last.dep_ == "nsubj" and last.head.lemma_ in _REPORTING)


def _of_firm(doc: Doc, name: Name) -> Iterator[tuple[NameKind, int]]:
    """What in the name itself, or cut off before it, speaks for a firm abroad: `Banque de Valmont`, `Cie. Lunel`."""
    cut_off = name.start > 1 and doc[name.start - 1].text == "." and doc[name.start - 2].text == "Cie"
    team = name.words.startswith("Team ")  # `Team Lund`, who works for a candidate
    if cut_off or team or name.words.split()[0] in _FIRMS_BEGIN:
        yield NameKind.body, 8


def _of_one_word(text: Copy, name: Name) -> Iterator[tuple[NameKind, int]]:
    """What speaks for the kind of a single word: initials are a body's, and people are in no `in Marlow`."""
    doc, at = text.doc, name.span.start
    if name.words in words("platforms"):
        yield NameKind.body, 8
    if _is_single(doc, name):
        yield NameKind.person, 8
    hidden = name.end - name.start == 1 and is_cipher(name.words)
    if hidden and (person_sign(doc, name) or _KNOWN_AS.search(text.text, max(0, at - 90), at)):
        yield NameKind.person, 6
    called = name.start > 0 and doc[name.start - 1].lower_ == "the"
    lone = name.words.istitle() and name.end - name.start == 1 and not called
    placed = _LABELS.get(doc[name.start].ent_type_) in {NameKind.place, NameKind.nation}
    if lone and (asks_aloud(doc, name) or (person_sign(doc, name) and not placed)):
        yield NameKind.person, 3
    owns = doc[name.end : name.end + 1].text.startswith(("’", "'"))
    if _INITIALS.fullmatch(name.words):
        yield NameKind.body, 1
    if name.end - name.start == 1 and _is_where(doc, name) and not owns:
        yield NameKind.place, 2


def _is_single(doc: Doc, name: Name) -> bool:
    """Whether one word is told of as one person: `Zola, who is`; no team is `who was`, nor `a man in Marlow, who`."""
    placed = name.start > 0 and doc[name.start - 1].tag_ in {"IN", "POS", "TO"}
    alone = name.end - name.start == 1 and not placed
    after = [token.lower_ for token in doc[name.end : name.end + 3]]
    return alone and after[:2] == [",", "who"] and after[2:] in (["has"], ["is"], ["was"])


def _of_person(name: Name) -> Iterator[tuple[NameKind, int]]:
    """What in the name itself speaks for a person: an address, a given name, a middle initial."""
    parts = name.words.split()
    if name.honorific:
        yield NameKind.person, 4
    if 2 <= len(parts) <= 4 and given_gender(parts[0]):
        yield NameKind.person, 2
    if 3 <= len(parts) <= 4 and _MIDDLE.fullmatch(parts[1]):
        yield NameKind.person, 3


def _surroundings(text: Copy, name: Name) -> Iterator[tuple[NameKind, int]]:
    doc = text.doc
    before = doc[name.start - 1] if name.start else None
    end = doc[name.end - 1].idx + len(doc[name.end - 1])
    if in_role(doc, name) or _AGE.match(text.text, end) or _PARTISAN.match(text.text, end):
        yield NameKind.person, 4
    if is_called_outlet(text.text, name.span):
        yield NameKind.body, 4
    lone = len(name.words.split()) < 3 and doc[name.end - 1].ent_type_ in {"", "ORG", "PERSON", "WORK_OF_ART"}
    lone = lone and (before is None or before.lower_ not in {"at", "from", "in", "of", "on"})
    told = _APPOSED.match(text.text, end) if lone else None
    if told and (told["who"] or told["noun"].lower() in words("titles") - words("bodies_too")):
        yield NameKind.person, 3
    if before is not None and before.text.islower():
        if is_role(before.text):
            yield NameKind.person, 3
        if before.text == "the":
            yield NameKind.body, 1
        if before.text == "nearby":
            yield NameKind.place, 6
    if name.start > 2 and doc[name.start - 1].tag_ == "POS" and 1 < len(name.words.split()) < 4:
        outlet = {doc[name.start - 2].text, f"{doc[name.start - 3].text} {doc[name.start - 2].text}"}
        if outlet & words("outlets") or (is_given(doc[name.start].text) and says(doc, name)):
            yield NameKind.person, 4  # `Fox News’ Ada Lund`, `said Zentrix’s Ada Lund`
    yield from _of_kin(doc, name)


def _of_kin(doc: Doc, name: Name) -> Iterator[tuple[NameKind, int]]:
    """What speaks for a person by a noun for a relative: `Oskar Tamm’s father`, `her brother, Emil, said`."""
    if name.end + 1 < len(doc) and doc[name.end].tag_ == "POS" and doc[name.end + 1].lower_ in words("kin"):
        yield NameKind.person, 4
    # NOTE: a lone given name is often taken for a body's.
    commas = name.start > 1 and doc[name.start - 1].text == "," == doc[name.end : name.end + 1].text
    if commas and doc[name.start - 2].lower_ in words("kin"):
        yield NameKind.person, 4


def _is_where(doc: Doc, name: Name) -> bool:
    """Whether the name tells where something is: `in Marlow`, `the mayor of Marlow`."""
    before = doc[name.start - 1].lower_ if name.start else ""
    of_people = before in {"of", "from"} and name.start > 1 and doc[name.start - 2].lower_ in words("groups")
    return of_people or before in {"in", "near", "around", "outside", "across"}
