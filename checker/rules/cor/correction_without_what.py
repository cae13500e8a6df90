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
_CLAUSES = lazily(r"[.:;!]\s|[.\s]*$")
_OF_THE_NOTE = lazily(
    r"\b(?:accuracy|amend\w*|apolog\w*|chang\w*|clarif\w*|complain\w*|correct(?:ed|ing|ions?)|edited|errors?|mistakes?|"
    r"regrets?|revised|sorry|updat\w*)\b",
    re.I,
)
"""What is said of the correcting rather than of what was wrong."""
_ENOUGH = 4
"""Words of a clause that says what was wrong, or what is right."""


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

    Good:
        The ferry will be sold, said Ida Brandt, the mayor.

        Correction: Saturday's paper gave the length of the ferry as 14 metres. It is 41 metres.

    Good:
        The ferry will be sold, said Ida Brandt, the mayor.

        Correction: The fare for children is four crowns; we had it at 14.

    Bad:
        The ferry will be sold, said Ida Brandt, the mayor.

        [[This story was corrected on 3 May. We regret it.]]
    """
    for paragraph in record.article.paragraphs:
        end = min(len(record.article.text), paragraph.span.end + _NEXT)
        words = record.article.text[paragraph.span.start : end]
        if paragraph.kind is not ParagraphKind.correction or not _CORRECTS.search(words):
            continue
        if not _WHAT.search(words) and not _tells_a_fact(paragraph.span.of(record.article.text)):
            yield Flag(paragraph.span, "what was wrong?")


def _tells_a_fact(note: str) -> bool:
    """Whether a clause of the note is of something else than the correcting: `It is 41 metres`."""
    return any(len(clause.split()) >= _ENOUGH and not _OF_THE_NOTE.search(clause) for clause in _CLAUSES.split(note))
