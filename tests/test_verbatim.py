"""Quotations held against what was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.record import Quotation
from claims.spans import Span
from claims.verbatim import Edit, Held, Said, Standing

SPEECH = """Good evening. We have, uh, known about the crack in the bridge since last March. And I told the council
twice. We will spend twenty-five million, or 12 percent of it. No one asked me, not once, about the ferry. We'll close
the bridge on Friday and we will not open it again before the spring."""
SAID = Said(SPEECH)


def held(words: str) -> Held:
    return SAID.held(Quotation(span=Span(0, len(words)), inner=Span(0, len(words))), words)


@pytest.mark.parametrize(
    "words",
    [
        "We have known about the crack in the bridge",  # a filler is no word
        "I told the council twice,",
        "I TOLD the council—twice",
        "the crack in the bridge … we will not open it again",
        "I told the council . . . No one asked me",
        "[Brandt] told the council [again]",
        "We will spend 25 million, or twelve per cent of it",
        "We’ll close",
        "the ferry",
    ],
)
def test_word_for_word(words: str) -> None:
    assert held(words).standing is Standing.verbatim


@pytest.mark.parametrize(
    ("words", "edits"),
    [
        ("We knew about the crack in the bridge since last March", [("knew", "have, uh, known")]),
        ("No one asked me about the ferry", [("", "not once")]),
        ("I told the whole council twice", [("whole", "")]),
        ("We will spend 35 million, or 12 percent of it", [("35 million", "twenty-five million")]),
        ("They will spend 25 million, or 12 percent of it", [("They", "We")]),
        ("Sadly, no one asked me", [("Sadly", "")]),
        ("We will close the bridge on Friday", [("will", "'ll")]),
        ("We will spend 25 million … we will not open it before the spring", [("", "again")]),
    ],
)
def test_what_was_changed(words: str, edits: list[tuple[str, str]]) -> None:
    found = held(words)
    assert (found.standing, list(found.edits)) == (Standing.changed, [Edit(*edit) for edit in edits])


def test_parts_in_another_order_are_a_change() -> None:
    found = held("No one asked me … I told the council")
    assert (found.standing, found.edits) == (Standing.changed, ())


@pytest.mark.parametrize(
    "words",
    [
        "a disgrace",
        "We will not close the harbour before summer",
        "I told the mayor",  # too short to be a version of something else
        "No one has ever asked the council what it wanted to do with the old ferry",
        "...",
        "",
    ],
)
def test_other_words(words: str) -> None:
    assert held(words).standing is not Standing.changed


def test_the_place_is_that_of_the_words() -> None:
    found = held("I told the council … No one asked me")
    assert found.said
    assert found.said.of(SPEECH).startswith("I told the council\ntwice.")
    assert found.said.of(SPEECH).endswith("No one asked me")


@pytest.mark.parametrize("text", ["", "uh", "One word"])
def test_next_to_nothing_was_said(text: str) -> None:
    words = "We have known about the crack"
    quotation = Quotation(span=Span(0, len(words)), inner=Span(0, len(words)))
    assert Said(text).held(quotation, words).standing is Standing.absent


@given(said=st.text(), words=st.text())
def test_any_text_can_be_held_against_any(said: str, words: str) -> None:
    quotation = Quotation(span=Span(0, len(words)), inner=Span(0, len(words)))
    found = Said(said).held(quotation, words)
    assert found.said is None or 0 <= found.said.start < found.said.end <= len(said)
    assert all(edit.printed or edit.said for edit in found.edits)


@given(
    st.lists(st.sampled_from("the ferry is old and no one knows why it will not be sold".split()), min_size=1),
    st.data(),
)
def test_what_is_cut_from_it_stands_there_word_for_word(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    quotation = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))])
    whole = Span(0, len(quotation))
    assert Said(" ".join(words)).held(Quotation(span=whole, inner=whole), quotation).standing is Standing.verbatim


@pytest.mark.parametrize(
    "words", ["I got 600 letters", "We had 1,200 people there", "It cost two hundred and five pounds"]
)
def test_numbers_in_words_and_figures_are_the_same(words: str) -> None:
    said = Said("I got six hundred letters. We had twelve hundred people there. It cost 205 pounds.")
    assert (
        said.held(Quotation(span=Span(0, len(words)), inner=Span(0, len(words))), words).standing is Standing.verbatim
    )
