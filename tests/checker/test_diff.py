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
    assert onrecord("diff", "old.md", "old.md").out == "no changes.\n"


def test_records_and_programs_are_served(onrecord: Command, tmp_path: Path) -> None:
    onrecord("claims", "old.md", "-o", "old.json")
    onrecord("claims", "new.md", "-o", "new.json")
    done = onrecord("diff", "old.json", "new.json", "--output-format", "json", "-o", "diff.json")
    told = json.loads((tmp_path / "diff.json").read_text("utf-8"))
    assert done.code == 1
    assert [change["kind"] for change in told["changes"] if change["weaker"]] == ["lost-source"]


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_every_article_of_a_folder_is_compared_with_the_one_of_its_name(onrecord: Command) -> None:
    for name in ("a", "b", "gone"):
        write(f"was/{name}.md", OLD)
    for name, text in (("a", OLD), ("b", NEW), ("fresh", OLD.replace("contractor", "printer"))):
        write(f"is/{name}.md", text)
    for arguments in (["was", "is"], ["was/*.md", "is/*.md"]):
        done = onrecord("diff", *arguments)
        assert (done.code, done.err) == (1, "")
        assert done.out.startswith("is/b.md:5:1: “The contractor overcharged the town by $4 million")
        assert "is/fresh.md: this article is new\nwas/gone.md: this article is gone\n" in done.out
        assert done.out.endswith("in 2 articles.\n")
    told = json.loads(onrecord("diff", "was", "is", "--output-format", "json").out)
    assert {(change["path"], change["article"]) for change in told["changes"]} == {("is/b.md", "b")}
    assert told["articles"]["gone"] == [{"path": "was/gone.md", "article": "gone"}]


@pytest.mark.parametrize("names", [("a", "b"), (None, None)])
def test_every_line_is_compared_with_the_one_of_its_id_or_else_its_number(
    onrecord: Command, names: tuple[str | None, str | None]
) -> None:
    other = "The mayor took bribes, said Tom Ruiz, the clerk.\n"
    for file, second in (("old.jsonl", OLD), ("new.jsonl", NEW)):
        texts = (other, second.rpartition("---\n\n")[2])
        lines = [{"text": text} | ({"id": name} if name else {}) for name, text in zip(names, texts, strict=True)]
        write(file, "".join(f"{json.dumps(line)}\n" for line in lines))
    done = onrecord("diff", "old.jsonl", "new.jsonl")
    assert (done.code, done.err) == (1, "")
    assert "lost its source, Ida Brandt" in done.out
    write("new.jsonl", Path("new.jsonl").read_text("utf-8") + "{\n")
    done = onrecord("diff", "old.jsonl", "new.jsonl")
    assert (done.code, "new.jsonl:3: broken JSON" in done.err) == (2, True)
    assert "lost its source, Ida Brandt" in done.out


def test_where_no_article_is_in_both_nothing_is_called_unchanged(onrecord: Command) -> None:
    write("was/a.md", OLD)
    write("was/b.md", NEW)
    write("is/c.md", "Quite another story, said Nora Felt, the clerk.\n")
    done = onrecord("diff", "was", "is")
    assert (done.code, done.out) == (2, "")
    assert "none of its articles is in is" in done.err


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


def test_a_claim_in_two_pieces_is_quoted_as_it_stands(onrecord: Command) -> None:
    write("one.md", "“The old ferry,” said Ida Brandt, the mayor, “will be sold to the bank in June.” It is old.\n")
    write("two.md", "“The old ferry,” said Ida Brandt, the mayor, “will be sold to the town in June.” It is old.\n")
    told = onrecord("diff", "one.md", "two.md").out
    assert (
        "The old ferry,” … “will be sold to the town in June.” was “The old ferry,” … “will be sold to the bank" in told
    )
    whole = onrecord("diff", "old.md", "new.md").out
    assert "…" not in whole
