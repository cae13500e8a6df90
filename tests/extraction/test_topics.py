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
    (
        "[[Harbor Data]] {{said}} no. [[Unite, which represents staff,]] {{objected}}. [[The company]] {{denied}} it.",
        "Harbor Data",
    ),
    ("[[Tarnby Hospital]] {{said}} no.\nHarbor Data broke in. “No,” [[the hospital]] {{said}}.", "Tarnby Hospital"),
]


@pytest.mark.parametrize(("article", "name"), TOLD_OF)
def test_a_noun_for_a_body_takes_up_the_one_just_told_of(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name


def test_a_dateline_is_no_union() -> None:
    _, result = resolved("MARLOW FALLS -- Bus operators voted on Sunday to strike, [[union officials]] {{said}}.")
    assert source_of(result, 0).name != "MARLOW FALLS"


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


ONE_BODY = [
    "[[The Department of Justice]] {{sued}}. It was late, [[the DOJ]] {{said}}.",
    "[[The Justice Department]] {{sued}}. It was late, [[the U.S. Department of Justice]] {{said}}.",
    "[[The Department of Harbor and Rail Works]] {{sued}}. It was late, [[HRW]] {{said}}.",
    "[[The Centers for Harbor Care and Relief]] {{sued}}. It was late, [[the CHC]] {{said}}.",
    "The Tarnby Police Department came. [[Police]] {{said}} no. It was late, [[Tarnby police]] {{said}}.",
    "[[Mr. Lund’s campaign]] {{denied}} it. It was late, [[the Lund campaign]] {{said}}.",
    "Holm Foods shut it. [[Holm Foods leaders]] {{said}} no. It was late, [[Holm Foods]] {{said}}.",
]


@pytest.mark.parametrize("article", ONE_BODY)
def test_a_body_is_one_source_by_all_its_names(article: str) -> None:
    _, result = resolved(article)
    assert len(result.sources) == 1


SEVERAL = [
    "[[The Department of Justice]] {{sued}}. It was late, [[the DOL]] {{said}}.",
    "The Holm Police Department came. [[Tarnby police]] {{said}} no. [[Holm police]] {{said}} so.",
    "[[The Department of Labor]] {{sued}}. It was late, [[the Justice Department]] {{said}}.",
    "The Senate met. [[Senate leaders]] {{said}} no. It was late, [[the Senate]] {{said}}.",
]


@pytest.mark.parametrize("article", SEVERAL)
def test_two_bodies_are_two_sources(article: str) -> None:
    _, result = resolved(article)
    assert len(result.sources) == 2


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


KINDS = [
    ("[[Danish state television]] {{reported}} it.", "Danish state television"),
    ("[[The Danish military]] {{said}} no.", "Danish military"),
    ("Marlow is small. [[The Marlow sheriff’s office]] {{said}} no.", "Marlow sheriff’s office"),
    ("[[Ada Holm]] {{said}} no. Meanwhile Zolanda, who was late, sang. “Once more,” [[she]] {{said}}.", "Zolanda"),
    ("[[Ada Holm]] {{said}} no. A man in Valmont, who was late, sang. “Once more,” [[she]] {{said}}.", "Ada Holm"),
]


@pytest.mark.parametrize(("article", "name"), KINDS)
def test_what_is_told_beside_a_name_says_what_it_is(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name
