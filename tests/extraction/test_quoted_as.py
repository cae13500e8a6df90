"""What people were quoted as saying, and by whom."""

import pytest

from tests.records import read


@pytest.mark.parametrize(
    ("sentence", "told", "who", "outlet"),
    [
        ("“The list is long,” Ida Holm was quoted as saying by Reuters.", "“The list is long,”", "Ida Holm", "Reuters"),
        (
            "Ida Holm was quoted by Reuters as saying that the list was long.",
            "that the list was long",
            "Ida Holm",
            "Reuters",
        ),
        ("Ida Holm was quoted in the Gazette as saying the list was long.", "the list was long", "Ida Holm", "Gazette"),
        (
            "Ida Holm was quoted as telling reporters that the list was long.",
            "that the list was long",
            "Ida Holm",
            None,
        ),
    ],
)
def test_who_is_quoted_says_so(sentence: str, told: str, who: str, outlet: str | None) -> None:
    record = read(sentence, as_is=True)
    names = {source.id: source.name for source in record.sources}
    claims = [c for c in record.claims if c.attribution.cue]
    assert [(c.text, [names[i] for i in c.attribution.source_ids]) for c in claims] == [(told, [who])]
    assert [names[i] for i in claims[0].attribution.via] == ([outlet] if outlet else [])


@pytest.mark.parametrize("sentence", ["The house was quoted as worth a million.", "Ida Holm was quoted as saying so."])
def test_a_price_is_no_speech(sentence: str) -> None:
    assert not any(c.attribution.cue and c.attribution.cue.lemma == "say" for c in read(sentence, as_is=True).claims)
