"""What somebody has, by one name: `her campaign`, `Mrs. Lund's campaign`, `Lund campaign`."""

from collections.abc import Callable

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.name_forms import possessive
from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import Parsed

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
