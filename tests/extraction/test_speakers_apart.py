"""What only tells of the speaker is no part of what was said."""

import pytest

from tests.records import read


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Sarah’s lawyer, Tom Berg of Lund & Moss, said the family would sue.", "the family would sue"),
        ("A nurse, whom the Gazette has agreed not to name, said the lift was unsafe.", "the lift was unsafe"),
        ("A pilot, who spoke by phone because he is wanted in two countries, said he flew it.", "he flew it"),
    ],
)
def test_words_that_stand_with_the_speaker_are_not_said(sentence: str, said: str) -> None:
    (claim,) = read(sentence).claims
    assert claim.text == said


def test_who_is_not_named_speaks_and_not_the_outlet_that_does_not_name_her() -> None:
    record = read("A nurse on the ward, whom the Gazette has agreed not to name, said the lift was unsafe.")
    assert [source.description[:7] for source in record.sources] == ["A nurse"]


def test_quoted_words_on_both_sides_of_the_speaker_are_said() -> None:
    (claim,) = read("“The lift,” Marta Olsen of the union said, “is unsafe.”").claims
    assert claim.text == "“The lift,” “is unsafe.”"
