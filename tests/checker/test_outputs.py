"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from checker.commands import outputs
from claims.errors import ConfigError


def test_what_was_there_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    path.chmod(0o640)
    outputs.write(path, "new\n")
    assert path.read_text() == "new\n"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_that_the_user_wants(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        outputs.write(tmp_path / "a.json", "new")
    finally:
        os.umask(mask)
    assert (tmp_path / "a.json").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("old")
    (tmp_path / "link").symlink_to("target")
    outputs.write(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "new"


def test_when_writing_fails_the_old_file_stays_and_nothing_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.json"
    path.write_text("old")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ConfigError, match=r"cannot be written: No space left on device"):
        outputs.write(path, "new")
    assert path.read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    ("output", "asked", "expected"),
    [
        (None, None, "text"),
        (Path("a.md"), None, "markdown"),
        (Path("a.MD"), None, "markdown"),
        (Path("a.json"), None, "json"),
        (Path("a.txt"), None, "text"),
        (Path("a.out"), None, "text"),
        (Path("folder"), None, "markdown"),
        (Path("a.md"), "json", "json"),
    ],
)
def test_the_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: Path | None, asked: str | None, expected: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert outputs.format_of(output, asked, formats=("text", "markdown", "json"), default="text") == expected


@pytest.mark.parametrize("name", ["a.pdf", "report.makrdown"])
def test_an_ending_that_tells_no_format_is_no_text(name: str) -> None:
    with pytest.raises(ConfigError, match="has an ending that tells no format"):
        outputs.format_of(Path(name), None, formats=("text", "json"), default="text")
    assert outputs.format_of(Path(name), "json", formats=("text", "json"), default="text") == "json"
