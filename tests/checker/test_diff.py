"""`onrecord diff`: two versions of an article or of its record."""

import json
from pathlib import Path

import pytest

from tests.checker.conftest import Command

OLD = "---\ndate: 2024-05-17\n---\n\nThe contractor overcharged the town by $4 million, said Ida Brandt, the mayor.\n"
NEW = "---\ndate: 2024-05-17\n---\n\nThe contractor overcharged the town by $4 million. Critics say so.\n"


@pytest.fixture(autouse=True)
def versions(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.md").write_text(NEW, encoding="utf-8")


def test_what_stands_on_less_is_told_first_and_fails(onrecord: Command) -> None:
    done = onrecord("diff", "old.md", "new.md")
    assert (done.code, done.err) == (1, "")
    first = done.out.splitlines()[0]
    assert first.startswith("new.md:5:1: “The contractor overcharged the town by $4 million")
    assert first.endswith("lost its source, Ida Brandt")


def test_a_claim_that_gains_its_source_does_not_fail(onrecord: Command) -> None:
    done = onrecord("diff", "new.md", "old.md")
    assert (done.code, "is Ida Brandt's now" in done.out) == (0, True)


def test_the_same_twice_is_nothing(onrecord: Command) -> None:
    assert onrecord("diff", "old.md", "old.md").out == "no claims on weaker ground, no changes in all.\n"


def test_records_and_programs_are_served(onrecord: Command, tmp_path: Path) -> None:
    onrecord("claims", "old.md", "-o", "old.json")
    onrecord("claims", "new.md", "-o", "new.json")
    done = onrecord("diff", "old.json", "new.json", "--output-format", "json", "-o", "diff.json")
    told = json.loads((tmp_path / "diff.json").read_text("utf-8"))
    assert done.code == 1
    assert [change["kind"] for change in told["changes"] if change["weaker"]] == ["lost-source"]


def test_a_record_on_standard_input_is_one(onrecord: Command, tmp_path: Path) -> None:
    onrecord("claims", "old.md", "-o", "old.json")
    assert onrecord("diff", "-", "new.md", stdin=(tmp_path / "old.json").read_bytes()).code == 1


def test_the_ending_says_the_format(onrecord: Command, tmp_path: Path) -> None:
    onrecord("diff", "old.md", "new.md", "-o", "diff.json")
    assert json.loads((tmp_path / "diff.json").read_text("utf-8"))["version"] == 1
    done = onrecord("diff", "old.md", "new.md", "-o", "folder")
    assert (done.code, (tmp_path / "folder").exists()) == (2, False)


def test_mistakes_are_told(onrecord: Command) -> None:
    done = onrecord("diff", "old.md", "none.md")
    assert (done.code, done.err.startswith("none.md: ")) == (2, True)
    assert "did you mean json?" in onrecord("diff", "old.md", "new.md", "--output-format", "jsn").err


@pytest.mark.parametrize(("accepted", "told"), [("", True), ('allowed-verbs = ["claimed"]', False)])
def test_what_the_house_accepts_is_no_finding(onrecord: Command, tmp_path: Path, accepted: str, told: bool) -> None:
    claimed = "Ida Brandt, the mayor, claimed that the ferry leaves at eight.\n"
    (tmp_path / "new.md").write_text(f"{OLD}\n{claimed}", encoding="utf-8")
    (tmp_path / "onrecord.toml").write_text(f'select = ["ATT501"]\n{accepted}\n', encoding="utf-8")
    assert ("new: ATT501" in onrecord("diff", "old.md", "new.md").out) == told
