"""Comments are no text, and those that speak to onrecord keep their places."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.article import Article
from claims.reading import article_from_text, articles_of, read_article
from claims.reading.markdown import read_markdown
from claims.reading.remarks import lifted, marked, unmarked

PROSE = "The harbour board of Aldmoor met on Monday and put off the sale of its oldest ferry."


def said(article: Article) -> list[str]:
    return [paragraph.span.of(article.text) for paragraph in article.paragraphs]


def remarks(article: Article) -> list[str]:
    return [remark.text for remark in article.remarks]


@pytest.mark.parametrize(
    "file",
    [
        f"<!-- onrecord: ignore[DAT] x -->\n{PROSE}",
        f"<!-- onrecord: ignore[DAT] x -->\n\n{PROSE}",
        f"{PROSE}\n<!-- onrecord:\nignore[DAT]\nx -->\n",
        f"{PROSE} <!-- onrecord ignore -->",
    ],
)
def test_a_comment_in_markdown_is_no_text(file: str) -> None:
    article = read_markdown(file, path="a.md")
    assert said(article) == [PROSE]
    remark = article.remarks[0]
    assert remark.span
    assert file[remark.span.start : remark.span.end] == remark.text
    assert len(article.text) == len(file)


def test_other_comments_are_no_text_and_are_kept_nowhere() -> None:
    article = read_markdown(f"<!-- Ana is the source -->\n{PROSE} <!-- check -->", path="a.md")
    assert (said(article), remarks(article)) == ([PROSE], [])
    assert "Ana" not in article.model_dump_json()


def test_comments_in_code_are_text() -> None:
    file = f"{PROSE}\n\n```\n<!-- onrecord: ignore[DAT] x -->\n```\n\nWrite `<!-- onrecord: ignore[DAT] x -->` there."
    article = read_markdown(file, path="a.md")
    assert (article.text, remarks(article)) == (file.replace("`<", " <").replace(">`", "> "), [])


def test_in_plain_text_only_ours_are_comments() -> None:
    article = article_from_text(f"{PROSE} <!-- onrecord: ignore[DAT] x --> <!-- a -->")
    assert remarks(article) == ["<!-- onrecord: ignore[DAT] x -->"]
    assert "<!-- a -->" in article.text


def test_text_to_the_letter_keeps_them() -> None:
    text = f"{PROSE} <!-- onrecord: ignore[DAT] x -->"
    assert article_from_text(text, as_is=True).text == text


def test_in_json_lines(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": f"<!-- onrecord: ignore[DAT] x -->\n\n{PROSE}"}))
    article = read_article(tmp_path / "a.jsonl")
    assert (said(article), remarks(article)) == ([PROSE], ["<!-- onrecord: ignore[DAT] x -->"])


def page(first: str = "", inside: str = "", head: str = "") -> str:
    more = "".join(f"<p>{PROSE} It was vote number {number}.</p>\n" for number in range(4))
    return (
        f"{head}<html><head><title>Ferry</title></head><body><article><h1>Ferry stays</h1>\n{first}\n"
        f'<p>The board {inside}met <a href="https://harbour.example/m">in the hall</a> on Monday to talk about it.</p>'
        f"\n{more}</article></body></html>"
    )


def test_in_a_page_they_keep_their_places(tmp_path: Path) -> None:
    plain, marked = tmp_path / "plain.html", tmp_path / "marked.html"
    plain.write_text(page())
    ours = (
        "<!-- onrecord: ignore-file[NUM] a -->",
        "<!-- onrecord: ignore[DAT] b -->",
        "<!-- onrecord: ignore[SRC] c -->",
    )
    marked.write_text(page(head=ours[0], first=ours[1] + "<!-- z -->", inside=ours[2] + " "))
    article = read_article(marked)
    assert remarks(article) == list(ours)
    assert [words.split() for words in said(article)] == [words.split() for words in said(read_article(plain))]
    assert [link.span and link.span.of(article.text) for link in article.links] == ["in the hall"]
    places = [remark.span for remark in article.remarks]
    assert places[0] is None
    assert places[1]
    assert places[2]
    assert article.text[places[1].end :].startswith("The board")
    assert article.text[places[2].end :].lstrip().startswith("met")


PIECES = st.lists(
    st.sampled_from(["<!--", "-->", " onrecord: ignore[X] y ", "\n", "\n\n", "`", "```\n", "word ", "é", "<p>", "</p>"])
)


@given(PIECES)
def test_lifting_moves_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    blanked, remarks = lifted(text)
    assert len(blanked) == len(text)
    assert [i for i, sign in enumerate(text) if sign == "\n"] == [i for i, sign in enumerate(blanked) if sign == "\n"]
    assert all(now in {" ", was} for was, now in zip(text, blanked, strict=True))
    assert all(remark.span and remark.span.of(text) == remark.text for remark in remarks)


@given(PIECES)
def test_marks_in_a_page_can_be_taken_out_again(pieces: list[str]) -> None:
    page, comments = marked("".join(pieces))
    text, places = unmarked(page, comments)
    assert "onrecordremark" not in text
    assert sorted(places) == list(range(len(comments)))
    assert all(text[place] == " " for place in places.values())


@pytest.mark.parametrize("hostile", ["<!--" * 100_000, "<!-- x -->" * 50_000, "`" * 100_000 + "<!-- onrecord: x -->"])
def test_hostile_comments_are_read_at_once(hostile: str) -> None:
    assert len(lifted(hostile)[0]) == len(hostile)
    assert marked(hostile)[0]


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_one_that_speaks_to_us_and_is_never_closed_ends_with_its_line(name: str) -> None:
    unclosed, closed = "<!-- onrecord: ignore[ANO102] the desk", "<!-- onrecord: ignore[ANO101] x -->"
    text = f"{PROSE}\n\n{unclosed}\n\n{PROSE}\n\n{closed}\n\n{PROSE}\n"
    if name == "a.html":
        parts = (part if part.startswith("<") else f"<p>{part}</p>" for part in text.strip().split("\n\n"))
        text = "<html><body><article><h1>Ferry stays</h1>\n{}\n</article></body></html>".format("\n".join(parts))
    article = next(articles_of(text, path=name))
    assert isinstance(article, Article)
    assert remarks(article) == [unclosed, closed]
    assert [words for words in said(article) if words == PROSE] == [PROSE] * 3
    assert "ignore" not in article.text


def test_another_comment_that_is_never_closed_is_text() -> None:
    assert lifted("The boat <!-- is old.\n", ours_only=True) == ("The boat <!-- is old.\n", ())
