"""Words that may be cues, with their odds."""

import pytest

from claims.extraction.learned.cues import find_cues
from tests.extraction.test_attributions import parsed


def lemmas(text: str, least: float = 0.5) -> list[str]:
    return [cue.lemma for cue in find_cues(parsed(text)) if cue.score >= least]


def test_verbs_of_saying_and_believing_are_cues() -> None:
    assert lemmas("Anna Lind said the boats were late. She believes the nets are torn.") == ["say", "believe"]


def test_nouns_and_prepositions_can_be_cues() -> None:
    text = "According to the board, the dam is safe. There was a claim that it leaked."
    assert "accord" in lemmas(text)
    assert "claim" in lemmas(text, 0.1)


def test_verbs_of_doing_are_none() -> None:
    assert lemmas("The ferry left the harbour. Forty people sailed to the island.") == []


PLACED = "{place}: The pier is shut, and the boats are sad. Some said it was late.\n\nThe harbor is cold.\n\n"


@pytest.mark.parametrize("place", ["NEW TARNBY", "ORLE, Marland", "TARNBY (Gazette)"])
def test_the_colon_of_a_dateline_is_no_cue(place: str) -> None:
    assert lemmas(PLACED.replace("{place}", place), 0.0).count(":") == 0


def test_a_label_in_a_transcript_has_a_colon_that_is_one() -> None:
    lines = "BRANDT: The pier is shut, and all the boats are sad.\n\nHOLM: The boats are new, and the harbor is cold."
    assert lemmas(f"The talks\n\n{lines}\n\nIt was late.", 0.0).count(":") == 2


def test_cues_come_in_order_with_their_place_and_odds() -> None:
    text = "The board said so. Residents told the paper that they were afraid."
    found = find_cues(parsed(text))
    assert [cue.head for cue in found] == sorted(cue.head for cue in found)
    assert all(0 <= cue.score <= 1 for cue in found)
    assert all(span.of(text) for cue in found for span in cue.spans)


def test_an_article_without_words_has_no_cues() -> None:
    assert find_cues(parsed("\n")) == ()
