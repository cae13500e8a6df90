"""Names, cut from titles; who is one person; what is a body."""

import pytest

from claims.extraction.named.names import find_names
from claims.extraction.named.people import find_cast
from tests.extraction.marked import cast_of, read_marked


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They met Mayor Ada Brook on the pier.", ["Ada Brook"]),
        ("They met U.S. Secretary of Fisheries Ada Brook on the pier.", ["Ada Brook"]),
        ("Tor & Ryle Research paid. Labor pollster Daron Ryle told them so.", ["Daron Ryle"]),
        ("Minister of Trade and Fisheries Ada Brook said no.", ["Ada Brook"]),
        ("They met Dr. Lars van der Berg on the pier.", ["Lars van der Berg"]),
        ("They met Carl Brook-Olsen III, 46, on the pier.", ["Carl Brook-Olsen III"]),
        ("Ada Brook smiled. Mr. Olsen did not. Brook waved.", ["Ada Brook", "Olsen"]),
        ("Despite Ada Brook, nobody came.", ["Ada Brook"]),
        ("They met Mayor (Frank) Brook on the pier.", ["Frank Brook"]),
        ("Det Con Ada Brook found a car.", ["Ada Brook"]),
        ("They asked Det Con Olsen about the car.", ["Olsen"]),
        ("Mr Darrow told jurors he did nothing wrong in May.", ["Darrow"]),
        ("The Con Olsen Company found a car.", []),
    ],
)
def test_people_without_their_titles(text: str, people: list[str]) -> None:
    assert cast_of(text)[0] == people


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("It was the Ministry of Fisheries and Food that paid.", "Ministry of Fisheries and Food"),
        ("The Securities and Exchange Commission was late.", "Securities and Exchange Commission"),
        ("The U.S. Parks and Wildlife Service was late.", "U.S. Parks and Wildlife Service"),
        ("The Centers for Flood Control and Prevention were late.", "Centers for Flood Control and Prevention"),
        ("Marks and Spencer said so. It was late.", "Marks and Spencer"),
        ("Avon and Somerset Police said so. It was late.", "Avon and Somerset Police"),
        ("The Kiln newspaper said so. It was late.", "Kiln"),
        ("He left the Brook Women’s Fund in May.", "Brook Women’s Fund"),
        ("Bo Lund Productions was late.", "Bo Lund Productions"),
        ("General Pumps Corp. was late. The pumps were sad.", "General Pumps Corp."),
        ("General Motors was late.", "General Motors"),
        ("The U.S. Attorney’s Office for the Eastern Shore was late.", "U.S. Attorney’s Office for the Eastern Shore"),
        ("Institut Merin S.A. was late. Merin was sad.", "Institut Merin S.A."),
        ("Brook Gas & Electric Co. was late. BG&E was sad.", "Brook Gas & Electric Co."),
        ("He wrote for Inkleaks in May. Inkleaks welcomed the plan.", "Inkleaks"),
        ("He left the Northern Rail Association (NRA) in May. The NRA was sad.", "Northern Rail Association"),
    ],
)
def test_bodies_by_their_whole_names(text: str, body: str) -> None:
    assert body in cast_of(text)[1]


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    parsed, _ = read_marked("Marta Olsen spoke first. Then Olsen left.")
    cast = find_cast(parsed.doc, parsed.article.text, find_names(parsed))
    assert [m.span.of(parsed.article.text) for m in cast.people[0].mentions] == ["Marta Olsen", "Olsen"]


def test_a_line_set_like_a_headline_names_nobody() -> None:
    people, bodies = cast_of("Marta Olsen Wants To Close Northern Rail Depot")
    assert (people, bodies) == ([], [])


def test_a_headline_with_a_full_stop_names_nobody_either() -> None:
    assert cast_of("Marta Olsen Wants To Close Northern Rail Depot.") == ([], [])
    assert cast_of("President Karen Holm met President Lars Berg.")[0] == ["Karen Holm", "Lars Berg"]


def test_half_of_a_word_with_a_hyphen_is_no_name() -> None:
    assert cast_of("Pro-republicans say the vote was fair.")[1] == []
