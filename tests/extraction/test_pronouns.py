"""Whom a pronoun means."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (
            "Ida Krantz folded a tarp. [[A worker]] {{asked}} Krantz for her name. “Monday,” [[she]] {{said}}.",
            "Ida Krantz",
        ),
        (
            "[[Det Con Ada Krantz]] {{said}} no.\nMr Darrow was held in May 2022. [[He]] {{told}} police it was hers.",
            "Darrow",
        ),
        (
            "Ida Krantz is dead. [[Vera Holm]] {{remembered}} that she sang.\n“It was fine,” [[she]] {{said}}.",
            "Vera Holm",
        ),
        ("[[Bo Garrick]] {{asked}} Piet Holm what he had hoped. “To sleep,” [[he]] {{said}}.", "Piet Holm"),
        (
            "[[Ida Krantz]] {{said}} no.\nThe one vote for it came from Vera Holm. [[She]] {{said}} it was good.",
            "Vera Holm",
        ),
        (
            "[[The Tarnby Herald]] {{reported}} it. The Department of Health got 41 letters, [[it]] {{said}}.",
            "Department of Health",
        ),
        (
            "[[Mia Krantz]] {{said}} no.\nA cook named Joe Bard sat down. “I was hot,” [[he]] {{said}}.",
            "Joe Bard",
        ),
        (
            "Joe Bard met Tor Holm. Bard mocked [[Holm's]] {{claim}} to know the port. “Nonsense,” [[he]] {{said}}.",
            "Joe Bard",
        ),
        (
            "Principal Ada Lund waved. [[Mia Krantz]] {{said}} no.\nThen the principal left. [[She]] {{regrets}} it.",
            "Ada Lund",
        ),
        (
            "Vera Holm chaired it. [[Mia Krantz]] {{said}} no. [[She]] {{asked}} Krantz what she had seen.",
            "Vera Holm",
        ),
        (
            "Vera Holm chaired it. [[Mia Krantz]] {{said}} no. [[She]] {{said}} that nobody had asked Krantz.",
            "Vera Holm",
        ),
        (
            "Vera Holm chaired it. [[Mia Krantz]] {{said}} no. When Krantz came, [[she]] {{said}} that it was late.",
            "Mia Krantz",
        ),
        ("[[Mia Krantz]] {{said}} no. A man held up a jar. “My fourth,” [[she]] {{said}}.", "Mia Krantz"),
        (
            "Karen Holm won. It was late. It rained. The Garrick fund shut. “No,” [[she]] {{said}}. Vera Garrick left.",
            "Karen Holm",
        ),
        ("[[Karen Holm]] {{said}} no.\nHer aunt drove. She sat behind. “No,” [[she]] {{said}}.", "Karen Holm"),
        (
            "Karen Holm and Peter Holm met.\nHolm did not stay. She was tired. “No,” [[she]] {{said}}.",
            "Karen Holm",
        ),
        (
            "[[Karen Holm]] {{said}} no.\nVera Pike will call until somebody says yes. “No,” [[she]] {{said}}.",
            "Vera Pike",
        ),
    ],
)
def test_a_pronoun_means_who_is_most_in_mind(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name


def test_who_is_remembered_is_another_than_who_remembers() -> None:
    _, result = resolved(
        "Ida Krantz is dead. Krantz sang, [[friends]] {{said}}. [[One friend]] {{remembered}} her dancing at 80.\n"
        "Asked whether she was bitter, she laughed. “No,” [[she]] {{said}}."
    )
    assert source_of(result, -1).name == "Ida Krantz"


def test_he_is_no_woman_without_a_name() -> None:
    _, result = resolved("Bo Holm was late.\n[[A woman]] {{accused}} him of theft. [[He]] {{denied}} the charges.")
    assert source_of(result, -1).name == "Bo Holm"


def test_the_man_is_who_spoke_just_before_without_a_name() -> None:
    _, result = resolved("[[A worshiper, who asked not to be named,]] {{said}} no. “It is late,” [[the man]] {{said}}.")
    assert len(result.sources) == 1


def test_somebody_without_a_name_who_does_something_may_speak_next() -> None:
    _, result = resolved(
        "[[Ruth Holm]] {{said}} no.\nOne woman held up a jar.\n“My fourth,” [[she]] {{told}} the council."
    )
    assert source_of(result, -1).description == "One woman"


@pytest.mark.parametrize(
    "told",
    [
        "It was no news to a guard at the mill, who asked not to be named because he needs the work.",
        "It was no news to a guard who works nights and asked not to be named because he needs the work.",
        "It did not surprise a guard who lives in town, and who asked not to be named because of a contract.",
    ],
)
def test_somebody_who_wants_no_name_may_speak_next(told: str) -> None:
    _, result = resolved(f"[[Joe Bard]] {{{{said}}}} no.\n{told}\n“The gate was open,” [[he]] {{{{said}}}}.")
    source = source_of(result, -1)
    assert (source.type, source.description.split()[1]) == (SourceType.anonymous, "guard")


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ("The board asked three drivers what they wanted.", "three drivers"),
        ("Outside, I asked a knot of nurses what they wanted.", "nurses"),
    ],
)
def test_they_who_answer_are_the_people_who_were_asked(asked: str, who: str) -> None:
    _, result = resolved(f"[[Two cooks]] {{{{said}}}} no.\n{asked} More pay, [[they]] {{{{said}}}}.")
    assert source_of(result, -1).description == who


def test_they_are_never_the_articles_own_outlet() -> None:
    _, result = resolved("[[We]] {{asked}} what it was. Nothing, [[they]] {{said}}.")
    assert source_of(result, 0).own_outlet
    assert result.attributions[-1].source_ids == ()


def test_whoever_opens_a_sentence_may_speak_after_its_colon() -> None:
    _, result = resolved("[[Joe Bard]] {{said}} no.\nA cook near the gate was less shy: Let it stay, [[he]] {{said}}.")
    assert source_of(result, -1).description.startswith("A cook")


def test_who_may_never_say_it_is_no_source() -> None:
    _, result = resolved("It stays shut until [[somebody]] {{says}} yes.")
    assert not result.sources


def test_a_pronoun_tells_whose_surname_it_was() -> None:
    _, result = resolved("Karen Holm and Peter Holm met. [[Holm]] {{said}} no herself.")
    assert source_of(result, -1).name == "Karen Holm"


def test_they_are_the_people_who_did_something_just_before() -> None:
    _, result = resolved("[[The Tarnby Herald]] {{reported}} it. Two women sat on a wall. “Stay,” [[they]] {{said}}.")
    assert source_of(result, -1).description == "Two women"


def test_what_a_child_calls_somebody_names_nobody() -> None:
    _, result = resolved("[[Karen Holm]] wept. “I told them, ‘Dad never bet in his life,’” [[she]] {{said}}.")
    assert source_of(result, -1).name == "Karen Holm"


def test_one_of_the_people_who_spoke_is_one_of_them() -> None:
    _, result = resolved(
        "[[Several riders]] {{said}} no.\n“It is late,” [[one]] {{said}}.\n“It is,” {{said}} [[another]]."
    )
    assert [source.type for source in result.sources] == ["unnamed_group", "unnamed_person", "unnamed_person"]
