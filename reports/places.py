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
    """Where the span lies in the file; None where that is not certain, as in a page that has the words twice."""
    if article.place.in_lines:
        return Region(article.place.first_line, article.place.first_line)
    (line, column), (last_line, end_column) = (line_and_column(article, at) for at in (span.start, span.end))
    if column is None or end_column is None:  # a page: no line begins behind its last word
        last_line, _ = line_and_column(article, max(span.start, span.end - 1))
    if line is None or last_line is None:
        return None
    return Region(line, max(line, last_line), (column, end_column) if column and end_column else None)


def name_of(article: Article) -> str:
    """The article's file, with its id where the file holds several."""
    return f"{article.place.path}#{article.id}" if article.place.in_lines else article.place.path


def spot(article: Article, offset: int) -> str:
    """The place as editors and shells open it, as far as it is known: `ferry.md:12:3`, `page.html:12`."""
    return ":".join([article.place.path, *(str(number) for number in line_and_column(article, offset) if number)])


def line_of(article: Article, offset: int) -> int | None:
    """The 1-based line of the user's file; None where it is not certain."""
    return line_and_column(article, offset)[0]


def place_of(article: Article, offset: int) -> str:
    """'headline, line 3' or 'paragraph 2, line 9': story paragraphs are counted, menus and bylines are not."""
    number = line_of(article, offset)
    line = f"line {number}" if number else ""
    paragraph = article.paragraph_at(offset)
    if paragraph is None:
        return line or "beside the paragraphs"
    if paragraph.kind in _OUTSIDE:
        name = _OUTSIDE[paragraph.kind]
    elif paragraph.kind not in STORY:
        name = paragraph.kind.value.replace("-", " ")
    else:
        story = [p for p in article.paragraphs if p.kind in STORY and p.kind not in _OUTSIDE]
        name = f"paragraph {sum(p.index <= paragraph.index for p in story)}"
    return f"{name}, {line}" if line else name


def told_line(article: Article, offset: int) -> str:
    """'line 9', or the paragraph where the line is not certain."""
    number = line_of(article, offset)
    return f"line {number}" if number else place_of(article, offset)


def with_words(article: Article, finding: Finding) -> tuple[str, Span]:
    """The text as the file has it, comments put back where they leave their places alone; and the finding's place."""
    text, span = article.text, finding.span
    for remark in article.remarks:
        if remark.span and len(remark.span) == len(remark.text):
            text = text[: remark.span.start] + remark.text + text[remark.span.end :]
    if span.of(text).strip():
        return text, span
    return text[: span.start] + finding.words + text[span.end :], Span(span.start, span.start + len(finding.words))
