"""The formats that other programs read."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

from checker.findings import Checked, Findings, Waived, WaivedBy
from claims.article import Place
from reports import render
from tests.reports.records import RECORD, ferry, flagged, one_line


def sarif(*checked: Checked) -> dict[str, object]:
    run: dict[str, object] = json.loads(render("sarif", checked))["runs"][0]
    return run


def test_sarif_places_are_in_code_points_of_the_file() -> None:
    run = json.loads(render("sarif", [ferry()]))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 8, "startColumn": 39, "endLine": 8, "endColumn": 45, "snippet": {"text": "June 3"}}


def test_sarif_names_each_rule_once_and_results_point_at_them() -> None:
    run = json.loads(render("sarif", [ferry(), ferry()]))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["ANO102", "DAT704", "SRC203"]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_sarif_tells_what_broke() -> None:
    invocation = json.loads(render("sarif", [ferry()]))["runs"][0]["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["associatedRule"] == {"id": "HED901"}


def test_what_is_waived_is_a_suppressed_result_with_its_reason() -> None:
    checked = ferry()
    first, *rest = checked.findings.findings
    waived = (Waived(first, "seen at the pier", WaivedBy.review, "Ana"), Waived(rest[0], "agreed", WaivedBy.comment))
    found = replace(checked.findings, findings=tuple(rest[1:]), waived=waived)
    run = json.loads(render("sarif", [Checked(checked.record, found)]))["runs"][0]
    assert [(result["ruleId"], result["suppressions"]) for result in run["results"]] == [
        ("SRC203", []),
        ("DAT704", [{"kind": "external", "status": "accepted", "justification": "Ana: seen at the pier"}]),
        ("ANO102", [{"kind": "inSource", "status": "accepted", "justification": "agreed"}]),
    ]
    assert '"suppressions"' not in render("sarif", [checked])
    told = json.loads(render("json", [Checked(checked.record, found)]))["articles"][0]["waived"]
    assert [(each["code"], each["waived_by"], each["reviewer"], each["why"]) for each in told] == [
        ("DAT704", "review", "Ana", "seen at the pier"),
        ("ANO102", "comment", None, "agreed"),
    ]


def test_a_path_is_an_address_in_sarif() -> None:
    uri = r'"uri": "([^"]*)"'
    assert (
        re.findall(uri, render("sarif", [flagged(one_line("It is said.", path="a b/c#1.md"), "said")]))[0]
        == "a%20b/c%231.md"
    )


def test_where_lines_of_the_text_are_no_lines_of_the_file_none_is_told() -> None:
    checked = flagged(RECORD, "June 3")
    article = RECORD.article.model_copy(update={"place": Place(path="a.html", exact=False)})
    page = Checked(RECORD.model_copy(update={"article": article}), checked.findings)
    assert '"region"' not in render("sarif", [page])
    assert "line=" not in render("github", [page])


def test_whose_finding_it_is_where_a_file_holds_an_article_a_line() -> None:
    both = []
    for line, name in ((1, "ferry"), (3, "pier")):
        checked = flagged(one_line("Head.\n\nIt is said."), "is said")
        place = Place(path="all.jsonl", first_line=line, exact=False)
        article = checked.record.article.model_copy(update={"place": place, "id": name})
        both.append(Checked(checked.record.model_copy(update={"article": article}), checked.findings))
    results = json.loads(render("sarif", both))["runs"][0]["results"]
    places = [result["locations"][0] for result in results]
    assert [place["physicalLocation"]["region"] for place in places] == [
        {"startLine": 1, "endLine": 1},
        {"startLine": 3, "endLine": 3},
    ]
    assert [place["logicalLocations"][0]["fullyQualifiedName"] for place in places] == [
        "all.jsonl#ferry",
        "all.jsonl#pier",
    ]
    assert re.findall(r"line=(\d+),endLine=(\d+),title", render("github", both)) == [("1", "1"), ("3", "3")]
    assert [d["location"]["range"]["start"] for d in json.loads(render("rdjson", both))["diagnostics"]] == [
        {"line": 1},
        {"line": 3},
    ]
    issues = json.loads(render("gitlab", both))
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [1, 3]
    assert len({issue["fingerprint"] for issue in issues}) == 2
    names = [suite.get("name") for suite in ElementTree.fromstring(render("junit", both))]
    assert names == ["all.jsonl#ferry", "all.jsonl#pier"]
    assert [line.split(":")[1] for line in render("compact", both).splitlines()] == ["1", "3"]


def test_github_lines_survive_colons_commas_and_new_lines() -> None:
    line = render("github", [flagged(one_line("One,\ntwo: 3 %.", path="a,b:c.md"), "One,\ntwo: 3 %")])
    assert line == (
        "::warning file=a%2Cb%3Ac.md,line=1,endLine=2,title=ANO102 anonymous-without-reason"
        "::“One, two: 3 %25”: One,%0Atwo: 3 %25\n"
    )


def test_junit_counts_add_up() -> None:
    suites = ElementTree.fromstring(render("junit", [ferry(), Checked(RECORD, Findings(checked=("ANO101",)))]))
    assert [suites.get(name) for name in ("tests", "failures", "errors")] == ["9", "3", "1"]
    for suite in suites:
        for count, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(count, "")) == len(suite.findall(f".//{tag}"))


def test_junit_holds_no_character_that_xml_cannot() -> None:
    shown = render("junit", [flagged(one_line("It \x00\x1b is said.", path="a\x08.md"), "is said")])
    assert ElementTree.fromstring(shown).find(".//failure") is not None
