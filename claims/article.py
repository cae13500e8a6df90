"""The article: its text, its parts, and what is known about its publication."""

import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from claims.spans import Span


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


class DateOrigin(StrEnum):
    """Where the publication date came from."""

    option = "option"
    front_matter = "front-matter"
    markup = "markup"
    dateline = "dateline"
    unknown = "unknown"


class Paragraph(Value):
    """One block of the text, with its place and its kind."""

    index: int = Field(ge=0)
    span: Span
    kind: ParagraphKind
    reason: str | None = Field(default=None, description="Why the paragraph is not taken as story text.")


class Link(Value):
    """A hyperlink: where it goes, and its anchor text's place in the article."""

    url: str
    span: Span | None = None
    text: str = ""


class Published(Value):
    """The publication date (document creation time) and where it was found."""

    date: datetime.date | None = None
    origin: DateOrigin = DateOrigin.unknown
    updated: datetime.date | None = None


class Place(Value):
    """Where the text lies in the user's file: for each line of the text, the file's line and column offset."""

    path: str
    first_line: int = Field(default=1, ge=1, description="The file's 1-based line of the text's first character.")
    exact: bool = Field(default=True, description="Whether lines of the text are lines of the file.")


class Article(Value):
    """A news article as it was read; every span of the record counts in code points of `text`."""

    id: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: Published = Published()
    language: str = "en"
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    place: Place
    text: str
    paragraphs: tuple[Paragraph, ...]
    links: tuple[Link, ...] = ()

    def story(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are the article's own telling."""
        return tuple(p for p in self.paragraphs if p.kind in STORY)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds the code point at `offset`."""
        return next((p for p in self.paragraphs if p.span.start <= offset < p.span.end), None)
