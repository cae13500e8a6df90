"""The command: its exit codes, its outputs, its manners."""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from checker import registry
from checker.findings import Confidence, Flag, Persona, Severity
from checker.records.specimen import specimen
from checker.registry import NEWS, Rule
from checker.settings import selection
from claims import versions
from claims.record import Record
from claims.spans import Span
from tests.checker.conftest import Command

ROOT = Path(__file__).parents[2]
ARTICLE = """---
title: Ferry line to close
date: 2026-05-18
---

The northern ferry line will close on June 3, said Dana Whitlock, who runs the port of Aldmoor.
"""


def boats(record: Record) -> Iterator[Flag]:
    """A boat is mentioned.

    Somebody may miss it.
    """
    start = record.article.text.find("ferry")
    if start >= 0:
        yield Flag(Span(start, start + 5), "Which boat?")


def crash(record: Record) -> Iterator[Flag]:
    """A rule that breaks.

    It is here to break.
    """
    raise ZeroDivisionError(record.article.id)


def a_rule(code: str, check: registry.Check) -> Rule:
    return Rule(
        code, check.__name__, Severity.warning, Persona.regular, Confidence.high, ("ap",), False, NEWS, check,
        check.__doc__ or "",
    )  # fmt: skip


@pytest.fixture(autouse=True)
def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "all_rules", lambda: (a_rule("TST101", boats),))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "ferry.md").write_text(ARTICLE, encoding="utf-8")
    return Path("ferry.md")


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    (tmp_path / "clean.md").write_text(ARTICLE.replace("ferry", "train"), encoding="utf-8")
    return Path("clean.md")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "record.json").write_text(specimen().model_dump_json(indent=2), encoding="utf-8")
    return Path("record.json")


class TestCheck:
    def test_findings_exit_1(self, onrecord: Command, article: Path) -> None:
        done = onrecord("check", article)
        assert done.code == 1
        assert "TST101" in done.out
        assert done.err == ""

    def test_a_clean_article_exits_0(self, onrecord: Command, clean: Path) -> None:
        assert onrecord("check", clean).code == 0

    def test_exit_zero_is_for_findings_alone(self, onrecord: Command, article: Path) -> None:
        assert onrecord("check", article, "--exit-zero").code == 0
        assert onrecord("check", article, "none.md", "--exit-zero").code == 2

    def test_what_cannot_be_checked_outweighs_findings(self, onrecord: Command, article: Path) -> None:
        done = onrecord("check", "none.md", article)
        assert done.code == 2
        assert "TST101" in done.out
        assert done.err.startswith("none.md: ")
        assert done.err.count("\n") == 1

    def test_a_claim_record_is_checked_again(self, onrecord: Command, record: Path) -> None:
        done = onrecord("check", record)
        assert (done.code, done.err) == (1, "")
        assert "TST101" in done.out

    def test_a_broken_claim_record_says_where(self, onrecord: Command, record: Path) -> None:
        record.write_text(record.read_text().replace('"indirect"', '"indirekt"'))
        done = onrecord("check", record)
        assert done.code == 2
        assert "record.json: is not a valid claim record: line " in done.err
        assert 'unknown value "indirekt", and 1 more (see: onrecord validate record.json)' in done.err

    def test_standard_input(self, onrecord: Command) -> None:
        done = onrecord("check", "-", stdin=ARTICLE.encode())
        assert done.code == 1
        assert "TST101" in done.out

    def test_folders_and_globs(self, onrecord: Command, article: Path, clean: Path) -> None:
        del article, clean
        assert len(json.loads(onrecord("check", ".", "--output-format", "json").out)["articles"]) == 2
        assert len(json.loads(onrecord("check", "*.md", "ferry.md", "--output-format", "json").out)["articles"]) == 2

    def test_a_rule_that_breaks_is_named_and_the_others_go_on(
        self, onrecord: Command, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rules = (a_rule("TST100", crash), a_rule("TST101", boats))
        monkeypatch.setattr(selection, "all_rules", lambda: rules)
        done = onrecord("check", article)
        assert done.code == 2
        assert "TST101" in done.out
        assert done.err.startswith("ferry.md: rule TST100 broke: ZeroDivisionError: ")
        assert done.err.count("\n") == 1

    def test_no_colour_on_a_pipe_unless_forced(
        self, onrecord: Command, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert "\x1b[" not in onrecord("check", article).out
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[" in onrecord("check", article).out
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b[" not in onrecord("check", article).out


class TestOutput:
    def test_the_ending_says_the_format(self, onrecord: Command, article: Path) -> None:
        done = onrecord("check", article, "-o", "reports/ferry.md")
        assert (done.code, done.out, done.err) == (1, "", "reports/ferry.md: 1 finding\n")
        assert Path("reports/ferry.md").read_text(encoding="utf-8").startswith("#")
        onrecord("check", article, "-o", "ferry.json")
        assert json.loads(Path("ferry.json").read_text(encoding="utf-8"))["version"] == 1

    def test_a_folder_gets_a_file_an_article(self, onrecord: Command, article: Path, clean: Path) -> None:
        onrecord("check", article, clean, "-o", "out")
        assert sorted(path.name for path in Path("out").iterdir()) == ["clean.md", "ferry.md"]
        onrecord("check", article, clean, "-o", "out", "--output-format", "json")
        assert sorted(path.name for path in Path("out").glob("*.json")) == ["clean.json", "ferry.json"]

    def test_articles_of_one_name_do_not_overwrite_each_other(self, onrecord: Command, article: Path) -> None:
        Path("b").mkdir()
        Path("b/ferry.md").write_text(ARTICLE, encoding="utf-8")
        onrecord("claims", article, "b/ferry.md", "-o", "out")
        assert sorted(path.name for path in Path("out").iterdir()) == ["ferry-2.json", "ferry.json"]

    def test_nothing_is_left_beside(self, onrecord: Command, article: Path) -> None:
        onrecord("check", article, "-o", "out/a.md")
        assert [path.name for path in Path("out").iterdir()] == ["a.md"]

    def test_a_place_that_cannot_be_written_is_told_before_the_work(self, onrecord: Command, article: Path) -> None:
        done = onrecord("check", article, "-o", "ferry.md/out.md")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("onrecord: --output ferry.md/out.md: cannot be written: ")
        assert done.err.count("\n") == 1

    @pytest.mark.parametrize("verb", ["check", "claims"])
    def test_an_input_is_never_overwritten(self, onrecord: Command, article: Path, verb: str) -> None:
        done = onrecord(verb, article, "-o", "./ferry.md")
        assert done.code == 2
        assert done.err == "onrecord: --output ferry.md: is one of the inputs (choose another place)\n"
        assert article.read_text(encoding="utf-8") == ARTICLE

    def test_a_report_on_nothing_says_so(self, onrecord: Command) -> None:
        Path("out.md").write_text("# Sourcing report: All is well.")
        done = onrecord("check", "none.md", "-o", "out.md")
        assert done.code == 2
        assert done.err.splitlines()[1:] == ["out.md: no findings, 1 input not read"]
        assert Path("out.md").read_text().startswith("# Not read\n\n- none.md: no such file")

    def test_reports_beside_the_articles_do_not_become_articles(self, onrecord: Command, article: Path) -> None:
        for _ in range(2):
            assert onrecord("check", ".", "-o", "reports").err == "reports/ferry.md: 1 finding\n"
        done = onrecord("check", ".", "-o", ".")
        assert (done.code, article.read_text(encoding="utf-8")) == (2, ARTICLE)

    def test_a_report_is_markdown_and_no_gate(self, onrecord: Command, article: Path) -> None:
        done = onrecord("report", article)
        assert done.code == 0
        assert done.out.startswith("#")


class TestClaims:
    def test_one_record_goes_to_stdout(self, onrecord: Command, article: Path) -> None:
        done = onrecord("claims", article)
        assert done.code == 0
        assert Record.model_validate_json(done.out).article.title == "Ferry line to close"

    def test_what_is_written_is_valid(self, onrecord: Command, article: Path) -> None:
        assert onrecord("claims", article, "-o", "claims/ferry.json").code == 0
        assert onrecord("validate", "claims").code == 0

    def test_several_are_json_lines(self, onrecord: Command, article: Path, clean: Path) -> None:
        lines = onrecord("claims", article, clean).out.splitlines()
        assert [json.loads(line)["article"]["title"] for line in lines] == ["Ferry line to close"] * 2


class TestValidate:
    def test_a_good_file_exits_0(self, onrecord: Command, record: Path) -> None:
        done = onrecord("validate", record)
        assert (done.code, done.out, done.err) == (0, "", "1 claim record, no problems\n")

    def test_a_bad_one_exits_1_and_says_where(self, onrecord: Command, record: Path) -> None:
        record.write_text(record.read_text().replace('"direct"', '"dirct"'))
        done = onrecord("validate", record)
        assert done.code == 1
        assert done.out.startswith("record.json:")
        assert 'REC001 schema-violation at /claims/1/form: unknown value "dirct" (did you mean direct?)' in done.out

    def test_a_missing_file_exits_2_and_the_others_are_read(self, onrecord: Command, record: Path) -> None:
        done = onrecord("validate", "none.json", record)
        assert done.code == 2
        assert done.err.splitlines() == [
            "none.json: cannot be read: No such file or directory (check the path)",
            "1 claim record, no problems, 1 input not read",
        ]

    def test_standard_input(self, onrecord: Command) -> None:
        done = onrecord("validate", "-", stdin=b"{")
        assert done.code == 1
        assert done.out.startswith("<stdin>:1:2: REC001 schema-violation: is not JSON")

    @pytest.mark.parametrize(
        ("written", "broken", "told"),
        [
            ('"version": 1', f'"version": {"1" * 5000}', "b.json:2:14: REC001 schema-violation: holds a number of"),
            ('"id": "ferry', '"id": "\\ud83d', "REC001 schema-violation at /article/id: half a character, \\ud83d, "),
        ],
    )
    def test_what_no_record_can_hold_is_told_and_the_others_are_read(
        self, onrecord: Command, record: Path, written: str, broken: str, told: str
    ) -> None:
        text = record.read_text(encoding="utf-8")
        assert written in text
        Path("b.json").write_text(text.replace(written, broken, 1), encoding="utf-8")
        done = onrecord("validate", "b.json", record, "--today", "2026-05-18")
        assert (done.code, done.err) == (1, "2 claim records, 1 problem\n")
        assert told in done.out
        done = onrecord("check", "b.json", record)
        assert (done.code, "b.json: is not a valid claim record" in done.err) == (2, True)
        assert "TST101" in done.out

    def test_json_lines(self, onrecord: Command) -> None:
        good = specimen().model_dump_json()
        bad = good.replace('"direct"', '"dirct"')
        Path("all.jsonl").write_text(f"{good}\n\n{bad}\n", encoding="utf-8")
        done = onrecord("validate", "all.jsonl", "--today", "2026-05-18")
        assert done.out.startswith("all.jsonl:3:")
        assert done.err == "2 claim records, 1 problem\n"

    def test_an_empty_folder(self, onrecord: Command) -> None:
        assert onrecord("validate", ".").err.startswith(".: no claim records in this folder (looked for .json)")

    @pytest.mark.parametrize(("today", "code"), [("2026-06-30", 0), ("2026-07-01", 1)])
    def test_waivers_expire_against_a_day_that_can_be_given(
        self, onrecord: Command, record: Path, today: str, code: int
    ) -> None:
        data = specimen().model_dump(mode="json")
        data["claims"][0]["review"] = {"state": "waived", "by": "Ines", "why": "seen", "until": "2026-06-30"}
        record.write_text(json.dumps(data))
        assert onrecord("validate", record, "--today", today).code == code


class TestRules:
    def test_they_are_listed_by_code(self, onrecord: Command) -> None:
        lines = onrecord("rules").out.splitlines()
        assert lines == sorted(lines)
        assert any(line.startswith("REC005  anonymous-but-named") for line in lines)

    def test_a_family_can_be_listed(self, onrecord: Command) -> None:
        assert {line[:3] for line in onrecord("rules", "rec").out.splitlines()} == {"REC"}

    def test_they_can_be_listed_by_standard(self, onrecord: Command) -> None:
        listed = onrecord("rules", "--standard", "onrecord", "REC", "ANO").out
        assert "REC005" in listed
        assert "ANO102" not in listed

    def test_a_rule_is_explained_by_code_and_by_name(self, onrecord: Command) -> None:
        by_code = onrecord("explain", "REC005")
        assert by_code.out == onrecord("explain", "anonymous-but-named").out
        assert "A promise of anonymity is broken there" in " ".join(by_code.out.split())
        assert "[[/sources/1/name]]" in by_code.out


def test_completion_can_be_shown(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")  # no shell need be the test's parent
    done = onrecord("--show-completion", "bash")
    assert (done.code, "onrecord" in done.out) == (0, True)


def test_the_suppressions_file_in_a_folder_is_no_record(onrecord: Command) -> None:
    Path("a.md").write_text("Critics say so.", encoding="utf-8")
    onrecord("check", "a.md", "--write-suppressions")
    onrecord("claims", "a.md", "-o", "a.json")
    assert onrecord("validate", ".").err == "1 claim record, no problems\n"
    assert onrecord("validate", "onrecord-suppressions.json").code == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "a.md", "--date", "2020-02-30"], "--date: '2020-02-30' is no date: day is out of range for month"),
        (["check", "a.md", "--date", "soon"], "--date: 'soon' is no date"),
        (["check", "a.md", "--date", ""], "--date: '' is no date"),
        (["check", "a.md", "--select", "TST102"], "--select: there is no rule 'TST102' (did you mean TST101?)"),
        (
            ["check", "a.md", "--select", "REC005"],
            "--select: there is no rule 'REC005' (REC rules are run by:",
        ),
        (["check", "a.md", "--ignore", "boast"], "--ignore: there is no rule 'boast' (did you mean boats?)"),
        (["check", "a.md", "--select", ""], "--select: names nothing (leave --select out, or name what is to run)"),
        (["check", "a.md", "--standard", ","], "--standard: names nothing (leave --standard out"),
        (["check"], "Missing argument 'PATHS' (see: onrecord check --help)"),
        (["check", "a.md", "--standard", "bcc"], "--standard: there is no standard 'bcc' (did you mean bbc?)"),
        (["check", "a.md", "--persona", "regulr"], "--persona: unknown value 'regulr' (did you mean regular?)"),
        (["check", "a.md", "--min-confidence", "x"], "--min-confidence: unknown value 'x' (known: high, low, medium)"),
        (["check", "a.md", "--output-format", "jsn"], "--output-format: there is no format 'jsn' (did you mean json?)"),
        (["check", "a.md", "--outptu", "x"], "No such option: --outptu"),
        (["chekc", "a.md"], "No such command 'chekc'. Did you mean 'check'?"),
        (["explain", "ano"], "ano: is several rules (see: onrecord rules ano)"),
        (["review", "-"], "-: standard input is not read here (name the claim record's file)"),
        (
            ["check", "a.md", "--select", "TST101", "--ignore", "boats"],
            "--select, --ignore and --standard: leave no rule to run (see: onrecord rules)",
        ),
        (["explain", "REC05"], "REC05: no rule has this code or name (did you mean REC005?)"),
        (["rules", "anno"], "anno: no rule or family is called so"),
        (["validate", "a.json", "--today", "1"], "--today: '1' is no date"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_mistakes_in_options_are_one_line(onrecord: Command, arguments: list[str], told: str) -> None:
    done = onrecord(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"onrecord: {told}")
    assert done.err.count("\n") == 1


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_it_runs_as_a_module_and_shows_its_verbs() -> None:
    done = command("--help")
    assert done.returncode == 0
    assert all(verb in done.stdout for verb in ("check", "report", "claims", "validate", "rules", "explain"))


def test_results_are_utf_8_wherever_they_go(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "The harbour – “Aldmoor’s pride” – is closed, said José Müller.\n", encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "checker", "claims", str(tmp_path / "a.txt")],
        cwd=ROOT, env=os.environ | {"PYTHONIOENCODING": "ascii"}, capture_output=True, check=True,
    )  # fmt: skip
    assert "“Aldmoor’s pride” –" in done.stdout.decode("utf-8")


def test_completion_is_offered() -> None:
    shown = command(_ONRECORD_COMPLETE="complete_bash", COMP_WORDS="onrecord va", COMP_CWORD="1")
    assert "validate" in shown.stdout


def test_completion_knows_the_rules() -> None:
    words = {"COMP_WORDS": "onrecord explain REC00", "COMP_CWORD": "2"}
    assert "REC005" in command(_ONRECORD_COMPLETE="complete_bash", **words).stdout


def test_many_files_show_progress_on_a_terminal_and_nothing_of_it_on_stdout(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="a terminal is needed")
    names = [str(tmp_path / name) for name in ("a.json", "b.json")]
    for name in names:
        Path(name).write_text(specimen().model_dump_json(), encoding="utf-8")
    terminal, end = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", *names, "none.md"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=end, env=os.environ | {"TERM": "xterm"}, check=False,
    )  # fmt: skip
    os.close(end)
    parts = []
    with suppress(OSError):  # nothing more comes; one read holds only so much, and a slow machine draws the bar often
        while part := os.read(terminal, 4096):
            parts.append(part)
    shown = b"".join(parts).decode()
    assert done.returncode == 2
    assert "reading" in shown
    assert "none.md: no such file (check the path)" in shown
    assert b"\x1b" not in done.stdout


def test_a_closed_pipe_is_left_quietly() -> None:
    line = f"{sys.executable} -m checker rules | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "141", "1 would mean findings"


def test_who_stops_it_at_once_sees_no_traceback() -> None:
    told = "import builtins, sys, checker.__main__ as m\nold = builtins.__import__\n"
    told += (
        "def new(name, *rest):\n    if name == 'checker.cli': raise KeyboardInterrupt\n    return old(name, *rest)\n"
    )
    script = f"{told}builtins.__import__ = new\nm.main()\n"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_rules_for_programs(onrecord: Command) -> None:
    rules = json.loads(onrecord("rules", "ANO102", "DAT", "--output-format", "json").out)
    assert {rule["code"][:3] for rule in rules} == {"ANO", "DAT"}
    first = rules[0]
    assert (first["code"], first["persona"], "[[" in first["flagged"][0]) == ("ANO102", "regular", True)
    assert onrecord("rules", "--output-format", "xml").code == 2


@pytest.mark.parametrize("installed", ["0.9.1", None])
def test_the_version_is_told_installed_or_not(
    onrecord: Command, monkeypatch: pytest.MonkeyPatch, installed: str | None
) -> None:
    monkeypatch.setattr(versions, "version_of", lambda package: installed)
    tree = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert onrecord("--version").out == f"onrecord {installed or tree}\n"
