"""Training sentences with speakers put in: the annotation lies on the words that were put in, and on no others."""

import pytest

from benchmarks.attribution_spoken import spoken
from benchmarks.brat import Annotated
from claims.extraction.linguistics import parse
from claims.reading import article_from_text
from claims.spans import Span

TOWN = (
    "Ida Brandt runs the ferry. The pumps in the harbour stood idle for years. In most winters the river leaves its "
    "bed at the mill. Two boats of the lifeboat station sank in the storm. Jonas Weir sold the crane to a bank in May. "
)


@pytest.fixture(scope="module")
def made() -> list[tuple[str, tuple[Annotated, ...]]]:
    doc = parse(article_from_text(TOWN, as_is=True))
    return [spoken(doc, (), seed) for seed in range(40)]


def test_the_sentences_words_are_content_and_the_speakers_are_not(
    made: list[tuple[str, tuple[Annotated, ...]]],
) -> None:
    plain = {words for sentence in TOWN.lower().split(". ") for words in sentence.split()}
    assert sum(len(attributions) for _, attributions in made) > 40
    for text, attributions in made:
        for one in attributions:
            told = " ".join(span.of(text) for span in one.content).lower().split()
            assert {word.strip(" ,") for word in told} <= plain
            assert not any(span.overlaps(other) for span in one.content for other in (*one.source, *one.cue))


def test_every_shape_is_made(made: list[tuple[str, tuple[Annotated, ...]]]) -> None:
    shapes = {shape(one) for _, attributions in made for one in attributions}
    assert {"after, turned", "inside, turned", "before", "told to a court"} <= shapes


def test_what_is_annotated_is_left_alone() -> None:
    doc = parse(article_from_text(TOWN, as_is=True))
    whole = Annotated((), (), (Span(0, len(TOWN)),))
    assert spoken(doc, (whole,), 1) == ("", ())


def shape(one: Annotated) -> str:
    if not one.source:
        return "told to a court"
    source, cue, content = one.source[0], one.cue[0], one.content
    if source.start < content[0].start:
        return "before"
    place = "inside" if len(content) > 1 else "after"
    return f"{place}, turned" if cue.start < source.start else place
