"""Speech told by an idiom rather than by a verb of speech."""

import pytest

from claims.extraction.patterns.idioms import with_idioms
from tests.extraction.marked import read_marked


def told(sentence: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of what idioms tell in the sentence."""
    parsed, _ = read_marked(sentence)
    text = parsed.article.text
    found = with_idioms(parsed, ())
    return [(a.sources[0][0].of(text), a.cue.lemma if a.cue else "", a.content[0].of(text)) for a in found]


@pytest.mark.parametrize(
    ("sentence", "idiom"),
    [
        ("Ida Lund lashed out at the board over the pier.", "lash out"),
        ("Ida Lund will make the case that the pier is safe.", "make case"),
        ("Ida Lund will make the case to sailors gathered here in the port that the pier is safe.", "make case"),
        ("Ida Lund came out against the new ferry.", "come out against"),
        ("Ida Lund requested a new investigation of the mill.", "request investigation"),
        ("Ida Lund took issue with the mill.", "take issue"),
        ("Ida Lund responded to the claims in a post on Facebook.", "respond in writing"),
    ],
)
def test_an_idiom_tells_of_speech(sentence: str, idiom: str) -> None:
    assert [(source, cue) for source, cue, _ in told(sentence)] == [("Ida Lund", idiom)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Lund might lash out at the board.",
        "Ida Lund did not make the case that the pier is safe.",
        "Ida Lund won on Friday, with a storm calling the race into doubt.",
        "Ida Lund ran on, calling the race a joke.",
        "The storm raised concerns about the pier.",
        "Ida Lund weighed in.",
        "Ida Lund responded to the fire with two boats.",
        "“Ida Lund lashed out at the board over the pier,” she said.",
    ],
)
def test_other_words_tell_of_none(sentence: str) -> None:
    assert told(sentence) == []


def test_who_is_told_of_beside_tells_too() -> None:
    text = "Bo Holm won on Friday, with the Harbor News and the Brook Herald calling the race for the young senator."
    assert [(source, cue) for source, cue, _ in told(text)] == [("the Harbor News and the Brook Herald", "call race")]


def test_what_was_found_already_is_not_found_again() -> None:
    parsed, found = read_marked("[[Ida Lund]] {{lashed}} out at the board over the pier.")
    assert with_idioms(parsed, found) == found
