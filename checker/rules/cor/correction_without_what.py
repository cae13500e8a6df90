"""COR002."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.article import ParagraphKind
from claims.lazily import lazily
from claims.record import Record

_WHAT = lazily(
    r"\b(?:due to|error|version|earlier|previous(?:ly)?|original(?:ly)?|misstated|misspelled|mistakenly|incorrect(?:ly)?|wrong(?:ly)?|erroneously|"
    r"to (?:include|add|reflect|clarify|remove|correct (?:the|a)|show)|with (?:comment|additional|more|new|details|a response)|not|rather than|instead of|should|reported|however|"
    r"(?:(?:article|column|headline|item|newsletter|photograph|piece|report|story|table)\b[^.]{0,60}|\bwe )\b(?:attributed|called|described|gave|identified|named|placed|put|referred|said|spelled|spelt|stated))\b",
    re.I,
)
_NEXT = 400
"""Code points after a note's first paragraph within which it may say what was wrong."""
_CORRECTS = lazily(r"\b(?:correct\w*|amended)\b", re.I)


@rule("COR002", severity=Severity.info, standards=("reuters",), genres=ALL)
def correction_without_what(record: Record) -> Iterator[Flag]:
    """A correction that does not say what was wrong.

    Reuters does not bury corrections: those who read the mistake want to know which of what they know is false.

    Bad:
        The ferry will be sold, said Ida Brandt, the mayor.

        [[This article has been corrected.]]

    Good:
        The ferry will be sold, said Ida Brandt, the mayor.

        Correction: An earlier version of this article gave a wrong price for the ferry.

    Good:
        The ferry will be sold, said Ida Brandt, the mayor.

        Correction: A report on 3 May gave the length of the ferry as 14 metres. It is 41 metres.

    Good:
        The ferry will be sold, said Ida Brandt, the mayor.

        This article was updated to include a comment by the captain.
    """
    for paragraph in record.article.paragraphs:
        end = min(len(record.article.text), paragraph.span.end + _NEXT)
        words = record.article.text[paragraph.span.start : end]
        if paragraph.kind is ParagraphKind.correction and _CORRECTS.search(words) and not _WHAT.search(words):
            yield Flag(paragraph.span, "what was wrong?")
