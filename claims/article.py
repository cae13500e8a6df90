"""The article: its text, its parts, and what is known about its publication."""

import datetime
import hashlib
from bisect import bisect_right
from enum import StrEnum
from pathlib import PurePath

from pydantic import BaseModel, ConfigDict, Field

from claims.spans import Span

JSON_LINES = frozenset({".jsonl", ".ndjson"})
"""Endings of files that hold an article or a record a line."""


def digest_of(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal; half characters count as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Value(BaseModel):
    """A frozen value of the published record: unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ParagraphKind(StrEnum):
    """What a paragraph is to the reader; claims are taken from the `STORY` kinds only."""

    headline = "headline"
    standfirst = "standfirst"
    byline = "byline"
    dateline = "dateline"
    body = "body"
    heading = "heading"
    blockquote = "blockquote"
    list_item = "list-item"
    caption = "caption"
    correction = "correction"
    related_link = "related-link"
    navigation = "navigation"
    boilerplate = "boilerplate"
    code = "code"


STORY = frozenset(
    {
        ParagraphKind.headline,
        ParagraphKind.standfirst,
        ParagraphKind.body,
        ParagraphKind.blockquote,
        ParagraphKind.list_item,
    }
)
"""The kinds of paragraph that are the article's own telling."""
TOLD = frozenset({ParagraphKind.body, ParagraphKind.list_item})
"""Those of which the sentences tell the story."""


class DateOrigin(StrEnum):
    """Where the publication date came from."""

    option = "option"
    front_matter = "front-matter"
    markup = "markup"
    dateline = "dateline"
    unknown = "unknown"


class Paragraph(Value):
    """One block of the text, with its place and its kind."""

    index: int = Field(ge=0, description="Place in the list, from 0.")
    span: Span
    kind: ParagraphKind
    reason: str | None = Field(default=None, description="Why the paragraph is not taken as story text.")


class Link(Value):
    """A hyperlink: where it goes, and its anchor text's place in the article."""

    url: str = Field(description="Where it goes, as written.")
    span: Span | None = Field(default=None, description="The anchor text's place; null where it is not in the text.")
    text: str = Field(default="", description="The anchor text.")


class Remark(Value):
    """A comment in the file that speaks to onrecord, as `<!-- onrecord: ignore[ANO102] reason -->`; it is no text."""

    text: str = Field(description="The comment as written, with its marks.")
    span: Span | None = Field(
        default=None, description="Its place, where the text holds blanks; null where the page's text does not reach."
    )


class Published(Value):
    """The publication date (document creation time) and where it was found."""

    date: datetime.date | None = Field(default=None, description="First publication; null where it is unknown.")
    origin: DateOrigin = DateOrigin.unknown
    updated: datetime.date | None = Field(default=None, description="Last update, where the article says so.")


class FileLine(Value):
    """From where on the text stands on a line of the file."""

    start: int = Field(ge=0, description="Code points of the article's text.")
    line: int | None = Field(default=None, ge=1, description="The file's line, from 1; null where it is not certain.")


class Place(Value):
    """Where the text lies in the user's file: for each line of the text, the file's line and column offset."""

    path: str = Field(description="The file or address that was read.")
    first_line: int = Field(default=1, ge=1, description="The file's 1-based line of the text's first character.")
    exact: bool = Field(default=True, description="Whether lines of the text are lines of the file.")
    one_line: bool = Field(default=False, description="Whether one line of the file holds it all, as in JSON lines.")
    lines: tuple[FileLine, ...] = Field(
        default=(),
        description="Of a page, and of text with lines broken at a width: on which lines of the file words stand.",
    )

    @property
    def in_lines(self) -> bool:
        """Whether the file holds an article a line, as JSON."""
        return self.one_line or PurePath(self.path).suffix.casefold() in JSON_LINES

    @property
    def line(self) -> int | None:
        """The article's line, where the file holds several articles."""
        return self.first_line if self.in_lines else None


class Article(Value):
    """A news article as it was read; every span of the record counts in code points of `text`."""

    id: str = Field(description="Made from the article's place or address.")
    title: str | None = Field(default=None, description="The headline, as metadata or text give it.")
    url: str | None = Field(default=None, description="Where the article was published.")
    publisher: str | None = Field(default=None, description="The outlet that published it.")
    byline: str | None = Field(default=None, description="The authors, as printed.")
    published: Published = Published()
    language: str = Field(default="en", description="ISO 639-1 code.")
    sha256: str = Field(pattern="^[0-9a-f]{64}$", description="Of the text in UTF-8, in hexadecimal.")
    place: Place
    text: str = Field(description="The whole text; all offsets count in it.")
    paragraphs: tuple[Paragraph, ...] = Field(description="In order, without gaps other than white space.")
    links: tuple[Link, ...] = Field(default=(), description="In the order of the text.")
    remarks: tuple[Remark, ...] = Field(default=(), description="Comments that speak to onrecord, in order.")

    def story(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are the article's own telling."""
        return tuple(p for p in self.paragraphs if p.kind in STORY)

    def body(self) -> tuple[Paragraph, ...]:
        """The body paragraphs."""
        return tuple(p for p in self.paragraphs if p.kind is ParagraphKind.body)

    def beginning(self) -> Span:
        """The first paragraph: where to show what has no place."""
        return self.paragraphs[0].span if self.paragraphs else Span(0, len(self.text))

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds the code point at `offset`."""
        at = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.span.start) - 1
        return self.paragraphs[at] if at >= 0 and offset < self.paragraphs[at].span.end else None
