"""Who is said to say what, in little articles, and nothing broken by bad ones."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.learned.attributions import find_attributions
from claims.extraction.learned.cues import find_cues
from claims.extraction.pipeline import analyse
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.reading import article_from_text
from claims.record import Basis

Told = tuple[str, str, str]
"""Source, cue and content."""

PLAIN: list[tuple[str, Told]] = [
    ("The bridge is safe, the mayor said.", ("the mayor", "said", "The bridge is safe")),
    ("Anna Lind told reporters that the ferry was late.", ("Anna Lind", "told", "that the ferry was late")),
    ("“The nets are torn,” said Ole Brandt.", ("Ole Brandt", "said", "“The nets are torn,”")),
    (
        "According to the harbour board, 40 boats were damaged.",
        ("the harbour board", "According to", "40 boats were damaged."),
    ),
    ("The company denied that the pipe had leaked.", ("The company", "denied", "that the pipe had leaked.")),
    ("Residents fear the school will close.", ("Residents", "fear", "the school will close")),
    ("The fishermen want to keep the old harbour.", ("The fishermen", "want", "to keep the old harbour.")),
]


def parsed(text: str) -> Parsed:
    return analyse(article_from_text(text, as_is=True))


def attributions(text: str) -> tuple[FoundAttribution, ...]:
    analysis = parsed(text)
    return find_attributions(analysis, find_cues(analysis))


def told(text: str) -> list[Told]:
    rows = []
    for found in attributions(text):
        assert found.cue is not None
        source = " ".join(span.of(text) for spans in found.sources for span in spans)
        content = " ".join(span.of(text) for span in found.content)
        rows.append((source, " ".join(span.of(text) for span in found.cue.spans), content))
    return rows


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_source_cue_and_content_of_a_plain_sentence(text: str, expected: Told) -> None:
    [found] = told(text)
    assert tuple(part.strip(" .") for part in found) == tuple(part.strip(" .") for part in expected)


def test_a_quotation_cut_by_its_cue_is_one_content() -> None:
    text = "“The boats are late,” said Ole Brandt, a fisherman. “The nets are torn.”"
    [(source, cue, content)] = told(text)
    assert source.startswith("Ole Brandt")
    assert (cue, content) == ("said", "“The boats are late,” “The nets are torn.”")


def test_words_after_a_quotation_that_another_cue_closes_are_told_by_their_own() -> None:
    text = (
        "“The pier needs an entire family of divers, and above all a great deal of patience,” she said. "
        "“The boats being a comfort and a memory that adds to the mix.” She said her team’s crane would come in May."
    )
    assert [content for _, _, content in told(text)][-1] == "her team’s crane would come in May"


def test_a_cue_without_an_agent_has_no_source_and_a_pronoun_is_known_for_one() -> None:
    [agentless] = attributions("The ferry is expected to return in May.")
    [pronoun] = attributions("“The ferry is old,” she said.")
    assert (agentless.sources, agentless.basis) == ((), Basis.passive)
    assert pronoun.basis is Basis.pronoun


def test_plain_telling_has_no_attribution() -> None:
    assert told("The ferry left the harbour at noon. Forty people were on board.") == []


def test_the_lemma_of_a_cue_of_two_words_names_both() -> None:
    [found] = attributions("According to the harbour board, 40 boats were damaged.")
    assert found.cue is not None
    assert found.cue.lemma == "according to"


def test_no_word_is_content_of_two_attributions() -> None:
    text = "Anna Lind said the board thinks that the engineers believe the dam will hold, the report says."
    spans = sorted(span for found in attributions(text) for span in found.content)
    assert all(a.end <= b.start for a, b in pairwise(spans))


ODD = [
    "THE BRIDGE IS SAFE, THE MAYOR SAID. \"WE WILL PAY,\" SHE SAID.",
    "the bridge is safe the mayor said and we will pay she said",
    "“““ said said ” “ he he ” said",
    "said " * 300,
    "He said that " + "the boats were late and " * 60 + "the nets were torn.",
    "“", "said", ":", "\n\n", "12 13 14", "🙂 said 🙂", "a\u0301 said «",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_break_nothing(text: str) -> None:
    for found in attributions(text):
        assert found.content
        for span in (*found.content, *(s for source in found.sources for s in source)):
            assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from('the mayor said , “ ” " that he it is safe . \n according to : told Anna'.split(" "))))
def test_any_row_of_words_gives_spans_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for found in attributions(text):
        assert all(0 <= span.start < span.end <= len(text) for span in found.content)
