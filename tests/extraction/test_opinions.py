"""What somebody holds, told without a verb of speech."""

import pytest

from claims.extraction.patterns.opinions import with_opinions
from tests.extraction.marked import read_marked


@pytest.mark.parametrize(
    ("article", "source", "content"),
    [
        ("In her view, the dam is safe.", "her", ["the dam is safe"]),
        ("That left few choices, in the opinion of Ida Krantz, a banker.", "Ida Krantz", ["That left few choices"]),
        (
            "It closed because, in Rollins’ words, “it is a hazard.”",
            "Rollins",
            ["It closed because", "“it is a hazard.”"],
        ),
        ("To Ida Krantz, who saw it built, none of it was a surprise.", "Ida Krantz", ["none of it was a surprise"]),
        ("For the mayor, the matter was simple.", "the mayor", ["the matter was simple"]),
        ("Her bigger concern: Together the two would own it all.", "Her", ["Together the two would own it all."]),
        ("Ida Krantz’s next goal? To find her son a place.", "Ida Krantz", ["To find her son a place."]),
        ("His point, made twice, was that a home could lose a receipt.", "His", ["that a home could lose a receipt."]),
    ],
)
def test_an_opinion_is_its_owners(article: str, source: str, content: list[str]) -> None:
    parsed, _ = read_marked(article)
    (found,) = with_opinions(parsed, ())
    text = parsed.article.text
    assert found.sources[0][0].of(text).startswith(source)
    assert [part.of(text).strip(" ,.") for part in found.content if part.of(text).strip(" ,.")] == [
        part.strip(".") for part in content
    ]


@pytest.mark.parametrize(
    "article",
    [
        "In view of the storm, the school will close.",
        "For Ida Krantz, it was her third title.",
        "For the town, the question is who pays.",
        "To Ida Krantz, the driver sent a letter.",
        "For sale: a house.",
        "It closed because, in the ‘bosses’ words, it was late.",
        "Her plan was rejected by the board.",
        "Its position was near the door.",
    ],
)
def test_what_is_no_opinion(article: str) -> None:
    parsed, _ = read_marked(article)
    assert with_opinions(parsed, ()) == ()
