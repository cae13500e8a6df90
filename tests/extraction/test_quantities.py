"""Numerals and quantities, as tables of little sentences."""

import pytest

from claims.extraction.numerals import find_numerals
from claims.spans import Span

CASES = [
    ("About 2.5 million people came.", [("2.5 million", 2.5e6, 2.5e6, None)]),
    ("Prices rose 25 percent, or $3bn.", [("25 percent", 25, 25, "percent"), ("$3bn", 3e9, 3e9, "USD")]),
    ("between five and six boats", [("five and six", 5, 6, None)]),
    ("two and three", [("two", 2, 2, None), ("three", 3, 3, None)]),
    ("10-15 dogs and twenty-five cats", [("10-15", 10, 15, None), ("twenty-five", 25, 25, None)]),
    ("half a dozen eggs, a hundred men", [("half a dozen", 6, 6, None), ("a hundred", 100, 100, None)]),
    ("£1.2 to £1.5 million", [("£1.2 to £1.5 million", 1.2e6, 1.5e6, "GBP")]),
    ("up 3 percentage points", [("3 percentage points", 3, 3, "percentage point")]),
    ("two-thirds of the 30 boats", [("two-thirds", 2 / 3, 2 / 3, "fraction"), ("30", 30, 30, None)]),
    ("the M-400 left at 10:30", []),
    ("a 2-1 win on a 9-2 vote, a 1-3 home defeat and a 20-1 outsider", []),
    ("The rate fell from 20 to 10 percent.", [("20 to 10 percent", 10, 20, "percent")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numerals_are_read_with_their_units(text: str, expected: list[tuple[str, float, float, str | None]]) -> None:
    found = [(n.span.of(text), n.low, n.high, n.unit) for n in find_numerals(text, Span(0, len(text)))]
    assert found == expected
