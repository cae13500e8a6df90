"""Those of history, whose deeds are told without anybody who accuses them."""

import re

from claims.extraction.wordlists import words
from claims.lazily import lazily
from claims.record import Record
from claims.story import story_sentences

_OFFICE = lazily(r"(?:(?:Chancellor|Emperor|General|King|Kaiser|President|Queen|Tsar) )?(?P<name>.+)")
_LIVED = lazily(
    r"\b(?:beheaded|buried|died|executed|hanged|killed|reigned|shot)\b[^.;]{0,40}?\b(?:in|of|from|on) "
    r"(?:[\w ]+ )?(?P<year>1\d{3})\b|\(1\d{3} ?[-–—] ?(?P<last>1\d{3})\)|"
    r"(?:(?<=^)|(?<=[.!?”\"] )|(?<=\n))(?-i:In) (?P<then>1\d{3})\b",
    re.I,
)
"""Years in which a life ended, or of the one thing that a sentence tells."""
_AGO = 70
"""Years before publication from which nobody is accused any more; of a text without a date, those before 1950."""


def is_long_dead(record: Record, party: str) -> bool:
    """Whether the party is one of history's names, or the story gives it a life of long ago."""
    match = _OFFICE.match(party)
    if match and match["name"] in words("long_dead"):
        return True
    text, published = record.article.text, record.article.published.date
    until = (published.year if published else 2020) - _AGO
    name = re.compile(rf"\b{re.escape(party.rsplit(maxsplit=1)[-1])}\b")
    lives = (
        life
        for sentence in story_sentences(record)
        if name.search(text, sentence.start, sentence.end)
        for life in _LIVED.finditer(text, sentence.start, sentence.end)
    )
    return any(int(life["year"] or life["last"] or life["then"]) < until for life in lives)
