"""Records in a folder: each article keeps its file, whatever comes before it, and no review is lost."""

import json
from pathlib import Path

import pytest

from claims.record import Record
from tests.checker.conftest import Command, Done

FERRY = "The ferry will be sold in June, said Ida Brandt, the mayor of Aldmoor."
PIER = "The pier is closed until autumn, said Tom Ruiz, who runs the port."
TRAIN = "The train stops in Aldmoor twice a day, said Nora Felt, the station master."


def lines(*texts: str, ids: bool = False) -> None:
    told = [{"text": text, "date": "2024-05-17"} | ({"id": text[4:9].strip()} if ids else {}) for text in texts]
    Path("arc.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in told), encoding="utf-8")


def post(name: str, text: str) -> None:
    Path("posts", name).mkdir(parents=True, exist_ok=True)
    Path("posts", name, "index.md").write_text(f"---\ndate: 2024-05-17\n---\n\n{text}\n", encoding="utf-8")


def review(onrecord: Command) -> None:
    """Dispute the first claim of every record."""
    for file in sorted(Path("rec").glob("*.json")):
        onrecord("review", file, "--by", "Ana", stdin=b"d\nnot so\n")


def records() -> dict[str, tuple[str, bool]]:
    """File to the beginning of its article, and whether it holds a review."""
    found = {}
    for file in Path("rec").glob("*.json"):
        record = Record.model_validate_json(file.read_text(encoding="utf-8"))
        found[file.name] = (record.article.text.strip()[4:9].strip(), record.claims[0].review.by == "Ana")
    return found


def made(onrecord: Command, what: str, *options: str) -> Done:
    done = onrecord("claims", what, "-o", "rec/", *options)
    assert done.code == 0
    return done


@pytest.mark.parametrize("ids", [True, False])
def test_a_new_line_on_top_moves_no_record(onrecord: Command, ids: bool) -> None:
    lines(FERRY, PIER, ids=ids)
    made(onrecord, "arc.jsonl")
    review(onrecord)
    lines(TRAIN, FERRY, PIER, ids=ids)
    expected = {"arc.json": ("ferry", True), "arc-2.json": ("pier", True), "arc-3.json": ("train", False)}
    for options in ([], ["--review", "rec"]):
        assert "fell away" not in made(onrecord, "arc.jsonl", *options).err
        assert records() == expected
    assert "fell away" not in onrecord("check", "arc.jsonl", "--review", "rec").err


def test_a_line_less_leaves_no_article_in_two_files(onrecord: Command) -> None:
    lines(FERRY, PIER, TRAIN)
    made(onrecord, "arc.jsonl")
    lines(FERRY, TRAIN)
    made(onrecord, "arc.jsonl")
    assert sorted(article for article, _ in records().values()) == ["ferry", "pier", "train"]


def test_posts_of_one_name(onrecord: Command) -> None:
    post("b-ferry", FERRY)
    post("c-pier", PIER)
    made(onrecord, "posts")
    review(onrecord)
    post("a-new", TRAIN)
    expected = {"index.json": ("ferry", True), "index-2.json": ("pier", True), "index-3.json": ("train", False)}
    for what in ("posts", "posts/c-pier/index.md", "posts"):
        assert "fell away" not in made(onrecord, what).err
        assert records().items() <= expected.items()
    assert records() == expected
    assert "fell away" not in onrecord("check", "posts", "--review", "rec").err


def test_an_edited_article_keeps_its_file_and_its_reviews(onrecord: Command) -> None:
    post("b-ferry", FERRY)
    post("c-pier", PIER)
    made(onrecord, "posts")
    review(onrecord)
    post("c-pier", f"{PIER} Nobody knows why.")
    post("d-ferry", FERRY)
    made(onrecord, "posts")
    assert records() == {
        "index.json": ("ferry", True),
        "index-2.json": ("pier", True),
        "index-3.json": ("ferry", False),
    }


def test_a_broken_record_is_told_and_stays(onrecord: Command) -> None:
    post("b-ferry", FERRY)
    Path("rec").mkdir()
    Path("rec/index.json").write_text("{", encoding="utf-8")
    done = onrecord("claims", "posts", "-o", "rec/")
    assert (done.code, Path("rec/index.json").read_text(encoding="utf-8")) == (2, "{")
    assert "rec/index.json: is no claim record" in done.err


def test_reviews_of_another_article_are_not_written_over(onrecord: Command) -> None:
    post("b-ferry", FERRY)
    post("c-pier", PIER)
    onrecord("claims", "posts/b-ferry/index.md", "-o", "rec/one.json")
    review(onrecord)
    record = json.loads(Path("rec/one.json").read_text(encoding="utf-8"))
    Path("rec/all.jsonl").write_text(f"{json.dumps(record)}\n", encoding="utf-8")
    assert onrecord("claims", "posts", "-o", "rec/all.jsonl").code == 0
    assert "not so" in Path("rec/all.jsonl").read_text(encoding="utf-8")
    done = onrecord("claims", "posts/c-pier/index.md", "-o", "rec/all.jsonl")
    assert done.code == 2
    assert "rec/all.jsonl: holds reviews of another article, posts/b-ferry/index.md" in done.err


def test_an_article_under_another_name_keeps_its_reviews(onrecord: Command) -> None:
    post("b-ferry", FERRY)
    made(onrecord, "posts")
    review(onrecord)
    Path("posts/b-ferry").rename("posts/boat")
    made(onrecord, "posts")
    assert records() == {"index.json": ("ferry", True)}


def test_an_unused_or_empty_review_is_told(onrecord: Command) -> None:
    post("b-ferry", FERRY)
    post("c-pier", PIER)
    made(onrecord, "posts/b-ferry")
    review(onrecord)
    done = onrecord("check", "posts/c-pier", "--review", "rec/index.json")
    assert "rec/index.json: its reviews were not used: they are of posts/b-ferry/index.md" in done.err
    Path("rec/index.json").write_text("\n", encoding="utf-8")
    done = onrecord("check", "posts", "--review", "rec/index.json")
    assert (done.code, "rec/index.json: holds no claim record" in done.err) == (2, True)
