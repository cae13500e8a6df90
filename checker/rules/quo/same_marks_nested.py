"""QUO611."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.spans import ByPlace

_DOUBLE = lazily(r"[“”\"„«»]")


@rule("QUO611", severity=Severity.info, persona=Persona.pedantic, standards=("onrecord",))
def same_marks_nested(record: Record) -> Iterator[Flag]:
    """A quotation inside a quotation uses the same marks.

    The reader sees the outer one end where the inner one begins.

    Bad:
        “He called it [[“a scandal”]] and left the room,” said Ida Brandt, the mayor.

    Good:
        “He called it ‘a scandal’ and left the room,” said Ida Brandt, the mayor.

    Good:
        “He called it a scandal,” said Ida Brandt, the mayor. “Then he left.”
    """
    text = record.article.text
    every = ByPlace((quotation.span, quotation) for quotation in record.quotations)
    for inner in record.quotations:
        around = every.at(inner.span) if inner.depth else ()
        outer = next((q for q in around if q.depth < inner.depth and q.inner.contains(inner.span)), None)
        if outer and _DOUBLE.match(text, inner.span.start) and _DOUBLE.match(text, outer.span.start):
            yield Flag(inner.span, "the inner quotation has the outer one's marks")
