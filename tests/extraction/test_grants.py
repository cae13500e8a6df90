"""Anonymity that the next sentence tells of, in little articles."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

GRANTED = [
    "[[An official]] {{said}} the dam was cracked. She spoke on condition of anonymity because she feared for her job.",
    "[[A nurse at Tarnby Hospital]] {{said}} the beds were full.\nShe asked not to be named, fearing reprisals.",
    "[[Two engineers]] {{said}} the dam was cracked. Both were granted anonymity to discuss the matter.",
    "[[A teacher]] {{said}} the roof leaked. The Courier is not naming her because she fears for her job.",
    "[[A guard]] {{said}} he saw it. The guard, who asked not to be named because he fears reprisals, has a boat.",
    "[[An official at Harbor Bank]] {{said}} the vault was empty. He asked not to be named because it was private.",
    "[[Officials of the Tarnby Port Authority]] {{said}} so. They spoke on condition of anonymity to protect jobs.",
]


@pytest.mark.parametrize("article", GRANTED)
def test_who_is_said_to_have_asked_for_anonymity_is_anonymous(article: str) -> None:
    _, result = resolved(article)
    source = source_of(result, 0)
    assert (source.type, source.name) == (SourceType.anonymous, None)
    assert source.anonymity is not None
    assert source.anonymity.granted
    assert source.anonymity.reason is not None


def test_all_of_them_are_the_last_group() -> None:
    _, result = resolved("[[Some workers]] {{said}} the pay was late. All of them spoke on condition of anonymity.")
    assert source_of(result, 0).type is SourceType.anonymous


def test_both_are_the_two_who_spoke_one_after_the_other() -> None:
    article = """
        [[A board source]] {{said}} the dam was safe. [[A police source]] {{said}} it was cracked.
        Both spoke on condition of anonymity because they feared for their jobs.
    """
    _, result = resolved(article)
    for told in (0, 1):
        source = source_of(result, told)
        assert source.anonymity is not None
        assert source.anonymity.reason is not None


def test_other_people_who_asked_for_it_are_not_the_spokesman_before() -> None:
    article = """
        [[A spokesman for Harbor Bank]] {{called}} it fair.
        [[Two former managers, who asked not to be identified because they had not signed,]] {{said}} it was late.
    """
    _, result = resolved(article)
    assert [s.type for s in result.sources] == [SourceType.named_organization, SourceType.anonymous]


def test_the_body_stays_a_source_for_what_it_says_itself() -> None:
    article = """
        [[An official at Harbor Bank]] {{said}} the vault was empty. He asked not to be named.
        [[Harbor Bank]] {{said}} it was full.
    """
    _, result = resolved(article)
    assert [s.type for s in result.sources] == [SourceType.named_organization, SourceType.anonymous]
    assert source_of(result, -1).name == "Harbor Bank"


NOT_GRANTED = [
    "[[An engineer]] {{said}} the dam was safe. Marta Olsen, who spoke on condition of anonymity, left.",
    "[[An engineer]] {{said}} the dam was safe. “She spoke on condition of anonymity,” the poster read.",
]


@pytest.mark.parametrize("article", NOT_GRANTED)
def test_words_of_somebody_else_grant_nothing(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).type is SourceType.unnamed_person


def test_to_ask_for_anonymity_is_no_statement() -> None:
    _, result = resolved("[[A nurse]] {{said}} the beds were full. [[She]] {{asked}} not to be named.")
    assert len(result.attributions) == 1


def test_a_named_person_stays_named() -> None:
    _, result = resolved("[[Marta Olsen]] {{said}} the dam was safe. She spoke on condition of anonymity.")
    assert source_of(result, 0).type is SourceType.named_person


PARTS = ["two of the people", "three of the guards", "one of the guards", "several of the guards"]


@pytest.mark.parametrize("part", PARTS)
def test_some_of_the_anonymous_people_are_nobody_new(part: str) -> None:
    article = f"""
        [[Five guards]] {{{{said}}}} the vault was empty. They asked not to be named because they need the work.
        It was never full, [[{part}]] {{{{said}}}}.
    """
    _, result = resolved(article)
    assert [source.type for source in result.sources] == [SourceType.anonymous]


def test_one_of_the_anonymous_people_may_be_told_of_in_the_next_paragraph() -> None:
    article = """
        [[Five guards, who asked not to be named because of a contract,]] {{said}} the vault was empty. It was cold.
        It was never full, [[one of them]] {{said}}.
    """
    assert [source.type for source in resolved(article)[1].sources] == [SourceType.anonymous]


def test_one_of_other_people_is_somebody_new() -> None:
    article = """
        [[Five guards]] {{said}} the vault was empty. They asked not to be named because they need the work.
        The mayor met nine residents. It was full, [[one of them]] {{said}}.
    """
    _, result = resolved(article)
    assert [source.type for source in result.sources] == [SourceType.anonymous, SourceType.unnamed_person]


def test_a_sentence_that_asks_for_anonymity_goes_on_with_nothing() -> None:
    article = "[[Two guards]] {{said}} the vault was empty. Both asked not to be named because they need the work."
    assert len(resolved(article)[1].attributions) == 1
