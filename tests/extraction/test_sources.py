"""Who a surname, a pronoun, a title or `the ministry` is, in little articles."""

import pytest

from claims.record import Basis, SourceType
from tests.extraction.marked import resolved, source_of

NAMES = [
    (
        "[[Marta Olsen]], an attorney, {{said}} rents had doubled.\nThe city will wait, [[Olsen]] {{said}}.",
        "Marta Olsen",
    ),
    (
        "[[Marta Olsen]] {{said}} rents had doubled.\nDavid Brandt won in May.\n“It is quiet,” [[she]] {{said}}.",
        "Marta Olsen",
    ),
    (
        "Mayor Peter Lind met residents on Monday.\nThe bridge will open in June, [[the mayor]] {{said}}.",
        "Peter Lind",
    ),
    (
        "Danish President Karen Holm met Swedish President Lars Berg.\nIt is safe, [[the Danish leader]] {{said}}.",
        "Karen Holm",
    ),
    ("Oregon Gov. Chris Lark won.\n“It was easy,” [[the Oregon governor]] {{said}}.", "Chris Lark"),
    ("Robert Holm sat.\nOn Monday neither [[Messrs. Holm]] nor Price {{said}} he would go.", "Robert Holm"),
    ("Marta Olsen is a nurse [[who]] {{says}} that the bridge is old.", "Marta Olsen"),
    ("Marta Olsen was the only nurse [[who]] {{opposed}} the bridge.", "Marta Olsen"),
    ("Marta Olsen was among those [[who]] {{opposed}} the bridge.", "Marta Olsen"),
    ("On Friday Marta Olsen was [[one of the first nurses]] to {{oppose}} the bridge.", "Marta Olsen"),
    ("Marta Olsen, [[one of the first nurses]] to {{oppose}} the bridge, left.", "Marta Olsen"),
    ("Marta Olsen came on Monday. [[Her speech]] {{warned}} that the bridge is old.", "Marta Olsen"),
    ("Marta Olsen came. It is old, she said, {{according to}} [[excerpts of her remarks]].", "Marta Olsen"),
    ("[[Nurses such as Marta Olsen]] {{say}} that the bridge is old.", "Marta Olsen"),
    ("The bridge is old, {{say}} [[nurses like Marta Olsen, a Canadian]].", "Marta Olsen"),
    ("Meanwhile [[Zandra Moll]], who sat in the hall, {{said}} she was tired.", "Zandra Moll"),
    ("[[HAVANA (AP) - President Pedro Lima]] {{called}} the vote a farce.", "Pedro Lima"),
    ("[[HAVANA, Cuba (AP) — Trade Secretary Pedro Lima]] {{called}} the vote a farce.", "Pedro Lima"),
    ("[[ALBANY, N.Y. — Trade Secretary Pedro Lima]] {{called}} the vote a farce.", "Pedro Lima"),
    ("[[BRANDT, Holm and Lima — the fishermen]] {{called}} the vote a farce.", "BRANDT"),
    ("[[A former candidate -- Marta Olsen, who lost --]] {{said}} rents had doubled.", "Marta Olsen"),
    ("While they wept for Oskar Tamm, [[the Estonian government]] {{urged}} calm.", "Estonian government"),
    ("[[The Harbor Party daily Kronika]] {{compared}} the boy with a saint.", "Kronika"),
    ("[[Kiln News Vice President and Brook Managing Editor Lars Holm]] {{voiced}} regret.", "Lars Holm"),
    ("[[An aide in Mayor Judith Stamm's office]] {{said}} it was late.", "Mayor Judith Stamm's office"),
    ("Relief is not near, [[an official in the treasurer's office]] {{said}}.", "treasurer's office"),
    ("[[Canadians for a Free Press director Kerry Mott]] {{said}} it was late.", "Kerry Mott"),
    ("He left the so called [[Dawn Christian Movement]] which {{cited}} old books.", "Dawn Christian Movement"),
    (
        "HAVANA (AP) — President Pedro Lima won.\nOn Monday [[the Cuban leader]] {{said}} he was glad.",
        "Pedro Lima",
    ),
    ("H. Marshall Lund was named chairman.\n[[Mr. Lund]] {{said}} he was glad.", "H. Marshall Lund"),
    (
        "[[The Norwegian Fisheries Ministry]] {{noted}} a rise.\nCod is scarce, [[the ministry]] {{said}}.",
        "Norwegian Fisheries Ministry",
    ),
    (
        "[[The county's chief engineer, Ada Brook]], {{said}} the dam is sound.\nIt will hold, [[Ms. Brook]] {{said}}.",
        "Ada Brook",
    ),
    (
        "[[Marta Fields]] {{said}} no.\n“It is nonsense.” [[Fields]] later {{tweeted}} a picture of the dam.",
        "Marta Fields",
    ),
    (
        "The Northern Rail Passenger Association (NRPA) was founded in 1990.\nTrains are late, [[the NRPA]] {{said}}.",
        "Northern Rail Passenger Association",
    ),
]


@pytest.mark.parametrize(("article", "name"), NAMES)
def test_the_last_attribution_is_the_named_sources(article: str, name: str) -> None:
    _, result = resolved(article)
    found = source_of(result, -1).name
    assert found is not None
    assert found.removeprefix("The ") == name


def test_whom_an_aside_between_dashes_names_beside_others_is_not_meant() -> None:
    _, result = resolved("[[A former aide — now a rival of Marta Olsen —]] {{said}} rents had doubled.")
    assert source_of(result, 0).name is None


@pytest.mark.parametrize("word", ["E-mails", "Emails"])
def test_letters_that_somebody_got_are_the_source(word: str) -> None:
    found = source_of(resolved(f"[[{word} obtained by the Courier]] {{{{show}}}} that the vault was empty.")[1], 0)
    assert (found.type, found.name) == (SourceType.document, f"{word} obtained by the Courier")


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (
            "Records obtained under the town's [[public-records law]] {{show}} that the mill leaked.",
            "Records obtained under the town's public-records law",
        ),
        (
            "The mill leaked for years, [[records obtained under the open-records law]] {{show}}.",
            "records obtained under the open-records law",
        ),
        ("[[Memos that the Courier got]] {{say}} the mayor knew.", "Memos that the Courier got"),
    ],
)
def test_a_writing_is_named_by_its_own_words(article: str, name: str) -> None:
    found = source_of(resolved(article)[1], 0)
    assert (found.type, found.name) == (SourceType.document, name)


def test_every_source_stands_once_with_its_mentions() -> None:
    article = """
        [[Marta Olsen]], director of the Harbor Legal Clinic, {{said}} rents had doubled.
        [[Olsen]] {{said}} wages had not.
        “We see it daily,” [[she]] {{said}}.
    """
    parsed, result = resolved(article)
    assert [source.name for source in result.sources] == ["Marta Olsen"]
    words = [span.of(parsed.article.text) for span in result.sources[0].mentions]
    assert {"Olsen", "she"} <= set(words)


@pytest.mark.parametrize(
    "article",
    [
        "Marta Olsen was one of nine nurses [[who]] {{opposed}} the bridge.",
        "Marta Olsen was not the nurse [[who]] {{opposed}} the bridge.",
        "Marta Olsen met a nurse [[who]] {{opposed}} the bridge.",
    ],
)
def test_others_than_who_is_named_stay_without_a_name(article: str) -> None:
    assert source_of(resolved(article)[1], 0).name is None


@pytest.mark.parametrize("writing", ["Her book", "Her letter", "Her bank statement"])
def test_what_somebody_wrote_down_speaks_for_itself(writing: str) -> None:
    article = f"Marta Olsen came on Monday. [[{writing}]] {{{{showed}}}} that the bridge is old."
    assert source_of(resolved(article)[1], 0).type is SourceType.document


@pytest.mark.parametrize(
    "group", ["Nurses, including those of Marta Olsen’s clinic,", "Nurses with boats like those of Marta Olsen"]
)
def test_people_beside_somebody_named_stay_a_group(group: str) -> None:
    assert source_of(resolved(f"[[{group}]] {{{{say}}}} that the bridge is old.")[1], 0).name is None


def test_those_who_are_named_among_others_are_the_sources() -> None:
    text = "[[Angry nurses, including Marta Olsen and Bo Holm]], {{criticized}} the plan of Karen Berg."
    assert [source.name for source in resolved(text)[1].sources] == ["Marta Olsen", "Bo Holm"]


def test_two_who_are_the_first_to_do_it_are_both_named() -> None:
    text = "Marta Olsen and Bo Holm became [[the first nurses in town]] to {{endorse}} the plan of Karen Berg."
    assert [source.name for source in resolved(text)[1].sources] == ["Marta Olsen", "Bo Holm"]


def test_a_person_and_the_group_beside_are_two_sources() -> None:
    _, result = resolved("Gov. Eric Holm left.\n[[Holm and party leaders]] {{touted}} the plan as a stride.")
    assert [source.name for source in result.sources] == ["Eric Holm", None]


def test_a_pronoun_is_told_by_its_basis_and_less_sure() -> None:
    _, result = resolved("[[Marta Olsen]] {{said}} rents had doubled.\n“It hurts,” [[she]] {{said}}.")
    assert [a.basis for a in result.attributions] == [Basis.explicit, Basis.pronoun]
    assert result.attributions[1].confidence <= result.attributions[0].confidence


def test_title_affiliation_and_justification_come_from_the_introduction() -> None:
    article = """
        The clinic is full, {{said}} [[Marta Olsen]], who is deputy director of the Harbor Legal Clinic.
        [[Joan Pike]], who has waited two years for a flat, {{said}} she was tired.
    """
    _, result = resolved(article)
    olsen, pike = source_of(result, 0), source_of(result, 1)
    assert olsen.title == "deputy director of the Harbor Legal Clinic"
    assert olsen.affiliation == "Harbor Legal Clinic"
    assert pike.title is None
    assert pike.justification == "who has waited two years for a flat"


def test_somebody_talked_about_is_no_source() -> None:
    _, result = resolved("[[Marta Olsen]] {{said}} David Brandt had lied to the council.")
    assert [source.name for source in result.sources] == ["Marta Olsen"]


def test_a_relay_is_an_outlet_and_not_an_audience() -> None:
    article = """
        [[A port official]] {{told}} Reuters the crane had failed.
        [[Marta Olsen]] {{told}} the committee it was old.
    """
    _, result = resolved(article, publisher="Brook Herald")
    names = {source.id: source.name for source in result.sources}
    assert [names[i] for i in result.attributions[0].via] == ["Reuters"]
    assert result.attributions[1].via == ()


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("[[Marta Olsen]] {{told}} KTBX that the crane had failed.", "KTBX"),
        ("[[Marta Olsen]] {{told}} BBC Radio Aldmoor that the crane had failed.", "BBC Radio Aldmoor"),
        ("[[Marta Olsen]] {{told}} the BBC's Morning programme that the crane had failed.", "BBC"),
        ("[[Marta Olsen]] {{told}} WADA that the crane had failed.", None),
    ],
)
def test_stations_and_programmes_are_outlets(told: str, outlet: str | None) -> None:
    _, result = resolved(told)
    names = {source.id: source.name for source in result.sources}
    assert [names[i] for i in result.attributions[0].via] == ([outlet] if outlet else [])


def test_what_an_outlet_reports_of_others_came_through_it() -> None:
    _, result = resolved("[[Reuters]] {{reported}} on Monday, citing two port officials, that the crane had failed.")
    names = {source.id: source.description for source in result.sources}
    assert [names[i] for i in result.attributions[0].source_ids] == ["two port officials"]
    assert [names[i] for i in result.attributions[0].via] == ["Reuters"]


@pytest.mark.parametrize(
    ("article", "publisher"),
    [
        ("[[The Brook Herald]] {{reported}} last week that the crane had failed.", "Brook Herald"),
        ("[[The Herald]] {{reported}} last week that the crane had failed.", "The Brook Herald"),
        ("As [[Brook Times]] {{reported}} earlier, the crane had failed.", None),
        (
            "TARNBY (AP) — The mill is old.\n[[The Associated Press]] {{reported}} last week that the crane failed.",
            None,
        ),
        ("TARNBY (Reuters) - The mill is old.\n[[Reuters]] {{reported}} last week that the crane had failed.", None),
        ("[[Marta Olsen]] spoke.\n[[We]] {{reported}} last week that the crane had failed.", "Brook Herald"),
    ],
)
def test_the_articles_own_outlet_is_marked(article: str, publisher: str | None) -> None:
    _, result = resolved(article, publisher=publisher)
    own = source_of(result, -1)
    assert own.own_outlet
    assert not own.media


def test_another_outlet_is_media() -> None:
    _, result = resolved("[[The Brook Herald]] {{reported}} that the crane had failed.", publisher="Hill Gazette")
    assert source_of(result, 0).media


def test_two_descriptions_that_may_be_one_person_are_tied() -> None:
    article = """
        [[A senior Danish official]] {{told}} Reuters the talks had failed.
        The mood was bad, [[the source]] {{told}} Reuters.
        [[A source who took part in the talks]] {{said}} nobody smiled.
    """
    _, result = resolved(article)
    first, last = source_of(result, 0), source_of(result, 2)
    assert source_of(result, 1).id == first.id
    assert last.id in first.same_as
    assert first.id in last.same_as


def test_agentless_cues_have_no_source() -> None:
    _, result = resolved("It is {{believed}} that the crane had failed.")
    assert result.attributions[0].source_ids == ()
    assert result.attributions[0].basis is Basis.passive


def test_an_article_without_attributions_has_no_sources() -> None:
    _, result = resolved("The crane failed on Monday.")
    assert result.sources == ()


def test_the_official_who_comes_back_is_the_one_of_before() -> None:
    article = """
        [[A senior Danish official]] {{said}} the talks had failed. [[He]] {{said}} nobody was to blame.
        [[The official]], who spoke on condition of anonymity, {{said}} it was late. “I am tired,” [[he]] {{said}}.
    """
    _, result = resolved(article)
    assert len({a.source_ids for a in result.attributions}) == 1


def test_a_minister_of_the_lead_is_the_one_named_below() -> None:
    _, result = resolved(
        "[[Its water minister]] {{said}} the wells were dry.\n[[The minister, Jan Orsk]], {{spoke}} late."
    )
    assert source_of(result, 0).name == "Jan Orsk"
    assert result.attributions[0].confidence < 0.7


def test_an_army_without_a_name_of_its_own_speaks_for_itself() -> None:
    _, result = resolved("[[A Danish army spokesman]] {{said}} the road was safe. [[The spokesman]] {{said}} more.")
    assert [source.name for source in result.sources] == ["Danish army"]
    assert result.sources[0].speaker_unnamed
