"""The suppressions file: what stood there is put aside, what is new is told, what is gone fails the run."""

import json
from pathlib import Path

import pytest

from checker.suppressions import NAME, Suppressions, find_suppressions, key_of
from tests.checker.conftest import Command

HEAD = "---\ndate: 2024-05-17\n---\n\n"
WRONG = "The board met on Thursday, 15 May 2024."
OTHER = "The council of Aldmoor met on Friday, 16 May 2024."
THIRD = "The ferry sank on Monday, 14 May 2024."
RULES = ("--select", "DAT704")


def write(*paragraphs: str, where: str = "articles/old.md") -> None:
    Path(where).parent.mkdir(parents=True, exist_ok=True)
    Path(where).write_text(HEAD + "\n\n".join(paragraphs) + "\n", encoding="utf-8")


@pytest.fixture
def archive(onrecord: Command) -> Command:
    write(WRONG, OTHER)
    done = onrecord("check", "articles", *RULES, "--write-suppressions")
    assert (done.code, done.err) == (0, f"{NAME}: 2 findings put aside\n")
    return onrecord


def test_a_file_above_is_called_by_where_it_lies(archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("articles")
    done = archive("check", "old.md", *RULES, "--write-suppressions")
    assert (done.code, done.err) == (0, f"../{NAME}: 2 findings put aside\n")


def test_what_is_put_aside_is_told_no_more(archive: Command) -> None:
    done = archive("check", "articles", *RULES)
    assert (done.code, done.err, done.out) == (
        0,
        "",
        "Nothing to ask in 1 article, 2 findings put aside in the suppressions file.\n",
    )
    held = json.loads(Path(NAME).read_text(encoding="utf-8"))
    assert held["version"] == 1
    assert {file: {code: len(prints) for code, prints in rules.items()} for file, rules in held["files"].items()} == {
        "articles/old.md": {"DAT704": 2}
    }


def test_what_is_new_is_told(archive: Command) -> None:
    write(WRONG, THIRD, OTHER)
    done = archive("check", "articles", *RULES)
    assert done.code == 1
    assert "14 May 2024 was a Tuesday" in done.out
    assert "1 finding in 1 article" in done.out


def test_an_edit_in_another_paragraph_keeps_every_suppression(archive: Command) -> None:
    write("Quite another beginning.", OTHER, "Nothing was decided.", WRONG.replace(" on ", "  on\n"))
    assert archive("check", "articles", *RULES).code == 0


def test_an_edit_in_the_words_drops_that_one_and_says_so(archive: Command) -> None:
    write(WRONG.replace("Thursday", "Friday"), OTHER)
    done = archive("check", "articles", *RULES)
    assert done.code == 1
    assert "1 finding in 1 article" in done.out
    assert done.err == (
        f"{NAME}: articles/old.md: 1 finding of DAT704 found no more (take it out with --prune-suppressions)\n"
    )


def test_a_fault_that_was_mended_fails_the_run_until_it_is_pruned(archive: Command) -> None:
    write(WRONG.replace("Thursday", "Wednesday"), OTHER)
    assert archive("check", "articles", *RULES).code == 1
    assert archive("check", "articles", *RULES, "--exit-zero").code == 0
    done = archive("check", "articles", *RULES, "--prune-suppressions")
    assert (done.code, done.err) == (0, f"{NAME}: 1 stale entry taken out\n")
    assert archive("check", "articles", *RULES).code == 0
    assert len(json.loads(Path(NAME).read_text(encoding="utf-8"))["files"]["articles/old.md"]["DAT704"]) == 1


def test_rules_that_do_not_run_and_files_that_are_not_read_are_not_judged(archive: Command) -> None:
    write(WRONG.replace("Thursday", "Wednesday"), where="articles/new.md")
    before = Path(NAME).read_bytes()
    assert archive("check", "articles", "--select", "DAT705").code == 0
    assert archive("check", "articles/new.md", *RULES, "--prune-suppressions").code == 0
    assert Path(NAME).read_bytes() == before


def test_an_article_that_is_gone_is_stale(archive: Command) -> None:
    write("Nothing was decided.", where="articles/new.md")
    Path("articles/old.md").unlink()
    done = archive("check", "articles", *RULES)
    assert done.code == 1
    assert "articles/old.md: put aside, but there is no such article" in done.err
    archive("check", "articles", *RULES, "--prune-suppressions")
    assert json.loads(Path(NAME).read_text(encoding="utf-8"))["files"] == {}


def test_a_rule_that_there_is_no_more_is_stale(archive: Command) -> None:
    Path(NAME).write_text(Path(NAME).read_text(encoding="utf-8").replace("DAT704", "DAT999"), encoding="utf-8")
    done = archive("check", "articles", "--select", "DAT705")
    assert (done.code, done.err.count("DAT999 found no more")) == (1, 1)


def test_it_is_found_from_a_folder_below(archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("articles")
    assert archive("check", "old.md", *RULES).code == 0


@pytest.mark.parametrize("prune", [[], ["--prune-suppressions"]])
def test_a_file_that_is_named_must_be_there_unless_it_is_to_be_written(archive: Command, prune: list[str]) -> None:
    done = archive("check", "articles", *RULES, "--suppressions", "none.json", *prune)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("onrecord: --suppressions none.json: no such file (check the path, or make it")
    assert archive("check", "articles", *RULES, "--suppressions", "none.json", "--write-suppressions").code == 0


def test_an_article_from_standard_input_is_never_put_aside(archive: Command) -> None:
    assert archive("check", "-", *RULES, stdin=Path("articles/old.md").read_bytes()).code == 1


def test_writing_again_keeps_what_was_not_read(archive: Command) -> None:
    write(THIRD, where="more/new.md")
    archive("check", "more", *RULES, "--write-suppressions")
    assert list(json.loads(Path(NAME).read_text(encoding="utf-8"))["files"]) == ["articles/old.md", "more/new.md"]
    assert archive("check", "articles", "more", *RULES).code == 0


def test_articles_of_json_lines_are_told_apart(onrecord: Command) -> None:
    lines = [
        json.dumps({"id": name, "date": "2024-05-17", "text": text}) for name, text in (("a", WRONG), ("b", OTHER))
    ]
    Path("all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    onrecord("check", "all.jsonl", *RULES, "--write-suppressions")
    assert list(json.loads(Path(NAME).read_text(encoding="utf-8"))["files"]) == ["all.jsonl#a", "all.jsonl#b"]
    Path("all.jsonl").write_text(lines[1], encoding="utf-8")
    done = onrecord("check", "all.jsonl", *RULES)
    assert done.code == 1
    assert "all.jsonl#a: put aside, but there is no such article" in done.err


@pytest.mark.parametrize("text", ["", "{", '{"version": 2}', '{"files": {"a.md": {"DAT704": "x"}}}', '{"file": {}}'])
def test_a_broken_file_is_one_line_and_exit_2(archive: Command, text: str) -> None:
    Path(NAME).write_text(text, encoding="utf-8")
    done = archive("check", "articles", *RULES)
    assert (done.code, done.out) == (2, "")
    assert f"{NAME}: is no suppressions file: " in done.err
    assert done.err.count("\n") == 1


def test_a_report_leaves_them_out_too_and_says_so(archive: Command) -> None:
    done = archive("report", "articles")
    assert f"Put aside in {NAME}: DAT704." in done.out


def test_the_file_reads_the_same_whatever_the_order() -> None:
    one = Suppressions(files={"b.md": {"X": ("2", "1")}, "a.md": {"Y": ("3",)}, "c.md": {}})
    other = Suppressions(files={"a.md": {"Y": ("3", "3")}, "b.md": {"X": ("1", "2"), "Z": ()}})
    assert one.written() == other.written()


def test_keys_are_relative_with_forward_slashes(tmp_path: Path) -> None:
    file = tmp_path / "desk" / NAME
    assert key_of(str(tmp_path / "articles" / "a.md"), file) == "../articles/a.md"
    assert key_of("https://paper.example/a", file) == "https://paper.example/a"
    assert find_suppressions(tmp_path) == tmp_path.resolve() / NAME


def test_all_that_is_put_aside_is_counted(onrecord: Command) -> None:
    write("The board met on Thursday, 15 May 2024, and on Friday, 16 May 2024.")
    done = onrecord("check", "articles", *RULES, "--write-suppressions")
    held = json.loads(Path(NAME).read_text(encoding="utf-8"))["files"]["articles/old.md"]
    assert len(held["DAT704"]) == 2
    unseen = "1 of them never shown: too unsure, or beside a weightier one"
    assert done.err == f"{NAME}: 2 findings put aside, {unseen}\n"


def test_nothing_is_shown_as_put_aside_when_the_file_cannot_be_written(onrecord: Command) -> None:
    write(WRONG)
    done = onrecord("check", "articles", *RULES, "--write-suppressions", "--suppressions", "nowhere/at/all.json")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("onrecord: --write-suppressions nowhere/at/all.json: cannot be written: ")


def test_what_has_no_file_is_not_put_aside(onrecord: Command) -> None:
    done = onrecord("check", "-", *RULES, "--write-suppressions", stdin=f"{HEAD}{WRONG}\n".encode())
    assert (done.code, done.err) == (1, "-: nothing is put aside of what has no file\n")
    assert not Path(NAME).exists()
    write(WRONG)
    done = onrecord("check", "-", "articles", *RULES, "--write-suppressions", stdin=f"{HEAD}{OTHER}\n".encode())
    assert done.err == f"-: nothing is put aside of what has no file\n{NAME}: 1 finding put aside\n"


def test_where_there_is_nothing_to_prune_it_is_told(onrecord: Command) -> None:
    write(WRONG)
    done = onrecord("check", "articles", *RULES, "--prune-suppressions")
    assert (done.code, done.err) == (1, f"{NAME}: there is no such file to prune\n")
    assert not Path(NAME).exists()
