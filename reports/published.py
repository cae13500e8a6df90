"""The published shape of what checking gave (version 1): its own model, no dump of internals."""

from typing import Literal

from pydantic import Field

from claims.article import Value
from claims.spans import Span


class Quote(Value):
    """Where a finding points: offsets, and the words with their surroundings (W3C TextQuoteSelector)."""

    span: Span = Field(description="Code points of the article's text.")
    line: int = Field(ge=1, description="1-based line in the user's file.")
    column: int = Field(ge=1, description="1-based column in code points.")
    exact: str
    prefix: str = Field(description="Up to 32 code points before.")
    suffix: str = Field(description="Up to 32 code points after.")


class PublishedRelated(Value):
    """Another place that a finding speaks of."""

    span: Span
    label: str


class PublishedFinding(Value):
    """One finding."""

    code: str = Field(pattern="^[A-Z]{3}[0-9]{3}$", examples=["ANO102"])
    name: str = Field(examples=["anonymous-without-reason"])
    severity: Literal["error", "warning", "info"]
    confidence: Literal["low", "medium", "high"]
    persona: Literal["regular", "pedantic", "auditor"]
    message: str
    standards: tuple[str, ...] = ()
    quote: Quote
    related: tuple[PublishedRelated, ...] = ()
    fingerprint: str = Field(description="The same when other paragraphs change.")


class NotChecked(Value):
    """What was not checked, and why."""

    code: str
    reason: str


class CheckedArticle(Value):
    """One article with its findings."""

    path: str
    id: str
    sha256: str
    findings: tuple[PublishedFinding, ...] = ()
    skipped: tuple[NotChecked, ...] = ()
    broken: tuple[NotChecked, ...] = ()


class PublishedFindings(Value):
    """Everything that one run of `onrecord check --output-format json` found."""

    version: Literal[1] = 1
    articles: tuple[CheckedArticle, ...] = ()
