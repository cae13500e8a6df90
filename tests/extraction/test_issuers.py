"""Whose words `the statement` has, in little articles."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

OF_THE_BANK = [
    "[[Harbor Bank]] {{said in a statement}} it was sorry. “We paid,” [[the statement]] {{said}}.",
    "In a statement, [[Harbor Bank]] {{denied}} the claims. [[The statement]] {{added}} that the vault was full.",
    "[[A spokesman for Harbor Bank]] {{said in an email}} the vault was full. “We paid,” [[the statement]] {{said}}.",
    "Harbor Bank released a statement. [[Marta Olsen]] {{said}} it was weak. [[The statement]] {{said}} it was sorry.",
]


@pytest.mark.parametrize("article", OF_THE_BANK)
def test_the_statement_is_the_words_of_whoever_gave_it(article: str) -> None:
    _, result = resolved(article)
    source = source_of(result, len(result.attributions) - 1)
    assert (source.type, source.name) == (SourceType.named_organization, "Harbor Bank")


NOBODYS = [
    "Two clerks issued a statement. [[The statement]] {{said}} the pier was safe.",
    "[[Harbor Bank]] {{said}} it was sorry. [[The statement for May]] {{showed}} a gap.",
    "Harbor Bank sent an email to clients. [[The email]] {{said}} the vault was full.",
]


@pytest.mark.parametrize("article", NOBODYS)
def test_a_statement_of_nobody_named_is_a_document(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, len(result.attributions) - 1).type is SourceType.document


def test_the_authors_of_a_writing_speak_in_it() -> None:
    article = "[[A study in the Lanmark Review]] {{found}} that rest helps. “It is thin,” [[its authors]] {{write}}."
    assert [source.type for source in resolved(article)[1].sources] == [SourceType.document]


def test_the_authors_speak_in_it_after_somebody_else_too() -> None:
    article = """
        [[A study]] {{found}} that rest helps. [[Marta Olsen]] {{said}} it was thin.
        [[The authors]] {{said}} no.
    """
    assert source_of(resolved(article)[1], -1).type is SourceType.document


def test_authors_of_nothing_told_of_are_people() -> None:
    article = "[[Marta Olsen]] {{said}} it was thin. [[The authors]] {{said}} no."
    assert source_of(resolved(article)[1], -1).type is SourceType.unnamed_group
