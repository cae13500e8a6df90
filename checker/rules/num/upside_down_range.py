"""NUM816."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.lazily import lazily
from claims.numbers import SPELLED, amount
from claims.record import Record
from claims.spans import Span
from claims.story import hinted

_OPENS = lazily(
    r"\b(?:between|any(?:thing|where) (?:between|from)|rang(?:e|es|ed|ing) (?:between|from)|(?:depths?|estimates?|gusts?|heights?|speeds?|"
    r"waves?|winds?) (?:of|from)|expect(?:s|ed|ing)?|forecasts?|put at|takes?|lasts?)\s*$",
    re.I,
)
"""Before a range that is no change and no score."""
_SCALE = r"(?:crore|lakh|million|billion|thousand|percent|per cent)"
_SIGN = r"(?:[$£€₹]|Rs\.? ?)?"
_DIGITS = r"\d[\d,]*(?:\.\d+)?"
_ANY = lazily(
    rf"\bany(?:thing|where) from (?P<range>{_SIGN}(?P<low>{_DIGITS})(?: (?P<scale>{_SCALE}))? to "
    rf"{_SIGN}(?P<high>{_DIGITS})(?: (?P<other>{_SCALE}))?)",
    re.I,
)
"""A range in words that are of nothing else."""
_END = lazily(
    rf"(?P<number>\d[\d,]*(?:\.\d+)?|\b{SPELLED}\b)(?: ?(?P<scale>dozen|hundred|thousand|million|billion|trillion|bn|m)\b)?",
    re.I,
)
_BOTH, _FAR = 2, 100
"""Ends of a range; times as large from which on a first end has no scale of the last: `900 to 2 million`."""
_NEAR = 20
"""Code points before a range in which such words stand."""


@rule("NUM816", severity=Severity.warning, standards=("onrecord",), genres=ALL)
def upside_down_range(record: Record) -> Iterator[Flag]:
    """A range whose first number is the larger.

    "Between 20 and 10" is a slip of the pen or a mixed-up pair of figures; a fall "from 20 to 10" is no range.

    Bad:
        Date: 2024-06-01

        The repairs will cost between [[$30 million and $20 million]], the county said.

    Bad:
        Date: 2024-06-01

        The board expects gusts of [[90 to 70]] miles an hour. The repairs will cost anything from [[$30 million to $20 million]], it said.

    Good:
        Date: 2024-06-01

        The repairs will cost between $20 million and $30 million, the county said.

    Good:
        Date: 2024-06-01

        The number of boats fell from 30 to 20, the county said. The team won 3-1, and
        the board voted 9 to 2. It cut its rates from 8 to 6 percent.
    """
    text, found = record.article.text, []
    for quantity in record.quantities:
        opened = _OPENS.search(text, max(0, quantity.span.start - _NEAR), quantity.span.start)
        if opened and _falls(quantity.span.of(text)):
            found.append(quantity.span)
    for sentence in hinted(record, ("anything from", "anywhere from")):
        found += [
            Span(*match.span("range"))
            for match in _ANY.finditer(text, sentence.start, sentence.end)
            if match["scale"] == match["other"] and _number(match["low"]) > _number(match["high"])
        ]
    seen: list[Span] = []
    for span in sorted(found):
        if not any(span.overlaps(other) for other in seen):
            seen.append(span)
            yield Flag(span, "the larger number comes first")


def _falls(words: str) -> bool:
    """Whether the first end of a range is the larger, as it is written; the scale of the last may be the first's, too."""
    ends = list(_END.finditer(words))
    if len(ends) != _BOTH:
        return False
    first, last = ends
    one, other = amount(first["number"]), amount(last["number"])
    if first["scale"] or not last["scale"]:
        return amount(first[0]) > amount(last[0])
    return other < one < _FAR * other


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))
