"""Whom a paragraph presents before words of theirs follow, and what it tells of them."""

import pytest

from claims.record import Basis
from tests.extraction.marked import resolved, source_of

_FIRST = "[[Marta Olsen]] {{said}} the dam is old."


@pytest.mark.parametrize(
    ("before", "name"),
    [
        (
            f"{_FIRST}\nIda Krantz, who farms below it, has seen the cracks.",
            "Ida Krantz",
        ),
        (f"{_FIRST}\nThat word angers Ida Krantz. She had it taken down.", "Ida Krantz"),
        (
            f"{_FIRST}\nKarl Brandt built it in 1911. It stands above Brook.",
            "Marta Olsen",
        ),
        (f"{_FIRST}\nIt stands high.", "Marta Olsen"),
    ],
)
def test_a_bare_quotation_is_of_whom_the_paragraph_before_is_about(before: str, name: str) -> None:
    _, result = resolved(f"{before}\n“Nobody has looked at it for years and years.”")
    assert source_of(result, -1).name == name


def test_somebody_without_a_name_is_quoted_next() -> None:
    article = """
        [[Marta Olsen]] {{said}} the dam is old.
        A driver at the depot was less sure. The brakes had been reported twice.
        “They told us to keep driving.”
    """
    _, result = resolved(article)
    assert {source_of(result, n).description for n in (1, 2)} == {source_of(result, 1).description}
    assert source_of(result, 2).name is None


@pytest.mark.parametrize(
    "article",
    [
        "Ida Krantz runs a bakery on Mill Lane. [[She]] {{says}} the road works cost her half her trade.",
        "That bothers Ida Krantz, who farms below the dam. [[She]] {{fears}} the wall will not hold.",
        "Ida Krantz has moved her mother to a hotel.\n“Nobody told us a thing,” [[Krantz]] {{said}}.",
    ],
)
def test_what_is_so_of_somebody_is_their_telling_when_they_tell_more(article: str) -> None:
    _, result = resolved(article)
    assert Basis.carried in {a.basis for a in result.attributions}
    assert {source.name for source in result.sources} == {"Ida Krantz"}


@pytest.mark.parametrize(
    "article",
    [
        "The judge jailed Karl Brandt on Friday. [[He]] {{said}} he was sorry.",
        "Ida Krantz is the head of the clinic.\n“It is a scandal,” [[Krantz]] {{said}}.",
        "Karl Brandt built the dam in 1911.\n“It is a scandal,” [[Ida Krantz]] {{said}}.",
        "Ida Krantz declined to comment. [[She]] {{said}} only that she was tired.",
        "Ida Krantz visits the valley. Two people were killed there in May.\n“We build,” [[Ola Holm]] {{said}}.",
    ],
)
def test_what_was_done_to_somebody_or_long_ago_is_not(article: str) -> None:
    _, result = resolved(article)
    assert [a.basis for a in result.attributions if a.basis is Basis.carried] == []


def test_a_new_paragraph_goes_on_with_he_or_she() -> None:
    article = """
        “They send the bill later,” [[Ida Krantz]], a farmer, {{said}}.
        She has counted 29 returns in five years.
    """
    _, result = resolved(article)
    assert [a.basis for a in result.attributions] == [Basis.explicit, Basis.carried]
