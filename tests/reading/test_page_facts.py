"""What markup tells of a story, without what extractors are known to catch with it."""

import json
from datetime import date

import pytest

from checker.engine import check
from claims.errors import ReadError
from claims.extraction.pipeline import extract_claims
from claims.reading.html import read_html
from claims.reading.page_facts import page_facts

STORY = " ".join(f"Paragraph {n} tells of the ferry, which the harbor board sold to a bidder." for n in range(9))


def page(*, title: str = "Ferry sold", head: str = "", above: str = "") -> str:
    """A page of the Brinmouth Herald."""
    return (
        f'<!doctype html><html><head><title>{title}</title><meta property="og:site_name" content="Brinmouth Herald">'
        f"{head}</head><body><article><h1>{title}</h1>{above}<p>{STORY}</p></article></body></html>"
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Ida Lund", "Ida Lund"),
        ("Ida Lund; Brinmouth Herald", "Ida Lund"),
        ("Ida Lund; Staff Writer", "Ida Lund"),
        ("Ida Lund Monday; November", "Ida Lund"),
        ("Ida Lund is a reporter", "Ida Lund"),
        ("Ida Lund; Tor Aske", "Ida Lund; Tor Aske"),
        ("Brinmouth Herald", "Brinmouth Herald"),
        ("June March", "June March"),
        ("Staff Writer", "Staff Writer"),
    ],
)
def test_writers_are_told_without_their_jobs_days_and_outlets(written: str, told: str) -> None:
    facts = page_facts(page(head=f'<meta name="author" content="{written}">'), None)
    assert facts["author"] == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Ferry sold | Brinmouth Herald", "Ferry sold"),
        ("Ferry sold - Brinmouth Herald", "Ferry sold"),
        ("Ferry sold - at last", "Ferry sold - at last"),
    ],
)
def test_a_headline_ends_before_the_outlets_name(title: str, told: str) -> None:
    assert read_html(page(title=title), path="a.html").title == told


def test_the_day_in_the_storys_address_goes_before_that_of_another_item_of_the_page() -> None:
    other = '<meta property="article:published_time" content="2017-03-28T10:00:00Z">'
    address = '<link rel="canonical" href="https://herald.example/news/2019/11/19/ferry-sold/">'
    published = read_html(page(head=other + address), path="a.html").published
    assert published.date == date(2019, 11, 19)
    assert read_html(page(head=other), path="a.html").published.date == date(2017, 3, 28)


def test_an_address_is_no_outlets_name() -> None:
    head = '<meta property="og:site_name" content="https://www.herald.example">'
    text = page().replace('<meta property="og:site_name" content="Brinmouth Herald">', head)
    assert page_facts(text, None)["publisher"] == "www.herald.example"


def linked(**fields: str) -> str:
    story = {"@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps({"@graph": [{"@type": "WebPage"}, story]})}</script>'


CHANGED = [
    '<meta property="article:modified_time" content="2024-10-06T09:00:00Z">',
    '<meta property="og:updated_time" content="2024-10-06">',
    '<meta itemprop="dateModified" content="2024-10-06T09:00:00+02:00">',
    linked(datePublished="2024-10-03", dateModified="2024-10-06T09:00:00.123Z"),
]


@pytest.mark.parametrize("head", CHANGED)
def test_the_day_of_the_last_update_is_read_from_markup(head: str) -> None:
    written = '<meta property="article:published_time" content="2024-10-03T08:00:00Z">'
    record = extract_claims(read_html(page(head=written + head), path="a.html"))
    assert (record.article.published.date, record.article.published.updated) == (date(2024, 10, 3), date(2024, 10, 6))
    assert "COR001" in {finding.code for finding in check(record).findings}


def test_a_change_of_the_same_evening_is_of_the_same_day() -> None:
    head = (
        '<meta property="article:published_time" content="2024-10-03T23:30:00-04:00">'
        '<meta property="article:modified_time" content="2024-10-04T03:45:00Z">'
    )
    assert page_facts(page(head=head), None)["updated"] == "2024-10-03"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="soon">',
        '<meta property="article:modified_time" content="0001-01-01T00:00:00Z">',
        '<script type="application/ld+json">{"dateModified": </script>',
        linked(datePublished="2024-10-03"),
    ],
)
def test_markup_that_tells_no_change_tells_none(head: str) -> None:
    assert "updated" not in page_facts(page(head=head), None)


def test_a_short_story_of_a_page_is_read_and_a_notice_is_not() -> None:
    story = "The ferry will be sold in June, said Ida Brandt, the mayor of Aldmoor, on Monday."
    page = "<html><head><title>Ferry</title></head><body>{}</body></html>"
    assert read_html(page.format(f"<article><p>{story}</p></article>"), path="a.html").text == story
    for notice in (
        f"<div><p>{story}</p></div>",
        "<article><p>Please switch on JavaScript</p></article>",
        "<article><p>Sign up for the news of the day from the harbour and the town</p></article>",
    ):
        with pytest.raises(ReadError, match="no article in this page"):
            read_html(page.format(notice), path="a.html")
