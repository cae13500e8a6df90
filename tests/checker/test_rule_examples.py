"""Every rule's docstring is true: the whole pipeline reads its examples, and only that rule runs."""

import re
from pathlib import Path

import pytest

from checker.engine import check
from checker.examples import Example, parse_doc
from checker.findings import Confidence
from checker.registry import Rule, all_rules, listed_rules
from checker.settings.standards import standards
from claims.record import Record


def read(example: Example) -> Record:
    from claims.extraction.pipeline import extract_claims  # noqa: PLC0415  # spaCy, for these tests alone
    from claims.reading import article_from_text  # noqa: PLC0415
    from claims.reading.markdown import read_markdown  # noqa: PLC0415

    if example.text.startswith("---\n"):  # front matter: Markdown, whose links are links
        return extract_claims(read_markdown(example.text, path="example.md"))
    return extract_claims(article_from_text(example.text))


def words(record: Record, spans: object) -> list[str]:
    assert isinstance(spans, list | tuple)
    return [f"{span.start}:{span.of(record.article.text)}" for span in spans]


def flagged(rule: Rule, record: Record) -> list[str]:
    findings = check(record, rules=[rule], min_confidence=Confidence.low)
    assert not findings.broken
    return words(record, [finding.span for finding in findings.findings])


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{kind}{number}")
        for rule in all_rules()
        for number, example in enumerate(getattr(parse_doc(rule.doc), kind), 1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_what_is_marked_is_flagged_and_nothing_else(rule: Rule, example: Example) -> None:
    record = read(example)
    assert flagged(rule, record) == words(record, example.located(record.article.text))


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_what_is_good_is_not_flagged(rule: Rule, example: Example) -> None:
    assert flagged(rule, read(example)) == []


@pytest.mark.parametrize("rule", listed_rules(), ids=lambda rule: rule.code)
class TestShape:
    def test_the_code_is_a_family_and_a_number(self, rule: Rule) -> None:
        assert re.fullmatch("[A-Z]{3}[0-9]{3}", rule.code)

    def test_the_file_is_called_as_the_rule_and_its_folder_as_the_family(self, rule: Rule) -> None:
        package, family, module = rule.check.__module__.rsplit(".", 2)
        assert (package, family, module) == ("checker.rules", rule.family.lower(), rule.name.replace("-", "_"))

    def test_the_summary_is_one_sentence(self, rule: Rule) -> None:
        summary = parse_doc(rule.doc).summary
        assert summary.endswith(".")
        assert len(summary) <= 120

    def test_it_says_why(self, rule: Rule) -> None:
        assert parse_doc(rule.doc).why

    def test_it_has_marked_bad_examples_and_unmarked_good_ones(self, rule: Rule) -> None:
        doc = parse_doc(rule.doc)
        assert doc.bad
        assert doc.good
        assert all(example.marks for example in doc.bad)
        assert not any(example.marks for example in doc.good)

    def test_its_standards_are_known(self, rule: Rule) -> None:
        assert rule.standards
        assert set(rule.standards) <= set(standards())
        assert len(rule.standards) == len(set(rule.standards))


def test_names_are_unique() -> None:
    names = [rule.name for rule in listed_rules()]
    assert len(names) == len(set(names))


def test_every_rule_file_holds_a_rule() -> None:
    folder = Path(__file__).parents[2] / "checker" / "rules"
    files = {f"checker.rules.{path.parent.name}.{path.stem}" for path in folder.glob("*/[a-z]*.py")}
    assert files == {rule.check.__module__ for rule in listed_rules()}


def test_every_standard_is_served() -> None:
    """`--standard NAME` always selects something."""
    assert {name for rule in listed_rules() for name in rule.standards} == set(standards())
