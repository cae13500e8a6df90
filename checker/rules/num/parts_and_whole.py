"""NUM812."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_SHARE = re.compile(
    r"(\d+(?:\.\d+)?)\s?(?:percent|per cent|%)\s+(?:voted|said|chose|backed|preferred|went|came)\b", re.I
)
_SUM = re.compile(
    r"\b(\d{1,4})\s+(?:people|men|women|children|workers|boats|seats|votes|pupils|members|passengers)\b[^.;]{0,30}?[:,–—-]\s*"
    r"(\d{1,4})\s+[a-z]+\s+and\s+(\d{1,4})\s+[a-z]+(?=[.,;)]|\s*$)",
    re.I,
)


@rule("NUM812", severity=Severity.error, confidence=Confidence.medium, standards=("amditis",), genres=ALL)
def parts_and_whole(record: Record) -> Iterator[Flag]:
    """Parts that do not add up to the whole given for them.

    The sum is shown. Shares of one sentence that come to more than 101 percent cannot be shares of one whole; only of
    votes and answers, for people can be women, old and rich at once.

    Bad:
        Date: 2024-06-01

        The ferry carried [[31 people, 20 adults and 9 children]], the board said.

    Bad:
        Date: 2024-06-01

        Of those asked, [[60 percent said yes, 45 percent said no and 10 percent said]] they did not know, the firm said.

    Good:
        Date: 2024-06-01

        The ferry carried 31 people, 20 adults and 11 children, the board said.

    Good:
        Date: 2024-06-01

        Of the passengers, 60 percent were women, 77 percent were over 40 and 12 percent were children of the island.

    Good:
        Date: 2024-06-01

        Of those asked, 50 percent said yes, 40 percent said no and 10 percent said they did not know, the firm said.
    """
    text = record.article.text
    for sentence in story_sentences(record):
        shares = list(_SHARE.finditer(text, sentence.start, sentence.end))
        total = sum(float(match[1]) for match in shares)
        if len(shares) >= 3 and total > 101:
            yield Flag(Span(shares[0].start(), shares[-1].end()), f"these come to {total:g} percent")
        for match in _SUM.finditer(text, sentence.start, sentence.end):
            whole, one, other = (int(match[number]) for number in (1, 2, 3))
            if one + other != whole:
                yield Flag(Span(match.start(), match.end()), f"{one} and {other} are {one + other}, not {whole}")
