"""For whom a spokeswoman without a name or body speaks, and relatives in commas, in little articles."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

ONE_BODY = [
    (
        "Harbor Bank closed its Tarnby branch on Monday. [[A spokeswoman]] {{said}} the lease had run out.",
        "Harbor Bank",
    ),
    (
        "The mill, run by Lund Steel, burned for hours.\n“We are shocked,” [[a spokesman]] {{said}}.",
        "Lund Steel",
    ),
    ("Harbor Bank sued. The Lund Steel Company will cut 40 jobs, [[a spokesman]] {{said}}.", "Lund Steel Company"),
]


@pytest.mark.parametrize(("article", "name"), ONE_BODY)
def test_a_spokeswoman_speaks_for_the_only_body_named_just_before(article: str, name: str) -> None:
    _, result = resolved(article)
    source = source_of(result, 0)
    assert (source.name, source.type, source.speaker_unnamed) == (name, SourceType.named_organization, True)
    assert result.attributions[0].confidence < 0.9


UNCLEAR = [
    "Harbor Bank bought Lund Steel in May. [[A spokeswoman]] {{said}} the price was fair.",
    "Marta Olsen left Harbor Bank in May. [[A spokeswoman]] {{said}} it was time.",
    "The street was empty. [[A spokeswoman]] {{said}} it was time.",
]


@pytest.mark.parametrize("article", UNCLEAR)
def test_where_several_or_none_fit_the_spokeswoman_stays_alone(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).type is SourceType.unnamed_person


@pytest.mark.parametrize(("kin", "name"), [("Her brother", "Emil Olsen"), ("Her cousin", "Joan"), ("My uncle", "Piet")])
def test_a_relative_in_commas_has_a_name(kin: str, name: str) -> None:
    _, result = resolved(f"Marta Olsen fled the fire. [[{kin}, {name}]], {{{{said}}}} all was well.")
    assert source_of(result, 0).name == name


def test_a_brother_is_he_and_no_she() -> None:
    _, result = resolved("[[Her brother, Emil]], {{said}} she was safe. “We are glad,” [[he]] {{said}}.")
    assert source_of(result, 1).name == "Emil"


def test_figures_from_a_person_are_the_persons() -> None:
    _, result = resolved("[[Figures from the governor, Aldo Fenn,]] {{showed}} 17 boats.")
    assert source_of(result, 0).name == "Aldo Fenn"


def test_the_board_of_a_named_company_is_the_company() -> None:
    _, result = resolved("[[Lund Steel]] {{said}} it would grow.\n“It is time,” [[the company's board]] {{said}}.")
    assert {source.name for source in result.sources} == {"Lund Steel"}
