"""HTML in Markdown: blanks stand in its tags' place, so that offsets stay the file's and no tag is read as a word."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from claims.article import Paragraph, ParagraphKind
from claims.reading.remarks import CODE, INK
from claims.spans import Span, trimmed

_TAG = re.compile(r"</?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,5000}+)?/?>", re.I)
_UNREAD = re.compile(
    r"<(?P<name>iframe|script|style|svg|table)\b[^<>]{0,5000}+>(?:(?!</(?P=name)).){0,50000}+</(?P=name)\s*>",
    re.S | re.I,
)
_DASH = re.compile(r"&(?:[mn]dash|#821[12]);")
_QUOTE = re.compile(r"<(/?)blockquote\b[^<>]{0,5000}+>", re.I)


def untagged(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without tags, as long as before, and where its block quotations in HTML stand; code is left alone."""
    if "<" not in text:
        return text, ()
    code = sorted(edge for match in CODE.finditer(text) for edge in match.span())

    def blank(match: re.Match[str]) -> str:
        if bisect_right(code, match.start()) % 2:
            return match[0]
        return ("—" if match.re is _DASH else " ") + INK.sub(" ", match[0][1:])

    done = text
    for pattern in (_UNREAD, _DASH):
        done = pattern.sub(blank, done)
    quotes = tuple(_quotes(done))
    return _TAG.sub(blank, done), quotes


def _quotes(text: str) -> Iterator[Span]:
    start = None
    for match in _QUOTE.finditer(text):
        if start is None and not match[1]:
            start = match.start()
        elif start is not None and match[1]:
            yield Span(start, match.end())
            start = None


def quoted_apart(paragraph: Paragraph, text: str, quotes: tuple[Span, ...]) -> Iterator[Paragraph]:
    """The paragraph, cut where a block quotation begins and ends; what stands in one is of its kind."""
    edges = [edge for span in quotes for edge in (span.start, span.end)]
    inside = [edge for edge in edges if paragraph.span.start < edge < paragraph.span.end]
    starts = [paragraph.span.start, *inside]
    for start, end in zip(starts, [*inside, paragraph.span.end], strict=True):
        span = trimmed(Span(start, end), text)
        quoted = any(quote.contains(span) for quote in quotes)
        told = {"kind": ParagraphKind.blockquote, "reason": None} if quoted else {}
        if len(span):
            yield paragraph.model_copy(update={"span": span, **told})
