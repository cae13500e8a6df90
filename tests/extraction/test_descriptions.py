"""Whom a description takes up: somebody named, somebody unnamed, or one or two bodies, in little articles."""

import pytest

from tests.extraction.marked import resolved, source_of

PEOPLE = [
    ("[[Emil Brandt, an aide,]] {{said}} so. [[A former aide]] {{said}} no.\n[[The former aide]] {{said}} it.", None),
    ("[[A former aide]] {{said}} no. [[Emil Brandt, an aide,]] {{said}} so.\n[[The former aide]] {{said}} it.", None),
    ("[[A former aide]] {{said}} no. [[Emil Brandt, an aide,]] {{said}} so.\n[[The aide]] {{said}} it.", "Emil Brandt"),
    ("[[Emil Brandt, a nurse,]] {{said}} so. [[A night nurse]] {{said}} no.\n[[The nurse]] {{said}} it.", None),
    ("[[Mayor Ada Lund]] {{said}} so. [[A resident]] {{said}} no.\n[[The mayor]] {{said}} it.", "Ada Lund"),
    ("[[Ada Lund, a former mayor,]] {{said}} so.\n[[The former mayor]] {{said}} it.", "Ada Lund"),
]


@pytest.mark.parametrize(("article", "name"), PEOPLE)
def test_a_description_means_who_was_called_so_last_and_by_all_its_words(article: str, name: str | None) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name


AGES = [
    ("[[Marta Olsen]] {{said}} so. “It is cold,” [[the 24-year-old]] {{said}}.", "Marta Olsen"),
    ("Marta Olsen left in May.\n“It's a fine crew,” [[the 24-year-old]] {{said}}. “I'm glad.”", "Marta Olsen"),
    ("[[A 24-year-old]] {{said}} so. “It is cold,” [[the 24-year-old nurse]] {{said}}.", None),
    ("Marta Olsen left in May. “It is cold,” [[a 24-year-old nurse]] {{said}}.", None),
]


@pytest.mark.parametrize(("article", "name"), AGES)
def test_who_is_called_by_an_age_alone_is_the_person_named_last(article: str, name: str | None) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name


BODIES = [
    (
        "[[Lund Steel]] {{said}} no.\n[[The Tarnby Rail Union]] {{said}} so. [[The company]] {{denied}} it.",
        "Lund Steel",
    ),
    ("[[Harbor Bank]] {{said}} no.\n[[The company]] {{denied}} it.", "Harbor Bank"),
    ("[[Lund Steel]] {{said}} no.\n[[The Tarnby Sentinel]] {{said}} so. [[The charity]] {{denied}} it.", "Lund Steel"),
    ("[[The Tarnby Sentinel]] {{said}} so.\n[[The nonprofit]] {{denied}} it.", None),
    ("[[The Tarnby Rail Union]] {{said}} so.\n[[The agency]] {{denied}} it.", None),
    ("The Health Department got 41.\n[[Lund Steel]] {{said}} no. [[The agency]] {{denied}} it.", "Health Department"),
    ("[[The Tarnby Sentinel]] {{found}} nine boats. [[The newspaper]] {{asked}} 40 people.", "Tarnby Sentinel"),
]


@pytest.mark.parametrize(("article", "name"), BODIES)
def test_a_kind_of_body_takes_up_none_of_another_kind(article: str, name: str | None) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name


def test_the_newspaper_is_the_articles_own_where_it_names_no_other() -> None:
    _, result = resolved("Lund Steel shut. [[A clerk]] {{told}} him.\n[[The newspaper]] {{asked}} 40 people.")
    assert source_of(result, -1).own_outlet


BOTH = [
    ("Lund Steel will buy Harbor Bank, [[the companies]] {{said}} jointly.", {"Lund Steel", "Harbor Bank"}),
    ("Lund Steel will buy Harbor Bank.\n[[Both companies]] {{denied}} it.", {"Lund Steel", "Harbor Bank"}),
    ("Lund Steel will buy Harbor Bank.\n[[Mining companies]] {{denied}} it.", {None}),
    ("Lund Steel will buy Harbor Bank from Vester Oil.\n[[The companies]] {{denied}} it.", {None}),
    ("Lund Steel sued the Tarnby Rail Union.\n[[The companies]] {{denied}} it.", {None}),
    ("Lund Steel will buy Harbor Bank.\n[[The companies that dig coal]] {{denied}} it.", {None}),
]


@pytest.mark.parametrize(("article", "names"), BOTH)
def test_the_companies_are_the_two_named_when_there_are_just_two(article: str, names: set[str | None]) -> None:
    _, result = resolved(article)
    assert {source.name for source in result.sources if source.id in result.attributions[-1].source_ids} == names


LEADS = [
    ("[[A county judge]] {{ordered}} the mill to close. Judge Ada Lund {{wrote}} that it leaked.", "Ada Lund"),
    ("[[Another judge]] {{ordered}} the mill to close. Judge Ada Lund {{wrote}} that it leaked.", None),
    ("[[A former judge]] {{ordered}} the mill to close. Judge Ada Lund {{wrote}} that it leaked.", None),
    ("[[An Ohio judge]] {{ordered}} it. Judge Ada Lund of Iowa {{wrote}} that it leaked.", None),
    ("[[A judge]] {{ordered}} it. Judge Ada Lund and Judge Bo Holm {{wrote}} that it leaked.", None),
    ("It was late. It rained. No boat came. [[A judge]] {{ordered}} it. Judge Ada Lund {{wrote}} that.", None),
]


@pytest.mark.parametrize(("article", "name"), LEADS)
def test_a_lead_tells_of_the_one_with_that_title_who_is_named_next(article: str, name: str | None) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).name == name
