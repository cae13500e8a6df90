"""Results go where the user wants them, in several formats at once, and only what weighs enough fails."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker.commands import check, delivery
from checker.findings import Confidence, Flag, Persona, Severity
from checker.records.specimen import specimen
from checker.registry import NEWS, Rule
from checker.running.means import Means
from checker.settings import selection
from checker.settings.asked import Asked
from claims.record import Record
from claims.spans import Span
from tests.checker.conftest import Command


def asks_about(word: str) -> Callable[[Record], Iterator[Flag]]:
    """A check that flags every place of the word."""

    def asks(record: Record) -> Iterator[Flag]:
        text = record.article.text
        for sentence in record.sentences:
            if (start := text.find(word, sentence.start, sentence.end)) >= 0:
                yield Flag(Span(start, start + len(word)), f"Which {word}?")

    return asks


def a_rule(code: str, word: str, severity: Severity) -> Rule:
    doc = "A word is there.\n\nSomebody may miss it.\n"
    ask = asks_about(word)
    return Rule(code, f"{word}-there", severity, Persona.regular, Confidence.high, ("ap",), False, NEWS, ask, doc)


@pytest.fixture(autouse=True)
def two_rules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Boats are a warning, lines an aside; and a record to ask about."""
    rules = (a_rule("TST101", "Whitlock", Severity.warning), a_rule("TST102", "line", Severity.info))
    monkeypatch.setattr(selection, "all_rules", lambda: rules)
    (tmp_path / "ferry.json").write_text(specimen().model_dump_json(), encoding="utf-8")


def test_several_outputs_at_once_each_in_its_format(onrecord: Command, tmp_path: Path) -> None:
    done = onrecord("check", "ferry.json", "-o", "a.html", "-o", "a.sarif", "-o", "a.jsonl", "-o", "a.gitlab.json")
    assert (done.code, done.out) == (1, "")
    assert [line.partition(":")[0] for line in done.err.splitlines()] == [
        "a.html",
        "a.sarif",
        "a.jsonl",
        "a.gitlab.json",
    ]
    assert (tmp_path / "a.html").read_text().startswith("<!doctype html>")
    found = json.loads((tmp_path / "a.sarif").read_text())["runs"][0]["results"]
    lines = (tmp_path / "a.jsonl").read_text().splitlines()
    issues = json.loads((tmp_path / "a.gitlab.json").read_text())
    assert len(found) == len(lines) == len(issues) == 3


def test_formats_go_with_outputs_in_their_order(onrecord: Command, tmp_path: Path) -> None:
    pairs = ("-o", "quality.json", "--output-format", "gitlab", "-o", "x.out", "--output-format", "rdjson")
    onrecord("check", "ferry.json", *pairs, "-o", "folder")
    assert isinstance(json.loads((tmp_path / "quality.json").read_text()), list)
    assert "diagnostics" in json.loads((tmp_path / "x.out").read_text())
    assert (tmp_path / "folder" / "ferry.md").exists()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ["-o", "a.md", "--output-format", "json", "--output-format", "html"],
            "--output-format: 2 formats for 1 outputs",
        ),
        (["--output-format", "json", "--output-format", "html"], "--output-format: several formats, and no --output"),
        (["-o", "a.md", "-o", "./a.md"], "--output a.md: is asked for twice"),
        (["-o", "a.md", "-o", "ferry.json"], "--output ferry.json: is one of the inputs"),
        (["-o", "a.md", "--output-format", "jsn"], "--output-format: there is no format 'jsn' (did you mean json?)"),
        (["--statistics", "--output-format", "sarif"], "--statistics: cannot be told as sarif (known: text, json)"),
    ],
)
def test_what_makes_no_sense_is_told_before_anything_is_written(
    onrecord: Command, tmp_path: Path, options: list[str], told: str
) -> None:
    before = sorted(tmp_path.iterdir())
    done = onrecord("check", "ferry.json", *options)
    assert done.code == 2
    assert done.err.startswith(f"onrecord: {told}")
    assert sorted(tmp_path.iterdir()) == before


def test_when_one_cannot_be_rendered_none_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def render(form: str, *arguments: object, **options: object) -> str:
        if form == "sarif":
            raise ZeroDivisionError
        return "whole"

    monkeypatch.setattr(delivery, "render", render)
    files = [tmp_path / "a.md", tmp_path / "a.sarif"]
    with pytest.raises(ZeroDivisionError):
        check.run([str(tmp_path / "ferry.json")], Asked(), results=delivery.Asked(files), means=Means())
    assert [path.name for path in tmp_path.iterdir()] == ["ferry.json"]


def test_statistics_count_instead_of_listing(onrecord: Command) -> None:
    done = onrecord("check", "ferry.json", "--statistics")
    assert done.code == 1
    assert done.out == "2  TST101  Whitlock-there\n1  TST102  line-there\n3 findings in 1 article.\n"
    counts = json.loads(onrecord("check", "ferry.json", "--statistics", "--output-format", "json").out)
    assert counts[0] == {"code": "TST101", "name": "Whitlock-there", "count": 2}


def test_statistics_are_shown_beside_the_files(onrecord: Command, tmp_path: Path) -> None:
    done = onrecord("check", "ferry.json", "--statistics", "-o", "a.sarif")
    assert done.out.endswith("3 findings in 1 article.\n")
    assert (tmp_path / "a.sarif").exists()


def test_quiet_leaves_only_the_exit_code(onrecord: Command, tmp_path: Path) -> None:
    done = onrecord("check", "ferry.json", "--quiet", "-o", "a.sarif")
    assert (done.code, done.out, done.err) == (1, "", "")
    assert (tmp_path / "a.sarif").exists()
    assert onrecord("check", "ferry.json", "-q").out == ""


UNREAD = {
    "u.json": '"path": "none.md"',
    "u.sarif": '"executionSuccessful": false',
    "u.xml": 'errors="1"',
    "u.html": "<h1>Not read</h1>",
    "u.md": "# Not read",
    "u.gitlab.json": '"check_name": "unread"',
    "u.rdjson": '"value": "unread"',
    "u.jsonl": '"code":"unread"',
    "u.jsonld": '"description": "not read: no such file',
    "u.txt": "1 input could not be read",
}


@pytest.mark.parametrize("inputs", [["none.md"], ["ferry.json", "none.md"]])
def test_what_could_not_be_read_is_in_the_report(onrecord: Command, tmp_path: Path, inputs: list[str]) -> None:
    (tmp_path / "u.sarif").write_text('{"driver": {"name": "onrecord"}, "of": "an earlier run"}')
    done = onrecord("check", *inputs, *(f"-o{name}" for name in UNREAD))
    assert done.code == 2
    for name, told in UNREAD.items():
        text = (tmp_path / name).read_text("utf-8")
        assert told in text, name
        assert "none.md" in text or name == "u.txt", name
        assert ("Whitlock" in text) == (len(inputs) == 2), name


def test_the_line_that_could_not_be_read_is_told_to_programs(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n{}\n")
    for form, told in (
        ("github", "::error file=a.jsonl,line=2,title=not read::no field"),
        ("rdjson", '"line": 2'),
        ("sarif", '"startLine": 2'),
        ("json", '"line": 2'),
        ("jsonl", '"line":2'),
        ("compact", "a.jsonl:2:1: unread no field"),
    ):
        assert told in onrecord("check", "a.jsonl", "--output-format", form).out
    assert onrecord("check", "a.jsonl").out == ""


def test_quiet_still_tells_what_went_wrong(onrecord: Command) -> None:
    done = onrecord("check", "nothing.json", "-q")
    assert (done.code, done.out) == (2, "")
    assert "nothing.json" in done.err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "error"], 0),
        (["--fail-on", "warning", "--ignore", "TST101"], 0),
        (["--fail-on", "info", "--exit-zero"], 0),
        (["--fail-on", "grave"], 2),
    ],
)
def test_what_matters_less_than_fail_on_is_told_and_does_not_fail(
    onrecord: Command, options: list[str], code: int
) -> None:
    done = onrecord("check", "ferry.json", *options)
    assert done.code == code
    assert ("TST102" in done.out) == (code != 2)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--max-warnings", "0"], 1),
        (["--max-warnings", "2"], 1),
        (["--max-warnings", "3"], 0),
        (["--max-warnings", "2", "--ignore", "TST102"], 0),
        (["--max-warnings", "-1"], 2),
    ],
)
def test_so_many_findings_as_max_warnings_allows_do_not_fail(onrecord: Command, options: list[str], code: int) -> None:
    assert onrecord("check", "ferry.json", *options).code == code


def test_errors_fail_whatever_max_warnings_allows(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "all_rules", lambda: (a_rule("TST103", "Whitlock", Severity.error),))
    assert onrecord("check", "ferry.json", "--max-warnings", "9").code == 1
