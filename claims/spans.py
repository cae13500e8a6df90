"""The currency of onrecord: a stretch of the article's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Annotated, Generic, TypeVar

from pydantic import ConfigDict, Field

Item = TypeVar("Item")


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


class ByPlace(Generic[Item]):
    """What lies in a text, to be asked for by place."""

    def __init__(self, items: Iterable[tuple[Span, Item]]) -> None:
        self._items = sorted(items, key=lambda item: item[0].start)
        self._starts = [span.start for span, _ in self._items]
        self._reach = list(accumulate((span.end for span, _ in self._items), max))
        """The furthest end so far: it never falls, so that it can be searched like the starts."""

    def touches(self, span: Span) -> bool:
        """Whether any of it shares a code point with `span`."""
        return bisect_right(self._reach, span.start) < bisect_left(self._starts, span.end)

    def at(self, span: Span) -> list[Item]:
        """All that shares a code point with `span`, in order of where it starts."""
        near = self._items[bisect_right(self._reach, span.start) : bisect_left(self._starts, span.end)]
        return [item for where, item in near if where.overlaps(span)]


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all `spans`; raises ValueError when there are none."""
    spans = list(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def trimmed(span: Span, text: str) -> Span:
    """`span` without the white space at its edges."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))
