"""`--watch`: what wakes it, and what does not."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checker.commands import check
from checker.commands.watching import watch
from checker.settings.asked import Asked
from claims.errors import ConfigError
from tests.checker.conftest import Command


@contextmanager
def _written_again_and_again(*paths: Path, text: str = "Version {}.") -> Iterator[None]:
    """Every few hundredths of a second, so that no moment before the watch began is the only one."""
    over = threading.Event()

    def write() -> None:
        number = 0
        while not over.wait(0.05):
            for path in paths:
                path.write_text(text.format(number), "utf-8")
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield
    finally:
        over.set()
        writer.join()


def _runs(*results: int | Exception) -> tuple[Callable[[], int], list[int]]:
    """A command that comes to these, one a run, and is stopped by the user after the last."""
    counted: list[int] = []

    def run() -> int:
        counted.append(len(counted))
        if len(counted) > len(results):
            raise KeyboardInterrupt
        result = results[len(counted) - 1]
        if isinstance(result, Exception):
            raise result
        return result

    return run, counted


def test_a_changed_article_is_checked_again_and_the_last_code_is_the_code(tmp_path: Path) -> None:
    article = tmp_path / "ferry.md"
    article.write_text("The ferry sails.", "utf-8")
    run, counted = _runs(1, 0)
    with _written_again_and_again(article):
        assert watch(run, [str(tmp_path)], outputs=()) == 0
    assert counted == [0, 1, 2]


def test_settings_half_written_are_told_and_the_watch_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, _ = _runs(0, ConfigError("onrecord.toml", "cannot be read", "write it as TOML"), 1)
    with _written_again_and_again(tmp_path / "onrecord.toml"):
        assert watch(run, [str(tmp_path)], outputs=()) == 1
    assert "onrecord.toml: cannot be read" in capsys.readouterr().err


def test_a_settings_file_named_from_elsewhere_is_read_anew_when_it_changes(
    onrecord: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("news", "desk"):
        (tmp_path / folder).mkdir()
    (tmp_path / "news/a.md").write_text("The ferry sails.", "utf-8")
    (tmp_path / "desk/.ci.toml").write_text("", "utf-8")
    held: set[str | None] = set()

    def run(_paths: object, asked: Asked, **_: object) -> int:
        held.add(asked.settings_for("news/a.md").publisher)
        if len(held) > 1:
            raise KeyboardInterrupt
        return 0

    monkeypatch.setattr(check, "run", run)
    with _written_again_and_again(tmp_path / "desk/.ci.toml", text='publisher = "Post {}"'):
        assert onrecord("check", "news/a.md", "--watch", "--config", "desk/.ci.toml").code == 0
    assert len(held) == 2


def test_reports_hidden_files_and_neighbours_wake_nobody(tmp_path: Path) -> None:
    article = tmp_path / "ferry.md"
    article.write_text("The ferry sails.", "utf-8")
    reports = tmp_path / "reports"
    reports.mkdir()
    idle = [tmp_path / "other.md", tmp_path / ".ferry.md", tmp_path / "ferry.png", reports / "ferry.md"]
    run, counted = _runs(0)
    with _written_again_and_again(*idle):
        waiting = threading.Timer(1.0, article.write_text, ["The ferry sank."])
        waiting.start()
        assert watch(run, [str(article)], outputs=[reports]) == 0
    assert counted == [0, 1]
    assert article.read_text("utf-8") == "The ferry sank."


@pytest.mark.parametrize("path", ["-", "https://example.org/story", "nowhere/ferry.md"])
def test_what_nobody_can_watch_is_refused(onrecord: Command, path: str) -> None:
    done = onrecord("check", "--watch", path)
    assert done.code == 2
    assert "--watch" in done.err
