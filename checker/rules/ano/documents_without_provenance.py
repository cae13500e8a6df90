"""ANO119."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_SEEN = re.compile(
    r"\b(?:[Aa]\s+)?(?:(?:internal|leaked|confidential|court|draft|private|secret|government|company|bank)\s+)*"
    r"(?:documents?|e-?mails?|memos?|memorand(?:a|um)|records|letters?|files|papers?|minutes|schedules?|ledgers?|plans?|messages|contracts?|invoices|slides|drafts?|statements|"
    r"estimates?|reports?|transcripts?|recordings?|logs|spreadsheets?|presentations?|notes|receipts)"
    r"(?:\s+(?:and|or)\s+\w+)?(?:\s+(?:of|for|from|on)\s+(?:the\s+|a\s+)?(?:[\w’'-]+\s*){1,4}?)?(?:,(?: [\w’'-]+){1,8} and)?\s+(?:that (?:were|was) )?(?:seen|obtained|reviewed|viewed|examined)\s+by\b",
    re.I,
)
_HOW = re.compile(
    r"\b(?:records? request|freedom of information|public records|information act|provided by|shared by|given by|leaked|leak|"
    r"released by|published|filed|court filings?|through|under the|handed|supplied|verified|authenticated|lawsuit|"
    r"confirmed the authenticity|sent (?:to|by))\b",
    re.I,
)


@rule("ANO119", severity=Severity.warning, standards=("ap",), words=True, genres=PROSE)
def documents_without_provenance(record: Record) -> Iterator[Flag]:
    """Papers that the outlet has seen, and no word on how it came by them.

    AP asks a story that hinges on documents to say how they were obtained: who leaks, and why, is part of the news.

    Bad:
        The board knew of the crack in March, according to [[internal documents seen by]] the Gazette.

    Bad:
        [[E-mails reviewed by]] this newspaper show that the mayor was told twice.

    Good:
        The board knew of the crack in March, according to documents obtained by the Gazette through a public records request.

    Good:
        The letters were seen by many as a joke.

    Good:
        Internal e-mails reviewed by the Gazette show the board knew. They were provided by a former engineer.
    """
    text = record.article.text
    for sentence in story_sentences(record):
        for match in _SEEN.finditer(text, sentence.start, sentence.end):
            if not _HOW.search(text, sentence.start, min(len(text), sentence.end + 200)):
                yield Flag(Span(match.start(), match.end()), "the article does not say how these papers were obtained")
