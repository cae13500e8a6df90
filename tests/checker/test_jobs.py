"""Several articles read at a time: what comes out is what one after the other gives."""

import json
import multiprocessing
import os
import pickle
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from checker.running.extracting import Unextracted, in_order
from checker.settings.config import Settings
from claims.article import Article
from claims.errors import ConfigError, DayError, OnrecordError, ReadError
from claims.reading import article_from_text
from claims.record import Record
from tests.checker.conftest import Command

TOLD = "The {0} will be sold in June, said Ida Brandt, the mayor. Critics say it is far too cheap."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Articles, one of them empty, and a file of two more."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number, what in enumerate(("ferry", "tram", "mill", "quay")):
        (folder / f"{number}.md").write_text(TOLD.format(what), encoding="utf-8")
    (folder / "1b.md").write_text("", encoding="utf-8")
    lines = (json.dumps({"id": what, "text": TOLD.format(what)}) for what in ("barge", "lock"))
    (folder / "2b.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.mark.parametrize("verb", ["check", "claims"])
def test_any_number_of_jobs_gives_the_same(onrecord: Command, archive: Path, verb: str) -> None:
    one = onrecord(verb, archive.name)
    two = onrecord(verb, archive.name, "--jobs", "2")
    assert two == one
    assert "empty" in one.err
    assert "barge" in one.out


def test_what_several_processes_read_is_remembered(
    onrecord: Command, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ONRECORD_NO_CACHE")
    monkeypatch.setenv("ONRECORD_CACHE_DIR", str(tmp_path / "cache"))
    first = onrecord("check", archive.name, "-j", "2")
    monkeypatch.setattr("checker.running.extracting.record_of", None)  # nothing is read anew
    assert onrecord("check", archive.name) == first


def test_less_than_no_job_is_refused(onrecord: Command, archive: Path) -> None:
    done = onrecord("check", archive.name, "--jobs", "-1")
    assert done.code == 2
    assert "--jobs" in done.err


ERRORS = (
    OnrecordError("--jobs", "is none", "take 2"),
    ReadError("one.md", "is empty", "give it text"),
    ReadError("many.jsonl", "is no row", "", line=3),
    DayError("one.md", "has no such day", "write 2024-05-03", line=2),
    ConfigError("onrecord.toml", "knows no such rule", "see onrecord rules"),
)


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_an_error_comes_whole_from_another_process(error: OnrecordError) -> None:
    same = pickle.loads(pickle.dumps(error))
    assert (type(same), str(same), vars(same)) == (type(error), str(error), vars(error))


def test_a_bad_article_stops_no_other() -> None:
    article = article_from_text(TOLD.format("ferry"))
    bad = article.model_copy(update={"paragraphs": None})
    pieces = [(number, Unextracted(bad if number == 1 else article, Settings())) for number in range(3)]
    one, two, three = (piece for _, piece in in_order(pieces, jobs=2))
    assert isinstance(one, Record)
    assert three == one
    assert isinstance(two, ReadError)
    assert "could not be checked" in two.what


def test_settings_that_make_no_sense_are_told_as_such() -> None:
    pieces = [("one.md", Unextracted(article_from_text(TOLD.format("ferry")), Settings(pipeline="no_such_pipeline")))]
    with pytest.raises(ConfigError, match="no_such_pipeline"):
        list(in_order(pieces, jobs=2))


class Fatal:
    """An article that kills the process which reads it, as a lack of memory does."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (9,)


def fatal() -> Unextracted:
    return Unextracted(cast(Article, Fatal()), Settings())


def test_a_killed_process_is_told() -> None:
    with pytest.raises(OnrecordError, match="--jobs: a process that reads articles was killed"):
        list(in_order([("one.md", fatal())], jobs=2))


def test_a_process_killed_while_others_are_read_is_told() -> None:
    def pieces() -> Iterator[tuple[int, Unextracted]]:
        yield 0, fatal()
        while multiprocessing.active_children():  # until the pool is known to be broken
            time.sleep(0.05)
        yield 1, fatal()

    with pytest.raises(OnrecordError, match="--jobs: a process that reads articles was killed"):
        list(in_order(pieces(), jobs=2))
