"""Speakers with commas about them."""

import pytest

from tests.records import read


@pytest.mark.parametrize(
    ("sentence", "told", "who"),
    [
        ("The school has 240 pupils, the head, Jo Lim, said.", "The school has 240 pupils", "Jo Lim"),
        ("The trust has 12 schools, its chief executive, Mary Quist, added.", "The trust has 12 schools", "Mary Quist"),
        ("The company has paid, its finance director, Rob Hale, said.", "The company has paid", "Rob Hale"),
        ("The park has three bears, the warden, Tom Lee, said on Monday.", "The park has three bears", "Tom Lee"),
        ("Each sat by the other, the judge, Ines Falk, recalled.", "Each sat by the other", "Ines Falk"),
        (
            "The bear left and fell 8 metres, the warden, Tom Lee, told Brook Radio.",
            "The bear left and fell 8 metres",
            "Tom Lee",
        ),
    ],
)
def test_the_speaker_is_no_item_of_a_list(sentence: str, told: str, who: str) -> None:
    record = read(sentence, as_is=True)
    names = {source.id: source.name for source in record.sources}
    assert [(c.text, [names[i] for i in c.attribution.source_ids]) for c in record.claims] == [(told, [who])]


def test_a_list_of_people_is_one() -> None:
    record = read(
        "The board has a chair, the harbour master, Tom Lee, and a clerk, Ann Roe, the port says.", as_is=True
    )
    assert not {"Tom Lee", "Ann Roe"} & {source.name for source in record.sources}


def test_who_is_told_to_do_something_tells_nothing() -> None:
    record = read("The bear left the park and fell, its warden, Tom Lee, told to keep away.", as_is=True)
    assert "The bear left the park and fell" not in {claim.text for claim in record.claims}


def test_who_are_told_of_between_commas_say_what_follows() -> None:
    record = read("The three, who want no names in print, said Bo Lund, who ran the port, had spent it.", as_is=True)
    claims = {c.text: c.attribution.source_ids for c in record.claims}
    assert claims["Bo Lund, who ran the port, had spent it"]
    first = next(s for s in record.sources if s.id in claims["Bo Lund, who ran the port, had spent it"])
    assert first.description.startswith("The three")


@pytest.mark.parametrize(
    ("sentence", "told", "who"),
    [
        (
            "The firm agreed to pay $3 million, the Justice Department announced on Friday.",
            "The firm agreed to pay $3 million",
            "Justice Department",
        ),
        (
            "A man pleaded guilty to threats, the U.S. Attorney’s Office for the Eastern Shore announced Monday.",
            "A man pleaded guilty to threats",
            "U.S. Attorney’s Office for the Eastern Shore",
        ),
        (
            "Tarn said she had told the builder that the town would sue, Bo Lim testified.",
            "Tarn said she had told the builder that the town would sue",
            "Bo Lim",
        ),
        (
            "The mayor said she would go, but the council said no, Bo Lim recalled.",
            "The mayor said she would go, but the council said no",
            "Bo Lim",
        ),
    ],
)
def test_what_ends_a_sentence_tells_all_of_it(sentence: str, told: str, who: str) -> None:
    record = read(sentence, as_is=True)
    names = {source.id: source.name for source in record.sources}
    assert [(c.text, [names[i] for i in c.attribution.source_ids]) for c in record.claims] == [(told, [who])]


def test_what_only_follows_a_name_at_the_end_leaves_the_first_speaker() -> None:
    record = read("The mayor said she would sell the boat, the ferry and the pier, Tarn testified to.", as_is=True)
    assert "The mayor" in {source.description for source in record.sources}
