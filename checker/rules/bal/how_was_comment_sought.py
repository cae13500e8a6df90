"""BAL004."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_UNREACHED = lazily(r"\bcould not (?:immediately )?be reached(?: for comment)?")
_HOW = lazily(
    r"\b(?:by (?:e-?mail|phone|telephone|text)|calls?|messages?|letters?|on \w+day|before|after|at (?:his|her|their))\b"
)


@rule("BAL004", severity=Severity.info, persona=Persona.auditor, standards=("spj",), words=True)
def how_was_comment_sought(record: Record) -> Iterator[Flag]:
    """Somebody could not be reached, and the reader does not learn how or when it was tried.

    A call at midnight is no chance to answer, as taught: say by what way comment was sought, and when.

    Bad:
        Ida Brandt [[could not be reached for comment]].

    Bad:
        The captain [[could not be reached]].

    Good:
        Ida Brandt could not be reached for comment by phone on Friday.

    Good:
        The island could be reached by ferry alone.
    """
    for span, sentence in told(record, _UNREACHED):
        if not _HOW.search(record.article.text[span.end : sentence.end]):
            yield Flag(span, "how and when was it tried?")
