"""Which capitals name somebody, and which forms of a name are one source, in little articles."""

import pytest

from claims.extraction.named.name_forms import possessive
from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

ONE_NAME = [
    ("On Monday [[Republican Marta Olsen]] {{said}} no.\n[[Olsen]] {{said}} so twice.", "Marta Olsen"),
    ("Democrat Hillary Brandt won. [[Brandt]] {{said}} it was close.", "Hillary Brandt"),
    ("[[Bill de Groot]] {{said}} yes.\n[[De Groot]] {{said}} so twice.", "Bill de Groot"),
    ("[[James O’Malley]], the chief, {{said}} yes.\nIt is over, {{said}} [[O'Malley]].", "James O’Malley"),
    ("[[Han Ki-sun, the secretary general,]] {{vowed}} not to leave.", "Han Ki-sun"),
    ("[[Tarnby police Chief Peter Lind]] {{said}} it was over.", "Peter Lind"),
    (
        "[[The Committee for a Responsible Harbor Budget]] {{reported}} a loss.",
        "Committee for a Responsible Harbor Budget",
    ),
    ("[[The Commission on Harbor Debates]] {{said}} the hall was full.", "Commission on Harbor Debates"),
    ("[[Rep. Jim Jordan]] {{said}} no.\nIt was late, [[Jordan]] {{said}}.", "Jim Jordan"),
    ("[[LONDON -- President Marta Olsen]], opening the pier, {{said}} it was safe.", "Marta Olsen"),
    ("[[Vera R. Newfield II, a writer,]] {{said}} the bridge was safe.", "Vera R. Newfield II"),
]

ONE_NAME += [
    ("[[House Finance Republican Mike Lund]] {{said}} no.\n[[Lund]] {{said}} so twice.", "Mike Lund"),
    ("[[Packer, who is chairman of the Harbor Fund,]] {{said}} it was over.", "Packer"),
    ("“It is over,” {{said}} [[Army Lt. Christian Berg]], who left.", "Christian Berg"),
    ("[[Lund's campaign]] {{said}} no. Mike Lund left. [[The Lund campaign]] {{said}} yes.", "Lund campaign"),
]


@pytest.mark.parametrize(("article", "name"), ONE_NAME)
def test_every_form_is_the_one_source(article: str, name: str) -> None:
    _, result = resolved(article)
    found = {(source.name or "").removeprefix("The ") for source in result.sources}
    assert found == {name}


NOBODYS_NAME = [
    ("[[Judge]] {{rejects}} Tarnby request to unseal the file.", SourceType.unnamed_person),
    ("[[Scholars]] have long {{debated}} the age of the bridge.", SourceType.unnamed_group),
    (
        "They are poor, and [[most of the General Sessions Civil judges hearing cases]] {{explain}} nothing.",
        SourceType.unnamed_group,
    ),
]


@pytest.mark.parametrize(("article", "kind"), NOBODYS_NAME)
def test_a_common_noun_with_a_capital_is_no_name(article: str, kind: SourceType) -> None:
    _, result = resolved(article)
    assert (source_of(result, 0).type, source_of(result, 0).name) == (kind, None)


def test_the_holder_of_an_office_in_capitals_is_the_person_named_beside_it() -> None:
    _, result = resolved("[[The Health Secretary, Ada Lund,]] {{said}} no. [[The Health Secretary]] {{said}} yes.")
    assert [source.name for source in result.sources] == ["Ada Lund"]


def test_a_field_before_officials_is_no_body() -> None:
    _, result = resolved("[[Zoning chiefs]] {{opposed}} the plan in May.", publisher="Zoning Monitor")
    assert [(source.name, source.own_outlet) for source in result.sources] == [(None, False)]


def test_the_paper_of_a_journal_is_no_newspaper() -> None:
    article = "The paper, by Marta Olsen, was published on Monday. [[The paper]] {{says}} sponges live for ages."
    _, result = resolved(article, publisher="Tarnby Gazette")
    assert [(source.type, source.own_outlet) for source in result.sources] == [(SourceType.document, False)]


def test_a_surname_that_is_a_title_stays_a_name() -> None:
    _, result = resolved("The hall was quiet when Ada Dean spoke. [[Dean]] {{said}} it was over.")
    assert source_of(result, 0).name == "Ada Dean"


def test_an_opener_before_a_colon_is_nobody() -> None:
    _, result = resolved("[[Plus]]{{:}} A landlord gets a grant and the rents go up.")
    assert result.sources == ()


def test_who_lives_on_a_hill_speaks_and_not_the_hill() -> None:
    _, result = resolved("It calms [[residents on Harbor Hill, who]] have {{argued}} that it is loud.")
    assert source_of(result, 0).type is SourceType.unnamed_group


def test_a_name_holds_no_words_that_the_document_says() -> None:
    _, result = resolved("The firms owe more, according to [[a study -- which notes that rates fell]].")
    assert source_of(result, 0).name == "study"


def test_words_in_another_letter_stay_the_persons() -> None:
    article = """
        He is well, {{according to}} [[a letter from his doctor]].
        The city sent the firm a letter. [[City Attorney Marta Olsen]] {{said}} in the letter that it had to stop.
    """
    _, result = resolved(article)
    assert source_of(result, 1).name == "Marta Olsen"


def test_her_office_is_that_of_the_woman_in_mind() -> None:
    _, result = resolved("[[Mayor Ada Lund]] {{said}} no. Soon [[her office]] {{said}} yes.")
    assert [source.name for source in result.sources] == ["Ada Lund", "Ada Lund’s office"]


def test_his_campaign_is_the_campaign_of_the_man_in_mind() -> None:
    _, result = resolved("[[Mike Lund]] {{said}} he would run. Soon [[his campaign]] {{said}} it was over.")
    assert [source.name for source in result.sources] == ["Mike Lund", "Lund campaign"]


TITLES = [
    ("The pier closed. [[Lund and Ohio Gov. Mike Berg]] {{said}} it was late.", "Ohio Gov."),
    ("They brought [[Sen. Mike Berg]], who {{said}} it was late.", "Sen."),
    ("[[Fisheries and Trade Minister Mike Berg]] {{said}} it was late.", "Fisheries and Trade Minister"),
]


@pytest.mark.parametrize(("article", "title"), TITLES)
def test_a_title_holds_no_other_person_and_no_verb(article: str, title: str) -> None:
    _, result = resolved(article)
    assert next(source.title for source in result.sources if source.name == "Mike Berg") == title


EDGES = [
    ("The ruling came, [[prompting Gov. Peter Lind]] {{to order}} a halt.", "Peter Lind"),
    ("It is late. [[One of them, who gave only his first name, Karl]], {{said}} no.", "Karl"),
    ("[[THE LOAN Mr. Lind]] {{said}} it was cheap. Peter Lind is a banker.", "Peter Lind"),
]


@pytest.mark.parametrize(("article", "name"), EDGES)
def test_a_name_at_the_edge_of_the_words_is_found(article: str, name: str) -> None:
    _, result = resolved(article)
    assert [source.name for source in result.sources] == [name]


CLAUSES = ["[[Voters who had backed Lund]] {{said}} no.", "[[Residents suing Lund]] {{said}} no."]


@pytest.mark.parametrize("sentence", CLAUSES)
def test_whom_a_clause_only_tells_of_is_not_who_speaks(sentence: str) -> None:
    _, result = resolved(f"Ada Lund won. {sentence}")
    assert [(source.type, source.name) for source in result.sources] == [(SourceType.unnamed_group, None)]


COUNTED = [
    ("[[A number of tax experts]] {{said}} no.", SourceType.unnamed_group),
    ("[[A chorus of prominent Republicans]] {{said}} no.", SourceType.unnamed_group),
    ("[[Nearly all of Lund Steel’s 800 employees]] {{threatened}} to leave.", SourceType.unnamed_group),
    ("[[One slide]] {{said}} so.", SourceType.document),
    ("[[The announcer]] {{said}} so.", SourceType.unnamed_person),
]


@pytest.mark.parametrize(("article", "kind"), COUNTED)
def test_who_is_only_counted_or_described_is_a_source(article: str, kind: SourceType) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).type is kind


def test_i_in_a_quotation_is_who_speaks_and_not_the_outlet() -> None:
    _, result = resolved("“[[I]] {{believe}} it will hold, and so does she,” he added.\n[[Marta Olsen]] {{said}} so.")
    assert all(not source.own_outlet for source in result.sources)
    _, result = resolved("[[Marta Olsen]] {{said}}: “It is late. [[I]] {{believe}} it will hold.”")
    assert [source.name for source in result.sources] == ["Marta Olsen"]


def test_an_author_of_the_paper_is_no_newspaper() -> None:
    _, result = resolved("It fell, {{said}} [[David Lund, a scholar of labor and one of the paper's authors]].")
    assert [(source.name, source.own_outlet) for source in result.sources] == [("David Lund", False)]


def test_a_month_shows_nothing() -> None:
    _, result = resolved("Olsen gave out her records in July, [[which]] {{showed}} she was fit.")
    assert [source.type for source in result.sources] == [SourceType.document]


SPEAKERS = [
    ("Peter Lind came to the show.\n[[LIND]] {{said}} it was a good year.", "Peter Lind"),
    ("At noon, [[Fox News David Lund]] {{asked}} whether it would rain.", "David Lund"),
    ("It rained when [[Fox News’ Megra Lund]] {{asked}} him about it.", "Megra Lund"),
]


@pytest.mark.parametrize(("article", "name"), SPEAKERS)
def test_capitals_and_outlets_leave_the_person(article: str, name: str) -> None:
    _, result = resolved(article)
    assert name in [source.name for source in result.sources]


def test_research_at_the_start_is_a_document() -> None:
    _, result = resolved("[[Research]] {{suggests}} that rents fell.")
    assert source_of(result, 0).type is SourceType.document


@pytest.mark.parametrize(
    ("name", "text", "owned"),
    [
        ("Ada Lund", "Ada Lund's office", "Ada Lund's"),
        ("Ada Lund", "Ada Lund’s office", "Ada Lund’s"),
        ("Bo Jones", "It's Jones’ office", "Bo Jones’"),
        ("Ada Lund", "her office", "Ada Lund’s"),
    ],
)
def test_an_owner_has_the_apostrophe_of_the_text(name: str, text: str, owned: str) -> None:
    assert possessive(name, text) == owned
