"""Whether anonymity was granted, and why, in the words of the text."""

import pytest

from claims.extraction.patterns.anonymity import find_anonymity
from claims.spans import Span
from tests.extraction.marked import resolved, source_of

REASONS = [
    ("An aide said on condition of anonymity that it was over.", None),
    (
        "An aide spoke on the condition of anonymity because the talks were private.",
        "because the talks were private",
    ),
    ("An aide, who asked not to be named for fear of losing his job, said so.", "for fear of losing his job"),
    (
        "An aide, who requested anonymity to discuss private talks, said so.",
        "to discuss private talks",
    ),
    (
        "An aide who was not authorized to speak publicly said so.",
        "not authorized to speak publicly said so",
    ),
    ("An aide declined to be identified, citing the inquiry.", "citing the inquiry"),
    ("An aide asked that we not use her name because the talks go on.", "because the talks go on"),
    ("He asked us not to print his name because the talks go on.", "because the talks go on"),
    ("He asked for his name to be left out because the talks go on.", "because the talks go on"),
    ("She wanted her name kept out of it because the talks go on.", "because the talks go on"),
    ("She asked the paper to keep her name out of it because the talks go on.", "because the talks go on"),
    ("He would speak only if his name was left out.", None),
    ("She agreed to talk without giving her name.", None),
    ("He did not want his name in the paper.", None),
    ("The aides, whose names the paper is withholding, said so.", None),
    ("A nurse, whom the Gazette has agreed not to name because she fears them, said so.", "because she fears them"),
    ("The Gazette is not publishing her name because she is a child.", "because she is a child"),
]


@pytest.mark.parametrize(("sentence", "reason"), REASONS)
def test_a_grant_and_its_reason(sentence: str, reason: str | None) -> None:
    found = find_anonymity(sentence, Span(0, len(sentence)))
    assert found is not None
    assert found.granted
    assert found.reason == reason


@pytest.mark.parametrize(
    "sentence",
    [
        "An aide said it was over.",
        "She declined to comment.",
        "The park was named after him.",
        "His name was left out of the squad.",
        "The mayor asked that her name be put on the bench.",
        "He promised to name her successor.",
    ],
)
def test_no_grant_where_the_text_says_none(sentence: str) -> None:
    assert find_anonymity(sentence, Span(0, len(sentence))) is None


def test_the_source_carries_the_grant_of_its_sentence() -> None:
    _, result = resolved("[[A senior official]] {{said}} on condition of anonymity that it was over.")
    anonymity = source_of(result, 0).anonymity
    assert anonymity is not None
    assert (anonymity.granted, anonymity.reason) == (True, None)


def test_an_anonymous_source_without_a_grant_says_so() -> None:
    _, result = resolved("It was over, {{said}} [[a person familiar with the talks]].")
    anonymity = source_of(result, 0).anonymity
    assert anonymity is not None
    assert not anonymity.granted


def test_an_anonymous_source_has_no_name() -> None:
    _, result = resolved("It was over, {{said}} [[a person familiar with the talks]].")
    assert source_of(result, 0).name is None
