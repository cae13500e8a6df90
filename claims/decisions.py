"""What humans decided: of a claim in its review, of a finding in a decision of its own."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from claims.article import Value


class ReviewState(StrEnum):
    """What a human decided about a claim."""

    unreviewed = "unreviewed"
    verified = "verified"
    disputed = "disputed"
    waived = "waived"


class Review(Value):
    """A human decision, by whom, when and why."""

    state: ReviewState = ReviewState.unreviewed
    by: str | None = Field(default=None, description="Who decided.")
    on: date | None = Field(default=None, description="The day of the decision.")
    why: str | None = Field(default=None, description="The reason.")
    evidence: tuple[str, ...] = Field(
        default=(), description="What the decision rests on: documents, addresses, conversations."
    )
    until: date | None = Field(default=None, description="Last day a waiver holds.")
    rules: tuple[str, ...] = Field(default=(), description="Codes that a waiver speaks of; empty for all.")


class Decision(Value):
    """A human decision about one finding; only a waiver holds it back."""

    code: str = Field(description="The rule that made the finding.")
    fingerprint: str = Field(description="The finding's own: the same when other paragraphs change.")
    words: str = Field(description="The words that were flagged.")
    whole_article: bool = Field(default=False, description="The finding is about the article, not these words.")
    review: Review
