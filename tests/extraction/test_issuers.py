"""Whose words `the statement` has, in little articles."""

from dataclasses import replace

import pytest

from claims.extraction.sources.resolving import resolve_sources
from claims.record import SourceType
from claims.spans import Span
from tests.extraction.marked import read_marked, resolved, source_of

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


@pytest.mark.parametrize(
    ("article", "kind"),
    [
        ("“We are glad,” Marta Olsen told voters, {{according to}} [[a statement]].", SourceType.named_person),
        ("“We are glad,” Marta Olsen said, {{according to}} [[a statement from her office]].", SourceType.named_person),
        ("“I did it,” Marta Olsen told police, {{according to}} [[a statement]].", SourceType.document),
        ("Marta Olsen told voters that she won, {{according to}} [[a statement]].", SourceType.document),
        ("“We are glad,” Marta Olsen said, {{according to}} [[a police report]].", SourceType.document),
    ],
)
def test_who_speaks_in_a_statement_is_its_source(article: str, kind: SourceType) -> None:
    parsed, (found,) = read_marked(article)
    told = replace(found, content=(Span(0, parsed.article.text.index(", according")),))
    assert source_of(resolve_sources(parsed, (told,)), 0).type is kind


def test_who_speaks_in_a_release_that_was_cited_is_the_source() -> None:
    cited = "The pier was shut, {{according to}} [[a release]]. “It is wet,” [[Marta Olsen]] {{said}} in the release."
    assert source_of(resolved(cited)[1], 1).name == "Marta Olsen"
    memo = cited.replace("release", "memo")
    assert source_of(resolved(memo)[1], 1).type is SourceType.document


PUT_OUT = "Harbor Bank shut its doors. The vault is full, {{according to}} [[{words}]]."


@pytest.mark.parametrize("words", ["a company statement", "the company release", "a company press release"])
def test_a_release_of_the_body_named_is_its_words(words: str) -> None:
    source = source_of(resolved(PUT_OUT.replace("{words}", words))[1], 0)
    assert (source.type, source.name) == (SourceType.named_organization, "Harbor Bank")


@pytest.mark.parametrize("words", ["a bank statement", "a company memo", "a police release"])
def test_other_writings_and_other_bodies_releases_are_documents(words: str) -> None:
    assert source_of(resolved(PUT_OUT.replace("{words}", words))[1], 0).type is SourceType.document


def test_the_authors_of_a_writing_speak_in_it() -> None:
    article = "[[A study in the Lanmark Review]] {{found}} that rest helps. “It is thin,” [[its authors]] {{write}}."
    assert [source.type for source in resolved(article)[1].sources] == [SourceType.document]


def test_the_authors_speak_in_it_after_somebody_else_too() -> None:
    article = """
        [[A study]] {{found}} that rest helps. [[Marta Olsen]] {{said}} it was thin.
        [[The authors]] {{said}} no.
    """
    assert source_of(resolved(article)[1], -1).type is SourceType.document


@pytest.mark.parametrize(("who", "kind"), [("authors", "document"), ("nurses", "unnamed_group")])
def test_they_are_the_authors_who_speak_in_it(who: str, kind: str) -> None:
    article = f"""
        [[A study]] {{{{found}}}} that rest helps.
        Naps do no harm, [[the {who}]] {{{{said}}}}. But long sleep is linked to debt, [[they]] {{{{said}}}}.
    """
    assert source_of(resolved(article)[1], -1).type.value == kind


def test_authors_of_nothing_told_of_are_people() -> None:
    article = "[[Marta Olsen]] {{said}} it was thin. [[The authors]] {{said}} no."
    assert source_of(resolved(article)[1], -1).type is SourceType.unnamed_group
