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
    ("[[One woman]] {{said}} she had seen the smoke.", SourceType.unnamed_person),
    ("[[Residents of the street]] {{say}} the smoke makes them ill.", SourceType.unnamed_group),
    ("[[Critics]] {{say}} the plan is weak.", SourceType.unnamed_group),
    ("[[Police]] {{said}} nobody was hurt.", SourceType.named_organization),
    ("[[City staff]] {{warned}} of the costs.", SourceType.unnamed_group),
]


@pytest.mark.parametrize(("article", "expected"), TYPES)
def test_the_type_by_the_words(article: str, expected: SourceType) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).type is expected


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
