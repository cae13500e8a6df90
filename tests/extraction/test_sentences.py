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
