"""What an article's fields may be called, wherever they stand."""

import json
from datetime import date

import pytest

from claims.article import Article
from claims.errors import ReadError
from claims.reading import articles_of
from claims.reading.fields import FIELDS, known_fields

STORY = "The ferry was sold on Friday, the harbour board said. “We had no choice,” said Ida Brandt – at last."


def read(text: str, path: str) -> Article:
    first = next(articles_of(text, path=path))
    assert not isinstance(first, ReadError)
    return first


def both_ways(yaml: str, **fields: object) -> tuple[Article, Article]:
    """The same fields in front matter and in a line of JSON."""
    line = json.dumps({"text": STORY, **fields})
    return read(f"---\n{yaml}\n---\n\n{STORY}\n", "a.md"), read(line, "a.jsonl")


@pytest.mark.parametrize("key", next(field.names for field in FIELDS if field.name == "date"))
def test_every_name_of_a_day_is_read_wherever_it_stands(key: str) -> None:
    for article in both_ways(f"{key}: 2024-05-17", **{key: "2024-05-17T08:00:00Z"}):
        assert article.published.date == date(2024, 5, 17)


@pytest.mark.parametrize("key", ["updated", "lastmod", "modified", "dateModified", "last-modified-at"])
def test_every_name_of_the_last_update_is_read(key: str) -> None:
    for article in both_ways(f"{key}: 2024-05-18", **{key: "18 May 2024"}):
        assert article.published.updated == date(2024, 5, 18)


@pytest.mark.parametrize(
    ("yaml", "fields", "byline"),
    [
        ("authors: [Ida Lund, Bo Vale]", {"authors": ["Ida Lund", "Bo Vale"]}, "Ida Lund, Bo Vale"),
        ("author: {name: Ida Lund}", {"author": {"name": "Ida Lund", "url": "/ida"}}, "Ida Lund"),
        ("author:\n- name: Ida Lund\n- Bo Vale", {"author": [{"name": "Ida Lund"}, "Bo Vale"]}, "Ida Lund, Bo Vale"),
        ("byline: By Ida Lund", {"byline": "BY IDA LUND"}, "Ida Lund"),
        ("author: Byron Vale", {"author": "Byron Vale"}, "Byron Vale"),
        ("author: ''\nbyline: Ida Lund", {"author": None, "byline": "Ida Lund"}, "Ida Lund"),
    ],
)
def test_writers_are_named_however_the_field_holds_them(yaml: str, fields: dict[str, object], byline: str) -> None:
    for article in both_ways(yaml, **fields):
        assert (article.byline or "").casefold() == byline.casefold()


def test_outlet_and_language_are_read() -> None:
    for article in both_ways("outlet: Tarnby Gazette\nlang: de-AT", outlet="Tarnby Gazette", lang="de"):
        assert (article.publisher, article.language) == ("Tarnby Gazette", "de")
    for article in both_ways("lang: en-GB\nlayout: post", lang="english", layout="post"):
        assert article.language == "en"


def test_a_switch_is_no_day_and_the_first_name_of_the_table_holds() -> None:
    for article in both_ways(
        "published: true\npublishDate: 2024-05-16\ndate: 2024-05-17", published="yes", pubDate="2024-05-17"
    ):
        assert article.published.date == date(2024, 5, 17)


def test_a_day_that_is_none_is_told_at_its_line() -> None:
    with pytest.raises(ReadError, match=r"a.md:3: no such date: soon"):
        read(f"---\ntitle: Ferry sold\npubDate: soon\n---\n\n{STORY}\n", "a.md")


def test_lines_on_top_of_plain_text_have_the_same_names() -> None:
    article = read(f"Headline: Ferry sold\nOutlet: Tarnby Gazette\nPublished: 17 May 2024\n\n{STORY}\n", "a.txt")
    assert (article.title, article.publisher, article.published.date) == (
        "Ferry sold",
        "Tarnby Gazette",
        date(2024, 5, 17),
    )
    assert article.text.startswith("The ferry")


@pytest.mark.parametrize("line", ["Published: three hours ago", "Price: 12 crowns", "Board: We had no choice."])
def test_a_line_on_top_that_tells_no_field_stays_in_the_text(line: str) -> None:
    assert read(f"{line}\n\n{STORY}\n", "a.txt").text.startswith(line)


def test_no_two_fields_share_a_name() -> None:
    names = [name for field in FIELDS for name in field.names]
    assert [*known_fields(dict.fromkeys(names, "en"))] == [field.name for field in FIELDS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("number", [1715932800, 1715932800000, 1715932800.5])
def test_seconds_since_1970_are_a_day(number: float) -> None:
    article = read(json.dumps({"text": STORY, "published": number}), "a.jsonl")
    assert article.published.date == date(2024, 5, 17)
