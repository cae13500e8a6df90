"""Openers and dates at the edges of a source or a claim, and commas inside a date."""

from dataclasses import replace

import pytest

from claims.extraction.mentioned.trimming import trim_sources
from claims.extraction.pipeline import extract_claims
from claims.spans import Span
from tests.extraction.marked import little_article, read_marked, resolved, source_of
from tests.records import claim_with


def test_an_opener_is_no_part_of_the_source() -> None:
    parsed, result = resolved("[[Recall, the Ministry of Defense of Dornia on July 25, 2019,]] {{announced}} the end.")
    source = source_of(result, 0)
    assert source.name == "Ministry of Defense of Dornia"
    assert [span.of(parsed.article.text) for span in source.mentions] == ["the Ministry of Defense of Dornia"]


def test_the_time_of_an_entry_is_no_part_of_the_source() -> None:
    record = extract_claims(little_article("12:45   Experts say that the bridge will fall."))
    (source,) = record.sources
    assert source.description == "Experts"
    assert [span.of(record.article.text) for span in source.mentions] == ["Experts"]


def test_a_person_after_an_opener_is_found() -> None:
    _, result = resolved("[[Recall, Marta Olsen]] {{said}} the dam was safe.")
    assert source_of(result, 0).name == "Marta Olsen"


@pytest.mark.parametrize("topic", ["Of Bo Holm", "About the dam"])
def test_of_whom_somebody_speaks_is_no_part_of_the_source(topic: str) -> None:
    _, result = resolved(f"[[{topic}, Marta Olsen, who has met him,]] {{{{said}}}} that he was odd.")
    assert source_of(result, 0).name == "Marta Olsen"


def test_those_of_whom_a_part_speaks_are_the_source() -> None:
    parsed, (found,) = read_marked("[[Of the sailors, most]] {{said}} they were cold.")
    assert trim_sources(parsed, found) == found


def test_a_date_goes_with_its_preposition() -> None:
    text = "As Northern Wire reported earlier, on November 12 President Edda Korh spoke by telephone with Milan Veress."
    article = little_article(text + "\nKorh's office said the two had discussed the dam.", publisher="Northern Wire")
    assert claim_with(extract_claims(article), "Edda Korh").text.lower().find("november 12") != 0


def test_a_comma_in_a_date_ends_no_clause() -> None:
    record = extract_claims(
        little_article(
            "According to the report, which the council published on Monday, 9 September, the bridge is unsafe."
        )
    )
    assert claim_with(record, "unsafe").text == "the bridge is unsafe"
    assert record.sources[0].description == "the report, which the council published on Monday, 9 September"


def test_who_was_shown_the_minutes_is_no_claim() -> None:
    record = extract_claims(
        little_article("Minutes of the meeting, which the council showed to the Courier, list three payments.")
    )
    (claim,) = record.claims
    assert "list three payments" in claim.text
    assert record.sources[0].name == "Minutes of the meeting"


def test_what_comes_after_the_cue_names_nobody() -> None:
    parsed, (found,) = read_marked("[[Marta Olsen’s diary]] {{records}} seven boats for Ada Lund.")
    whole = replace(found, sources=((Span(0, len(parsed.article.text)),),))
    kept = [span.of(parsed.article.text) for source in trim_sources(parsed, whole).sources for span in source]
    assert kept == ["Marta Olsen’s diary"]


def test_a_pronoun_is_the_source_whoever_is_told_of_before() -> None:
    parsed, (found,) = read_marked("Along with her husband, [[Peter Holm, a baker,]] [[she]] {{plans}} to go.")
    whole = replace(found, sources=(tuple(span for spans in found.sources for span in spans),))
    assert [span.of(parsed.article.text) for span in trim_sources(parsed, whole).sources[0]] == ["she"]


@pytest.mark.parametrize(
    "sentence",
    [
        "[[Peter Holm]] and his wife, [[the bakers]], {{plan}} to go.",
        "It was [[Peter Holm]] who, when [[he]] {{said}} it was late, went.",
    ],
)
def test_words_for_one_source_in_two_places_stay_together(sentence: str) -> None:
    parsed, (found,) = read_marked(sentence)
    whole = replace(found, sources=(tuple(span for spans in found.sources for span in spans),))
    assert trim_sources(parsed, whole) == whole
