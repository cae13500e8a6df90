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
    number = {p.index: i for i, p in enumerate(body)}
    answered: dict[str, int | None] = {}
    for accusation in accusations(record):
        inside = record.article.paragraph_at(accusation.span.start)
        if inside is None or inside.index not in number or not inside.span.contains(accusation.span):
            continue
        name, at = accusation.party.split()[-1], number[inside.index]
        reply = re.compile(rf"\b{re.escape(name)}\b{_REPLY}")
        if name not in answered:
            answered[name] = next((i for i, p in enumerate(body) if reply.search(p.span.of(text))), None)
        first = answered[name]
        if first is not None and first - at > LIMIT:
            found = reply.search(text, body[first].span.start)
            related = (Related(Span(*found.span()), "the reply"),) if found else ()
            yield Flag(accusation.span, f"the reply comes {first - at} paragraphs later", related)
            return
