"""Words that report elsewhere and tell of something else here, or of what somebody only may come to say."""

import pytest

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
