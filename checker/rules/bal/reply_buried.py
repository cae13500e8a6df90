"""BAL002."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Related, Severity
from checker.registry import NEWS, rule
from claims.accused.parties import accusations
from claims.record import Record
from claims.spans import Span

LIMIT = 8
"""Paragraphs between an allegation and the reply to it."""
_REPLY = r"[^.]{0,80}\b(?:denied|denies|declined to comment|did not respond|rejected|could not be reached)\b"


@rule(
    "BAL002",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ipso",),
    genres=NEWS,
)
def reply_buried(record: Record) -> Iterator[Flag]:
    """The reply to an allegation comes many paragraphs after it.

    The Editors' Code asks for a fair opportunity to reply; few readers reach the end.

    Bad:
        A former clerk [[accused]] Ida Brandt of taking bribes.

        The fair opened.

        The pond was full.

        The roses were out.

        The ferry left.

        The boys swam.

        The band played.

        The sun shone.

        The rain came.

        Brandt denied it.

    Good:
        A former clerk accused Ida Brandt of taking bribes.

        Brandt denied it.

    Good:
        A former clerk accused Ida Brandt of taking bribes.

        The fair opened.
    """
    text = record.article.text
    body = record.article.body()
    for accusation in accusations(record):
        at = next((i for i, p in enumerate(body) if p.span.contains(accusation.span)), None)
        reply = re.compile(rf"\b{re.escape(accusation.party.split()[-1])}\b{_REPLY}")
        answers = [i for i, p in enumerate(body) if reply.search(p.span.of(text))]
        if at is not None and answers and answers[0] - at > LIMIT:
            found = reply.search(text, body[answers[0]].span.start)
            related = (Related(Span(*found.span()), "the reply"),) if found else ()
            yield Flag(accusation.span, f"the reply comes {answers[0] - at} paragraphs later", related)
            return
