"""QUO605."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.article import ParagraphKind
from claims.record import Record
from claims.story import is_attributed, sentence_around


@rule(
    "QUO605",
    severity=Severity.warning,
    persona=Persona.auditor,
    confidence=Confidence.medium,
    standards=("wikipedia",),
)
def scare_quotes(record: Record) -> Iterator[Flag]:
    """One or two words stand in marks that nobody said: the marks sneer.

    Words to watch warn of it: around a word like report or expert the marks say that it is none.

    Bad:
        The [[“experts”]] of the harbour board met on Tuesday.

    Bad:
        The mayor was handed a [[“report”]] on the state of the ferry.

    Good:
        Jonas Weir called the price “laughable”.

    Good:
        Piet “Skipper” Holm met the mayor on Tuesday.

    Good:
        The play “Storm” opened on Friday.
    """
    text = record.article.text
    for quotation in record.quotations:
        words = quotation.inner.of(text)
        paragraph = record.article.paragraph_at(quotation.span.start)
        body = paragraph is not None and paragraph.kind is ParagraphKind.body
        if not body or quotation.depth or len(words.split()) > 2 or not words.strip(".,").replace(" ", "").isalpha():
            continue
        if words.islower() and not is_attributed(record, sentence_around(record, quotation.span)):
            yield Flag(quotation.span, "whose word is this? If nobody's, the marks only sneer")
