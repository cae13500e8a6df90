"""DAT703."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import ALL, rule
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import hinted

_WORDS = lazily(r"\b(?:recently|currently|at present|nowadays|to date|in recent years|lately|these days)\b", re.I)

_HINTS = ("recent", "current", "at present", "nowadays", "to date", "lately", "these days")


@rule("DAT703", severity=Severity.info, persona=Persona.pedantic, standards=("wikipedia",), words=True, genres=ALL)
def dating_words(record: Record) -> Iterator[Flag]:
    """A word that ages with the page: recently, currently, nowadays.

    In a text meant to last nobody can tell when "recently" was; words to watch ask for "as of" and the date.

    Bad:
        Date: 2024-05-17

        The bridge was [[recently]] repainted, the county said.

    Bad:
        Date: 2024-05-17

        The ferry [[currently]] carries 400 people a day, the board said.

    Good:
        Date: 2024-05-17

        The bridge was repainted in March 2024, the county said.

    Good:
        Date: 2024-05-17

        “I recently lost my job,” said Piet Holm, the captain.
    """
    for sentence in hinted(record, _HINTS):
        for match in _WORDS.finditer(record.article.text, sentence.start, sentence.end):
            yield Flag(Span(match.start(), match.end()), "this word ages: give the date it stands for")
