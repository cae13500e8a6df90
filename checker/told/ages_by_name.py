"""The ages that the story gives people by their names: 'Ida Brandt, 34,', 'Ida Brandt, a 34-year-old nurse'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import is_quoted, story_sentences

_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady"})
_NAME = r"(?P<name>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3})"
_YEARS = r"(?P<years>\d\d)"
_GIVES_AGE = tuple(
    lazily(pattern)
    for pattern in (
        rf"{_NAME},\s+(?:who\s+is\s+|aged\s+|now\s+)?{_YEARS}(?:,|\.$|;)",
        rf"{_NAME},\s+an?\s+{_YEARS}-year-old\b",
        rf"{_NAME}\s+\({_YEARS}\)",
        rf"{_NAME}\s+is\s+{_YEARS}(?:\s+years\s+old)?(?=[,.;]|\s+and\b)",
        rf"\b{_YEARS}-year-old\s+(?:[a-z-]+\s+){{0,3}}{_NAME}(?=[,.;]|\s+(?:is|was|said|told|has|had|who|and)\b)",
    )
)
_NAMES = lazily(_NAME)
_DIGITS = lazily(r"\d\d")


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years, with the surname of who has it."""

    span: Span
    years: int
    surname: str


def ages_told(record: Record) -> Iterator[Age]:
    """The ages outside of quotations, in order, of people whose surname nobody else in the story has."""
    text = record.article.text
    for sentence in story_sentences(record):
        if not _DIGITS.search(text, sentence.start, sentence.end):
            continue
        matches = (match for pattern in _GIVES_AGE for match in pattern.finditer(text, sentence.start, sentence.end))
        for match in sorted(matches, key=re.Match.start):
            span, surname = Span(*match.span("years")), match["name"].split()[-1].rstrip(".,")
            if not is_quoted(record, span) and len(_given_names(text, surname)) < 2:
                yield Age(span, int(span.of(text)), surname)


def _given_names(text: str, surname: str) -> set[str]:
    """What stands before the surname as a name: more than one, and it is that of several people."""
    names = (match["name"].split() for match in _NAMES.finditer(text))
    before = {name[name.index(surname) - 1] for name in names if surname in name[1:]}
    return {each for each in before if each.strip(".") not in _TITLES}
