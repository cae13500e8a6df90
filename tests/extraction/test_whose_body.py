"""Which named body a common noun means, whom a surname of two means, and the titles told in clauses."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

BODIES = [
    ("Elm Park School District shut.\nTalks failed, [[district officials]] {{said}}.", "Elm Park School District"),
    ("The Harwick Nurses Association struck. [[The union]] {{said}} it would go on.", "Harwick Nurses Association"),
    ("The Teamsters Local 12 met. [[The union]] {{said}} no.", "Teamsters Local 12"),
    ("Oakfield Medical Center closed. [[The hospital]] {{said}} it was late.", "Oakfield Medical Center"),
    ("The Lowfield Electric Cooperative met. [[The co-op]] {{said}} no.", "Lowfield Electric Cooperative"),
    ("Open Door Ministries met. [[A spokesperson for the nonprofit]] {{said}} no.", "Open Door Ministries"),
    ("Brent County met. The Brent County Council fell. [[The county]] {{said}} no.", "Brent County"),
    ("[[The district]] {{said}} it was late.\nThe Larch School District is poor.", "Larch School District"),
    ("Merrow Holdings won. [[The company]] {{said}} it was glad.", "Merrow Holdings"),
    ("[[The Police Officers' Association]] {{said}} no.", "Police Officers' Association"),
    ("[[A poll of 600 voters conducted by Harbor Research]] {{found}} anger.", "Harbor Research"),
    ("[[Tarnby police]] {{reported}} no arrests.", "Tarnby police"),
    ("HMA guards slept. The Harbor Mail Agency met. [[The agency]] {{said}} no.", "Harbor Mail Agency"),
    ("[[The group that owns her songs, Big Quay]], {{says}} she may sing.", "Big Quay"),
    ("[[The company that runs the pier, Bo Lund Productions]], {{denies}} it.", "Bo Lund Productions"),
]


@pytest.mark.parametrize(("article", "name"), BODIES)
def test_a_common_noun_means_the_named_body_of_its_kind(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).name == name


UNKNOWN = [
    "The State Water Board met. [[The state]] {{said}} no.",
    "The Department of Health met. [[The hospital]] {{said}} no.",
    "The Lowfield Electric Cooperative met. [[The company]] {{said}} no.",
    "[[The museum]] {{said}} no.\nThe Dorn Museum and the Brook Museum shut.",
    "BRENT FORK — The mill burned.\nBrent Fork is small. Brent Fork is old. [[The company]] {{said}} no.",
]


@pytest.mark.parametrize("article", UNKNOWN)
def test_a_body_of_another_kind_is_not_meant(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).name is None


def test_the_ministry_of_another_country_is_another() -> None:
    _, result = resolved(
        "[[Russia's foreign ministry]] {{said}} no. [[The French foreign ministry]] {{said}} yes. "
        "[[The Russian foreign ministry]] {{said}} it was late."
    )
    first, second, third = (attribution.source_ids for attribution in result.attributions)
    assert first != second
    assert first == third


def test_a_court_told_by_its_owner_is_no_other_court() -> None:
    _, result = resolved(
        "The International Rivers Court met. [[The Northern League's top court]] {{ruled}} it was late."
    )
    assert source_of(result, 0).name == "Northern League's top court"


def test_police_alone_are_the_police_named_before() -> None:
    _, result = resolved("[[Tarnby police]] {{reported}} no arrests. A man was hurt, [[police]] {{said}}.")
    assert result.attributions[0].source_ids == result.attributions[1].source_ids


def test_the_statement_is_of_the_body_that_spoke_last() -> None:
    _, result = resolved("[[Harbor Bank]] {{said}} it was sorry. “We will pay,” [[the statement]] {{said}}.")
    assert source_of(result, 1).name == "Harbor Bank"


def test_the_spokeswoman_of_a_body_is_the_one_of_before() -> None:
    article = (
        "[[A spokeswoman for Elm Park School District]] {{said}} no.\nThe Daily Record got the e-mail. "
        "[[The spokeswoman]] {{said}} it was a draft."
    )
    _, result = resolved(article)
    assert source_of(result, 1).name == "Elm Park School District"


_BETWEEN = "The board met on Monday and again on Friday, and nothing came of it at all. " * 6
SURNAMES = [
    ("Her husband, Kevin Orr, slept.\n", "Kevin Orr"),
    (f"Her husband, Kevin Orr, slept.\n{_BETWEEN}\n", "Dana Orr"),
]


@pytest.mark.parametrize(("between", "name"), SURNAMES)
def test_a_surname_of_two_is_soon_again_whoever_is_called_by_it(between: str, name: str) -> None:
    _, result = resolved(f"Dana Orr lost a house. Orr wept.\n{between}“It was loud,” [[Orr]] {{{{said}}}}.")
    assert source_of(result, 0).name == name


TITLES = [
    ("[[Ada Lund, who has been director of the fund since 2019]], {{said}} no.", "director of the fund"),
    ("[[Ada Lund, who as director of the fund has sued twice]], {{said}} no.", "director of the fund"),
    ("[[Ada Lund, who has been director of the fund for ten years]], {{said}} no.", "director of the fund"),
    ("[[Ada Lund, the clerk of Brent County]], {{said}} no.", "clerk of Brent County"),
    ("[[Senate President Pro Tem Ada Lund]] {{said}} no.", "Senate President Pro Tem"),
    ("[[Ada Lund, the captain's daughter]], {{said}} no.", None),
    ("[[Ada Lund, a home health aide]], {{said}} no.", None),
    ("[[Ada Lund, a clerk at a shop]], {{said}} no.", None),
]


@pytest.mark.parametrize(("article", "title"), TITLES)
def test_a_title_is_told_in_a_clause_too(article: str, title: str | None) -> None:
    _, result = resolved(article)
    assert (source_of(result, 0).name, source_of(result, 0).title) == ("Ada Lund", title)


def test_a_writing_is_named_with_the_body_that_owns_it() -> None:
    _, result = resolved("The Harbor Museum met. [[The museum's own register]] {{shows}} a gift.")
    source = source_of(result, 0)
    assert (source.name, source.type) == ("Harbor Museum's own register", SourceType.document)


ANOTHERS = [
    "President Ada Lund sent flowers. [[The president of the rowing club]] {{said}} they were lovely.",
    "The rowing club wept. President Ada Lund sent flowers. [[Its president]] {{said}} they were lovely.",
    "President Ada Lund sent flowers. [[The club president]] {{said}} they were lovely.",
    "Peruvian President Ada Lund sent flowers. [[The club’s president]] {{said}} they were lovely.",
]


@pytest.mark.parametrize("article", ANOTHERS)
def test_the_president_of_a_club_is_no_head_of_state(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).type is SourceType.unnamed_person


RULERS = [
    "President Ada Lund sent flowers. [[The president]] {{said}} they were for all.",
    "President Ada Lund sent flowers. [[The country’s president]] {{said}} they were for all.",
    "Peru wept. President Ada Lund sent flowers. [[Its president]] {{said}} they were for all.",
    "Elm College reopens. President Ada Lund sent flowers. [[The president of the college]] {{said}} it was time.",
    "President Ada Lund of Elm College sent flowers. [[The college president]] {{said}} it was time.",
]


@pytest.mark.parametrize("article", RULERS)
def test_a_president_is_that_of_the_land_or_of_the_body_named_beside(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).name == "Ada Lund"
