"""The types of sources by the words that name them."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

TYPES = [
    ("[[Marta Olsen]] {{said}} rents had doubled.", SourceType.named_person),
    ("[[A spokesperson for Harbor Power Company]] {{said}} the line was repaired.", SourceType.named_organization),
    ("[[Brook County officials]] {{said}} the dam is sound.", SourceType.named_organization),
    ("Rents had doubled, {{according to}} [[a Hill University study]].", SourceType.document),
    ("[[The lawsuit]] {{says}} the dam was never checked.", SourceType.document),
    ("The crane had failed, {{said}} [[two people familiar with the matter]].", SourceType.anonymous),
    ("[[A person involved in the talks]] {{said}} the deal was off.", SourceType.anonymous),
    ("[[A source]] {{said}} the deal was off.", SourceType.anonymous),
    ("[[A senior figure in the League]] {{said}} the deal was off.", SourceType.anonymous),
    ("The deal was off, [[an individual briefed on the loan]] {{said}}.", SourceType.anonymous),
    ("[[One person involved in planning the rescue]] {{said}} the deal was off.", SourceType.anonymous),
    ("[[An official]], who spoke on condition of anonymity, {{said}} the deal was off.", SourceType.anonymous),
    ("The boat sank, [[the coastguard]] {{said}}.", SourceType.named_organization),
    ("The firm lost 4m, {{according to}} [[accounts filed at Companies House]].", SourceType.document),
    ("It rained, {{said}} [[the whittler, 24]].", SourceType.unnamed_person),
    ("[[One woman]] {{said}} she had seen the smoke.", SourceType.unnamed_person),
    ("[[Residents of the street]] {{say}} the smoke makes them ill.", SourceType.unnamed_group),
    ("The boy's aunts, who are in [[the States and who]] {{said}} he was ill, left.", SourceType.unnamed_group),
    ("[[A clerk in her office]] {{said}} the lamp was broken.", SourceType.unnamed_person),
    ("[[The Danish leadership]] {{opposed}} the plan.", SourceType.named_organization),
    ("[[State, county and local officials]] {{opposed}} the plan.", SourceType.unnamed_group),
    ("[[Danish officials]] {{opposed}} the plan. The Danish government was late.", SourceType.unnamed_group),
    ("[[A party organiser, speaking privately]], {{said}} the plan was weak.", SourceType.anonymous),
    ("[[A broker, who spoke off the record,]] {{said}} the plan was weak.", SourceType.anonymous),
    ("Asked of a shot by the guard known as LR22, [[LR22]] {{said}} he heard none.", SourceType.anonymous),
    ("[[Officer B]] {{said}} the lamp was broken.", SourceType.anonymous),
    ("[[Critics]] {{say}} the plan is weak.", SourceType.unnamed_group),
    ("[[Police]] {{said}} nobody was hurt.", SourceType.named_organization),
    ("[[City staff]] {{warned}} of the costs.", SourceType.unnamed_group),
    ("[[Two people who have spoken to her since the vote]] {{said}} she was calm.", SourceType.anonymous),
    ("[[A former aide who still talks to Mr. Brandt]] {{said}} he was calm.", SourceType.anonymous),
    ("The pact was off, {{said}} [[a person who was at their last meeting]].", SourceType.anonymous),
    ("[[Someone close to Ms. Lund]] {{said}} she was calm.", SourceType.anonymous),
    ("[[One of the book's two reviewers, who asked not to be named,]] {{said}} it was thin.", SourceType.anonymous),
    ("[[People who spoke to the Courier]] {{said}} the bus was late.", SourceType.unnamed_group),
    ("[[People who were at the march]] {{said}} the bus was late.", SourceType.unnamed_group),
    ("[[People living close to the river]] {{said}} the water rose.", SourceType.unnamed_group),
    ("[[A voter who had spoken to her at the door]] {{said}} she was polite.", SourceType.unnamed_person),
    ("[[A retired teacher, who still speaks to her pupils,]] {{said}} so.", SourceType.unnamed_person),
    ("[[An usherette who was there]] {{said}} the roof fell.", SourceType.unnamed_person),
    ("[[Those who were there]] {{said}} the roof fell.", SourceType.unnamed_group),
    ("[[Officials at the transport department]] {{said}} the plan was weak.", SourceType.named_organization),
    ("[[An official in the same department]] {{said}} the plan was weak.", SourceType.unnamed_person),
    ("[[A filmmaker who was there]] {{said}} the roof fell.", SourceType.unnamed_person),
    ("[[Two policymakers]] {{said}} the plan was weak.", SourceType.unnamed_group),
    ("[[The register of gifts]] {{shows}} nine boats.", SourceType.document),
    ("[[Interviews with residents]] {{suggest}} the smoke came from the mill.", SourceType.unnamed_group),
    ("Bo Lund ran. [[Lund supporters]] {{called}} for a vote.", SourceType.unnamed_group),
    ("He met rivals on the left, [[who]] {{accused}} him of gloom.", SourceType.unnamed_group),
    ("“It leaks,” said Ada Lund, a nurse from Marlow, Ohio, [[who]] {{said}} she was cold.", SourceType.named_person),
    ("It was seen by residents of Marlow, [[who]] {{said}} they were cold.", SourceType.unnamed_group),
    ("He left the town of Marlow, [[which]] {{said}} it was cold.", SourceType.named_organization),
    ("[[Harbor Patrol Service agents]] {{described}} the ground as soft.", SourceType.named_organization),
    ("Lund won, {{according to}} [[early returns]].", SourceType.document),
    ("[[Travel agents]] {{described}} the ground as soft.", SourceType.unnamed_group),
    ("[[The singer's agent]] {{said}} she was cold.", SourceType.unnamed_person),
    ("[[The local branch of the Brook Dockers Union]] {{asked}} for calm.", SourceType.named_organization),
    ("[[The news media]] {{reported}} that it rained.", SourceType.unnamed_group),
    ("[[Local outlets]] {{reported}} that it rained.", SourceType.unnamed_group),
    ("[[Evidence presented at the trial]] {{showed}} that it rained.", SourceType.document),
]


@pytest.mark.parametrize(("article", "expected"), TYPES)
def test_the_type_by_the_words(article: str, expected: SourceType) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).type is expected


PARTS_OF_PEOPLE = [
    ("Two clerks came out. [[One]] {{said}} the ice was thin.", SourceType.unnamed_person),
    ("Two clerks came out. “The ice was thin,” [[another of them]] {{said}}.", SourceType.unnamed_person),
    ("Six clerks came out. [[Two]] {{said}} the ice was thin.", SourceType.unnamed_group),
    ("Six clerks came out. [[One, who asked not to be named,]] {{said}} the ice was thin.", SourceType.anonymous),
    (
        "[[Two aides who asked not to be named]] {{said}} so. [[One of them]] {{said}} it was late.",
        SourceType.anonymous,
    ),
]


@pytest.mark.parametrize(("article", "expected"), PARTS_OF_PEOPLE)
def test_one_is_one_of_the_people_named_last(article: str, expected: SourceType) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).type is expected


def test_one_of_anonymous_people_is_no_new_source() -> None:
    _, result = resolved("[[Two aides who asked not to be named]] {{said}} so. [[One of them]] {{said}} it was late.")
    assert len(result.sources) == 1


@pytest.mark.parametrize("article", ["The banks were slow. [[One]] {{said}} so.", "[[No one who saw it]] {{said}} so."])
def test_one_that_is_no_person_is_nobody(article: str) -> None:
    _, result = resolved(article)
    assert not result.sources


@pytest.mark.parametrize(
    ("article", "vague"),
    [
        ("[[Critics]] {{say}} the plan is weak.", True),
        ("[[Danish experts]] {{say}} the plan is weak.", True),
        ("[[Many]] {{believe}} the plan is weak.", True),
        ("[[Residents of the street]] {{say}} the smoke makes them ill.", False),
    ],
)
def test_groups_that_nobody_could_find_are_vague(article: str, vague: bool) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).vague is vague


def test_a_body_that_speaks_through_somebody_unnamed_says_so() -> None:
    _, result = resolved("[[A spokesperson for Harbor Power Company]] {{said}} the line was repaired.")
    source = source_of(result, 0)
    assert source.name == "Harbor Power Company"
    assert source.speaker_unnamed


def test_a_named_spokesperson_is_a_person() -> None:
    _, result = resolved("[[Harbor Power Company spokeswoman Ada Brook]] {{said}} the line was repaired.")
    source = source_of(result, 0)
    assert (source.type, source.name) == (SourceType.named_person, "Ada Brook")
    assert source.title == "Harbor Power Company spokeswoman"


def test_what_stands_in_a_cited_writing_is_the_writings() -> None:
    article = """
        The dam was unsafe, {{according to}} [[an email that Mr. Brandt sent to colleagues]].
        [[Mr. Brandt]] {{wrote}} in the email that he was worried.
    """
    _, result = resolved(article)
    assert [source_of(result, i).type for i in (0, 1)] == [SourceType.document] * 2


@pytest.mark.parametrize(
    ("writing", "kind"),
    [
        ("an email to staff that was reviewed by the Echo", SourceType.document),
        ("a memo obtained by the Echo", SourceType.document),
        ("an email to the Echo", SourceType.named_person),
        ("an email to staff", SourceType.named_person),
        ("a statement seen by the Echo", SourceType.named_person),
    ],
)
def test_what_somebody_wrote_that_reporters_saw_is_the_writings(writing: str, kind: SourceType) -> None:
    _, result = resolved(f"“Jobs must go,” [[Bo Brandt]] {{{{said}}}} in {writing}.")
    source = source_of(result, 0)
    assert source.type is kind
    assert "Bo Brandt" in (source.name or "")


def test_whoever_has_no_name_is_cited_from_the_writing_too() -> None:
    article = """
        The man fell ill, {{according to}} [[a new case report]].
        “I slept all day,” [[the patient]] {{wrote}} in the case study.
        “I sleep well,” [[the patient]] {{said}} in the garden.
    """
    _, result = resolved(article)
    kinds = [source_of(result, i).type for i in range(3)]
    assert kinds == [SourceType.document, SourceType.document, SourceType.unnamed_person]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the Harbor Transitions Improvement Act, which the mayor signed in March,", SourceType.document),
        ("the Harbor Transitions Improvement Agency, which the mayor founded in March,", SourceType.named_organization),
    ],
)
def test_a_law_is_a_writing_though_it_acts(name: str, kind: SourceType) -> None:
    _, result = resolved(f"Under [[{name}]] the board {{{{must}}}} make a plan by May.")
    assert source_of(result, 0).type is kind


def test_the_authors_of_a_study_are_the_study() -> None:
    _, result = resolved("A new study looked at 40 dams.\n“They are old,” [[they]] {{write}}.")
    assert source_of(result, 0).type is SourceType.document


def test_volunteers_of_a_trust_are_a_group_and_not_the_trust() -> None:
    article = """
        [[The Aller Rivers Trust]] {{said}} the fish were back.
        [[The trust's volunteers]] {{believe}} the weir helped.
    """
    _, result = resolved(article)
    assert source_of(result, 1).type is SourceType.unnamed_group
