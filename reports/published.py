"""The published shape of what checking gave (version 1): its own model, no dump of internals."""

from typing import Literal

from pydantic import Field

from claims.article import Value
from claims.spans import Span


class Quote(Value):
    """Where a finding points: offsets, and the words with their surroundings (W3C TextQuoteSelector)."""

    span: Span = Field(description="Code points of the article's text.")
    line: int | None = Field(ge=1, description="1-based line in the user's file; null where it is not certain.")
    column: int | None = Field(ge=1, description="1-based column in code points; null where it is a page's.")
    exact: str = Field(description="The words.")
    prefix: str = Field(description="Up to 32 code points before.")
    suffix: str = Field(description="Up to 32 code points after.")


class PublishedRelated(Value):
    """Another place that a finding speaks of."""

    span: Span
    label: str = Field(description="What the place has to do with the finding.")


class PublishedFinding(Value):
    """One finding."""

    code: str = Field(pattern="^[A-Z]{3}[0-9]{3}$", examples=["ANO102"], description="The rule.")
    name: str = Field(examples=["anonymous-without-reason"], description="The rule by its readable name.")
    severity: Literal["error", "warning", "info"] = Field(description="How much it matters.")
    confidence: Literal["low", "medium", "high"] = Field(description="How sure it is.")
    persona: Literal["regular", "pedantic", "auditor"] = Field(description="Who tolerates the rule.")
    message: str = Field(description="One sentence about these words.")
    standards: tuple[str, ...] = Field(default=(), description="Keys of the standards that the rule serves.")
    quote: Quote
    whole_article: bool = Field(default=False, description="The fault is the article's; the quote only shows where.")
    related: tuple[PublishedRelated, ...] = Field(default=(), description="Other places that it speaks of.")
    fingerprint: str = Field(description="The same when other paragraphs change.")


class PublishedLine(PublishedFinding):
    """One finding by itself, as a line of JSON."""

    version: Literal[1] = 1
    path: str = Field(description="The file or address that was read.")
    article: str = Field(description="The article's id in its claim record.")


class PublishedWaived(PublishedFinding):
    """One finding that somebody decided to leave out."""

    waived_by: Literal["comment", "review", "suppression"] = Field(
        description="A comment in the article, a review in its record, or the suppressions file."
    )
    reviewer: str | None = Field(default=None, description="Who decided, where that is known.")
    why: str = Field(description="The reason given.")


class NotChecked(Value):
    """What was not checked, and why."""

    code: str = Field(description="The rule.")
    reason: str = Field(description="In a few words.")


class NotRead(Value):
    """An input that could not be read."""

    path: str = Field(description="The file or address, as it was given or found.")
    line: int | None = Field(default=None, ge=1, description="Its line, where it is only one.")
    reason: str = Field(description="What is wrong with it, and how to mend it.")


class NotReadLine(NotRead):
    """One such input by itself, as a line of JSON."""

    version: Literal[1] = 1
    code: Literal["unread"] = "unread"


class CheckedArticle(Value):
    """One article with its findings."""

    path: str = Field(description="The file or address that was read.")
    id: str = Field(description="The article's id in its claim record.")
    sha256: str = Field(description="Of the text in UTF-8, in hexadecimal.")
    without: tuple[str, ...] = Field(default=(), description="Sources that were taken away before checking.")
    fallen: tuple[str, ...] = Field(default=(), description="Ids of the claims that stand on nobody without them.")
    findings: tuple[PublishedFinding, ...] = Field(default=(), description="In reading order.")
    skipped: tuple[NotChecked, ...] = Field(default=(), description="What could not be judged.")
    waived: tuple[PublishedWaived, ...] = Field(default=(), description="What was found and left out, and why.")
    broken: tuple[NotChecked, ...] = Field(default=(), description="Rules that failed.")


class PublishedFindings(Value):
    """Everything that one run of `onrecord check --output-format json` found."""

    version: Literal[1] = 1
    articles: tuple[CheckedArticle, ...] = Field(default=(), description="In the order of the command line.")
    unread: tuple[NotRead, ...] = Field(default=(), description="Inputs of which nothing is known.")
