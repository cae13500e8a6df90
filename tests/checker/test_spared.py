"""Nothing that a human wrote or decided is written over by results."""

from pathlib import Path

import pytest

from checker.records.specimen import specimen
from reports import FORMATS
from tests.checker.conftest import Command

ARTICLE = "---\ndate: 2024-05-17\n---\n\nThe ferry will be sold in June, said Ida Brandt, the mayor of Aldmoor.\n"
NAMES = ("onrecord.toml", "pyproject.toml", "onrecord-suppressions.json")


@pytest.fixture
def desk(onrecord: Command) -> Command:
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    assert onrecord("claims", "a.md", "-o", "a.json").code == 0
    onrecord("review", "a.json", "--by", "Ana", stdin=b"d\nher own figures differ\n")
    return onrecord


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "a.md", "-o", "a.json"], "is a claim record"),
        (["check", "a.md", "--review", "a.json", "-o", "a.json"], "is one of the inputs"),
        (["check", "a.md", "-o", ".", "--output-format", "json"], "is a claim record"),
        (["report", "a.md", "-o", "a.json"], "is a claim record"),
        (["diff", "a.md", "a.md", "-o", "a.json"], "is a claim record"),
    ],
)
def test_a_claim_record(desk: Command, arguments: list[str], told: str) -> None:
    before = Path("a.json").read_bytes()
    done = desk(*arguments)
    assert (done.code, Path("a.json").read_bytes()) == (2, before)
    assert told in done.err


def test_a_claim_record_with_a_slip_of_the_pen(desk: Command) -> None:
    Path("a.json").write_text(Path("a.json").read_text(encoding="utf-8")[:-5], encoding="utf-8")
    assert "is a claim record" in desk("check", "a.md", "-o", "a.json").err


@pytest.mark.parametrize("name", [*NAMES, "aside.json"])
def test_settings_and_suppressions(desk: Command, name: str) -> None:
    desk("check", "a.md", "--write-suppressions", "--suppressions", "aside.json")
    before = Path(name).read_bytes() if Path(name).exists() else None
    done = desk("check", "a.md", "-o", name, "--output-format", "json")
    assert (done.code, Path(name).read_bytes() if Path(name).exists() else None) == (2, before)
    assert "which no report is written over" in done.err


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("article", ["a.md", "plain.md", "missing.md"])
def test_a_report_is_written_over_a_report(desk: Command, form: str, article: str) -> None:
    Path("plain.md").write_text("# The boat\n\nCritics say the boat is old.\n", encoding="utf-8")
    for _ in range(2):
        done = desk("check", article, "-o", "there.it.is", "--output-format", form)
        assert "no report is written over" not in done.err
    for ending in ("txt", "json"):
        for _ in range(2):
            assert desk("diff", "a.md", "a.md", "-o", f"changes.{ending}").err.endswith("no changes\n")


@pytest.mark.parametrize("name", ["notes.md", "notes.txt", "page.html", "package.json", "list.xml", "without-ending.x"])
@pytest.mark.parametrize("verb", [["check", "a.md"], ["report", "a.md"], ["diff", "a.md", "b.md"]])
def test_somebody_elses_file_stays(desk: Command, name: str, verb: list[str]) -> None:
    Path("b.md").write_text(ARTICLE, encoding="utf-8")
    for written in ("Ask a.md:3:4 again.\n", '{"name": "ferry", "version": 1}\n', "<p>Sourcing report</p>\n"):
        Path(name).write_text(written, encoding="utf-8")
        done = desk(*verb, "-o", name)
        assert (done.code, Path(name).read_text(encoding="utf-8")) == (2, written)
        assert "is no report of onrecord's, but somebody's file, which no report is written over" in done.err


def test_a_file_in_the_way_in_a_folder_keeps_no_other_report_back(desk: Command) -> None:
    Path("in").mkdir()
    for name in ("in/b.md", "in/c.md"):
        Path(name).write_text(ARTICLE, encoding="utf-8")
    Path("out").mkdir()
    Path("out/b.md").write_text("Notes.", encoding="utf-8")
    done = desk("report", "in", "-o", "out/")
    assert (done.code, Path("out/b.md").read_text(encoding="utf-8")) == (2, "Notes.")
    assert Path("out/c.md").read_text(encoding="utf-8").startswith("# Sourcing report")


def test_a_comparison_is_not_written_over_an_article_of_its_folders(desk: Command) -> None:
    for folder in ("old", "new"):
        Path(folder).mkdir()
        Path(folder, "a.md").write_text("# Sourcing report\n\n" + ARTICLE, encoding="utf-8")
    done = desk("diff", "old", "new", "-o", "new/a.md")
    assert (done.code, "report of onrecord's own left out" in done.err) == (2, True)  # what looks like one
    assert ARTICLE in Path("new/a.md").read_text(encoding="utf-8")


def test_a_place_without_a_name_is_none(desk: Command) -> None:
    before = sorted(Path().iterdir())
    for verb in ("check", "report", "claims"):
        assert "--output '': is no place" in desk(verb, "a.md", "-o", "").err
    assert sorted(Path().iterdir()) == before


def test_redact_keeps_articles_and_other_reviews(desk: Command) -> None:
    Path("other.json").write_text(specimen().model_dump_json(), encoding="utf-8")
    for there in ("a.md", "a.json"):
        before = Path(there).read_bytes()
        done = desk("redact", "other.json", "-o", there)
        assert (done.code, Path(there).read_bytes()) == (2, before)
    for _ in range(2):
        assert desk("redact", "a.json", "-o", "public.json").code == 0
    assert "is one of the inputs" in desk("redact", "a.json", "-o", ".").err


def test_a_write_protected_file_stays(desk: Command) -> None:
    Path("r.md").write_text("mine")
    Path("r.md").chmod(0o444)
    done = desk("report", "a.md", "-o", "r.md")
    assert (done.code, Path("r.md").read_text()) == (2, "mine")
    assert "--output r.md: is write-protected" in done.err


def test_a_file_is_no_folder_and_a_folder_may_have_an_ending(desk: Command) -> None:
    Path("notes").write_text("mine")
    done = desk("report", "a.md", "-o", "notes/")
    assert (done.code, Path("notes").read_text()) == (2, "mine")
    assert desk("report", "a.md", "-o", "v1.0/").code == 0
    assert [path.name for path in Path("v1.0").iterdir()] == ["a.md"]


@pytest.mark.parametrize("verb", [["claims", "a.md"], ["redact", "a.json"], ["diff", "a.md", "a.md"]])
def test_one_place_is_asked_for_once(desk: Command, verb: list[str]) -> None:
    done = desk(*verb, "-o", "q1.json", "-o", "q2.json")
    assert (done.code, done.err) == (2, "onrecord: --output q2.json: is asked for beside q1.json (give one of them)\n")


def test_a_dash_is_no_place(desk: Command) -> None:
    assert "without --output, results go to standard output" in desk("check", "a.md", "-o", "-").err
    assert not Path("-").exists()
