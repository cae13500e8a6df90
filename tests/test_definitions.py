"""The definitions that settle arguments (Markkula Center), and the traps of quotation and attribution."""

import pytest

from claims.record import Basis, Form, Record, Source, SourceType
from tests.records import claim_with, read


def behind(record: Record, words: str) -> list[Source]:
    """The sources of the claim that holds the words."""
    claim = claim_with(record, words)
    return [source for source in record.sources if source.id in claim.attribution.source_ids]


TYPES = [
    ("A spokesperson for the Ministry of Transport said the ferry was safe.", "safe", SourceType.named_organization),
    ("Officials at the Ministry of Transport said the ferry was safe.", "safe", SourceType.named_organization),
    ("The ferry will be sold, according to people familiar with the talks.", "sold", SourceType.anonymous),
    (
        "A senior official told reporters on condition of anonymity that the ferry was unsafe.",
        "unsafe",
        SourceType.anonymous,
    ),
    ("A police officer said the road was closed.", "closed", SourceType.unnamed_person),
    ("The protesters said they would come back on Friday.", "come back", SourceType.unnamed_group),
    ("The county's bridge report said the arch would not last.", "last", SourceType.document),
    ("Ida Brandt, the mayor, said a study had found the water clean.", "clean", SourceType.named_person),
    ("The ferry was sold in May, the Tarnby Gazette reported.", "sold", SourceType.named_organization),
]


@pytest.mark.parametrize(("text", "words", "source_type"), TYPES)
def test_source_types(text: str, words: str, source_type: SourceType) -> None:
    assert [source.type for source in behind(read(text), words)] == [source_type]


def test_attribution_carries_over_a_quotation_that_goes_on() -> None:
    record = read("“The roof leaks,” said Ida Brandt, the mayor. “It has leaked since the day that it was built.”")
    assert [source.name for source in behind(record, "since the day")] == ["Ida Brandt"]


def test_no_comment_is_a_disclosure_and_no_statement() -> None:
    record = read("Ida Brandt said the ferry was safe. The harbour board declined to comment.")
    assert not any("comment" in claim.text and claim.attribution.source_ids for claim in record.claims)


def test_several_sources_of_one_sentence_are_all_named() -> None:
    record = read("Ida Brandt and Piet Holm said the ferry was safe.")
    assert {source.name for source in behind(record, "safe")} == {"Ida Brandt", "Piet Holm"}


def test_another_outlet_is_an_organization_and_media() -> None:
    record = read("A board member told Reuters on condition of anonymity that the ferry was sold.")
    (source,) = behind(record, "sold")
    relays = [s for s in record.sources if s.id in claim_with(record, "sold").attribution.via]
    assert source.type is SourceType.anonymous
    assert [(relay.name, relay.media) for relay in relays] == [("Reuters", True)]


def test_a_quotation_over_paragraphs_is_one_speakers() -> None:
    record = read(
        "“We sat in the dark for hours,” Piet Holm said. “Nobody came.\n\n"
        "“In the morning the sea was flat.\n\n“That was all.”"
    )
    assert [source.name for source in behind(record, "the sea was flat")] == ["Piet Holm"]
    assert [source.name for source in behind(record, "That was all")] == ["Piet Holm"]


def test_apostrophes_and_decades_open_no_quotation() -> None:
    record = read("In the '90s the fishermen's boats were the county's pride, Piet Holm said.")
    assert not record.quotations


@pytest.mark.parametrize(
    "text", ["Otto “Shorty” Klein said he was happy.", "Her play “A Long Night” opened on Friday."]
)
def test_nicknames_and_titles_are_no_speech(text: str) -> None:
    assert [quotation.speech for quotation in read(text).quotations] == [False]


def test_an_aside_does_not_steal_the_verb() -> None:
    record = read("Ida Brandt, who replaced Otto Klein in May, said the ferry was safe.")
    assert [source.name for source in behind(record, "the ferry was safe")] == ["Ida Brandt"]


def test_broken_marks_still_make_one_quotation() -> None:
    record = read("“We are asking for guarantees, ”the minister, Jan Orsk, said on Tuesday.")
    claim = claim_with(record, "guarantees")
    assert claim.form is Form.direct
    assert [source.name for source in behind(record, "guarantees")] == ["Jan Orsk"]


def test_what_nobody_says_has_no_source() -> None:
    record = read("It is widely believed that the ferry is cursed.")
    claim = claim_with(record, "cursed")
    assert (claim.attribution.source_ids, claim.attribution.basis in {Basis.passive, Basis.none}) == ((), True)


@pytest.mark.parametrize(
    "text",
    [
        "Piet Holm was admitted to hospital on Friday.",
        "The Tarnby team claimed the title in May.",
        "The college has already admitted students for the coming term.",
    ],
)
def test_other_senses_of_reporting_verbs_are_no_attribution(text: str) -> None:
    assert all(claim.form is Form.narration for claim in read(text).claims)


def test_a_surname_and_a_pronoun_are_the_person_named_in_full() -> None:
    record = read("Ida Brandt, the mayor, came late. “It is cold,” Brandt said. She said the roof would be mended.")
    assert [source.name for source in behind(record, "It is cold")] == ["Ida Brandt"]
    assert [source.name for source in behind(record, "the roof")] == ["Ida Brandt"]
