"""News outlets that a noun beside the name makes known, and bodies that took a poll."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

CALLED = [
    ("The sale was first {{reported}} by [[the newsletter Kiln]].", "Kiln"),
    ("The sale was first {{reported}} by [[the trade publication Valve World]].", "Valve World"),
    ("[[The student newspaper, the Thornmouth Owl]], {{reported}} that the heating was off.", "Thornmouth Owl"),
    ("[[Radio Tolm, an independent station]], {{said}} the count was off.", "Radio Tolm"),
    ("[[The news site Metro Wire]] {{said}} the sale was off.", "Metro Wire"),
    ("The sale was {{reported}} by [[the Northern Ledger]].", "Northern Ledger"),
]


@pytest.mark.parametrize(("sentence", "name"), CALLED)
def test_an_outlet_is_known_by_the_noun_beside_its_name(sentence: str, name: str) -> None:
    _, result = resolved(sentence)
    source = source_of(result, 0)
    assert (source.type, source.name, source.media) == (SourceType.named_organization, name, True)


NO_OUTLETS = [
    ("In a podcast, [[Marta Olsen]] {{said}} the mill was broke.", "Marta Olsen"),
    ("In the newsletter, [[the Harbor Trust]] {{said}} the pier was safe.", "Harbor Trust"),
    ("[[Marta Olsen, a magazine editor]], {{said}} the mill was broke.", "Marta Olsen"),
]


@pytest.mark.parametrize(("sentence", "name"), NO_OUTLETS)
def test_who_speaks_in_an_outlet_is_none(sentence: str, name: str) -> None:
    _, result = resolved(sentence)
    source = source_of(result, 0)
    assert (source.name, source.media) == (name, False)


POLLS = [
    (
        "[[An exit poll of 900 voters by the Institute for Harbor Studies]] {{found}} a tie.",
        "Institute for Harbor Studies",
    ),
    ("[[A survey taken in June by Data House]] {{found}} a tie.", "Data House"),
]


@pytest.mark.parametrize(("sentence", "name"), POLLS)
def test_a_poll_by_a_named_body_is_the_bodys(sentence: str, name: str) -> None:
    _, result = resolved(sentence)
    source = source_of(result, 0)
    assert (source.type, source.name) == (SourceType.named_organization, name)


def test_a_poll_of_a_place_is_a_document() -> None:
    _, result = resolved("[[A poll of Brook voters]] {{found}} a tie.")
    assert source_of(result, 0).type is SourceType.document
