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


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The doors were locked at noon, and the judge, Ines Falk, ordered the court cleared.", "the court cleared"),
        ("Holm cleared the shed in June, and Ida Brandt said the shed was gone.", "the shed was gone"),
    ],
)
def test_the_clause_before_an_and_is_not_said(sentence: str, said: str) -> None:
    (claim,) = read(sentence).claims
    assert claim.text == said


def test_who_only_apologises_has_not_said_the_clause_before() -> None:
    text = "The lease ran out in May; the council cleared the shed in June and the mayor, Ida Brandt, apologised."
    assert read(text).sources == ()


@pytest.mark.parametrize("joined", ["; organisers", ", while organisers"])
def test_others_who_count_are_apart(joined: str) -> None:
    record = read(f"About 3,000 people marched, police said{joined} put the number at 10,000.")
    told = {source.id: source.description for source in record.sources}
    said = [(told[claim.attribution.source_ids[0]], claim.text) for claim in record.claims]
    assert said == [("police", "About 3,000 people marched"), ("organisers", "the number at 10,000")]


def test_quoted_words_on_both_sides_of_the_speaker_are_said() -> None:
    (claim,) = read("“The lift,” Marta Olsen of the union said, “is unsafe.”").claims
    assert claim.text == "“The lift,” “is unsafe.”"
