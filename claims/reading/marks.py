"""Markdown's marks: blanks stand in their place, so that offsets stay the file's and no mark is read as a word."""

import re
from collections.abc import Iterator, Sequence

from claims.article import Link, Paragraph, ParagraphKind
from claims.reading.remarks import CODE
from claims.spans import ByPlace, Span, trimmed

# NOTE: bounded and without backtracking, or a page of opening brackets takes minutes
_LINK = re.compile(r"!?\[([^\]\n]{1,2000}+)\]\(\s{0,9}+<?([^\s)>]{1,2000}+)>?[^)\n]{0,2000}+\)")
_AT_LINES = {
    ParagraphKind.headline: re.compile(r"^#{1,6}(?=[ \t]+\S)|[ \t]#+[ \t]*$", re.M),
    ParagraphKind.heading: re.compile(r"^#{1,6}(?=[ \t]+\S)|[ \t]#+[ \t]*$", re.M),
    ParagraphKind.blockquote: re.compile(r"^[ \t]*>[> \t]*", re.M),
    ParagraphKind.list_item: re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)])(?=[ \t]+\S)", re.M),
}
"""The marks at the beginnings of lines (of headings also at their ends), by the kind of paragraph that they make."""
_EMPHASIS = tuple(
    re.compile(
        rf"(?<![\w\\/{sign}]){{0}}(?![\s{sign}])((?:[^{sign}\n]|\n(?!\s*\n){{1}}){{{{1,2000}}}}?)(?<![\s\\]){{0}}(?![\w{sign}])".format(
            rf"\{sign}" * long, rf"|\{sign}(?!\{sign})" if long > 1 else ""
        )
    )
    for long in (1, 2, 3)
    for sign in "*_"
)
"""Words in one, two and three signs; the short ones first, for they stand inside the others."""


def unmarked(text: str, paragraphs: Sequence[Paragraph]) -> tuple[str, tuple[Paragraph, ...], tuple[Link, ...]]:
    """The text with blanks where its marks stand, as long as before; its paragraphs, list items apart; its links."""
    done = _blanked(text, [span for paragraph in paragraphs for span in _at_lines(text, paragraph)])
    code = ByPlace((Span(*match.span()), None) for match in CODE.finditer(text))
    for pattern in _EMPHASIS:
        found = [m for m in pattern.finditer(done) if not code.touches(Span(*m.span()))]
        done = _blanked(done, [Span(*edge) for m in found for edge in ((m.start(), m.start(1)), (m.end(1), m.end()))])
    written = [match for match in _LINK.finditer(text) if not code.touches(Span(*match.span()))]
    done = _blanked(done, [Span(*edge) for m in written for edge in ((m.start(), m.start(1)), (m.end(1), m.end()))])
    links = []
    for match in written:
        span = trimmed(Span(*match.span(1)), done)
        if text[match.start()] != "!" and len(span):
            links.append(Link(url=match[2], span=span, text=span.of(done)))
    return done, tuple(_parted(text, done, paragraphs)), tuple(links)


def _blanked(text: str, spans: Sequence[Span]) -> str:
    parts, at = [], 0
    for span in sorted(spans):
        parts += [text[at : span.start], " " * len(span)]
        at = span.end
    return "".join([*parts, text[at:]])


def _at_lines(text: str, paragraph: Paragraph) -> Iterator[Span]:
    pattern = _AT_LINES.get(paragraph.kind)
    line = text.rfind("\n", 0, paragraph.span.start) + 1  # a first item may be indented
    for match in pattern.finditer(text, line, paragraph.span.end) if pattern else ():
        yield Span(*match.span())


def _parted(text: str, done: str, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs without the blanks at their edges; each item of a list is one, a mark without words is none."""
    index = 0
    for paragraph in paragraphs:
        starts = [paragraph.span.start]
        if paragraph.kind is ParagraphKind.list_item:
            starts = [span.start for span in _at_lines(text, paragraph)] or starts
        for start, end in zip(starts, [*starts[1:], paragraph.span.end], strict=True):
            span = trimmed(Span(start, end), done)
            if len(span):
                yield paragraph.model_copy(update={"span": span, "index": index})
                index += 1
