"""The grammar's own examples, and what moments are reckoned from."""

from datetime import date

import pytest

from claims.extraction.linguistics import parse
from claims.extraction.moments import find_moments
from claims.extraction.sentences import find_sentences
from claims.extraction.shapes import Parsed
from claims.extraction.temporal.grammar import GRAMMAR, Pattern
from claims.reading import article_from_text
from claims.record import Moment


def moments(text: str, published: str | None = "2024-05-15") -> tuple[Moment, ...]:
    day = date.fromisoformat(published) if published else None
    article = article_from_text(text, as_is=True, published=day)
    doc = parse(article)
    return find_moments(Parsed(article, doc, find_sentences(article, doc), ()))


@pytest.mark.parametrize("pattern", GRAMMAR, ids=lambda pattern: pattern.example)
def test_every_pattern_finds_its_example(pattern: Pattern) -> None:
    marked = pattern.example
    expected = marked[marked.index("[[") + 2 : marked.index("]]")]
    assert expected in [m.text for m in moments(marked.replace("[[", "").replace("]]", ""))]


CASES = [
    ("The mill closed on July 25, 2019.", "2019-07-25"),
    ("The mill closed on Monday.", "2024-05-13"),
    ("The mill will close on Monday.", "2024-05-20"),
    ("The mill closed last Monday.", "2024-05-13"),
    ("The mill closed yesterday.", "2024-05-14"),
    ("The mill closed last week.", "2024-W19"),
    ("The mill closed three years ago.", "2021"),
    ("The mill closed in November.", "2023-11"),
    ("The mill will close in November.", "2024-11"),
    ("The mill closed on 3 December.", "2023-12-03"),
    ("The mill closed in the second quarter of 2015.", "2015-Q2"),
    ("The mill closed in the 1990s.", "199"),
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_values_count_from_publication_and_tense(text: str, value: str) -> None:
    assert [m.value for m in moments(text)] == [value]


def test_without_a_publication_date_relative_days_stay_open() -> None:
    assert [m.value for m in moments("The mill closed on Monday.", None)] == ["XXXX-WXX-1"]


def test_a_month_and_day_take_the_year_of_a_full_date_beside_them() -> None:
    text = "The first pump was tested on June 25, 2021.\n\nDeliveries began on June 12 and ended on August 4."
    assert [m.value for m in moments(text, "2024-02-14")] == ["2021-06-25", "2021-06-12", "2021-08-04"]
