"""The marks of the Markdown that a page's text is extracted as: taken out, with what they told."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from claims.article import Link
from claims.spans import Span

# NOTE: bounded and without backtracking, or a page of opening brackets takes minutes
LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\n\\]{1,1000}+|\\.){1,99}+)\]\(([^)\s]{1,2000}+)\)")
_HEADING = re.compile(r"^#{1,6}\s+", re.M)
_ITEM = re.compile(r"^[ \t]*(?:-|\d{1,3}\.)[ \t]+(?=\S)", re.M)
"""The mark of a list's item; a number that the page itself writes there is escaped."""
_BOLD = re.compile(r"^\*\*(?=\S)[^*\n]+(?<=\S)\*\*$", re.M)
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
"""The extractor's escapes; what it does not escape, of these signs, is a mark of its own."""
_FOOTNOTE = re.compile(r"^(?:\\\*)+[ \t]*(?=\S)", re.M)
"""The stars with which a footnote begins."""
_STARS = re.compile(r"(?<!\\)\*+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A page's text without marks, its links, and where headings, list items and paragraphs in bold begin."""

    text: str
    links: tuple[Link, ...]
    headings: frozenset[int]
    items: frozenset[int]
    bold: frozenset[int]
    gone: tuple[Span, ...]
    """What was taken out of the marked text, in order."""
    length: tuple[int, ...]
    """How long all is that was taken out up to each."""

    def place(self, at: int) -> int:
        """Where a place of the marked text is now."""
        return _moved(at, self.gone, self.length)


def without_marks(marked: str) -> Plain:
    """The text without its marks."""
    links = list(LINK.finditer(marked))
    found = [
        Span(*match.span())
        for pattern in (_HEADING, _ITEM, _FOOTNOTE, _STARS, _ESCAPED)
        for match in pattern.finditer(marked)
    ]
    found += [edge for link in links for edge in (Span(*_before(link)), Span(*_behind(link)))]
    gone = _apart(found)
    length = tuple(accumulate(map(len, gone)))
    edges = [0, *(edge for span in gone for edge in (span.start, span.end)), len(marked)]
    text = "".join(marked[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    spans = [Span(*(_moved(edge, gone, length) for edge in link.span(1))) for link in links]

    def begins(pattern: re.Pattern[str], *, mark: int | None = None) -> frozenset[int]:
        places = (match.end() if mark is None else match.start() + mark for match in pattern.finditer(marked))
        return frozenset(_moved(place, gone, length) for place in places)

    told = tuple(Link(url=link[2], span=span, text=span.of(text)) for link, span in zip(links, spans, strict=True))
    return Plain(text, told, begins(_HEADING), begins(_ITEM), begins(_BOLD, mark=2), gone, length)


def _before(link: re.Match[str]) -> tuple[int, int]:
    return link.start(), link.start(1)


def _behind(link: re.Match[str]) -> tuple[int, int]:
    return link.end(1), link.end()


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """The stretches in order, one for those that touch: an address may hold stars."""
    done: list[Span] = []
    for span in sorted(spans):
        if done and span.start < done[-1].end:
            done[-1] = Span(done[-1].start, max(done[-1].end, span.end))
        else:
            done.append(span)
    return tuple(done)


def _moved(at: int, gone: tuple[Span, ...], length: tuple[int, ...]) -> int:
    """The place without what is gone before it."""
    number = bisect_right(gone, at, key=lambda span: span.start)
    if not number:
        return at
    return at - length[number - 1] + max(0, gone[number - 1].end - at)
