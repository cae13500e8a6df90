"""SRC212."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Basis, Record, SourceType
from claims.spans import Span
from claims.story import claims_of, opening, sources_of

OFTEN = 4
"""Times that a surname stands in an article from which on the story is about the person, who needs no introduction."""
_BEFORE = lazily(r"(?:^|[.”\",:;]\s*|\b(?:said|says|told|and|but|by|to|adds|added)\s+)$")


_ROLE = lazily(
    r"(?:^|[.!?”\"]\s+|\b(?:added|adds|and|asked|by|but|recalled|said|says|told) )(?:(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Mm]y|[Oo]ur|[Tt]heir|"
    r"(?:[A-Z][\w’'-]+ ){1,3}?(?<=[’']s )|[Oo]ne of (?:the|these|those)) (?:[\w’'-]+ ){0,4}?[a-z][\w’'-]+|[Oo]ne of them|[Dd]efending|[Pp]rosecuting), $"
)
"""A role in front of the name: `said the band's drummer, Phil Sato`."""
_ROOM = 80
"""Code points before the name in which the role stands."""


@rule(
    "SRC212",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("markkula", "reuters"),
)
def named_without_role(record: Record) -> Iterator[Flag]:
    """A named source of whom the article never says who it is.

    Reuters identifies by name and position; a name alone does not tell a reader why this person is asked.

    Bad:
        Ida Brandt, the mayor, met the crew. “The ferry is older than all of us,” said [[Jonas Weir]].

    Bad:
        Ida Brandt, the mayor, said the ferry would be sold. [[Jonas Weir]] said nobody had asked the crew.

    Good:
        “The ferry is older than all of us,” said Jonas Weir, its captain.

    Good:
        Ida Brandt, the mayor, met the crew. “We leak,” said the ferry’s cook, Jonas Weir. “I am 58,” said one of them, Piet Holm.

    Good:
        Ida Brandt, the mayor, met the crew. Prosecuting, Jonas Weir said that the ferry leaked.

    Good:
        Captain Jonas Weir said nobody had asked the crew.

    Good:
        The ferry is old, said Jonas Weir. Weir, a farmer, takes it every day.
    """
    text, lead = record.article.text, opening(record)
    for source in sources_of(record, SourceType.named_person):
        if source.title or source.affiliation or source.justification or not source.name or " " not in source.name:
            continue
        surname = source.name.split()[-1]
        explicit = any(c.attribution.basis is Basis.explicit for c in claims_of(record, source))
        at = text.find(source.name)
        before = _BEFORE.search(text[max(0, at - 12) : at])
        role = _ROLE.search(text[max(0, at - _ROOM) : at])
        if not explicit or at < 0 or not before or role or (lead and lead.contains(Span(at, at + 1))):
            continue
        often = len(re.findall(rf"\b{re.escape(surname)}\b", text)) > OFTEN
        told = re.search(rf"\b{re.escape(surname)}(?:,|\s*\(| who | of | is | was |[’']s )", text)
        if not often and not told:
            yield Flag(Span(at, at + len(source.name)), "who is this? The article gives a name and nothing else")
