"""VAG304."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.worthiness import asked_who
from claims.polls import POLLSTER
from claims.record import Record
from claims.spans import Span
from claims.story import is_attributed, story_sentences

_STUDIES = re.compile(
    r"(?<![\w-])(?:(?:other|many|several|numerous|some|most|recent|countless|multiple|scientific|new)\s+){0,2}(?:studies|surveys|research|science|the science|the data|polls)"
    r"(?=\s+(?:have\s+|has\s+|clearly\s+|consistently\s+)?(?:shown?|shows|suggests?|suggested|found|finds?|proves?|proven|indicates?|demonstrates?)\b)",
    re.I,
)
_NUMBERED = re.compile(r"\(\d{1,3}(?:, ?\d{1,3})*\)")
_NOTED = 3
"""Numbers in brackets from which an article gives its studies in notes."""
_POLLS = ("polls", "surveys")
_ASKED = 0.3
"""Check-worthiness from which polls, which everybody may know, are asked about for everybody."""
_WHO = re.compile(
    r"\b(?:by|from|published|University|Institute|Journal|conducted|Center|Centre|College|School|Foundation)\b|\(\d{1,4}(?:,\s*\d{1,4})*\)"
)

_LINED = re.compile(r"^Polls suggest|; ")


@rule("VAG304", severity=Severity.warning, standards=("amditis", "wikipedia"), words=True, genres=PROSE)
def vague_studies(record: Record) -> Iterator[Flag]:
    """Studies, in the plural and bare, that show something.

    Words to watch ask which studies: a reader can neither read nor weigh what has no name.

    Bad:
        [[Studies]] show that cold baths help sleep.

    Bad:
        Cold baths help, and [[recent research]] suggests they do more.

    Good:
        Studies by the University of Tarnby show that cold baths help sleep.

    Good:
        Dahl's research suggests that cold baths help sleep.

    Good:
        Research showed her that patience pays, said Inger Dahl. She studies moss.

    Good:
        “Studies show all sorts of things,” said Inger Dahl, a nurse.
    """
    text = record.article.text
    if len(_NUMBERED.findall(text)) >= _NOTED:
        return
    for sentence in story_sentences(record):
        for match in _STUDIES.finditer(text, sentence.start, sentence.end):
            linked = any(link.span and sentence.overlaps(link.span) for link in record.article.links)
            paragraph = record.article.paragraph_at(match.start())
            end = min(sentence.end + 200, paragraph.span.end if paragraph else sentence.end)
            rest = text[sentence.start : match.start()] + text[match.end() : end]
            owned = re.search(r"['’]s?\s*$", text[sentence.start : match.start()])
            told = re.match(r"\s+\w+\s+(?:her|him|them|us|me)\b", text[match.end() : sentence.end])
            if match[0].lower().endswith("polls") and (
                POLLSTER.search(text) or _LINED.search(text[sentence.start : sentence.end])
            ):
                continue
            if (
                not (linked or told or owned)
                and not is_attributed(record, Span(match.start(), match.end()))
                and not _WHO.search(rest)
            ):
                span = Span(match.start(), match.end())
                sure = asked_who(record, span, least=_ASKED) if match[0].lower().endswith(_POLLS) else None
                yield Flag(span, "which ones? No study is named or linked", confidence=sure)
