"""Words that report elsewhere and tell of something else here, or of what somebody only may come to say."""

import pytest

from claims.extraction.patterns.senses import drop_other_senses
from tests.extraction.marked import read_marked
from tests.records import read


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Garner posted a triple-double against the best team of the league.",
        "Bo Garner finished with 25 points to post a double-double against the leaders.",
        "The vote will force Mayor Ada Lund to acknowledge a hard reality.",
        "What did the prosecutors say?",
    ],
)
def test_nothing_is_told_by_anybody(sentence: str) -> None:
    assert [claim.text for claim in read(sentence).claims if claim.attribution.source_ids] == []


def test_a_post_on_the_net_is_told_by_who_wrote_it() -> None:
    record = read("Bo Garner posted on Facebook that the bridge was closed.")
    assert [source.name for source in record.sources] == ["Bo Garner"]


def test_who_only_faces_questions_asks_none() -> None:
    parsed, found = read_marked("[[Lund]] faces {{questions}} about the pier.\n[[Lund]] raised {{questions}} about it.")
    kept = drop_other_senses(parsed, found)
    assert [one.content for one in kept] == [found[1].content]


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
