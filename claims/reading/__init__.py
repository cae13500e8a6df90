"""From a file, a URL or standard input to an `Article`."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claims.article import JSON_LINES, Article, Place
from claims.errors import ReadError
from claims.reading.encodings import MAX_ARCHIVE_BYTES, bounded, decode, max_bytes
from claims.reading.endings import MARKDOWN, PAGES, TABLES
from claims.reading.html import looks_like_html, read_html
from claims.reading.invisible import set_aside
from claims.reading.jsonlines import looks_like_jsonlines, read_jsonlines
from claims.reading.making import make_article
from claims.reading.markdown import read_markdown
from claims.reading.places import is_address, is_stream, shown
from claims.reading.remarks import lifted
from claims.reading.text import parse_date, split_headers
from claims.reading.wraps import unwrapped

if TYPE_CHECKING:
    import httpx

__all__ = ["article_from_text", "articles_of", "parse_date", "read_article", "read_articles", "text_of"]


def read_article(
    source: str | Path, *, published: date | None = None, transport: "httpx.BaseTransport | None" = None
) -> Article:
    """The one article of a file, an address or `-` (standard input); raises `ReadError` when there is none, or more."""
    found = read_articles(source, published=published, transport=transport)
    first = next(found)
    if isinstance(first, ReadError):
        raise first
    if next(found, None):
        raise ReadError(shown(str(source)), "holds several articles", "read them with read_articles")
    return first


def read_articles(
    source: str | Path, *, published: date | None = None, transport: "httpx.BaseTransport | None" = None
) -> Iterator[Article | ReadError]:
    """The articles of an input, JSON lines giving one a line; what could not be read stands in its place."""
    path = shown(str(source))
    try:
        yield from articles_of(text_of(str(source), transport=transport), path=path, published=published)
    except ReadError as error:
        yield error


def text_of(path: str, *, name: str | None = None, transport: "httpx.BaseTransport | None" = None) -> str:
    """The text of a file, an address or `-`, in mishaps called by its `name`; raises `ReadError` when it has none."""
    if is_address(path):
        from claims.reading.web import fetch  # noqa: PLC0415  # the network: only when asked

        data, told = fetch(path, transport=transport)
        return decode(data, shown(path), told=told)
    return decode(_bytes(path), shown(name or path))


def articles_of(text: str, *, path: str, published: date | None = None) -> Iterator[Article | ReadError]:
    """The articles of a file's text, read as the ending of `path` says, or as the text looks; raises `ReadError`."""
    suffix = Path(path.partition("?")[0]).suffix.casefold()
    if suffix in TABLES and not is_address(path):
        raise ReadError(path, "is a table, and no article", 'give JSON lines: {"text": "..."}, one article a line')
    if suffix in JSON_LINES or (is_stream(path) and looks_like_jsonlines(text)):
        yield from read_jsonlines(text, path=path, published=published)
    elif suffix in PAGES or looks_like_html(text):
        yield read_html(text, path=path, published=published, url=path if is_address(path) else None)
    elif suffix in MARKDOWN or text.startswith(("---\n", "+++\n")):
        yield read_markdown(bounded(text, path), path=path, published=published)
    else:
        yield article_from_text(bounded(text, path), path=path, published=published)


def article_from_text(
    text: str, *, path: str = "<text>", published: date | None = None, as_is: bool = False
) -> Article:
    """The article of plain text with `Key: value` lines on top; taken to the letter when `as_is`."""
    if as_is:
        return make_article(text, {}, place=Place(path=path), published=published)
    known, start = split_headers(text)
    place = Place(path=path, first_line=1 + text[:start].count("\n"))
    body, remarks = lifted(set_aside(text[start:]), ours_only=True)
    return unwrapped(make_article(body, known, place=place, published=published, remarks=remarks))


def _bytes(path: str) -> bytes:
    """What lies there; of more than the limit only so much that it is seen to be more."""
    if path == "-" and sys.stdin is None:
        raise ReadError(path, "standard input is closed", "give it an article, or name a file")
    try:
        if path == "-":
            return sys.stdin.buffer.read(MAX_ARCHIVE_BYTES + 1)
        with Path(path).open("rb") as file:  # a pipe has no size to ask for
            return file.read(max_bytes(path) + 1)
    except FileNotFoundError as error:
        raise ReadError(shown(path), "no such file", "check the path") from error
    except OSError as error:
        mend = "check the path and its permissions"
        raise ReadError(shown(path), error.strerror or str(error), mend) from error
