"""HED905."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.article import ParagraphKind
from claims.headlines import heads
from claims.record import Record
from claims.spans import Span


@rule("HED905", severity=Severity.info, persona=Persona.auditor, standards=("reuters",), genres=NEWS)
def headline_question(record: Record) -> Iterator[Flag]:
    """The headline asks.

    Reuters prints no question marks in headlines: one dropped mark makes a fact of a guess.

    Bad:
        Has the Harbour Board Sold the Old [[Ferry?]]

        The board met on Friday, said Ida Brandt, the mayor.

        The ferry leaves at eight. The crew will stay.

    Good:
        Harbour Board Sells the Old Ferry

        The board met on Friday, said Ida Brandt, the mayor.

        The ferry leaves at eight. Will the crew stay?
    """
    text = record.article.text
    for head in heads(record, ParagraphKind.headline):
        if head.span.of(text).rstrip().endswith("?"):
            words = head.span.of(text).rstrip().rpartition(" ")[2]
            end = head.span.start + len(head.span.of(text).rstrip())
            yield Flag(Span(end - len(words), end), "a question in the headline")
