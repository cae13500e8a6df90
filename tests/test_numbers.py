"""Numbers and figures, as tables of little phrases."""

import pytest

from claims.figures.written import figures, percentages
from claims.numbers import amount, last_digit, number_of


@pytest.mark.parametrize(
    ("written", "value", "digit"),
    [
        ("1,240", 1240, 0),
        ("12", 12, 0),
        ("2.5 million", 2.5e6, 1e5),
        ("4.3bn", 4.3e9, 1e8),
        ("nine million", 9e6, 1e6),
        ("twenty-five", 25, 0),
        ("a hundred", 100, 0),
        ("half a dozen", 6, 0),
        ("41.25", 41.25, 0.01),
    ],
)
def test_what_a_number_means_and_how_finely_it_is_told(written: str, value: float, digit: float) -> None:
    assert amount(written) == value
    assert last_digit(written) == pytest.approx(digit)


@pytest.mark.parametrize(
    ("words", "number"), [("forty-one", 41), ("41st", 41), ("a hundred", 100), ("twelfth", 12), ("many", None)]
)
def test_whole_numbers_and_ordinals(words: str, number: int | None) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It cost £4.3bn in 2019, not $2 million.", [(4.3e9, "£", ""), (2e6, "$", "")]),
        ("Four in 10 of the 41 boats sank at 9 p.m.", [(40, "percent", ""), (41, "", "boats")]),
        ("Ida Brandt, 41, sat on the 45-seat council on May 3.", [(45, "", "seats")]),
    ],
)
def test_figures_with_what_they_count(text: str, told: list[tuple[float, str, str]]) -> None:
    assert [(figure.value, figure.unit, figure.noun) for figure in figures(text, 0, len(text))] == told


def test_figures_are_those_between_two_places() -> None:
    text = "It has 41 boats. It had 30 boats."
    assert [figure.value for figure in figures(text, 17, len(text))] == [30]


def test_percentages_with_or_without_their_sign() -> None:
    text = "Of 900 people 48 percent are for Brandt, 41 for Weir and 5 for nobody."
    assert percentages(text, 0, len(text)) == [48, 41]
