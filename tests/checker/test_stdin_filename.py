"""`--stdin-filename NAME`: standard input is read, named and given settings as if it were that file."""

import json
import re
from pathlib import Path

import pytest

from checker.records.specimen import specimen
from checker.settings.files import forget_files
from tests.checker.conftest import Command

VAGUE = b"Critics say the boat is old.\n"
FOUND = ("--select", "VAG", "--output-format", "compact")


@pytest.fixture(autouse=True)
def fresh() -> None:
    forget_files()


def test_findings_have_the_name(onrecord: Command) -> None:
    done = onrecord("check", "-", *FOUND, "--stdin-filename", "news/a.md", stdin=VAGUE)
    assert (done.code, done.out.partition(" ")[0]) == (1, "news/a.md:1:1:")


def test_its_ending_says_how_it_is_read(onrecord: Command, tmp_path: Path) -> None:
    words = (
        "The ferry is **old** &amp; small, said Ida Brandt, the mayor of Tarnby. It will be sold to a bank in June. "
    )
    text = f"<!-- draft --><article><h1>Boats</h1><p>{words * 2}</p></article>\n".encode()
    read = {}
    for name in ("a.md", "a.txt", "a.html"):
        (tmp_path / name).write_bytes(text)
        as_file = onrecord("claims", name, "--no-cache").out
        assert onrecord("claims", "-", "--stdin-filename", name, stdin=text).out == as_file
        read[name] = json.loads(as_file)["article"]["text"]
    assert len(set(read.values())) == 3


def test_json_lines_and_claim_records_are_read_as_such(onrecord: Command) -> None:
    lines = b'{"text": "It rained."}\n{"text": "It snowed."}\n'
    read = onrecord("claims", "-", "--stdin-filename", "a.jsonl", stdin=lines).out.splitlines()
    assert [json.loads(line)["article"]["place"]["path"] for line in read] == ["a.jsonl"] * 2
    record = specimen().model_dump_json().encode()
    again = onrecord("claims", "-", "--stdin-filename", "a.json", stdin=record).out
    assert json.loads(again)["article"]["id"] == specimen().article.id
    broken = onrecord("check", "-", "--stdin-filename", "a.json", stdin=b"{}")
    assert broken.err.startswith("a.json: is not a valid claim record")


def test_text_that_looks_like_records_is_text_where_the_name_says_so(onrecord: Command) -> None:
    record = specimen().model_dump_json().encode()
    read = onrecord("claims", "-", "--stdin-filename", "a.txt", stdin=record).out
    assert json.loads(read)["article"]["place"]["path"] == "a.txt"


def test_the_settings_are_those_of_the_named_file(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    overrides = '[[overrides]]\nfiles = ["quiet.md"]\nignore = ["VAG302"]\n'
    (tmp_path / "news/onrecord.toml").write_text(f'select = ["VAG"]\n{overrides}', encoding="utf-8")

    def codes(name: str) -> set[str]:
        out = onrecord("check", "-", "--output-format", "compact", "--stdin-filename", name, stdin=VAGUE).out
        return set(re.findall(r"[A-Z]{3}\d{3}", out))

    assert codes("news/loud.md") == {"VAG302"}
    assert codes("news/quiet.md") == set()
    assert codes("loud.md") > {"VAG302"}


def test_it_is_of_the_outlet_that_these_settings_name(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news/onrecord.toml").write_text('publisher = "The Coast Post"\n', encoding="utf-8")
    made = [onrecord("claims", "-", "--stdin-filename", name, stdin=VAGUE).out for name in ("a.md", "news/a.md")]
    assert [json.loads(record)["article"]["publisher"] for record in made] == [None, "The Coast Post"]


def test_the_settings_file_named_holds_for_it_too(onrecord: Command, tmp_path: Path) -> None:
    text = '[[overrides]]\nfiles = ["news/a.md"]\nignore = ["VAG302"]\n'
    (tmp_path / "desk.toml").write_text(text, encoding="utf-8")
    asked = ("check", "-", *FOUND, "--config", "desk.toml", "--stdin-filename")
    assert onrecord(*asked, "news/b.md", stdin=VAGUE).code == 1
    assert onrecord(*asked, "news/a.md", stdin=VAGUE).code == 0


def test_what_is_excluded_is_read_when_it_is_given_so(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('exclude = ["drafts"]\n', encoding="utf-8")
    done = onrecord("check", "-", *FOUND, "--stdin-filename", "drafts/a.md", stdin=VAGUE)
    assert (done.code, "drafts/a.md:1" in done.out) == (1, True)


def test_the_file_of_that_name_is_not_read_nor_remembered_for_it(
    onrecord: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ONRECORD_NO_CACHE", raising=False)
    monkeypatch.setenv("ONRECORD_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "a.md").write_text("The ferry is old.\n", encoding="utf-8")
    asked = ("check", "-", *FOUND, "--stdin-filename", "a.md")
    assert onrecord("check", "a.md", *FOUND).code == 0
    assert onrecord(*asked, stdin=VAGUE).code == 1
    assert onrecord(*asked, stdin=b"The ferry is old.\n").code == 0
    assert onrecord("check", "a.md", *FOUND).code == 0


def test_mishaps_have_the_name(onrecord: Command) -> None:
    done = onrecord("check", "-", "--stdin-filename", "news/a.md")
    assert (done.code, done.err) == (2, "news/a.md: the file is empty (give it an article)\n")


def test_what_was_put_aside_of_the_file_is_put_aside_of_it(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(VAGUE)
    onrecord("check", "a.md", *FOUND, "--write-suppressions")
    assert onrecord("check", "-", *FOUND, stdin=VAGUE).code == 1
    assert onrecord("check", "-", *FOUND, "--stdin-filename", "a.md", stdin=VAGUE).code == 0


def test_reports_and_records_are_called_after_it(onrecord: Command, tmp_path: Path) -> None:
    for verb in ("report", "claims"):
        onrecord(verb, "-", "--stdin-filename", "news/ferry.md", "-o", verb, stdin=VAGUE)
    assert [path.name for path in sorted(tmp_path.glob("*/*"))] == ["ferry.json", "ferry.md"]


@pytest.mark.parametrize("verb", ["check", "report", "claims"])
@pytest.mark.parametrize(
    ("path", "name", "mistake"),
    [
        ("a.md", "b.md", "--stdin-filename b.md: names standard input, which is not read (give - as a path)"),
        ("-", "", "--stdin-filename '': names no file (name one, as in article.md)"),
        ("-", ".", "--stdin-filename .: names no file (name one, as in article.md)"),
    ],
)
def test_a_name_for_nothing_is_a_mistake(onrecord: Command, verb: str, path: str, name: str, mistake: str) -> None:
    done = onrecord(verb, path, "--stdin-filename", name, stdin=VAGUE)
    assert (done.code, done.out, done.err) == (2, "", f"onrecord: {mistake}\n")
