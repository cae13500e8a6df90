"""Two people told of together, and the words that take up both, in little articles."""

import pytest

from tests.extraction.marked import resolved

BOTH = [
    "[[Marta Olsen and Bo Lind]] {{said}} it was cold. [[They]] {{said}} the boat was late.",
    "Marta Olsen and Bo Lind told reporters of the storm. “It was cold,” [[they]] {{said}}.",
    "Sens. Marta Olsen and Bo Lind wrote to the council. [[The two senators]] {{said}} the plan was bad.",
    "Guards caught Marta Olsen and Bo Lind in May.\nA film shows the boat. [[Both men]] {{said}} they were well.",
    "Marta Olsen and her husband, Bo Lind, left in May. [[The couple]] {{said}} it was time.",
    "Marta Olsen and Bo Lind left in May. [[Both]] {{said}} it was time.",
]


@pytest.mark.parametrize("article", BOTH)
def test_two_people_are_taken_up_together(article: str) -> None:
    _, result = resolved(article)
    names = {source.id: source.name for source in result.sources}
    assert {names[i] for i in result.attributions[-1].source_ids} == {"Marta Olsen", "Bo Lind"}


def test_two_bodies_that_act_together_are_they() -> None:
    _, result = resolved("[[Harbor Bank and Lund Steel]] {{condemned}} the plan. [[They]] {{said}} it was bad.")
    assert result.attributions[1].source_ids == result.attributions[0].source_ids


NOT_BOTH = [
    "Harbor Bank sued Lund Steel. [[They]] {{said}} it was late.",
    "Harbor Bank and Lund Steel closed. Workers wept. [[They]] {{said}} it was late.",
    "Marta Olsen and Bo Lind closed the pier. Residents were sad. [[They]] {{said}} it was cold.",
    "Marta Olsen and Bo Lind met residents in May. [[They]] {{said}} the road was bad.",
    "Police arrested Marta Olsen and Bo Lind. [[They]] {{said}} it was late.",
    "Marta Olsen and Bo Lind left. Ida Brandt stayed. [[Both women]] {{said}} it was cold.",
    "Marta Olsen, Ida Brandt and Bo Lind left in May. [[The two]] {{said}} it was cold.",
    "Marta Olsen saw that Bo Lind left in May. [[Both]] {{said}} it was cold.",
    "Marta Olsen and Bo Lind met in May. [[Both sides]] {{said}} it was cold.",
]


@pytest.mark.parametrize("article", NOT_BOTH)
def test_where_others_are_told_of_the_two_are_not_meant(article: str) -> None:
    _, result = resolved(article)
    assert len(result.attributions[-1].source_ids) < 2
