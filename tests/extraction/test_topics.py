"""Which body a noun takes up by what was just told; who speaks for it; and what relatives and envoys are called."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

TOLD_OF = [
    (
        "[[A Harbor Bank spokesman]] {{said}} no.\nHolm Data said so too. “We are sorry,” [[the company]] {{said}}.",
        "Holm Data",
    ),
    (
        "[[Harbor Bank]] {{said}} no.\nMeridian Air, whose planes fly, will wait, [[the airline]] {{said}}.",
        "Meridian Air",
    ),
    ("[[Harbor Bank]] {{said}} no.\nSkipton, which has 70 members, met, and [[the union]] {{denied}} it.", "Skipton"),
    ("[[Harbor Bank]] {{said}} no.\nThe mayor sued Harbor Bank. [[The company]] {{denied}} it.", "Harbor Bank"),
    ("[[Tarnby Hospital]] {{said}} no.\nHarbor Data broke in. “No,” [[the hospital]] {{said}}.", "Tarnby Hospital"),
]


@pytest.mark.parametrize(("article", "name"), TOLD_OF)
def test_a_noun_for_a_body_takes_up_the_one_just_told_of(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name


OFFICERS = [
    ("[[Senior Lund campaign officials]] {{said}} no.", SourceType.named_organization, "Lund campaign"),
    ("[[Two former Lund campaign officials]] {{said}} no.", SourceType.unnamed_group, None),
    ("It is late, [[the Daily Caller]] {{reported}}.", SourceType.named_organization, "Daily Caller"),
    ("[[Police armed with rifles]] {{said}} no.", SourceType.named_organization, "Police"),
    ("[[Police in Tarnby]] {{said}} no.", SourceType.named_organization, "Police in Tarnby"),
]


@pytest.mark.parametrize(("article", "kind", "name"), OFFICERS)
def test_a_body_goes_by_its_name_alone(article: str, kind: SourceType, name: str | None) -> None:
    _, result = resolved(article)
    assert (source_of(result, -1).type, source_of(result, -1).name) == (kind, name)


RELATIVES = [
    ("[[Bo Lund]] {{said}} no. [[Lund’s son, Grant,]] {{denied}} it.", "Grant Lund"),
    ("[[Bo Lund]] {{said}} no. [[His wife, Vera,]] {{denied}} it.", "Vera Lund"),
    ("[[Bo Lund]] {{said}} no. [[His girlfriend, Vera,]] {{denied}} it.", "Vera"),
    ("[[Bo Lund]] {{said}} no. [[His wife, Vera Holm,]] {{denied}} it.", "Vera Holm"),
    ("[[Bo Lund]] {{said}} no. [[His dog’s keeper, Vera,]] {{denied}} it.", "Vera"),
]


@pytest.mark.parametrize(("article", "name"), RELATIVES)
def test_a_relative_called_by_the_given_name_has_the_surname(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name


NAMES = [
    ("“It is so,” {{said}} [[Anna in 't Veld]].\nIt was late, [[In 't Veld]] {{said}}.", "Anna in 't Veld"),
    ("“It is so,” {{said}} [[Anna in Tarnby]].", "Anna"),
    ("A former envoy to Ukraine Kurt Lund came. [[Lund]] {{said}} no.", "Kurt Lund"),
]


@pytest.mark.parametrize(("article", "name"), NAMES)
def test_small_words_and_lands_beside_a_name(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name
