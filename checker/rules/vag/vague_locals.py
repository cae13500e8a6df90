"""VAG310."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.lazily import lazily
from claims.nearby import named_nearby
from claims.record import Record
from claims.vague import vague_mentions

_LOCALS = lazily(
    r"(?:(?:some|many|several|local|angry|the|a few)\s+)*(?:residents|witnesses|eyewitnesses|neighbou?rs|locals|villagers|"
    r"bystanders|onlookers|passers-by)",
    re.I,
)


@rule("VAG310", severity=Severity.info, persona=Persona.pedantic, standards=("markkula",), words=True, live=True)
def vague_locals(record: Record) -> Iterator[Flag]:
    """Residents, witnesses or neighbours who say something, and none is named.

    A reporter who was there has names; a group that speaks without any could be one person, or hearsay.

    Bad:
        The blast was heard for miles, [[residents]] said.

    Bad:
        [[Several witnesses]] said the boat had no lights.

    Good:
        Several witnesses said the boat had no lights. “It was pitch dark,” said Piet Holm, a farmer.

    Good:
        Residents of the Old Mill home will move in May, said Nora Vale, its director.
    """
    for span in vague_mentions(record, _LOCALS, lemmas=words("saying_lemmas")):
        if not named_nearby(record, span):
            yield Flag(span, "is none of them named?")
