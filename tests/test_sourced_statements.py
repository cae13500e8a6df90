"""Which of a record's claims are sourced statements: words given and positions held, no plain deeds."""

import pytest

from benchmarks.sourced_statements import statements
from tests.records import read

HEAD = "# The pier\n\nIda Brandt, the mayor, has a boat. The harbor board met on Monday.\n\n"


def stated(sentence: str) -> bool:
    """Whether the sentence is a statement, at the end of a little article."""
    return any(str(row["text"]) in sentence for row in statements(read(f"{HEAD}{sentence}\n", as_is=True)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Brandt plans to ask the council for money next week.",
        "Brandt supports the idea of a new ferry.",
        "Brandt likes the ferry but not its captain.",
        "Brandt sees parallels between the ferry and the tram.",
        "The board agrees with Brandt that the pier is unsafe.",
        "Brandt named the old ferry as her favorite.",
        "Brandt has threatened not to open the bridge.",
        "The pier will close in May, the board announced.",
        "Brandt attributed the fall in sales to a lack of boats.",
        "The board published a notice that said the pier was unsafe.",
    ],
)
def test_a_position_is_a_statement(sentence: str) -> None:
    assert stated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The board plans to close the pier in May.",
        "Brandt supported the fund with 40 crowns.",
        "The board named Brandt to the council.",
        "The board announced a prize of 40 crowns.",
        "The board published a book of 40 maps that children drew.",
        "The captain might not know how to swim.",
    ],
)
def test_a_deed_is_none(sentence: str) -> None:
    assert not stated(sentence)


def test_what_follows_a_speakers_label_is_a_statement() -> None:
    talk = "Ida Brandt: Why is it shut?\n\nPeter Holm: It was never safe to begin with.\n\nBrandt: That is not true.\n"
    rows = statements(read(f"{HEAD}She met Peter Holm, a captain.\n\n{talk}", as_is=True))
    assert "Peter Holm" in {row["source_name"] for row in rows}


def test_a_headline_makes_no_statement() -> None:
    story = "Brandt said on Monday that the pier is unsafe.\n"
    record = read(f"Brandt slams the old pier.\n\n{story}", as_is=True)
    assert len(statements(record)) == 2
    titled = record.model_copy(
        update={"article": record.article.model_copy(update={"title": "Brandt slams the old pier"})}
    )
    assert [row["text"] for row in statements(titled)] == [story.strip()]
