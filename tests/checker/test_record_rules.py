"""The record rules' docstrings are true: their edits of the specimen are flagged where they are marked."""

import json
import re
from datetime import date
from typing import Any

import pytest

from checker.examples import Example, parse_doc
from checker.records.specimen import specimen
from checker.records.validation import violations
from checker.registry import RecordRule, record_rules

EDIT = re.compile(r"(?:(?P<delete>delete) )?(?P<pointer>/\S*)(?: = (?P<value>.*))?")
TODAY = date(2026, 5, 18)


def edited(example: Example) -> Any:
    """The specimen's JSON with the example's edits: `POINTER = JSON`, `delete POINTER`, or a bare marked pointer."""
    data = specimen().model_dump(mode="json")
    for line in example.text.splitlines():
        edit = EDIT.fullmatch(line)
        assert edit, line
        *path, last = [int(part) if part.isdigit() else part for part in edit["pointer"].split("/")[1:]]
        inside: Any = data
        for part in path:
            inside = inside[part]
        if edit["delete"]:
            del inside[last]
        elif edit["value"]:
            inside[last] = json.loads(edit["value"])
    return data


def flagged(rule: RecordRule, example: Example) -> list[str]:
    return sorted(v.pointer for found, v in violations(edited(example), today=TODAY) if found is rule)


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{kind}{number}")
        for rule in record_rules()
        for number, example in enumerate(getattr(parse_doc(rule.doc), kind), 1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_what_is_marked_is_flagged_and_nothing_else(rule: RecordRule, example: Example) -> None:
    assert flagged(rule, example) == sorted(mark.of(example.text) for mark in example.marks)


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_what_is_good_is_not_flagged(rule: RecordRule, example: Example) -> None:
    assert flagged(rule, example) == []


def test_the_specimen_itself_is_sound() -> None:
    assert violations(specimen().model_dump(mode="json"), today=TODAY) == []
