"""Where something stands, as a reader of the article would say it."""

from typing import NamedTuple

from checker.findings import Finding
from claims.article import STORY, Article, ParagraphKind
from claims.reading.places import line_and_column
from claims.spans import Span

_OUTSIDE = {ParagraphKind.headline: "headline", ParagraphKind.standfirst: "standfirst"}


class Region(NamedTuple):
    """Lines and columns of the user's file, 1-based and in code points; the end is exclusive."""

    line: int
    last_line: int
    columns: tuple[int, int] | None = None
    """Of the beginning and the end; None where only the lines are the file's."""


def region(article: Article, span: Span) -> Region | None:
    """Where the span lies in the file; None where lines of the text are not lines of the file, as in HTML."""
    if article.place.in_lines:
        return Region(article.place.first_line, article.place.first_line)
    if not article.place.exact:
        return None
    (line, column), (last_line, end_column) = (line_and_column(article, at) for at in (span.start, span.end))
    return Region(line, last_line, (column, end_column))


def name_of(article: Article) -> str:
    """The article's file, with its id where the file holds several."""
    return f"{article.place.path}#{article.id}" if article.place.in_lines else article.place.path


def spot(article: Article, offset: int) -> str:
    """The place as editors and shells open it: `ferry.md:12:3`."""
    line, column = line_and_column(article, offset)
    return f"{article.place.path}:{line}:{column}"


def line_of(article: Article, offset: int) -> int:
    """The 1-based line of the user's file."""
    return line_and_column(article, offset)[0]


def place_of(article: Article, offset: int) -> str:
    """'headline, line 3' or 'paragraph 2, line 9': story paragraphs are counted, menus and bylines are not."""
    line = f"line {line_of(article, offset)}"
    paragraph = article.paragraph_at(offset)
    if paragraph is None:
        return line
    if paragraph.kind in _OUTSIDE:
        return f"{_OUTSIDE[paragraph.kind]}, {line}"
    if paragraph.kind not in STORY:
        return f"{paragraph.kind.value.replace('-', ' ')}, {line}"
    before = [
        p for p in article.paragraphs if p.kind in STORY and p.kind not in _OUTSIDE and p.index <= paragraph.index
    ]
    return f"paragraph {len(before)}, {line}"


def with_words(article: Article, finding: Finding) -> tuple[str, Span]:
    """The text as the file has it, comments put back where they leave their places alone; and the finding's place."""
    text, span = article.text, finding.span
    for remark in article.remarks:
        if remark.span and len(remark.span) == len(remark.text):
            text = text[: remark.span.start] + remark.text + text[remark.span.end :]
    if span.of(text).strip():
        return text, span
    return text[: span.start] + finding.words + text[span.end :], Span(span.start, span.start + len(finding.words))
