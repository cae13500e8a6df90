"""Markdown's marks: blanks stand in their place, so that offsets stay the file's and no mark is read as a word."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claims.article import Link, Paragraph, ParagraphKind
from claims.reading.remarks import CODE
from claims.spans import ByPlace, Span, trimmed

# NOTE: bounded and without backtracking, or a page of opening brackets takes minutes
_LINK = re.compile(r"!?\[([^\]\n]{1,2000}+)\]\(\s{0,9}+<?([^\s)>]{1,2000}+)>?[^)\n]{0,2000}+\)")
_REFERENCE = re.compile(r"!?\[([^\]\n]{1,2000}+)\](?:\[([^\]\n]{0,1000}+)\])?+(?![(:])")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)([^\]\n]{1,1000}+)\]:[ \t]*<?([^\s>]*[/#:][^\s>]*)>?"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*$",
    re.M,
)
"""Where a link by reference leads; with an address, for `[Q]: Why?` is how an interview may be written."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:?")
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
        done = _blanked(done, [edge for match in _outside(code, pattern.finditer(done)) for edge in _edges(match)])
    defined = [match for match in _DEFINITION.finditer(text) if not code.touches(Span(*match.span()))]
    linked = _linked(text, code, {_label(match[1]): match[2] for match in defined})
    inline = (match for match in CODE.finditer(text) if match[1] is None)
    notes = (match for match in _FOOTNOTE.finditer(text) if not code.touches(Span(*match.span())))
    gone = [edge for match, _ in linked for edge in _edges(match)]
    gone += [Span(at, at + 1) for match in inline for at in (match.start(), match.end() - 1)]
    done = _blanked(done, [*gone, *(Span(*match.span()) for match in (*defined, *notes))])
    links = []
    for match, url in linked:
        span = trimmed(Span(*match.span(1)), done)
        if text[match.start()] != "!" and len(span):
            links.append(Link(url=url, span=span, text=span.of(done)))
    return done, tuple(_parted(text, done, paragraphs)), tuple(links)


def _edges(match: re.Match[str]) -> tuple[Span, Span]:
    """The marks before and after the words."""
    return Span(match.start(), match.start(1)), Span(match.end(1), match.end())


def _outside(code: ByPlace[None], matches: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Those whose marks are no code; their words may hold some."""
    return (match for match in matches if not any(code.touches(edge) for edge in _edges(match)))


def _linked(text: str, code: ByPlace[None], defined: Mapping[str, str]) -> list[tuple[re.Match[str], str]]:
    """The links in order, each with its address, which stands beside its words or is `defined` elsewhere."""
    found = [(match, match[2]) for match in _outside(code, _LINK.finditer(text))]
    beside = ByPlace((Span(*match.span()), None) for match, _ in found)
    for match in _outside(code, _REFERENCE.finditer(text) if defined else ()):
        url = defined.get(_label(match[2] or match[1]))
        if url and not beside.touches(Span(*match.span())):
            found.append((match, url))
    return sorted(found, key=lambda each: each[0].start())


def _label(written: str) -> str:
    """What a reference is called, as Markdown compares it."""
    return " ".join(written.casefold().split())


def _blanked(text: str, spans: Sequence[Span]) -> str:
    parts, at = [], 0
    for span in sorted(spans):
        start, end = max(at, span.start), max(at, span.end)  # marks may stand inside others
        parts += [text[at:start], " " * (end - start)]
        at = end
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
