"""The currency of onrecord: a stretch of the article's text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from pydantic import ConfigDict, Field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch `[start, end)` in code points of the article's text."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    start: Annotated[int, Field(ge=0, description="Offset of the first code point.")]
    end: Annotated[int, Field(ge=0, description="Offset after the last code point.")]

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that this span points at."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all `spans`; raises ValueError when there are none."""
    spans = list(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def trimmed(span: Span, text: str) -> Span:
    """`span` without the white space at its edges."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))
