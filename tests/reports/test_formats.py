"""The formats as files; `make golden` writes them anew."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pytest_regressions.file_regression import FileRegressionFixture

from checker.records.schemas import load_schema
from reports import FORMATS, render
from tests.reports.records import ferry

GOLDEN = Path(__file__).parent / "golden"
CLOCKLESS = pytest.mark.parametrize("form", FORMATS)


@CLOCKLESS
def test_it_is_as_agreed(form: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(render(form, [ferry()]), fullpath=GOLDEN / f"ferry.{form}", encoding="utf-8")


@CLOCKLESS
def test_nothing_checked_is_a_report_too(form: str) -> None:
    """Where a finding is a line, none is no line."""
    assert render(form, []).endswith("\n") == (form not in {"compact", "jsonl", "github"})


@CLOCKLESS
def test_only_the_terminal_has_color(form: str) -> None:
    assert ("\033[" in render(form, [ferry()], color=True)) == (form == "text")
    assert "\033[" not in render(form, [ferry()])


def test_a_format_that_is_none_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        render("papyrus", [])


def test_json_fits_its_schema() -> None:
    schema = load_schema("findings")
    Draft202012Validator(schema).validate(json.loads(render("json", [ferry(), ferry()])))


def test_no_golden_file_is_orphaned() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"ferry.{form}" for form in FORMATS}
