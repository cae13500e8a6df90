"""Small records made by hand, so that the engine is proved without extraction."""

import re

from claims.article import Article, Paragraph, ParagraphKind, Place, digest_of
from claims.record import Genre, Quotation, Record
from claims.spans import Span


def record(text: str, *, kinds: dict[int, ParagraphKind] | None = None, genre: Genre = Genre.news) -> Record:
    """The record of a text: a paragraph a line, a sentence to each full stop, quotations in straight marks."""
    paragraphs = [
        Paragraph(index=i, span=Span(*m.span()), kind=(kinds or {}).get(i, ParagraphKind.body))
        for i, m in enumerate(re.finditer(r"[^\n]+", text))
    ]
    return Record(
        article=Article(
            id="a1",
            sha256=digest_of(text),
            place=Place(path="a.md"),
            text=text,
            paragraphs=tuple(paragraphs),
        ),
        genre=genre,
        sentences=tuple(Span(*m.span()) for m in re.finditer(r"[^\s.][^.\n]*\.?", text)),
        quotations=tuple(
            Quotation(span=Span(*m.span()), inner=Span(m.start() + 1, m.end() - 1))
            for m in re.finditer(r'"[^"]*"', text)
        ),
    )
