"""What somebody has, by one name: `her campaign`, `Mrs. Lund's campaign`, `Lund campaign`; a relative's full name."""

from collections.abc import Callable

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.name_forms import possessive
from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import Parsed

_ONE_FAMILY = frozenset("brother daughter father husband mother sister son widow widower wife".split())
"""Relatives who are told of by the given name alone when they have the same surname."""
_STAFFS = frozenset({"administration", "campaign", "office"})


def staff_name(parsed: Parsed, cast: Cast, mention: Mention, meant: Callable[[int], Entity | None]) -> str | None:
    """The one name of the named person's staff; `meant` tells whom the pronoun at a token means."""
    if mention.noun not in _STAFFS or mention.plural:
        return None
    for token in parsed.doc[mention.head].children:
        if token.dep_ == "poss":
            named = cast.at.get(token.i)
            person = named[0] if named is not None else meant(token.i)
            if person is None or person.kind is not NameKind.person or not person.mentions:
                continue
            if mention.noun == "office":
                return f"{possessive(person.name, parsed.article.text)} office"
            return f"{person.parts[-1]} {mention.noun}"
    return None


def family_name(parsed: Parsed, cast: Cast, person: Entity, meant: Callable[[int], Entity | None]) -> str | None:
    """The full name of whom the text calls by the given name alone, as a relative: `Lund’s son, Emil`."""
    first = person.mentions[0] if person.mentions and len(person.parts) == 1 else None
    at = first.start - 1 if first is not None else -1
    at -= at > 0 and parsed.doc[at].text == ","
    if at < 1 or parsed.doc[at].lower_ not in _ONE_FAMILY:
        return None
    owners = [t for t in parsed.doc[at].children if t.dep_ == "poss" and t.i < at]
    named = cast.at.get(owners[0].i) if owners else None
    owner = named[0] if named is not None else meant(owners[0].i) if owners else None
    whole = owner is not None and owner.kind is NameKind.person and len(owner.parts) > 1
    return f"{person.name} {owner.parts[-1]}" if owner is not None and whole else None


def speaker_meant(parsed: Parsed, mention: Mention, meant: Callable[[int], Entity | None]) -> Entity | None:
    """The named person whom the pronoun before the noun means: `her speech`."""
    whose = next((t for t in parsed.doc[mention.head].lefts if t.tag_ == "PRP$" and t.dep_ == "poss"), None)
    person = meant(whose.i) if whose is not None else None
    return person if person is not None and person.mentions else None
