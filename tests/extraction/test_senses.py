"""Words that report elsewhere and tell of something else here, or of what somebody only may come to say."""

import pytest

from claims.extraction.patterns.senses import drop_other_senses
from tests.extraction.marked import read_marked
from tests.records import claim_with, read


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Garner posted a triple-double against the best team of the league.",
        "Bo Garner finished with 25 points to post a double-double against the leaders.",
        "The vote will force Mayor Ada Lund to acknowledge a hard reality.",
        "Bo Garner posted a photo of his dog on Facebook.",
        "Bo Garner wrote under the pseudonym “Old Reef,” but he was found.",
        "Bo Garner twice pronounced the name of the town as if it were a cake.",
        "She has won by far among older sailors, which describes most of the town.",
        "The candidate and her officers are showing signs of irritation.",
        "What did the prosecutors say?",
        "The mayor referred the call to the harbor police, who asked the firm for help.",
        "It was Bo Garner who took over in May, and Ada Lund reported to him.",
        "The Tarnby Council concluded its third public hearing on the ferry on Tuesday.",
        "Patients who are worried can call the trust’s helpline.",
        "A vote will be held if ten members ask for it.",
        "Bo Garner gave only his first name for fear of reprisals.",
        "Neither the airline nor the airport would say how many had been on board.",
    ],
)
def test_nothing_is_told_by_anybody(sentence: str) -> None:
    assert [claim.text for claim in read(sentence).claims if claim.attribution.source_ids] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Garner posted that the photo of his dog was old.",
        "Bo Garner posted a photo of his dog with the words “The bridge is closed.”",
        "Bo Garner wrote under the pseudonym Old Reef that the bridge was closed.",
        "Bo Garner showed that the signs of the bridge were old.",
        "Bo Garner pronounced the bridge closed.",
        "They sent it to Bo Garner, who said that it was closed.",
    ],
)
def test_the_same_words_with_something_said_tell_it(sentence: str) -> None:
    assert [source.name for source in read(sentence).sources] == ["Bo Garner"]


def test_a_sentence_to_prison_says_nothing_and_a_rumour_does() -> None:
    jailed = read("A former parish clerk who siphoned £218,400 from the council was jailed for four years.")
    rumour = read(
        "There were other complaints. Rumors spread through the campground on Sunday that the headliner had been "
        "warned not to go on. Parrish said that nobody had warned her of anything."
    )
    cues = [claim_with(record, words).attribution.cue for record, words in ((jailed, "clerk"), (rumour, "headliner"))]
    assert [cue is None for cue in cues] == [True, False]


def test_a_short_denial_is_told() -> None:
    record = read("Alison Prewett, 54, who wore a grey suit and stared at the floor, denied theft.")
    assert [source.name for source in record.sources] == ["Alison Prewett"]


def test_a_post_on_the_net_is_told_by_who_wrote_it() -> None:
    record = read("Bo Garner posted on Facebook that the bridge was closed.")
    assert [source.name for source in record.sources] == ["Bo Garner"]


def test_what_somebody_concludes_of_a_hearing_is_told() -> None:
    record = read("The Tarnby Council concluded the hearing on the ferry had been unfair.")
    assert [source.name for source in record.sources] == ["Tarnby Council"]


@pytest.mark.parametrize(
    "sentence",
    ["Ada Lund reported to the council that the pier was unsafe.", "Ada Lund referred to the pier as a ruin."],
)
def test_what_is_reported_to_somebody_is_told(sentence: str) -> None:
    assert [source.name for source in read(sentence).sources] == ["Ada Lund"]


def test_who_only_faces_questions_asks_none() -> None:
    parsed, found = read_marked("[[Lund]] faces {{questions}} about the pier.\n[[Lund]] raised {{questions}} about it.")
    kept = drop_other_senses(parsed, found)
    assert [one.content for one in kept] == [found[1].content]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("“Yes,” Lund said when {{asked}} by [[a reporter]] if the pier would fall.", 0),
        ("“Yes,” Lund said when [[reporters]] {{asked}} whether it would fall.", 0),
        ("“Yes,” Lund said when {{asked}} by [[a nurse]] if the pier would fall.", 1),
        ("[[Reporters]] {{asked}} whether it would fall.", 1),
    ],
)
def test_what_a_reporter_asked_is_told_by_who_answers(sentence: str, told: int) -> None:
    parsed, found = read_marked(sentence)
    assert len(drop_other_senses(parsed, found)) == told


CITING = [
    ("Reuters, citing two port officials, said the crane had failed.", ["the crane had failed"]),
    ("Citing court records, Reuters reported that the port owed money.", ["that the port owed money"]),
    ("The court closed the port, citing a lack of evidence.", ["a lack of evidence"]),
    ("The court closed the port, citing the release of oil.", ["the release of oil"]),
]


@pytest.mark.parametrize(("sentence", "told"), CITING)
def test_who_is_cited_is_nothing_said_and_a_reason_is(sentence: str, told: list[str]) -> None:
    assert [claim.text for claim in read(sentence).claims if claim.attribution.source_ids] == told


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in CITING[:2]])
def test_who_is_cited_before_the_verb_is_the_source_and_the_outlet_the_relay(sentence: str) -> None:
    record = read(sentence)
    names = {source.id: source.name for source in record.sources}
    assert [[names[i] for i in claim.attribution.via] for claim in record.claims] == [["Reuters"]]
