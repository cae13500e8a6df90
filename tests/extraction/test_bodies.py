"""Which named body a noun, a spokeswoman or an official means, and what a body without a name is called."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

MEANT = [
    ("Harwick Trust is the largest creditor. It had paid. “No,” [[a spokesman]] {{said}}.", "Harwick Trust"),
    (
        "[[Merrow Midstream]] {{said}} no. “No,” [[the company]] {{said}}. [[A spokeswoman]] {{said}} no.",
        "Merrow Midstream",
    ),
    (
        "The Harbor Loan Board met. The federal agency has not decided, [[a spokesperson]] {{said}}.",
        "Harbor Loan Board",
    ),
    ("The Water Board gave its leave, and [[an official there]] {{said}} it was late.", "Water Board"),
    ("The Aniwe Tribe has lived here for ages. [[The tribe]] {{said}} no.", "Aniwe Tribe"),
    ("Casa Verde has 40 chairs. Visits have dropped, [[the nonprofit]] {{said}}.", "Casa Verde"),
    ("They named the Federal Loan Insurance Corp., [[the agency]] {{said}}.", "Federal Loan Insurance Corp."),
    ("Lanmark, the maker of software, will lay off 900 people, [[the company]] {{said}}.", "Lanmark"),
    ("[[Lanmark]] {{said}} no. Its shares fell. “We regret it,” [[the chipmaker]] {{said}}.", "Lanmark"),
    ("A judge blocked the city of Marlow. [[Lawyers for the city]] {{argued}} that it was late.", "Marlow"),
    ("The town of Marlow paid. The city of Holm did not. It was late, [[the town]] {{said}}.", "Marlow"),
    ("Green Future, a campaign group, sued. [[The group]] {{said}} the plan was weak.", "Green Future"),
    ("[[The administrators Marrow Pike]] {{said}} so.", "Marrow Pike"),
    ("[[The Harbor Officers’ Association]] {{said}} so.", "Harbor Officers’ Association"),
    ("[[Porters United Local 6]] {{said}} so.", "Porters United Local 6"),
    ("Prices rose, [[figures from the State Ferry Office show]].", "State Ferry Office"),
    ("Prices rose, [[a survey by Harbor Bulletin Weekly]] {{shows}}.", "Harbor Bulletin Weekly"),
    ("[[That article, by the Harbor Financial Wire,]] {{said}} so.", "Harbor Financial Wire"),
]


@pytest.mark.parametrize(("article", "name"), MEANT)
def test_the_body_that_is_meant(article: str, name: str) -> None:
    _, result = resolved(article)
    source = source_of(result, len(result.attributions) - 1)
    assert (source.type, source.name) == (SourceType.named_organization, name)


CALLED = [
    ("Four deaths were confirmed, [[the sheriff's office]] {{said}}.", "sheriff's office"),
    ("It is late, {{according to}} [[the transportation department]].", "transportation department"),
    ("[[The port authority]] {{said}} no.", "port authority"),
    ("[[A spokesman for the treasurer's office]] {{said}} no.", "treasurer's office"),
    ("It is late, [[the agency]] {{said}}.", None),
    ("It is late, [[the federal agency]] {{said}}.", None),
]


@pytest.mark.parametrize(("article", "name"), CALLED)
def test_a_body_without_a_name_goes_by_the_noun_that_tells_it_apart(article: str, name: str | None) -> None:
    _, result = resolved(article)
    source = source_of(result, 0)
    assert (source.type, source.name) == (SourceType.named_organization, name)


TOLD_APART = [
    ("The Tarnby Police Department shut. [[The fire department]] {{said}} no.", "fire department"),
    ("The Tarnby Police Department shut. [[The police department]] {{said}} no.", "Tarnby Police Department"),
    ("The Ministry of Labor shut. [[The health ministry]] {{said}} no.", "health ministry"),
    ("The Attorney General's Office sued. [[The governor's office]] {{said}} no.", "governor's office"),
    (
        "The Attorney General's Office sued. [[The Secretary of State's Office]] {{said}} no.",
        "Secretary of State's Office",
    ),
    ("The Tarnby Board of Elections shut. [[The elections board]] {{said}} no.", "Tarnby Board of Elections"),
    ("The Tarnby Board of Education met. [[The school board]] {{said}} no.", "Tarnby Board of Education"),
    ("The Tarnby Harbor Council met. [[The city council]] {{said}} no.", "Tarnby Harbor Council"),
]


@pytest.mark.parametrize(("article", "name"), TOLD_APART)
def test_an_office_told_apart_by_a_word_is_none_without_it_in_its_name(article: str, name: str) -> None:
    _, result = resolved(article)
    source = source_of(result, len(result.attributions) - 1)
    assert (source.type, source.name) == (SourceType.named_organization, name)


NOBODY = [
    ("Mayor Ada Lund met Harbor Trust. [[A spokesman]] {{said}} no.", SourceType.unnamed_person),
    ("The Seal Fund and Harbor Trust met. [[A spokesman]] {{said}} no.", SourceType.unnamed_person),
    ("[[Workers at a factory in nearby Belle Prairie]] {{said}} no.", SourceType.unnamed_group),
    ("[[Staff at Harbor Bank]] {{said}} no.", SourceType.unnamed_group),
]


@pytest.mark.parametrize(("article", "kind"), NOBODY)
def test_who_may_speak_for_somebody_else_is_nobody_named(article: str, kind: SourceType) -> None:
    _, result = resolved(article)
    assert source_of(result, len(result.attributions) - 1).type is kind


FIRST = "Lund Steel shut its mill. The Brightwater data firm left in May. "


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("[[The Nimbus research firm]] {{said}} it was late.", "Nimbus"),
        ("[[The Orle Institute think tank]] {{said}} it was late.", "Orle Institute"),
        ("[[The Sea Watch lobby group]] {{said}} it was late.", "Sea Watch"),
        ("[[The Interfax news agency]] {{reported}} that it was late.", "Interfax"),
    ],
)
def test_the_name_before_what_a_body_is_tells_which_one_speaks(article: str, name: str) -> None:
    assert source_of(resolved(FIRST + article)[1], 0).name == name


OTHERS = ["The Lund Steel parent company", "The Lund Steel rival firm", "Lund Steel’s retailer"]


@pytest.mark.parametrize("words", OTHERS)
def test_a_name_before_another_body_is_not_that_body(words: str) -> None:
    _, result = resolved(f"Harbor Bank met Lund Steel and Orle Oil. [[{words}]] {{{{said}}}} it was late.")
    assert source_of(result, 0).name != "Lund Steel"
