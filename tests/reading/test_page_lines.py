"""A finding in a page stands on the line of the file that holds its words, or on none; in every format the same."""

import json
import re
from pathlib import Path

import pytest

from checker.engine import check
from checker.findings import Checked
from claims.article import Article
from claims.extraction.pipeline import extract_claims
from claims.reading import read_article
from claims.reading.page_lines import lines_of_page
from claims.reading.paragraphs import find_paragraphs
from claims.reading.places import line_and_column
from reports import render

PAGE = """<!doctype html>
<html><head><title>Ferry to be sold</title>
<meta property="article:published_time" content="2024-05-17T08:00:00Z"></head>
<body><nav>Home</nav><article>
<h1>Ferry to be sold</h1>
<p>The ferry will be sold to a bank, a senior official told the Coast
News Agency on condition of anonymity. The board met on
Thursday, 15 May 2024, and it&#8217;s &ldquo;final&rdquo;, experts say.</p>
<p>The price is low &amp; the <b>bo</b>at is old, <!-- as
we heard --> the
caf&eacute; owners said. <script>var a = "The ferry will sail.";
</script>The ferry will sail.</p>
<p>Nobody came.</p>
<div>The ferry will be seen by all who care. Nobody came.</div>
</article><footer>Ferry to be sold</footer></body></html>
"""


def read(folder: Path, page: str = PAGE) -> Article:
    path = folder / "a.html"
    path.write_text(page, encoding="utf-8")
    return read_article(path)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("a senior official", 6),
        ("told the Coast", 6),
        ("News Agency", 7),
        ("Thursday", 8),
        ("final", 8),
        ("The price", 9),
        ("café owners", 11),
        ("The ferry will sail", 12),
        ("The ferry will be seen", 14),
    ],
)
def test_words_of_a_page_stand_on_the_line_of_its_file(tmp_path: Path, words: str, line: int) -> None:
    article = read(tmp_path)
    assert words in article.text
    assert line_and_column(article, article.text.index(words)) == (line, None)


def test_words_that_stand_twice_stand_on_no_line_unless_their_neighbours_tell() -> None:
    page = "<p>First of all.</p>\n<p>No.</p>\n<p>Last of all.</p>\n<p>No.</p>\n<p>No.</p>\n"
    text = "First of all.\n\nNo.\n\nLast of all.\n\nNo."
    lines = lines_of_page(page, text, find_paragraphs(text))
    assert [line.line for line in lines] == [1, 2, 3, None]


def test_words_that_the_page_writes_otherwise_stand_on_no_line() -> None:
    text = "The ferry is sold."
    assert [line.line for line in lines_of_page("<p>The ferry is bought.</p>", text, find_paragraphs(text))] == [None]


def test_pages_of_open_marks_take_no_time() -> None:
    text = "The ferry is sold."
    for page in ("<!--" * 5_000, "<p title='" * 5_000, "<script>" * 5_000, "&amp" * 5_000, "<" * 5_000):
        assert lines_of_page(page, text, find_paragraphs(text))[0].line is None


def told(checked: Checked) -> dict[str, set[int | None]]:
    """By format: the lines that it tells of the finding about the anonymous official."""
    lines: dict[str, set[int | None]] = {}
    for name, pattern in {
        "text": r"\.html(?::(\d+))?: ANO102",
        "compact": r"\.html:(\d+):1: ANO102",
        "github": r"\.html(?:,line=(\d+))?[^\n]*ANO102",
        "junit": r"\.html(?::(\d+))?: this source",
    }.items():
        lines[name] = {int(n) if n else None for n in re.findall(pattern, render(name, [checked]))}
    found = json.loads(render("json", [checked]))["articles"][0]["findings"]
    lines["json"] = {each["quote"]["line"] for each in found if each["code"] == "ANO102"}
    assert {each["quote"]["column"] for each in found} == {None}
    results = json.loads(render("sarif", [checked]))["runs"][0]["results"]
    lines["sarif"] = {
        each["locations"][0]["physicalLocation"].get("region", {}).get("startLine")
        for each in results
        if each["ruleId"] == "ANO102"
    }
    return lines


@pytest.mark.parametrize(
    ("page", "line"),
    [(PAGE, 6), (PAGE.replace("</article>", f"{PAGE[PAGE.index('<p>') : PAGE.index('</p>')]}</article>"), None)],
)
def test_every_format_tells_the_same_line(tmp_path: Path, page: str, line: int | None) -> None:
    record = extract_claims(read(tmp_path, page))
    lines = told(Checked(record, check(record)))
    expected = {line} if line else set(lines["json"])
    assert lines.pop("compact") == {each or 1 for each in expected}  # which has a line and a column always
    assert lines == dict.fromkeys(lines, expected)


def test_numbered_items_are_paragraphs_without_their_numbers_and_stand_on_their_lines(tmp_path: Path) -> None:
    items = "<ol><li>The boat is old.</li>\n<li>The price is high.</li></ol>\n<p>1. Whoever buys it pays.</p>"
    article = read(tmp_path, PAGE.replace("<div>", f"{items}<div>"))
    told = {p.span.of(article.text): line_and_column(article, p.span.start)[0] for p in article.paragraphs}
    assert {words: line for words, line in told.items() if line in (14, 15, 16)} == {
        "The boat is old.": 14,
        "The price is high.": 15,
        "1. Whoever buys it pays.": 16,
        "The ferry will be seen by all who care. Nobody came.": 16,
    }
