"""HTML pages: main text, metadata and links, by trafilatura and htmldate."""

import re
from collections.abc import Iterator
from datetime import date

from claims.article import STORY, Article, DateOrigin, Paragraph, ParagraphKind, Place
from claims.errors import ReadError
from claims.reading import remarks
from claims.reading.encodings import bounded
from claims.reading.invisible import without_invisible
from claims.reading.kinds import prose
from claims.reading.live_posts import posts_together
from claims.reading.making import make_article
from claims.reading.page_facts import page_facts
from claims.reading.page_lines import lines_of_page
from claims.reading.page_marks import Plain, without_marks
from claims.reading.paragraphs import find_paragraphs
from claims.reading.posts import in_one
from claims.spans import Span, trimmed

_WORD = re.compile(r"\w{4,}")
_ARTICLE = re.compile(r"<article\b", re.I)
_ENOUGH = 20
"""Words of a page from which on they are taken for a story; fewer are a notice or a menu, as a rule."""


def looks_like_html(text: str) -> bool:
    """Whether the text is a page and no article that speaks of one."""
    return bool(re.match(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article|div|p)\b", text, re.I))


def read_html(text: str, *, path: str, published: date | None = None, url: str | None = None) -> Article:
    """The article of a page; raises `ReadError` when the page holds none."""
    from trafilatura import extract  # noqa: PLC0415  # half a second: only for pages

    page, comments = remarks.marked(in_one(text))
    marked = extract(
        posts_together(page), url=url, output_format="markdown", include_links=True, include_comments=False
    )
    if not marked or not (len(marked.split()) >= _ENOUGH or _is_short_story(text, marked)):
        raise ReadError(path, "no article in this page", "give the page of one story, or its text")
    known = page_facts(text, url)
    whole, places = remarks.unmarked(without_invisible(marked), comments)
    plain = without_marks(bounded(whole, path))
    paragraphs = tuple(_paragraphs(plain, known.get("title", "")))
    lines = () if url else lines_of_page(text, plain.text, paragraphs)
    return make_article(
        plain.text,
        known,
        place=Place(path=path, exact=False, lines=lines),
        published=published,
        origin=DateOrigin.markup,
        paragraphs=paragraphs,
        links=plain.links,
        remarks=tuple(remarks.placed(comments, {number: plain.place(at) for number, at in places.items()})),
    )


def _is_short_story(page: str, text: str) -> bool:
    """Whether the page calls its few words an article, and they are sentences."""
    return _ARTICLE.search(page) is not None and prose(text)


def _paragraphs(plain: Plain, title: str) -> Iterator[Paragraph]:
    told = set(_WORD.findall(title.lower()))
    parts = (part for paragraph in find_paragraphs(plain.text) for part in _items(paragraph, plain))
    for index, paragraph in enumerate(parts):
        words = paragraph.span.of(plain.text)
        known = set(_WORD.findall(words.lower()))
        kind, reason = paragraph.kind, paragraph.reason
        headline, start = kind is ParagraphKind.headline, paragraph.span.start
        bold = start in plain.bold and index > 0 and kind is ParagraphKind.body and words[-1] not in ".!"
        # NOTE: a short first paragraph reads like a headline; the page's title knows better.
        if told and headline and len(known & told) < len(known) / 2:
            kind, reason = ParagraphKind.body, None
        elif (start in plain.headings and not headline) or bold:
            kind, reason = ParagraphKind.heading, "a heading inside the story"
        yield paragraph.model_copy(update={"index": index, "kind": kind, "reason": reason})


def _items(paragraph: Paragraph, plain: Plain) -> Iterator[Paragraph]:
    """The paragraph, or the items of the list that it is."""
    starts = [at for at in sorted(plain.items) if paragraph.span.start <= at < paragraph.span.end]
    if not starts or starts[0] != paragraph.span.start or paragraph.kind not in STORY:
        yield paragraph
        return
    for start, end in zip(starts, [*starts[1:], paragraph.span.end], strict=True):
        span = trimmed(Span(start, end), plain.text)
        yield paragraph.model_copy(update={"span": span, "kind": ParagraphKind.list_item, "reason": None})
