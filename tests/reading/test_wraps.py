"""Where lines were broken at a width, the article is read as if they were not, and every place stays the file's."""

import json
import textwrap

import pytest

from checker.engine import check
from checker.findings import Checked
from claims.article import Article
from claims.errors import ReadError
from claims.extraction.pipeline import extract_claims
from claims.reading import articles_of
from claims.reading.places import line_and_column
from reports import render

STORY = (
    "The council met on Tuesday in the old mill to talk. It is widely believed that the ferry is old. "
    "A senior official, speaking on condition of anonymity, said it was new. The mayor had no comment."
)
MORE = "The ferry, which has sailed for twenty years, was sold to a bank on Friday, said Ida Brandt, the mayor."


def read(text: str, path: str = "a.md") -> Article:
    first = next(articles_of(text, path=path))
    assert not isinstance(first, ReadError)
    return first


def paragraphs(article: Article) -> list[str]:
    return [paragraph.span.of(article.text) for paragraph in article.paragraphs]


@pytest.mark.parametrize("width", [60, 66, 72, 76, 80, 100])
@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize("told", [[STORY], [STORY, MORE], [STORY, f"- {MORE}", f"- {MORE}"]])
def test_folded_paragraphs_are_read_as_the_same_on_one_line(width: int, path: str, told: list[str]) -> None:
    folded = read("\n\n".join(textwrap.fill(paragraph, width) for paragraph in told), path)
    unfolded = read("\n\n".join(told), path)
    assert paragraphs(folded) == paragraphs(unfolded)
    codes = [finding.code for finding in check(extract_claims(folded)).findings]
    assert codes == [finding.code for finding in check(extract_claims(unfolded)).findings]
    assert {"VAG305", "ANO102"} <= set(codes)


@pytest.mark.parametrize("words", ["It is widely", "believed", "of anonymity", "The mayor", "comment."])
@pytest.mark.parametrize("head", ["", "---\ntitle: Ferry\n---\n\n# Ferry\n\n"])
def test_every_word_keeps_its_line_and_column(words: str, head: str) -> None:
    text = f"{head}{textwrap.fill(STORY, 72)}\n"
    article, at = read(text), text.index(words)
    before = text[:at]
    assert line_and_column(article, article.text.index(words)) == (1 + before.count("\n"), at - before.rfind("\n"))


def test_columns_in_bytes_count_from_the_files_line() -> None:
    article = read(textwrap.fill(f"É{STORY[1:]}", 72))
    record = extract_claims(article)
    shown = json.loads(render("rdjson", [Checked(record, check(record))]))["diagnostics"]
    starts = {each["code"]["value"][:6]: each["location"]["range"]["start"] for each in shown}
    assert starts["VAG305"] == {"line": 1, "column": 2 + STORY.index("It is widely")}  # É has two bytes


@pytest.mark.parametrize(
    "lines",
    [
        ["Ferry sold to bank", "The ferry was sold on Friday, said Ida Brandt.", "Nobody came."],
        [
            "The ferry was sold on Friday to a bank, said Ida Brandt.",
            "She is the mayor, and nobody else came to see it.",
        ],
        [
            "Q: Was the ferry, which has sailed for twenty years, sold to a bank on Friday",
            "A: it was, and nobody came.",
        ],
        [
            "The ferry will sail on Friday to the island in the bay with all hands  ",
            "and nobody will come to see it off.",
        ],
    ],
)
@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_lines_that_are_meant_stay_lines(lines: list[str], path: str) -> None:
    article = read("\n".join(lines), path)
    assert "\n" in article.text
    assert article.place.lines == ()
    blocks = read(f"{MORE}\n\n" + "\n".join(lines), path)
    assert blocks.text.count("\n") == len(lines) + 1
