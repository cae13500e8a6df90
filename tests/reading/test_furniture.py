"""What stands above, between and below the sentences of a story is no claim, in whatever form it comes."""

from datetime import date

import pytest

from checker.engine import check
from claims.article import Article, ParagraphKind
from claims.errors import ReadError
from claims.extraction.pipeline import extract_claims
from claims.reading import articles_of

STORY = "The ferry was sold on Friday, said Ida Brandt, the mayor. The council met for an hour."
KIND = ParagraphKind


def read(text: str, path: str = "a.txt") -> Article:
    first = next(articles_of(text, path=path))
    assert not isinstance(first, ReadError)
    return first


def kinds(article: Article) -> list[ParagraphKind]:
    return [paragraph.kind for paragraph in article.paragraphs]


def page(inside: str) -> str:
    return (
        f"<!doctype html><html><body><article><h1>Ferry sold</h1><p>{STORY} {STORY}</p>{inside}</article></body></html>"
    )


HEADS = [
    ("By Ann Roe, Staff Writer\nUpdated: Oct. 4, 2024, 5:12 p.m.", [KIND.byline, KIND.dateline]),
    ("By Ann Roe\nStaff Writer\nLast updated on October 4, 2024 at 5:12 PM EDT", [KIND.byline] * 2 + [KIND.dateline]),
    ("By ANN ROE\nSenior Staff Writer, Tarnby Gazette\nUpdated Sept. 4, 2024", [KIND.byline] * 2 + [KIND.dateline]),
    ("By Ann Roe | Tarnby Gazette\nann.roe@gazette.example", [KIND.byline] * 2),
]


@pytest.mark.parametrize(("head", "told"), HEADS)
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_writer_and_day_of_update_above_a_story_are_no_claims(head: str, told: list[KIND], ending: str) -> None:
    title = {"txt": "Smith wins", "md": "# Smith wins"}[ending]
    article = read(f"{title}\n\n{head}\n\n{STORY}\n", f"a.{ending}")
    assert kinds(article) == [KIND.headline, *told, KIND.body]
    assert (article.byline or "").casefold().startswith("ann roe")
    updated = article.published.updated
    assert (updated and updated.day) == (4 if "pdated" in head else None)


def test_a_day_of_update_alone_is_a_day_for_the_reader() -> None:
    record = extract_claims(read(f"Smith wins\n\nBy Ann Roe\nUpdated: Oct. 4, 2024\n\n{STORY}\n"))
    assert record.article.published.date is None
    assert "DAT701" not in {finding.code for finding in check(record).findings}


def test_both_days_of_one_line_are_read() -> None:
    published = read(f"Smith wins\nPublished May 17, 2024, last updated May 18, 2024\n\n{STORY}").published
    assert (published.date, published.updated) == (date(2024, 5, 17), date(2024, 5, 18))


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Roe’s count, the ferry has sailed for twenty years. Nobody knows what comes next.",
        "Updated on 4 May 2024, the plan of the board says that the ferry will be sold to a bank.",
        "By Ann Roe\nand all who know her the ferry will be missed, the mayor said on Friday.",
    ],
)
def test_sentences_that_begin_like_a_head_are_sentences(text: str) -> None:
    article = read(f"Smith wins\n\n{text}\n\n{STORY}\n")
    assert [KIND.body, KIND.body] == kinds(article)[1:]
    assert article.published.updated is None


DATELINES = [
    "LONDON, May 9, 2024 (Coast News) - ",
    "London, May 9, 2024 (Coast News) — ",
    "TARNBY, Calif., May 9, 2024 (CN) - ",
    "LONDON/TARNBY, 9 May 2024 /CoastWire/ -- ",
    "May 9, 2024 (Coast News) - ",
    "**LONDON, May 9, 2024 (Coast News)** - ",
    "TARNBY, Thursday, May 9, 2024 – ",
    "LONDON, May 9, 2024 (Coast News) -\n",
]


@pytest.mark.parametrize("opening", DATELINES)
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_a_dateline_with_its_day_stands_apart_and_tells_it(opening: str, ending: str) -> None:
    article = read(f"{opening}{STORY}\n\nThe ferry is blue.\n", f"a.{ending}")
    assert kinds(article) == [KIND.dateline, KIND.body, KIND.body]
    assert article.published.date == date(2024, 5, 9)
    assert extract_claims(article).claims[0].text == "The ferry was sold on Friday"


def test_a_note_with_a_day_above_a_dateline_hides_none_of_it() -> None:
    article = read(f"A note of May 1, 2024 - see below.\n\nTARNBY, Kessa County (on Friday) May 3, 2024 - {STORY}\n")
    assert article.published.date == date(2024, 5, 3)


def test_a_dateline_without_its_year_is_no_claim() -> None:
    article = read(f"LONDON, May 9 (Coast News) - {STORY}\n\nThe ferry is blue.\n")
    assert (kinds(article)[0], article.published.date) == (KIND.dateline, None)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left on May 9, 2024 (Thursday) - and never came back, said Ida Brandt.",
        "Ida Brandt left on May 9 - a Thursday - and never came back.",
        "MPs, May 9 was the day - and they knew it.",
    ],
)
def test_a_sentence_with_a_day_and_a_dash_is_no_dateline(text: str) -> None:
    assert kinds(read(f"{STORY}\n\n{text}\n")) == [KIND.body, KIND.body]


NOTES = [
    "Correction, Aug. 5: An earlier version misstated the charge. It is $70 million, not $17 million.",
    "Correction (Aug. 5, 2024): The charge is $70 million.",
    "CORRECTION Sept. 5, 2024 — The charge is $70 million.",
    "Clarification, 5 August 2024, 5:12 p.m.: The charge is $70 million.",
    "**Corrected on Aug. 5:** The charge is $70 million.",
    "**Correction**: The charge is $70 million.",
    "Editor’s note, Aug. 5: The charge is $70 million.",
    "An earlier version of this story misstated the charge.",
    "Correction: " + "The charge is $70 million, not $17 million, as we had it. " * 9,
]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_a_correction_is_one_with_its_day_too(note: str, ending: str) -> None:
    assert kinds(read(f"{STORY}\n\n{note}\n\n{STORY}\n", f"a.{ending}")) == [KIND.body, KIND.correction, KIND.body]


def test_the_title_of_a_correction_stands_over_it() -> None:
    article = read(f"{STORY}\n\nCorrection:\n\nThe charge is $70 million.\n\n{STORY}\n")
    assert kinds(article) == [KIND.body, KIND.correction, KIND.correction, KIND.body]


@pytest.mark.parametrize(
    "text",
    [
        "Corrections officers, 5 of them: all said that they had seen nothing on the night.",
        "An earlier version of the plan left out the pier, said Ida Brandt, the mayor.",
        "Update 5 of the software: it sails by itself, said Ida Brandt, the mayor.",
        "Corrected figures were published in May, said Ida Brandt, the mayor.",
    ],
)
def test_a_sentence_that_begins_like_a_correction_is_one(text: str) -> None:
    assert kinds(read(f"{STORY}\n\n{text}\n\n{STORY}\n")) == [KIND.body] * 3


QUOTED_STORY = f"{STORY}\n\n“For us it was a slow goodbye to the sea,” Brandt said. “We are tired.”"
QUOTED = [
    ("“A slow goodbye”", KIND.heading),
    ("2. “… goodbye to the sea”", KIND.heading),
    ("“Nobody told us anything”", KIND.body),
    ("“We are tired.”", KIND.body),
    ("“Goodbye”", KIND.body),
    ("“A slow goodbye” to the ferry, and none too soon, came on Monday.", KIND.body),
]


@pytest.mark.parametrize(("line", "told"), QUOTED)
def test_words_of_the_story_set_above_its_parts_are_a_heading(line: str, told: KIND) -> None:
    article = read(f"{STORY}\n\n{line}\n\n{QUOTED_STORY}\n")
    assert kinds(article)[1] == told


TABLES = [
    "| Party | May | June |\n|---|---|---|\n| A | 45% | 40% |",
    "Party | May | June\n:--- | ---: | ---\nA | 45% | 40%",
    "| A | 45% | 40% |",
]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_rows_of_tables_are_no_claims(table: str, ending: str) -> None:
    article = read(f"{STORY}\n\n{table}\n\n{STORY}\n", f"a.{ending}")
    assert kinds(article) == [KIND.body, KIND.boilerplate, KIND.body]


def test_a_table_right_below_a_sentence_stands_apart() -> None:
    article = read(f"{STORY}\n| Party | May |\n|---|---|\n| A | 45% |\n\nThe ferry is blue.\n", "a.md")
    assert kinds(article) == [KIND.body, KIND.boilerplate, KIND.body]


def test_a_stroke_in_a_sentence_makes_no_table() -> None:
    assert (
        kinds(read(f"{STORY}\n\nThe sign says “Tarnby | Orle | Brinmouth” in red, said Ida Brandt.\n"))
        == [KIND.body] * 2
    )


def test_a_pages_table_and_footnotes_are_told_apart() -> None:
    table = "<table><tr><th>Party</th><th>May</th></tr><tr><td>A</td><td>45%</td></tr></table>"
    article = read(page(f"{table}<p>*The board asked by telephone.</p><p>** Not on Sundays, it said.</p>"), "a.html")
    words = [paragraph.span.of(article.text) for paragraph in article.story()]
    assert words[2:] == ["The board asked by telephone.", "Not on Sundays, it said."]
    assert [claim.text for claim in extract_claims(article).claims if "45" in claim.text] == []


def test_a_pages_marks_are_no_words_and_its_lists_are_lists() -> None:
    inside = (
        "<p>It is <b>blue</b>, <em>she said</em>; 5 * 3_years, [sic], "
        'see <a href="https://e.org/a_b">the <b>plan</b></a>.</p>'
        "<p><strong>What we know</strong></p><ul><li>It is old.</li><li>It is slow.</li></ul><p>- # it ends</p>"
    )
    article = read(page(inside), "a.html")
    assert [(p.span.of(article.text), p.kind) for p in article.paragraphs[2:]] == [
        ("It is blue, she said; 5 * 3_years, [sic], see the plan.", KIND.body),
        ("What we know", KIND.heading),
        ("It is old.", KIND.list_item),
        ("It is slow.", KIND.list_item),
        ("- # it ends", KIND.body),
    ]
    assert [(link.text, link.url, link.span and link.span.of(article.text)) for link in article.links] == [
        ("the plan", "https://e.org/a_b", "the plan")
    ]


def test_the_sign_of_a_footnote_is_no_word_and_emphasis_is_not_one() -> None:
    text = read(f"{STORY}\n\n*Not on Sundays.\n\n†Nor on Mondays.\n\n*Not* at noon.\n")
    assert [p.span.of(text.text) for p in text.paragraphs[1:]] == [
        "Not on Sundays.",
        "Nor on Mondays.",
        "*Not* at noon.",
    ]
