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
