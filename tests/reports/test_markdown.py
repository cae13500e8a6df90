"""The Markdown report survives GitHub, and stays in bounds."""

import json
import re
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.findings import Checked, Finding, Findings, Severity
from claims.record import Attribution, Basis, CueClass
from reports import render
from reports.gravity import by_gravity
from reports.markdown_marks import code, escaped
from tests.reports.records import RECORD, ferry, finding, flagged, one_line

READER = MarkdownIt("commonmark").enable("table")
ALLOWED = re.compile(r'<a id="[\w-]+">|</a>|</?details>(<summary>[^<]*</summary>)?|<summary>[^<]*</summary>')
NASTY = "| `x` <b>*all*</b> [a](b) ~~_no_~~ # &lt; $5 and $6 ![i](j) \\| ||"


def raw_html(report: str) -> list[str]:
    """The raw HTML that a reader of Markdown lets through."""
    tokens = [t for token in READER.parse(report) for t in (token, *(token.children or []))]
    return [t.content.strip() for t in tokens if t.type in {"html_block", "html_inline"}]


def cells(report: str) -> list[list[int]]:
    """The number of cells in each row, table by table."""
    tables: list[list[int]] = []
    for token in READER.parse(report):
        match token.type:
            case "table_open":
                tables.append([])
            case "tr_open":
                tables[-1].append(0)
            case "td_open" | "th_open":
                tables[-1][-1] += 1
    return tables


@example(NASTY)
@example("1. first")
@example("- a list")
@example("+ a list")
@example("=== a line")
@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=60))
def test_words_come_through_as_they_were(words: str) -> None:
    line = " ".join(words.split()) or "x"
    shown = READER.render(f"see {escaped(line)}")
    assert unescape(re.sub(r"</?p>", "", shown)).strip() == f"see {line}"
    assert unescape(re.sub(r"<[^>]+>", "", READER.render(f"see {code(line)} there"))).strip() == f"see {line} there"


@pytest.mark.parametrize(
    "text", [NASTY, "1. first", "- one", "+ two", "= three", "> four", "<script>alert(1)</script>"]
)
def test_an_article_cannot_break_out(text: str) -> None:
    record = one_line(text, source=text, path=f"{text}.md")
    report = render("markdown", [flagged(record, text, times=12)])
    assert [html for html in raw_html(report) if not ALLOWED.fullmatch(html)] == []
    assert all(len(set(rows)) == 1 for rows in cells(report))
    assert "<ol>\n<li>first" not in READER.render(report)


def test_an_identity_that_a_hand_wrote_is_no_markup() -> None:
    record = one_line("Boats left.")
    evil = record.claims[0].model_copy(update={"id": '"><img src=x>'})
    report = render("markdown", [flagged(record.model_copy(update={"claims": (evil,)}), "Boats")])
    assert [html for html in raw_html(report) if not ALLOWED.fullmatch(html)] == []


def test_ten_questions_are_in_sight_and_the_rest_is_folded() -> None:
    report = render("markdown", [flagged(one_line("Boats left."), "Boats", times=70)])
    seen, folded = report.split("<details>")
    assert len(re.findall(r"^\d+\. \*\*", seen, re.M)) == 10
    assert len(re.findall(r"^\d+\. \*\*", folded, re.M)) == 40
    assert "<summary>60 more questions</summary>" in folded
    assert "And 20 more" in folded


def test_tables_are_bounded() -> None:
    report = render("markdown", [Checked(one_line("Boats left.", claims=250), Findings())])
    assert max(len(rows) for table in [cells(report)] for rows in table) == 101
    assert "150 more." in report


def test_a_long_report_fits_where_it_is_used() -> None:
    text = "The harbour master said that the northern ferry line carried fewer people than ever before. " * 3
    report = render("markdown", [flagged(one_line(text, claims=400), text, times=100)])
    assert len(report) < 65_535


def test_it_opens_with_three_sentences_and_counts() -> None:
    lines = render("markdown", [ferry()]).splitlines()
    assert lines[2] == ("- All 3 sourced claims rest on Dana Whitlock (2) and a harbour official (1).")
    assert lines[3].startswith("- The weakest claim that bears weight: “the last boat has been sold” (line 10).")
    assert lines[4] == "- 1 question about dates: “June 3”. 3 June is told twice (DAT704)."
    assert "67 % of the sourced claims come from named people (2 of 3)" in lines[6]


def test_columns_that_say_nothing_are_left_out() -> None:
    report = render("markdown", [Checked(one_line("Boats left."), Findings())])
    assert "| claim | line | what is said | who says so | how that is known |\n" in report


def test_what_was_not_checked_is_told_with_its_reason() -> None:
    report = render("markdown", [ferry()])
    assert "- The article has no links: LNK007, REL402.\n" in report
    assert "- HED901 broke while running" in report


def test_a_clean_article_says_so() -> None:
    assert "None: nothing in this article made a rule ask." in render("markdown", [Checked(RECORD, Findings())])


def order(*findings: Finding) -> list[str]:
    """The codes of the questions, in the order in which they are asked."""
    return [f.code for f in by_gravity(Checked(RECORD, Findings(findings)))]


def test_the_gravest_is_asked_first() -> None:
    info = finding("June 3", "DAT714", severity=Severity.info)
    error = finding("the last boat has been sold", "SRC202", severity=Severity.error)
    assert order(info, finding("A harbour official"), error) == ["SRC202", "ANO102", "DAT714"]


def test_the_same_question_again_waits_for_others() -> None:
    again = [finding("A harbour official")] * 4
    assert order(*again, finding("A harbour official", "SRC212")) == ["ANO102", "SRC212", "ANO102", "ANO102", "ANO102"]


def test_who_says_so_is_unclear_where_the_text_names_somebody_who_was_not_found() -> None:
    claim = RECORD.claims[0].model_copy(update={"attribution": Attribution(basis=Basis.pronoun)})
    report = render("markdown", [Checked(RECORD.model_copy(update={"claims": (claim,)}), Findings())])
    assert "| unclear | by pronoun |" in report


def test_what_its_source_denies_is_nobodys_claim() -> None:
    first, *others = RECORD.claims
    assert first.attribution.cue is not None
    denied = first.attribution.cue.model_copy(update={"lemma": "deny", "cue_class": CueClass.denying})
    told = first.model_copy(update={"attribution": first.attribution.model_copy(update={"cue": denied})})
    checked = [Checked(RECORD.model_copy(update={"claims": (told, *others)}), Findings())]
    assert "| denied by Dana Whitlock |" in render("markdown", checked)
    claims = [node["text"] for node in json.loads(render("jsonld", checked))["@graph"] if node["@type"] == "Claim"]
    assert (told.text not in claims, len(claims)) == (True, len(others))
