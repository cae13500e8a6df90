"""Signs that nobody sees hide no word, and every word stays where it is in the file."""

import json

import pytest

from checker.engine import check
from claims.article import Article
from claims.errors import ReadError
from claims.extraction.pipeline import extract_claims
from claims.reading import articles_of
from claims.reading.encodings import decode
from claims.reading.places import line_and_column

WRITTEN = [
    ("\u2068Critics\u2069 say the ferry is old.", "VAG302", "Critics", 2),
    ("Cri\u200btics say the ferry is old.", "VAG302", "Critics", 1),
    ("Ex\xadperts say the ferry is old.", "VAG301", "Experts", 1),
    ("\u200eObservers\u200e believe the ferry is old.", "VAG301", "Observers", 2),
    ("The ferry was sold on Mon\xadday, 15\u200b \u200fMay 2024.", "DAT704", "Monday, 15 May 2024", 23),
]


def read(text: str, path: str) -> Article:
    first = next(articles_of(text, path=path))
    assert not isinstance(first, ReadError)
    return first


def found(article: Article) -> list[tuple[str, str, int | None]]:
    return [
        (finding.code, " ".join(finding.words.split()), line_and_column(article, finding.span.start)[1])
        for finding in check(extract_claims(article)).findings
        if finding.code[:3] in {"VAG", "DAT"} and finding.code != "DAT701"
    ]


@pytest.mark.parametrize(("text", "code", "words", "column"), WRITTEN)
def test_words_with_signs_that_nobody_sees_are_read(text: str, code: str, words: str, column: int) -> None:
    for path in ("a.md", "a.txt"):
        article = read(text, path)
        assert found(article) == [(code, words, column)]
        assert len(article.text) == len(text)
    assert found(read(json.dumps({"text": text}), "a.jsonl")) == [(code, words, column)]
    page = read(f"<html><body><article><h1>Ferry</h1><p>{'It is blue. ' * 30}</p><p>{text}</p></article>", "a.html")
    assert found(page) == [(code, words, None)]


def test_a_headline_is_told_without_them() -> None:
    article = read("---\ntitle: Fer\xadry \u2068sold\u2069\n---\n\nThe ferry is sold, said Ida Brandt.\n", "a.md")
    assert article.title == "Ferry sold"


def test_signs_that_make_one_picture_of_two_stay() -> None:
    text = "The \N{WOMAN}\u200d\N{ROCKET} was sold, said Ida Brandt."
    assert read(text, "a.md").text == text


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_a_file_of_nothing_else_is_empty(path: str) -> None:
    with pytest.raises(ReadError, match="the file is empty"):
        decode("\u200b \u2060\n".encode(), path)
