"""ANO109."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Related, Severity
from checker.registry import rule
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import sources_of

_MANY = re.compile(
    r"\b(?:sources|officials|aides|diplomats|advisers|insiders|people|persons|(?:two|three|four|five|several|multiple) (?:[\w-]+ ){0,2}[\w-]+s)\b",
    re.I,
)
_ONE = re.compile(r"the\s+(?:source|official|aide|diplomat|adviser|insider)", re.I)
_INTRODUCED = re.compile(
    r"(?:\b(?:an?|one|another)|['’]s)\s+(?:[\w-]+\s+){0,3}(?:source|official|aide|diplomat|adviser|insider)\b", re.I
)


@rule("ANO109", severity=Severity.warning, standards=("reuters",))
def one_becomes_sources(record: Record) -> Iterator[Flag]:
    """Several anonymous sources at first, a single one later.

    Reuters forbids the plural where there is one source: the reader is led to believe in a confirmation that nobody gave.

    Bad:
        Sources close to the board said the ferry would be sold. [[The source]] said a buyer had been found.

    Bad:
        Sources familiar with the talks said the mill would close in June.

        [[The source]] said the workers would be told on Monday.

    Good:
        Sources close to the board said the ferry would be sold. The sources said a buyer had been found.

    Good:
        Sources close to the board said the ferry would be sold. One source said the buyer was a bank. The source said the price was low.

    Good:
        A source close to the board said the ferry would be sold. The source said a buyer had been found.
    """
    text = record.article.text
    spans = sorted(span for source in sources_of(record, SourceType.anonymous) for span in source.mentions)
    many: Span | None = None
    for span in spans:
        words = span.of(text)
        if _INTRODUCED.search(words) or (many and _INTRODUCED.search(text, many.end, span.start)):
            return
        if many and _ONE.fullmatch(words):
            yield Flag(span, "was several sources before", (Related(many, "the plural"),))
            return
        if _MANY.search(words):
            many = many or span
