"""HTML pages: main text, metadata and links, by trafilatura and htmldate."""

import re
from collections.abc import Iterator
from datetime import date

from claims.article import Article, DateOrigin, Link, Paragraph, ParagraphKind, Place
from claims.errors import ReadError
from claims.reading import remarks
from claims.reading.encodings import bounded
from claims.reading.making import make_article
from claims.reading.page_facts import page_facts
from claims.reading.paragraphs import find_paragraphs
from claims.spans import Span

_LINK = re.compile(r"\[([^\]\n]{1,2000}+)\]\(([^)\s]{1,2000}+)\)")
_WORD = re.compile(r"\w{4,}")
_HEADING = re.compile(r"^#{1,6}\s+", re.M)


def looks_like_html(text: str) -> bool:
    """Whether the text is a page and no article that speaks of one."""
    return bool(re.match(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article|div|p)\b", text, re.I))


def read_html(text: str, *, path: str, published: date | None = None, url: str | None = None) -> Article:
    """The article of a page; raises `ReadError` when the page holds none."""
    from trafilatura import extract  # noqa: PLC0415  # half a second: only for pages

    page, comments = remarks.marked(text)
    marked = extract(page, url=url, output_format="markdown", include_links=True, include_comments=False)
    if not marked or len(marked.split()) < 20:
        raise ReadError(path, "no article in this page", "give the page of one story, or its text")
    known = page_facts(text, url)
    whole, places = remarks.unmarked(marked, comments)
    plain, links, headings, places = _plain(bounded(whole, path), places)
    return make_article(
        plain,
        known,
        place=Place(path=path, exact=False),
        published=published,
        origin=DateOrigin.markup,
        paragraphs=tuple(_paragraphs(plain, headings, known.get("title", ""))),
        links=links,
        remarks=tuple(remarks.placed(comments, places)),
    )


def _plain(marked: str, places: dict[int, int]) -> tuple[str, tuple[Link, ...], frozenset[int], dict[int, int]]:
    """The text without its link and heading marks, the links, where headings begin, and the places in that text."""
    links: list[Link] = []
    headings: set[int] = set()
    parts: list[str] = []
    moved: list[tuple[int, int]] = [(0, 0)]
    length = at = 0
    for match in sorted([*_LINK.finditer(marked), *_HEADING.finditer(marked)], key=lambda m: m.start()):
        if match.start() < at:
            continue
        parts.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match.re is _HEADING:
            headings.add(length)
        else:
            links.append(Link(url=match[2], span=Span(length, length + len(match[1])), text=match[1]))
            moved.append((match.start(1), length - match.start(1)))
            parts.append(match[1])
            length += len(match[1])
        moved.append((at, length - at))
    there = {number: place + [by for start, by in moved if start <= place][-1] for number, place in places.items()}
    return "".join([*parts, marked[at:]]), tuple(links), frozenset(headings), there


def _paragraphs(text: str, headings: frozenset[int], title: str) -> Iterator[Paragraph]:
    told = set(_WORD.findall(title.lower()))
    for paragraph in find_paragraphs(text):
        words = set(_WORD.findall(paragraph.span.of(text).lower()))
        # NOTE: a short first paragraph reads like a headline; the page's title knows better.
        if told and paragraph.kind is ParagraphKind.headline and len(words & told) < len(words) / 2:
            yield paragraph.model_copy(update={"kind": ParagraphKind.body, "reason": None})
            continue
        if paragraph.span.start in headings and paragraph.kind is not ParagraphKind.headline:
            yield paragraph.model_copy(update={"kind": ParagraphKind.heading, "reason": "a heading inside the story"})
        else:
            yield paragraph
