"""`--config FILE`: one settings file for all inputs, whose patterns see files from the current folder."""

import json
import re
from pathlib import Path

import pytest

from checker.records.specimen import specimen
from checker.settings.files import forget_files
from tests.checker.conftest import Command

VAGUE = "Critics say the boat is old.\n"
ARTICLE = "---\ndate: 2024-05-17\n---\n\nThe ferry is old, critics say. “It sinks,” said Ida Brandt, the mayor.\n"


@pytest.fixture(autouse=True)
def fresh() -> None:
    forget_files()


def write(files: dict[str, str]) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def told(out: str) -> set[str]:
    return {line.partition(":")[0] for line in out.splitlines()}


def test_the_file_named_holds_instead_of_the_nearest(onrecord: Command) -> None:
    write({"a/a.md": VAGUE, "a/onrecord.toml": 'ignore = ["VAG"]', "b/b.md": VAGUE, "desk.toml": 'select = ["VAG"]'})
    assert "VAG" not in onrecord("check", "a/a.md").out
    both = onrecord("check", "a/a.md", "b/b.md", "--config", "desk.toml", "--output-format", "compact").out
    assert (told(both), set(re.findall(r"[A-Z]{3}\d{3}", both))) == ({"a/a.md", "b/b.md"}, {"VAG302"})


def test_options_go_before_the_file_named(onrecord: Command) -> None:
    write({"a.md": VAGUE, "desk.toml": 'select = ["ANO"]'})
    assert onrecord("check", "a.md", "--config", "desk.toml").code == 0
    assert onrecord("check", "a.md", "--config", "desk.toml", "--select", "VAG").code == 1


def test_a_pyproject_can_be_named(onrecord: Command) -> None:
    write({"a.md": VAGUE, "desk/pyproject.toml": '[tool.onrecord]\nignore = ["VAG", "SRC", "DAT"]'})
    assert onrecord("check", "a.md").code == 1
    assert onrecord("check", "a.md", "--config", "desk/pyproject.toml").code == 0


def test_its_patterns_are_relative_to_the_current_folder(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    overrides = '[[overrides]]\nfiles = ["news/b.md"]\nignore = ["VAG"]\n'
    write({f"{name}.md": VAGUE for name in ("news/a", "news/b", "news/old/c", "news/drafts/d")})
    write({"desk/onrecord.toml": f'exclude = ["news/old", "drafts"]\n{overrides}'})
    asked = ("check", ".", "--select", "VAG", "--output-format", "compact", "--config")
    assert told(onrecord(*asked, "desk/onrecord.toml").out) == {"news/a.md"}
    monkeypatch.chdir("news")
    assert told(onrecord(*asked, "../desk/onrecord.toml").out) == {"a.md", "b.md", "old/c.md"}


@pytest.mark.parametrize(
    ("name", "text", "mistake"),
    [
        ("none.toml", None, "--config none.toml: no such file (check the path)"),
        ("", None, "--config .: is no settings file (name one that ends in .toml)"),
        ("desk.ini", "", "--config desk.ini: is no settings file (name one that ends in .toml)"),
        ("desk.toml", "select = [", "desk.toml: cannot be read: "),
        ("desk.toml", "selct = []", "desk.toml: there is no setting 'selct' (did you mean select?)"),
        ("pyproject.toml", "[tool.other]", "--config pyproject.toml: has no [tool.onrecord] (write it there, or name"),
        ("pyproject.toml", "[project]\nname =\n", "pyproject.toml: cannot be read: Invalid value (at line 2"),
    ],
)
@pytest.mark.parametrize("verb", ["check", "validate", "config"])
def test_what_is_wrong_with_it_is_told_before_anything_is_read(
    onrecord: Command, verb: str, name: str, text: str | None, mistake: str
) -> None:
    if text is not None:
        write({name: text})
    done = onrecord(verb, "no-such-input.md", "--config", name)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"onrecord: {mistake}")


def test_a_file_that_may_not_be_read_is_told(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, *_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    write({"desk.toml": ""})
    monkeypatch.setattr(Path, "read_text", refused)
    done = onrecord("check", "a.md", "--config", "desk.toml")
    assert done.err == "onrecord: desk.toml: cannot be read: Permission denied (check its permissions)\n"


def test_config_shows_what_it_sets(onrecord: Command) -> None:
    write({"a/onrecord.toml": 'publisher = "The Old Post"', "desk.toml": 'publisher = "The Coast Post"'})
    shown = onrecord("config", "--show", "a/a.md", "--config", "desk.toml").out
    assert 'publisher = "The Coast Post"  # desk.toml\n' in shown


def test_it_holds_for_records_counts_and_reports(onrecord: Command) -> None:
    write({"a.md": ARTICLE, "desk.toml": 'publisher = "The Coast Post"\nignore = ["VAG"]\n'})
    desk = ("--config", "desk.toml")
    assert json.loads(onrecord("claims", "a.md", *desk).out)["article"]["publisher"] == "The Coast Post"
    assert "The Coast Post" in onrecord("stats", "a.md", "--by", "publisher", *desk).out
    assert ["VAG302" in onrecord("report", "a.md", *more).out for more in ((), desk)] == [True, False]


def test_it_holds_for_both_versions_of_a_diff(onrecord: Command) -> None:
    write({"old.md": ARTICLE, "new.md": ARTICLE + "\nExperts say it leaks.\n", "desk.toml": 'ignore = ["VAG"]'})
    told = [onrecord("diff", "old.md", "new.md", *more).out for more in ((), ("--config", "desk.toml"))]
    assert ["new: VAG" in out for out in told] == [True, False]


@pytest.mark.parametrize(
    ("verb", "what"), [(["quotes", "--against", "speech.txt"], "quotation"), (["stats"], "article")], ids=lambda x: x[0]
)
def test_what_it_excludes_is_left_out_of_folders(onrecord: Command, verb: list[str], what: str) -> None:
    write({"in/a.md": ARTICLE, "in/b.md": ARTICLE.replace("old", "new"), "speech.txt": "It sinks."})
    write({"desk.toml": 'exclude = ["b.md"]'})
    several, one = (onrecord(*verb, "in", *more).out for more in ((), ("--config", "desk.toml")))
    assert (f"2 {what}s" in several, f"1 {what}" in one) == (True, True)


def test_what_it_excludes_is_neither_validated_nor_redacted(onrecord: Command) -> None:
    write({f"in/{name}.json": specimen().model_dump_json() for name in "ab"})
    write({"desk.toml": 'exclude = ["b.json"]'})
    assert onrecord("validate", "in", "--config", "desk.toml").err.startswith("1 claim record, ")
    onrecord("redact", "in", "-o", "out", "--config", "desk.toml")
    assert [path.name for path in Path("out").iterdir()] == ["a.json"]
