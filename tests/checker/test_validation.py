"""`validate` says what is wrong and on which line."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.records.positions import line_and_column, offsets
from checker.records.specimen import specimen
from checker.records.validation import validate_file, validate_text
from claims.errors import ReadError


def told(change: Callable[[Any], object]) -> list[str]:
    data = specimen().model_dump(mode="json")
    change(data)
    text = json.dumps(data, indent=2)
    problems = validate_text(text, where="a.json")
    lines = text.splitlines()
    return [f"{p.code} {p.pointer} | {lines[p.line - 1].strip()} | {p.what} | {p.mend}" for p in problems]


def test_a_good_record_has_no_problems() -> None:
    assert told(lambda data: None) == []


def test_a_missing_field() -> None:
    assert told(lambda data: data["claims"][0].pop("text")) == [
        "REC001 /claims/0 | { | the field 'text' is missing | expected: text"
    ]


def test_a_record_tells_its_version() -> None:
    problem = told(lambda data: data.pop("version"))[0]
    assert problem.startswith("REC001  | { | the field 'version' is missing")


def test_an_id_has_a_letter_at_least() -> None:
    problem = told(lambda data: data["moments"][0].update(id=""))[0]
    assert problem.startswith('REC001 /moments/0/id | "id": "",')


def test_an_extra_field_names_the_one_that_was_meant() -> None:
    assert told(lambda data: data["sources"][0].update(nmae="D")) == [
        'REC001 /sources/0/nmae | "nmae": "D" | there is no field \'nmae\' here | did you mean name?'
    ]


def test_a_wrong_value() -> None:
    assert told(lambda data: data["claims"][1].update(form="dirct")) == [
        'REC001 /claims/1/form | "form": "dirct", | unknown value "dirct" | did you mean direct?'
    ]


def test_a_field_that_may_be_null_is_told_as_what_it_is() -> None:
    assert told(lambda data: data["claims"][0]["review"].update(on="tomorrow")) == [
        (
            'REC001 /claims/0/review/on | "on": "tomorrow", | "tomorrow" is not as expected | '
            "expected: text, a day as YYYY-MM-DD"
        )
    ]
    assert told(lambda data: data["claims"][0]["attribution"]["cue"].update(lemma=None)) == [
        'REC001 /claims/0/attribution/cue/lemma | "lemma": null, | expected text, found null | '
    ]


def test_a_field_that_a_merge_left_twice_is_told_where_it_stands_again() -> None:
    text = specimen().model_dump_json(indent=2)
    twice = text.replace('"review": {', '"review": {}, "review": {', 2)
    told = [str(problem) for problem in validate_text(twice, where="a.json")]
    assert len(told) == 2
    assert "REC001 schema-violation at /claims/0/review: is given twice (keep one of them)" in told[0]
    line = int(told[0].split(":")[1])
    assert '"review": {}, "review": {' in twice.splitlines()[line - 1]


def test_an_empty_file_is_told_as_one() -> None:
    (problem,) = validate_text(" \n", where="a.json")
    assert problem.what == "is not JSON: it is empty"


def test_an_offset_past_the_end() -> None:
    assert told(lambda data: data["claims"][2]["spans"][0].update(end=9999)) == [
        "REC009 /claims/2/spans/0 | { | ends at 9999, and the text has 256 code points | count in code points"
    ]


def test_an_unknown_source() -> None:
    assert told(lambda data: data["claims"][0]["attribution"].update(source_ids=["s11"])) == [
        "REC003 /claims/0/attribution/source_ids/0 | \"s11\" | 's11' is none of the record's sources | did you mean s1?"
    ]


def test_words_that_moved_say_where_they_stand_now() -> None:
    def move(data: Any) -> None:
        data["quantities"][0]["span"] = {"start": 0, "end": 5}

    assert told(move) == [
        (
            "REC002 /quantities/0/span | \"span\": { | says '40 percent', but 'Ferry' stands at its place | "
            "these words now stand at 131 to 141"
        )
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"), [("", 1, 1), ('{"a": 1', 1, 8), ('{\n  "a": 1,\n}', 3, 1), ("nothing", 1, 1)]
)
def test_broken_json_says_where(text: str, line: int, column: int) -> None:
    (problem,) = validate_text(text, where="a.json")
    assert str(problem).startswith(f"a.json:{line}:{column}: REC001 schema-violation: is not JSON: ")


@pytest.mark.parametrize("text", ["[]", "3", "null", '"words"'])
def test_json_that_is_no_record(text: str) -> None:
    (problem,) = validate_text(text, where="a.json")
    assert problem.what.startswith("expected an object, found ")


def test_json_nested_without_end_is_refused() -> None:
    with pytest.raises(ReadError, match="nested too deeply"):
        validate_text("[" * 100_000, where="a.json")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        validate_file(tmp_path / "none.json")
    (tmp_path / "a.json").write_bytes(b'{"a": "\xe4"}')
    with pytest.raises(ReadError, match="not UTF-8 at byte 7"):
        validate_file(tmp_path / "a.json")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(json_values, st.sampled_from([None, 2]), st.booleans())
def test_every_value_of_a_json_text_is_found(value: object, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    found = offsets(text)

    def begins(pointer: str, value: object) -> bool:
        return text.startswith(json.dumps(value, ensure_ascii=ascii_only)[0], found[pointer])

    def walk(pointer: str, value: object) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                escaped = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
                assert text.startswith(json.dumps(key, ensure_ascii=ascii_only), found[escaped])
                walk(escaped, inner)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                assert begins(f"{pointer}/{index}", inner)
                walk(f"{pointer}/{index}", inner)

    assert begins("", value)
    walk("", value)


def pointers(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value in the data."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield (*path, key)
        yield from pointers(value, (*path, key))


POINTERS = list(pointers(specimen().model_dump(mode="json")))


@given(st.lists(st.tuples(st.sampled_from(POINTERS), json_values), max_size=3))
def test_whatever_a_hand_does_to_a_record_is_told_and_never_crashes(edits: list[tuple[Any, object]]) -> None:
    data = specimen().model_dump(mode="json")
    for path, value in edits:
        inside: Any = data
        with suppress(KeyError, IndexError, TypeError):  # an edit before may have taken the place away
            for part in path[:-1]:
                inside = inside[part]
            inside[path[-1]] = value
    for problem in validate_text(json.dumps(data), where="a.json", today=date(2026, 5, 18)):
        assert problem.what
        assert problem.line == 1


def test_lines_and_columns_start_at_one() -> None:
    assert [line_and_column("ab\nc", offset) for offset in (0, 1, 3)] == [(1, 1), (1, 2), (2, 1)]


def test_how_sure_somebody_is_lies_between_0_and_1() -> None:
    assert told(lambda data: data["claims"][0]["attribution"].update(confidence=7)) == [
        (
            'REC001 /claims/0/attribution/confidence | "confidence": 7 | 7 is not as expected | '
            "expected: a number, at least 0, at most 1"
        )
    ]
    assert told(lambda data: data["claims"][0]["attribution"].update(confidence=0)) == []
    assert told(lambda data: data["claims"][0]["attribution"].update(confidence=1)) == []
