"""Where in the article's sentences and paragraphs an offset lies."""

from bisect import bisect_right

from claims.record import Record
from claims.spans import Span


class Places:
    """The sentences and paragraphs of a record, for many questions."""

    def __init__(self, record: Record) -> None:
        self._sentences = sorted(record.sentences)
        self._paragraphs = sorted(paragraph.span for paragraph in record.article.paragraphs)

    def sentence(self, span: Span) -> Span:
        """The sentence in which the span begins; else its paragraph; else the span itself."""
        return _holding(span.start, self._sentences) or _holding(span.start, self._paragraphs) or span


def _holding(offset: int, spans: list[Span]) -> Span | None:
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and offset < spans[index].end else None
