"""QUO602."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.record import QuotationEnd, Record
from claims.spans import Span

_OPENING = re.compile(r"\W{0,2}\w+")


@rule("QUO602", severity=Severity.error, standards=("onrecord",))
def unbalanced_quotes(record: Record) -> Iterator[Flag]:
    """A quotation that opens and never closes.

    The reader cannot tell where the speaker ends and the reporter begins. A mark that is opened again in the next
    paragraph, as a long quotation does, is in order.

    Bad:
        [[“We]] knew about the crack, said Ida Brandt, the mayor. The bridge was closed on Friday.

    Bad:
        Piet Holm, the captain, said: [["Nobody]] asked me. The ferry was sold in May.

    Good:
        “We knew about the crack,” said Ida Brandt, the mayor.

    Good:
        “We knew about the crack,” said Ida Brandt, the mayor. “Nobody wanted to pay for it.

        “Now we all will.”

    Good:
        In the '90s the captain's boat was the fishermen's pride.
    """
    text = record.article.text
    for quotation in record.quotations:
        if quotation.end is QuotationEnd.unclosed and quotation.depth == 0 and quotation.speech:
            opening = _OPENING.match(text, quotation.span.start)
            end = min(opening.end(), quotation.span.end) if opening else quotation.span.end
            yield Flag(Span(quotation.span.start, end), "this quotation is opened and never closed")
