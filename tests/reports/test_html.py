"""The page stands alone, runs nothing, and shows the article whole."""

import re
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from checker.findings import Checked, Findings
from reports import render
from tests.reports.records import RECORD, ferry, flagged, one_line

VOID = {"meta"}
NASTY = "\"><script>alert(1)</script><img src=x onerror=alert(1)> &lt; & ' </style> ]]>"


class Page(HTMLParser):
    """Tags and attributes of a page; every tag that opens must close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def shown(page: str, tag: str) -> list[str]:
    """The words inside every element of that name."""
    return [
        unescape(re.sub(r"<[^>]+>", "", found)) for found in re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", page, re.S)
    ]


def test_every_tag_closes_and_nothing_runs_or_is_fetched() -> None:
    page = Page(render("html", [ferry(), ferry()]))
    assert page.open == []
    assert not {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "object"}
    assert not {name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "src"}


def test_ids_are_unique_and_links_lead_to_them() -> None:
    attributes = [given for _, given in Page(render("html", [ferry(), ferry()])).tags]
    ids = [given["id"] for given in attributes if "id" in given]
    assert len(ids) == len(set(ids))
    assert {str(given["href"])[1:] for given in attributes if "href" in given} <= set(map(str, ids))


@pytest.mark.parametrize("words", ["script", '"'])
def test_an_article_cannot_break_out(words: str) -> None:
    record = one_line(NASTY, source=NASTY, path=NASTY)
    page = Page(render("html", [flagged(record, words, times=3)]))
    assert page.open == []
    assert not {tag for tag, _ in page.tags} & {"script", "img"}


def test_the_article_is_whole_with_its_claims_marked() -> None:
    page = render("html", [Checked(RECORD, Findings())])
    article = page[page.index('<div class="article">') :]
    words = "".join(shown(article[: article.index("</div>")], "p"))
    assert words.split() == "".join(RECORD.article.text.split("\n\n")).split()
    assert shown(page[page.index('<div class="article">') :], "mark") == [claim.text for claim in RECORD.claims]
    assert 'title="a harbour official, via Aldmoor Courier (named here)"' in page


def test_source_types_differ_in_more_than_colour() -> None:
    css = render("html", [])
    lines = re.findall(r"^mark\.(\w+) \{[^}]*border-bottom: (\d)px (\w+)[^}]*\}", css, re.M)
    patterned = {kind for kind, rule in re.findall(r"^mark\.(\w+) \{([^}]*)\}", css, re.M) if "gradient" in rule}
    looks = [(width, style, kind in patterned) for kind, width, style in lines]
    assert len(looks) == len(set(looks)) == 7


def test_the_pictures_are_sound_svg() -> None:
    pictures = re.findall(r"<svg.*?</svg>", render("html", [ferry()]), re.S)
    assert len(pictures) == 2
    for picture in pictures:
        ElementTree.fromstring(picture)
