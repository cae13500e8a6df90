"""The grammar's own examples, and what moments are reckoned from."""

from datetime import date

import pytest

from claims.extraction.linguistics import parse
from claims.extraction.moments import find_moments
from claims.extraction.sentences import find_sentences
from claims.extraction.shapes import Parsed
from claims.extraction.temporal.atoms import Pattern
from claims.extraction.temporal.grammar import GRAMMAR
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
    ("The mill closed in the nineties.", "199"),
    ("The mill closed in nineteen ninety-six.", "1996"),
    ("The mill closed at 6 p.m. Monday.", "2024-05-13T18:00"),
    ("The mill closed on Christmas Eve.", "2023-12-24"),
    ("The mill will close on Christmas Eve.", "2024-12-24"),
    ("The mill closed on Good Friday 2019.", "2019-04-19"),
    ("The mill is expected to close on Monday.", "2024-05-20"),
    ("The mill had been due to close on Monday.", "2024-05-13"),
    ("The mill closed in May last year.", "2023-05"),
    ("The mill closed for half an hour.", "PT30M"),
    ("The mill closed for two and a half.", None),
    ("The mill lost $2 million a year.", None),
    ('The owner spoke on "This Week" of his mill.', None),
    ("The mill closed last Oct. 23.", "2023-10-23"),
    ("It was late.\n\nIn March, the mill closed.", "2024-03"),
    ("Now, that was late. The average daily volume fell.", None),
    ("It took a minute and a half.", "PT1M30S"),
    ("The mill closed over the weekend.", "2024-W19-WE"),
    ("The mill closed earlier this week.", "2024-W20"),
    ("The mill lost money in the first half of 2016.", "2016-H1"),
    ("The mill shut for a couple of years.", "P2Y"),
    ("The index fell to 1678.5 points.", None),
    ("The town uses about three-quarters of its water.", None),
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_values_count_from_publication_and_tense(text: str, value: str | None) -> None:
    assert [m.value for m in moments(text)] == ([] if value is None else [value])


def test_a_year_told_before_lends_itself_only_to_the_past() -> None:
    told = "The works ran until 2011 and began in 2008.\n\nIn 2010 it burned.\n\n"
    assert moments(told + "The next hearing comes in December.", "2024-10-02")[-1].value == "2024-12"


def test_what_is_past_is_of_no_year_ahead() -> None:
    text = "The mill will open on 1 April 2027. The lease, which began on 1 March, was signed by the mayor."
    assert [m.value for m in moments(text, "2026-11-20")] == ["2027-04-01", "2026-03-01"]


def test_later_is_a_date_only_when_the_text_says_from_when() -> None:
    assert [m.value for m in moments("He was held on 3 May. Three days later he was freed.")][-1] == "2024-05-06"
    assert [(m.text, m.value) for m in moments("Three days later he was freed.")] == [("Three days", "P3D")]


def test_a_year_ago_beside_a_quarter_is_the_same_quarter() -> None:
    text = "Sales fell in the first quarter of 2024 from $3m a year earlier and year-earlier costs of $1 million."
    assert [m.value for m in moments(text) if m.value.startswith("20")] == ["2024-Q1", "2023-Q1", "2023-Q1"]


RANGES = [
    ("It ran from August 27 to September 14.", ["2023-08-27", "2023-09-14"]),
    ("It ran between 3 and 7 May 2019.", ["2019-05-03", "2019-05-07"]),
    ("It ran on 3-7 May.", ["2024-05-03", "2024-05-07"]),
    ("It ran on April 24 and 25.", ["2024-04-24", "2024-04-25"]),
    ("On April 24 and 25 people came.", ["2024-04-24"]),
    ("It ran from 2014-16.", ["2014", "2016"]),
    ("It ran in 1998–2003.", ["1998", "2003"]),
]


@pytest.mark.parametrize(("text", "values"), RANGES)
def test_both_ends_of_a_range_are_moments(text: str, values: list[str]) -> None:
    assert [m.value for m in moments(text)] == values


def test_a_dateline_has_a_moment() -> None:
    assert moments("HARLOW, May 14 (Agency) --\n\nThe mill closed, its owner said.")[0].value == "2024-05-14"


def test_without_a_publication_date_relative_days_stay_open() -> None:
    assert [m.value for m in moments("The mill closed on Monday.", None)] == ["XXXX-WXX-1"]


def test_a_month_and_day_take_the_year_of_a_full_date_beside_them() -> None:
    text = "The first pump was tested on June 25, 2021.\n\nDeliveries began on June 12 and ended on August 4."
    assert [m.value for m in moments(text, "2024-02-14")] == ["2021-06-25", "2021-06-12", "2021-08-04"]
