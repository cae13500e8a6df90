"""The name and the title with which a person is introduced; bodies by the noun beside their name."""

import pytest

from tests.extraction.marked import resolved


@pytest.mark.parametrize(
    ("article", "name", "title"),
    [
        (
            "[[The managing director, Piers Tolland-Gray]], {{wrote}} it failed.",
            "Piers Tolland-Gray",
            "managing director",
        ),
        ("[[Her spokesperson, Britta Rusk]], {{said}} she will read it.", "Britta Rusk", "spokesperson"),
        ("[[The mayor of Tolm, Greta Asp]], {{called}} it worthless.", "Greta Asp", "mayor of Tolm"),
        ("[[The local MP, Rhys Gower]], {{called}} it absurd.", "Rhys Gower", "local MP"),
        (
            "[[The chair of the Senate’s committee on fisheries, Davin Orr]], {{asked}} why nobody came.",
            "Davin Orr",
            "chair of the Senate’s committee on fisheries",
        ),
        ("[[One of the court’s judges, Ines Calloway]], {{said}} it was late.", "Ines Calloway", "court’s judge"),
        (
            "[[City of Tolm Division of Public Works director Rolf Kneller]] {{said}} the bridge was safe.",
            "Rolf Kneller",
            "City of Tolm Division of Public Works director",
        ),
        ("The cost bothers [[Councilmember Ada Lund]], she {{said}}.", "Ada Lund", "Councilmember"),
        ("[[Ada Lund, a professor of art whom they called]], {{said}} it is real.", "Ada Lund", "professor of art"),
        ("[[Ada Lund, who was the commander and has retired]], {{said}} it is fair.", "Ada Lund", "commander"),
        ("[[Harriet Stroud KC]] {{said}} the letter was late.", "Harriet Stroud", "KC"),
        ("[[Retired judge Sir Edmund Gale]] {{said}} the test was sound.", "Edmund Gale", "Retired judge"),
        ("Tor Ryle and [[Rep. Bo Garner]] {{asked}} whether it was true.", "Bo Garner", "Rep."),
        ("[[Clerk of Courts Renata Oyelund]] {{said}} it was late.", "Renata Oyelund", "Clerk of Courts"),
        ("[[Town Clerk Bo Berg]] {{said}} it was late.", "Bo Berg", "Town Clerk"),
        ("[[Chief executive Charles “Chip” Brand]] {{said}} no.", "Charles “Chip” Brand", "Chief executive"),
        (
            "[[Marcus Tell, managing attorney at Vale Aid]], {{said}} no.",
            "Marcus Tell",
            "managing attorney at Vale Aid",
        ),
        ("[[Ada Lund, a reader in law at Brook College]], {{said}} no.", "Ada Lund", "reader in law at Brook College"),
        ("[[Ada Lund, the cabinet member for sport]], {{said}} no.", "Ada Lund", "cabinet member for sport"),
        ("[[Ada Lund, a member of the city council]], {{said}} no.", "Ada Lund", "member of the city council"),
        ("[[Professor Ada Lund, professor of law]], {{said}} no.", "Ada Lund", "professor of law"),
        ("The town's MP, Sir Bo Berg, was late. [[Berg]] {{said}} so.", "Bo Berg", "town's MP"),
        ("[[Baroness Oldham, the chair of trustees]], {{said}} no.", "Baroness Oldham", "Baroness, chair of trustees"),
        ("[[Sen. Marisol Vega-Lunt, D-Ashford, who wrote it]], {{said}} it is late.", "Marisol Vega-Lunt", "Sen."),
        ("[[Brookmere editor-in-chief Ada Lund]] {{said}} no.", "Ada Lund", "Brookmere editor-in-chief"),
        ("[[Brook City coach Ada Lund]] {{said}} no.", "Ada Lund", "Brook City coach"),
        (
            "[[Ada Lund, Bo Garner’s fired campaign manager]], {{said}} no.",
            "Ada Lund",
            "Bo Garner’s fired campaign manager",
        ),
        (
            "[[Ada Lund, Brook State Department of Health public information officer]], {{said}} no.",
            "Ada Lund",
            "Brook State Department of Health public information officer",
        ),
        (
            "Ada Lund is the head of the Brook clinic, a busy one. [[Lund]] {{said}} no.",
            "Ada Lund",
            "head of the Brook clinic",
        ),
        ("[[Lt. Gov. Bo Berg]] {{said}} no.", "Bo Berg", "Lt. Gov."),
        ("Its chief surgeon, Dr. Ada Lund, left.\n[[Lund]] {{said}} no.", "Ada Lund", "chief surgeon, Dr."),
        ("[[The board’s chairman, the Rev. Bo Berg]], {{said}} no.", "Bo Berg", "board’s chairman, Rev."),
        ("[[The senator’s rival, Rep. Bo Berg]], {{said}} no.", "Bo Berg", "Rep."),
    ],
)
def test_who_it_is_with_which_title(article: str, name: str, title: str) -> None:
    source = resolved(article)[1].sources[0]
    assert (source.type, source.name, source.title) == ("named_person", name, title)


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("Sens. Ada Lund and Bo Garner", {"Ada Lund": "Sen.", "Bo Garner": "Sen."}),
        ("Reps. Ada Lund, a Republican, and Bo Garner, a Democrat,", {"Ada Lund": "Rep.", "Bo Garner": "Rep."}),
        (
            "Sens. Ada Lund (D-Brook), Rolf Kneller (R-Stone) and Bo Garner of Tolm",
            {"Ada Lund": "Sen.", "Rolf Kneller": "Sen.", "Bo Garner": "Sen."},
        ),
        (
            "County Commissioners Ada Lund and Bo Garner",
            {"Ada Lund": "County Commissioner", "Bo Garner": "County Commissioner"},
        ),
        ("Council members Ada Lund and Bo Garner", {"Ada Lund": "Council member", "Bo Garner": "Council member"}),
        ("Choir members Ada Lund and Bo Garner", {"Ada Lund": None, "Bo Garner": None}),
    ],
)
def test_people_named_in_a_row_share_the_title_before_them(row: str, people: dict[str, str | None]) -> None:
    told = resolved(f"[[{row}]] {{{{said}}}} they would vote no.")[1].sources
    assert {source.name: source.title for source in told} == people


def test_lawyers_of_somebody_give_that_one_no_title() -> None:
    article = "The lawyers of Ada Lund met her.\n[[Lund]] {{said}} no."
    assert resolved(article)[1].sources[0].title is None


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("[[The rescue charity Lifeline]] {{said}} it had moved 40 dogs.", "Lifeline"),
        ("[[The plant’s owner, Castor Mills]], {{said}} it had no choice.", "Castor Mills"),
        ("[[Its rival, Halbrook Energy]], {{said}} nothing was wrong.", "Halbrook Energy"),
        (
            "[[The teachers union, the Brook Education Association]], {{said}} it was glad.",
            "Brook Education Association",
        ),
        ("[[A spokesman for the Ferris campaign]] {{said}} the count was wrong.", "Ferris campaign"),
    ],
)
def test_a_body_by_its_name_beside_the_noun(article: str, name: str) -> None:
    source = resolved(article)[1].sources[0]
    assert (source.type, source.name) == ("named_organization", name)


def test_the_candidate_of_another_party_is_not_the_one_named_later() -> None:
    article = """
        [[Labour's candidate]] {{said}} no.
        [[Bo Garner, the Reform candidate]], {{said}} yes.
    """
    assert [source.name for source in resolved(article)[1].sources] == [None, "Bo Garner"]


def test_one_of_several_judges_is_not_the_judge_of_another_place() -> None:
    article = """
        A tenant lost in May, and [[the judge]] {{said}} so.
        [[One of the court’s judges, Ines Calloway]], {{said}} no.
    """
    assert [source.name for source in resolved(article)[1].sources] == [None, "Ines Calloway"]


UNTITLED = [
    "Bo Berg was the first director in jail. [[Berg]] {{said}} no.",
    "She was the most able candidate [[Bo Berg]] {{knew}}.",
    "[[Bo Berg, a team member]], {{said}} no.",
    "[[Ada Lund, a member of the club]], {{said}} no.",
]


@pytest.mark.parametrize("article", UNTITLED)
def test_a_member_of_a_team_or_the_first_of_a_row_has_no_title(article: str) -> None:
    assert resolved(article)[1].sources[0].title is None
