"""Sources put aside in a few words, and figures put at so much."""

import pytest

from claims.extraction.patterns.opinions import with_opinions
from tests.extraction.marked import read_marked


@pytest.mark.parametrize(
    ("article", "source", "content"),
    [
        ("As the Brook Herald reported on Monday, the crane had failed.", "the Brook Herald", "the crane had failed"),
        ("As Ida Krantz has said, nobody was warned.", "Ida Krantz", "nobody was warned"),
        ("Rents rose 9% last year, data from the housing agency show.", "data from the housing agency", "Rents rose"),
        (
            "Turnout fell to 31%, a survey by Hartnell shows, and it is falling still.",
            "a survey by Hartnell",
            "Turnout",
        ),
        ("Relief is not on the way, the minister made plain on Friday.", "the minister", "Relief is not on the way"),
        ("Two wrongs, he figures, would make a third.", "he", "Two wrongs"),
        ("By then, Ida Krantz supposes, they will have repealed it.", "Ida Krantz", "By then"),
        ("The union puts the average at 38 days.", "The union", "the average at 38 days"),
        ("Analysts put the loss at $3 million.", "Analysts", "the loss at $3 million"),
        ("The cost will be small, by the reckoning of Ida Krantz.", "Ida Krantz", "The cost will be small"),
    ],
)
def test_a_source_put_aside(article: str, source: str, content: str) -> None:
    parsed, _ = read_marked(article)
    (found,) = with_opinions(parsed, ())
    text = parsed.article.text
    assert found.sources[0][0].of(text) == source
    assert found.content[0].of(text).startswith(content)


@pytest.mark.parametrize(
    "article",
    [
        "The band went on, the dancers in the show.",
        "Prices fell, which figures show.",
        "He put the cat at the door.",
        "The attack put the toll at 40.",
        "That puts the total at 12.",
        "For years, the doctor has been dogged by doubts about his show.",
        "The mayor put 40 officers at the gate.",
        "The firm put its headquarters at 40 Main Street.",
        "The bids closed on Friday, and records show the firm won.",
        "The agency opened the files, and the analyst who made clear copies left.",
    ],
)
def test_what_puts_nobody_aside(article: str) -> None:
    parsed, _ = read_marked(article)
    assert with_opinions(parsed, ()) == ()
