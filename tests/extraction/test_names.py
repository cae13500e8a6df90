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
        ("The Attorney General saw the Brook Inspector General on the pier.", []),
        ("The Deputy Solicitor General slept. Solicitor General Ada Brook smiled.", ["Ada Brook"]),
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
        ("Corliss Ratings was late.", "Corliss Ratings"),
        ("Two Harbor Bank officials were late. It was cold.", "Harbor Bank"),
        ("Three Rivers Hospice was late. It was cold.", "Three Rivers Hospice"),
        ("The Brook Office of Inspector General was late.", "Brook Office of Inspector General"),
        ("The Office of the Attorney General was late.", "Office of the Attorney General"),
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


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The New Brook Beacon told of it. The Beacon wrote on.", ["New Brook Beacon"]),
        ("The New Brook Beacon told of it. Later the Beacon wrote on.", ["New Brook Beacon"]),
        ("The New Brook Beacon and the Tarnby Beacon told of it. The Beacon wrote on.", 3),
        ("The Beacon wrote on. The New Brook Beacon told of it.", 2),
        ("The New Brook Beacon told of it. The Ledger wrote on.", 2),
    ],
)
def test_an_outlet_is_called_by_the_last_word_of_its_name(text: str, bodies: list[str] | int) -> None:
    found = cast_of(text)[1]
    assert (found if isinstance(bodies, list) else len(found)) == bodies


def test_a_line_set_like_a_headline_names_nobody() -> None:
    people, bodies = cast_of("Marta Olsen Wants To Close Northern Rail Depot")
    assert (people, bodies) == ([], [])


def test_a_headline_with_a_full_stop_names_nobody_either() -> None:
    assert cast_of("Marta Olsen Wants To Close Northern Rail Depot.") == ([], [])
    assert cast_of("President Karen Holm met President Lars Berg.")[0] == ["Karen Holm", "Lars Berg"]


def test_a_relative_of_the_same_name_is_another() -> None:
    text = "Bo Olsen spoke. Olsen left. His father, Bo Olsen Sr., who sold herring, did not. Olsen slept."
    parsed, _ = read_marked(text)
    people = find_cast(parsed.doc, parsed.article.text, find_names(parsed)).people
    assert [(p.name.rstrip("."), len(p.mentions)) for p in people] == [("Bo Olsen", 3), ("Bo Olsen Sr", 1)]
    assert len(cast_of("Bo Olsen Jr. spoke. The herring, Bo Olsen said, is old.")[0]) == 1


@pytest.mark.parametrize(
    "headline", ["Orsola Olsen: Why I Want To Close The Old Depot", "Marta Olsen Wants To Close The Depot"]
)
def test_a_headline_gives_the_whole_name_of_a_lone_surname(headline: str) -> None:
    named = " ".join(headline.split()[:2]).rstrip(":")
    assert cast_of(f"{headline}\nThe depot is old, Olsen said.")[0] == [named]
    assert cast_of(f"{headline}\nThe depot is old, Bo Olsen said. Olsen left.")[0] == ["Bo Olsen"]


@pytest.mark.parametrize(
    "headline", ["Mayor Olsen: Why I Want To Close The Old Depot", "Why Olsen Wants To Close The Depot"]
)
def test_a_headline_without_a_given_name_gives_no_whole_name(headline: str) -> None:
    assert cast_of(f"{headline}\nThe depot is old, Olsen said.")[0] == ["Olsen"]


def test_half_of_a_word_with_a_hyphen_is_no_name() -> None:
    assert cast_of("Pro-republicans say the vote was fair.")[1] == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They met Ida Marsh, 60. “No,” Marsh said. Hosting Marsh at the fair “is our dream,” Bo Olsen said.", 2),
        ("They met Ida Marsh, 60. Her son, Sterling Marsh, 20, said no. Bo Olsen said yes.", 3),
        ("They met Ida Marsh, 60. Her aunt, Orsing Marsh, said no. Bo Olsen said yes.", 3),
    ],
)
def test_a_gerund_that_opens_the_sentence_is_no_given_name(text: str, people: int) -> None:
    assert len(cast_of(text)[0]) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They met William Olsen, 60. Bill Olsen, who sells herring, said no.", ["William Olsen"]),
        ("They met Bill Olsen, 60. William T. Olsen said no.", ["William T. Olsen"]),
        ("They met William Olsen, 60. His son, Bill Olsen, said no.", ["William Olsen", "Bill Olsen"]),
        ("They met William Olsen, 60. Bob Olsen, who sells herring, said no.", ["William Olsen", "Bob Olsen"]),
        ("They met William Olsen, 60. Bill Marsh, who sells herring, said no.", ["William Olsen", "Bill Marsh"]),
    ],
)
def test_a_short_given_name_is_the_same_persons(text: str, people: list[str]) -> None:
    assert cast_of(text)[0] == people
