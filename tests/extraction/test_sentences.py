"""Where sentences end."""

import pytest

from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text


@pytest.mark.parametrize(
    "sentences",
    [
        ["The fire began in Block C.", "It spread to Block D.", "Nobody was hurt, said Nora Beck, the fire chief."],
        ["They call it Plan B.", "“It is late,” said Ida Brandt, the mayor."],
        ["Block C. is how the sign reads, said Ida Brandt, the mayor."],
        ["Robert F. Hale said no to Block C when it was built."],
    ],
)
def test_a_letter_that_names_a_place_may_end_a_sentence(sentences: list[str]) -> None:
    record = extract_claims(article_from_text(f"The day was long.\n\n{' '.join(sentences)}\n"))
    assert [span.of(record.article.text) for span in record.sentences][1:] == sentences


def test_the_stop_of_a_title_ends_no_sentence() -> None:
    told = "The letter named Capt. Bo Berg, Det. Ada Lund and Sens. Kim Hale and Nora Beck, said Ida Brandt, the mayor."
    record = extract_claims(article_from_text(f"The day was long.\n\n{told}\n"))
    assert [span.of(record.article.text) for span in record.sentences][1:] == [told]


@pytest.mark.parametrize("title", ["Cmdr.", "Supt.", "Msgr.", "Ofc.", "Hon.", "Reps.", "Ald."])
def test_whatever_the_title_the_name_follows(title: str) -> None:
    told = f"They met a spokesman, {title} Ida Brandt, who said no boats were hurt."
    record = extract_claims(article_from_text(f"{told} It was cold.", as_is=True))
    assert [span.of(record.article.text) for span in record.sentences] == [told, "It was cold."]


def test_a_title_that_ends_a_paragraph_ends_its_sentence_too() -> None:
    record = extract_claims(article_from_text("They met a young Cmdr.\n\nIda Brandt was cold.", as_is=True))
    assert len(record.sentences) == 2
