"""VAG307."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_REPORTS = re.compile(
    r"\b(?:according to (?:(?:some|several|multiple|various|local|recent|unconfirmed|news|media|press)\s+){0,2}(?:reports|media|media outlets|news outlets)|"
    r"(?:(?:some|several|multiple|various|local|recent|unconfirmed|news|media|press)\s+){0,2}reports\s+(?:say|said|suggest|suggested|claim|claimed|indicate|indicated)|"
    r"(?:local\s+|national\s+|foreign\s+)?(?:media|the media|the press)\s+(?:have\s+|has\s+)?(?:reported|report))\b(?!\s+(?:by|from|in)\s+(?:the\s+)?[A-Z])",
    re.I,
)


@rule("VAG307", severity=Severity.warning, standards=("ap", "wikipedia"), words=True)
def vague_reports(record: Record) -> Iterator[Flag]:
    """Reports or media that say something, and no outlet is named.

    AP asks to credit the outlet whose work is used; "reports say" hides whether there is one report or a rumour.

    Bad:
        [[Reports say]] the ferry has been sold.

    Bad:
        The ferry has been sold, [[according to media reports]].

    Good:
        The ferry has been sold, according to reports in the Tarnby Gazette.

    Good:
        The auditor's reports say little about the ferry's engines, said Piet Holm, who wrote them.

    Good:
        “Reports say I am dead,” said Ida Brandt, the mayor.
    """
    text = record.article.text
    for sentence in story_sentences(record):
        for match in _REPORTS.finditer(text, sentence.start, sentence.end):
            before = text[sentence.start : match.start()].rstrip()
            owned = before.endswith(("'s", "’s", "the", "their", "its", "his", "her"))
            if not owned:
                yield Flag(Span(match.start(), match.end()), "whose? No outlet is named")
