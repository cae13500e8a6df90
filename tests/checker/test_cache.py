"""The cache: an unchanged archive is not read again, and no answer is ever stale."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import diskcache
import pytest

from checker import in_use
from claims.article import Article
from claims.extraction import pipeline
from claims.record import Record
from tests.checker.conftest import Command

ROOT = Path(__file__).parents[2]
ARTICLE = """---
title: Ferry sold
date: 2024-05-17
---

# Ferry sold

The ferry will be sold in June, said Ida Brandt, the mayor. Critics say it is far too cheap.
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the cache of the test lies."""
    monkeypatch.delenv("ONRECORD_NO_CACHE")
    monkeypatch.setenv("ONRECORD_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "one.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "two.md").write_text(ARTICLE.replace("ferry", "train"), encoding="utf-8")
    return tmp_path / "cache"


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that were read for claims, by path, in this test."""
    read: list[str] = []
    really = pipeline.extract_claims

    def noted(article: Article, *, pipeline: str) -> Record:
        read.append(article.place.path)
        return really(article, pipeline=pipeline)

    monkeypatch.setattr(pipeline, "extract_claims", noted)
    return read


def test_the_second_run_reads_nothing_and_says_the_same(onrecord: Command, place: Path, extracted: list[str]) -> None:
    first = onrecord("check", "one.md", "two.md")
    assert extracted == ["one.md", "two.md"]
    assert onrecord("check", "one.md", "two.md") == first
    assert onrecord("claims", "one.md").code == 0
    assert len(extracted) == 2
    assert "VAG302" in first.out
    assert place.exists()


def test_articles_of_json_lines_are_remembered_one_by_one(
    onrecord: Command, place: Path, extracted: list[str], tmp_path: Path
) -> None:
    one, two, three = (json.dumps({"id": name, "text": f"{name} is sold, said Ida Brandt."}) for name in "ABC")
    (tmp_path / "all.jsonl").write_text(f"{one}\n{{broken\n{two}\n", encoding="utf-8")
    first = onrecord("check", "all.jsonl")
    assert onrecord("check", "all.jsonl") == first
    assert (first.code, "all.jsonl:3:1: DAT701" in first.out, len(extracted)) == (2, True, 2)
    (tmp_path / "all.jsonl").write_text(f"{one}\n{three}\n{two}\n", encoding="utf-8")
    assert onrecord("check", "all.jsonl").code == 1
    assert len(extracted) == 3
    onrecord("check", "all.jsonl", "--no-cache")
    assert len(extracted) == 6


def test_what_was_read_before_the_run_was_stopped_is_remembered(
    onrecord: Command, place: Path, extracted: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [json.dumps({"text": f"House {number} is sold, said Ida Brandt."}) for number in range(4)]
    (tmp_path / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    really = pipeline.extract_claims

    def stopped(article: Article, *, pipeline: str) -> Record:
        if len(extracted) == 2:
            raise KeyboardInterrupt
        return really(article, pipeline=pipeline)

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "extract_claims", stopped)
        assert onrecord("check", "all.jsonl").code == 130
    assert onrecord("check", "all.jsonl").code == 1
    assert len(extracted) == 4


def test_a_changed_file_is_read_again_and_no_other(
    onrecord: Command, place: Path, extracted: list[str], tmp_path: Path
) -> None:
    onrecord("check", "one.md", "two.md")
    (tmp_path / "one.md").write_text(ARTICLE.replace("cheap", "dear"), encoding="utf-8")
    assert "dear" in onrecord("check", "one.md", "two.md").out
    assert extracted == ["one.md", "two.md", "one.md"]


def test_a_file_changed_while_it_is_read_keeps_nothing(
    onrecord: Command, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = pipeline.extract_claims

    def meanwhile(article: Article, *, pipeline: str) -> Record:
        (tmp_path / "one.md").write_text(ARTICLE.replace("cheap", "dear"), encoding="utf-8")
        return really(article, pipeline=pipeline)

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "extract_claims", meanwhile)
        assert "cheap" in onrecord("check", "one.md").out
    assert "dear" in onrecord("check", "one.md").out


def test_settings_of_reading_invalidate_and_settings_of_rules_do_not(
    onrecord: Command, place: Path, extracted: list[str], tmp_path: Path
) -> None:
    onrecord("check", "one.md")
    assert "VAG302" not in onrecord("check", "one.md", "--ignore", "VAG302").out
    onrecord("check", "one.md", "--min-confidence", "low")
    assert len(extracted) == 1
    onrecord("check", "one.md", "--date", "2024-05-18")
    assert len(extracted) == 2


def test_another_model_or_code_invalidates(
    onrecord: Command, place: Path, extracted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    onrecord("check", "one.md")
    monkeypatch.setattr(in_use, "code", lambda: "other")
    onrecord("check", "one.md")
    assert len(extracted) == 2


def test_a_pipeline_that_was_trained_anew_in_its_folder_invalidates(
    onrecord: Command, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    really = pipeline.extract_claims

    def noted(article: Article, *, pipeline: str) -> Record:
        read.append(pipeline)
        return really(article)

    monkeypatch.setattr(pipeline, "extract_claims", noted)
    (tmp_path / "mine").mkdir()
    for trained, runs in (("once", 2), ("once more", 1)):
        (tmp_path / "mine" / "meta.json").write_text(trained)
        for _ in range(runs):
            in_use.pipeline.cache_clear()  # each run is a process of its own
            onrecord("check", "one.md", "--pipeline", "./mine")
    assert read == ["./mine"] * 2


def test_no_cache_remembers_nothing(onrecord: Command, place: Path, extracted: list[str]) -> None:
    onrecord("check", "one.md", "--no-cache")
    onrecord("check", "one.md", "--no-cache")
    assert (len(extracted), place.exists()) == (2, False)


def test_clean_empties_it(onrecord: Command, place: Path, extracted: list[str]) -> None:
    onrecord("check", "one.md")
    assert onrecord("clean").code == 0
    assert not place.exists()
    assert "there was no cache" in onrecord("clean").err


def test_clean_leaves_what_it_did_not_write(onrecord: Command, place: Path) -> None:
    onrecord("check", "one.md")
    (place / "thesis.txt").write_text("mine")
    assert onrecord("clean").code == 0
    assert [left.name for left in place.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("named", ["work", "."])
def test_a_folder_of_somebody_elses_is_neither_used_nor_emptied(
    onrecord: Command, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    (tmp_path / "work").mkdir()
    for name in ("thesis.txt", "cache.db"):
        (tmp_path / "work" / name).write_text("mine")
    monkeypatch.setenv("ONRECORD_CACHE_DIR", named)
    before = sorted(tmp_path.rglob("*"))
    used, emptied = onrecord("check", "one.md"), onrecord("clean")
    assert (
        used.err
        == f"{named}: the cache is not used: the folder holds what onrecord did not write (name another folder)\n"
    )
    assert (used.code, emptied.code) == (1, 2)
    assert "it holds what onrecord did not write, so nothing was deleted" in emptied.err
    assert sorted(tmp_path.rglob("*")) == before


def test_a_broken_cache_is_told_once_and_the_run_goes_on(onrecord: Command, place: Path) -> None:
    sound = onrecord("check", "one.md", "two.md", "--no-cache")
    onrecord("check", "one.md")
    for file in place.glob("cache.db-*"):
        file.unlink()
    (place / "cache.db").write_bytes(b"no database at all" * 100)
    done = onrecord("check", "one.md", "two.md")
    assert (done.code, done.out) == (sound.code, sound.out)
    assert done.err.count("the cache is not used") == 1
    assert "(onrecord clean empties it)" in done.err


@pytest.mark.parametrize("named", ["two.md", "two.md/cache"])
def test_a_place_that_can_be_no_folder_is_not_to_be_emptied(
    onrecord: Command, place: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("ONRECORD_CACHE_DIR", named)
    done = onrecord("check", "one.md")
    assert done.err.startswith(f"{named}: the cache is not used: ")
    assert done.err.endswith(" (name another folder)\n")


def test_pickles_are_not_opened(onrecord: Command, place: Path) -> None:
    onrecord("check", "one.md")
    with diskcache.Cache(str(place)) as store:
        for key in store:
            store[key] = {"any": "object"}
    done = onrecord("check", "one.md")
    assert "VAG302" in done.out
    assert "it holds what onrecord did not write" in done.err


def runs(folder: Path, count: int) -> list[subprocess.Popen[bytes]]:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "checker", "check", str(folder), "--quiet"]
    return [subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL) for _ in range(count)]


def test_two_runs_at_once_and_one_killed_leave_a_sound_cache(onrecord: Command, place: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for number in range(30):
        (archive / f"{number}.md").write_text(f"{ARTICLE}\nCopy {number}.\n", encoding="utf-8")
    killed, other = runs(archive, 2)
    deadline = time.monotonic() + 60
    while not (place / "cache.db").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.3)
    killed.kill()
    killed.wait()
    assert other.wait() == 1
    fresh = onrecord("check", str(archive), "--no-cache")
    assert onrecord("check", str(archive)).out == fresh.out
    (place / "CACHEDIR.TAG").unlink()  # ours, not the library's
    with diskcache.Cache(str(place)) as store:
        store.check(fix=True)  # a file that the killed run had begun
        assert not store.check()


def test_the_second_run_needs_no_language_pipeline(onrecord: Command, place: Path, tmp_path: Path) -> None:
    onrecord("check", "one.md")
    code = "import sys; from checker.cli import run; run(['check', 'one.md']); sys.exit('spacy' in sys.modules)"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=env, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0
