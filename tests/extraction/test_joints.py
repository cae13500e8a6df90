"""How far a name goes, by what it names, and the short forms that go with the full one."""

import pytest

from claims.extraction.linguistics import parse
from claims.extraction.named.names import find_names
from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast, find_cast
from claims.extraction.quoted.quotations import find_quotations
from claims.extraction.sentences import find_sentences
from claims.extraction.shapes import Parsed
from tests.extraction.marked import little_article


def cast_of(text: str) -> Cast:
    """Who is named in a little article."""
    article = little_article(text)
    doc = parse(article)
    parsed = Parsed(article, doc, find_sentences(article, doc), find_quotations(article))
    return find_cast(doc, text, find_names(parsed))


WHOLE = [
    (
        "A spokesman for the Department for Housing, Land and Water said no.",
        "Department for Housing, Land and Water",
    ),
    ("The Ministry of Labor, Health and Welfare said so.", "Ministry of Labor, Health and Welfare"),
    ("The Department of Health, Harbor Bank and Mayor Ada Lund said so.", "Department of Health"),
    ("The walkout was called by Local 77 of the United Porters.", "Local 77 of the United Porters"),
    ("Local 8 of the Amalgamated Cooks and Bakers said so.", "Local 8 of the Amalgamated Cooks and Bakers"),
    ("Flights from Marlow by United Airlines and Teamsters stopped.", "United Airlines"),
    ("Chapter 9 of the Allied Clerks said so.", "Chapter 9 of the Allied Clerks"),
    ("Porters United Local 6 said in a release that it was late.", "Porters United Local 6"),
    ("Fisheries and Harbor Enforcement said that its boats do not stop.", "Fisheries and Harbor Enforcement"),
    ("The Parks and Wetlands Service said so.", "Parks and Wetlands Service"),
    ("The Ridge and Valley Alliance said so.", "Ridge and Valley Alliance"),
    ("It was paid by the Ada and Bo Lund Foundation.", "Ada and Bo Lund Foundation"),
    ("The Kremlin and Brook Foundation said so.", "Brook Foundation"),
    ("According to Four Hills Hospice, it is late.", "Four Hills Hospice"),
    ("Four Hills Hospice said it is late.", "Four Hills Hospice"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_bodys_name_is_whole(text: str, name: str) -> None:
    assert name in {body.name for body in cast_of(text).bodies if body.kind is NameKind.body}


def test_a_number_that_only_counts_is_no_name() -> None:
    names = {entity.name for entity in cast_of("Three Democrats voted. Two Marines died.").bodies}
    assert not any(name.startswith(("Three", "Two")) for name in names)


SHORT = [
    ("SkyLark Ground Services, the contractor, said so. A SkyLark spokeswoman said no.", "SkyLark Ground Services"),
    ("Fernridge Waste Partners, which bought it, said so. Fernridge said no.", "Fernridge Waste Partners"),
    ("Redwater Midstream sued. Redwater said it would appeal.", "Redwater Midstream"),
    ("Four Hills Hospice shut. A spokesperson for Four Hills said so.", "Four Hills Hospice"),
    ("Corbin Residential sued. A spokesperson for Corbin said so.", "Corbin Residential"),
]


@pytest.mark.parametrize(("text", "name"), SHORT)
def test_a_body_is_called_by_the_beginning_of_its_name(text: str, name: str) -> None:
    bodies = {body.name: len(body.mentions) for body in cast_of(text).bodies}
    assert bodies.get(name) == 2


APART = [
    "Marlow Bank shut. It is in Marlow. Marlow is small, residents of Marlow said.",
    "Brent County met. The Brent County Homeless Shelter shut. Brent County said no.",
]


@pytest.mark.parametrize("text", APART)
def test_a_place_is_no_short_form_of_a_body_there(text: str) -> None:
    assert len(cast_of(text).bodies) == 2


def test_a_family_is_no_single_person() -> None:
    cast = cast_of("Karen Clinton won. Karen Clinton met the Clintons. The Clintons moved.")
    assert [person.name for person in cast.people] == ["Karen Clinton"]


PEOPLE = [
    ("Judge Caroline Ostes wrote that it was late. Ostes set a hearing for May.", "Caroline Ostes", 2),
    ("Zhazia Korim, the Liberal Democrat, spoke. “No,” Korim told a meeting.", "Zhazia Korim", 2),
    ("Zhazia Korim believes it was early. “No,” Korim told a meeting.", "Zhazia Korim", 2),
]


@pytest.mark.parametrize(("text", "name", "mentions"), PEOPLE)
def test_a_person_is_known_by_how_the_surname_speaks(text: str, name: str, mentions: int) -> None:
    assert (name, mentions) in {(person.name, len(person.mentions)) for person in cast_of(text).people}


FIRMS = [
    ("All sailings stopped, the administrators Marrow Pike confirmed.", "Marrow Pike"),
    ("The books were checked by the auditors Marlow Finch.", "Marlow Finch"),
    ("Ada Lund, an analyst at Pelt Moran, said so.", "Pelt Moran"),
    ("Calder Homes had come late. Calder’s lawyer left. Calder bought the mill.", "Calder Homes"),
]


@pytest.mark.parametrize(("text", "name"), FIRMS)
def test_a_firm_named_like_a_person_is_a_body(text: str, name: str) -> None:
    assert name in {body.name for body in cast_of(text).bodies if body.kind is NameKind.body}


def test_nobody_is_their_own_relative() -> None:
    text = "Tom Haver left. Haver sat down. Linda Haver, Haver’s sister-in-law, said no."
    assert {(person.name, len(person.mentions)) for person in cast_of(text).people} == {
        ("Tom Haver", 3),
        ("Linda Haver", 1),
    }
