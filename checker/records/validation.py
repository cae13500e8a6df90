"""Whether a claim record is what it should be: JSON, schema, sense."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from checker.records.positions import given_twice, line_and_column, nearest, offsets, pointer
from checker.registry import RecordFile, RecordRule, Violation, record_rules
from claims.article import JSON_LINES
from claims.errors import ReadError
from claims.reading.jsonlines import looks_like_jsonlines
from claims.record import Record

SCHEMA = "REC001"
"""The rule that a record fits its schema; the others speak only of records that do."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a claim record, and where: JSON pointer, and 1-based line and column of the file."""

    where: str
    line: int
    column: int
    code: str
    name: str
    pointer: str
    what: str
    mend: str = ""

    def __str__(self) -> str:
        place = f" at {self.pointer}" if self.pointer else ""
        mend = f" ({self.mend})" if self.mend else ""
        return f"{self.where}:{self.line}:{self.column}: {self.code} {self.name}{place}: {self.what}{mend}"


def read_text(where: str) -> str:
    """The text of a claim record's file; raises `ReadError` when it cannot be read or is not UTF-8."""
    try:
        return Path(where).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(where, f"is not UTF-8 at byte {error.start}", "claim records are UTF-8 JSON") from error
    except OSError as error:
        raise ReadError(where, f"cannot be read: {error.strerror}", "check the path") from error


def record_texts(text: str, *, where: str) -> list[tuple[int, str]]:
    """The claim records of a file as text, each with the line on which it begins: one, or one a line."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    several = len(lines) > 1 and looks_like_jsonlines(text)
    return lines if several or Path(where).suffix.casefold() in JSON_LINES else [(1, text)]


def validate_file(path: str | Path, *, today: date | None = None) -> list[Problem]:
    """All that is wrong with a claim record; raises `ReadError` when the file cannot be read."""
    return validate_text(read_text(str(path)), where=str(path), today=today)


def validate_text(text: str, *, where: str, today: date | None = None) -> list[Problem]:
    """All that is wrong with a claim record's JSON text; waivers expire against `today`, or never."""
    if not text.strip():
        return [
            _unreadable(where, "is not JSON: it is empty", "make it: onrecord claims ARTICLE -o FILE", line=1, column=1)
        ]
    try:
        data, twice = _loaded(text)
    except json.JSONDecodeError as error:
        mend = "the whole file must be one JSON object"
        return [_unreadable(where, f"is not JSON: {error.msg}", mend, line=error.lineno, column=error.colno)]
    except RecursionError as error:
        raise ReadError(where, "is nested too deeply", "a claim record is about six levels deep") from error
    except ValueError:  # Python reads no such number
        number = next(re.finditer(r"\d{4000,}", text), None)
        line, column = line_and_column(text, number.start() if number else 0)
        return [
            _unreadable(where, "holds a number of thousands of digits", "write a smaller one", line=line, column=column)
        ]
    if twice:
        return [_told_twice(where, text, place, offset) for place, offset in given_twice(text).items()]
    found = violations(data, today=today)
    places = offsets(text) if found else {}
    problems = []
    for rule, v in found:
        line, column = line_and_column(text, nearest(v.pointer, places))
        problems.append(Problem(where, line, column, rule.code, rule.name, v.pointer, v.what, v.mend))
    return sorted(problems, key=lambda problem: (problem.line, problem.column, problem.code))


def _loaded(text: str) -> tuple[object, bool]:
    """The JSON's value, and whether a field stands twice in one object, as bad merges leave it: one would be lost."""
    twice = False

    def fields(pairs: list[tuple[str, object]]) -> dict[str, object]:
        nonlocal twice
        found = dict(pairs)
        twice = twice or len(found) < len(pairs)
        return found

    return json.loads(text, object_pairs_hook=fields), twice


def _told_twice(where: str, text: str, place: str, offset: int) -> Problem:
    line, column = line_and_column(text, offset)
    return _unreadable(where, "is given twice", "keep one of them", line=line, column=column, place=place)


def _unreadable(where: str, what: str, mend: str, *, line: int, column: int, place: str = "") -> Problem:
    name = next(rule.name for rule in record_rules() if rule.code == SCHEMA)
    return Problem(where, line, column, SCHEMA, name, place, what, mend)


def violations(data: object, *, today: date | None = None) -> list[tuple[RecordRule, Violation]]:
    """What the record rules say of decoded JSON; the schema first, then the sense of what fits it."""
    schema = next(rule for rule in record_rules() if rule.code == SCHEMA)
    misfits = list(schema.check(RecordFile(data, None, today)))
    if misfits:
        return [(schema, misfit) for misfit in misfits]
    try:
        record = Record.model_validate(data)
    except ValidationError as error:  # what JSON Schema cannot say
        return [(schema, Violation(pointer(e["loc"]), e["msg"])) for e in error.errors()]
    file = RecordFile(data, record, today)
    others = [rule for rule in record_rules() if rule.code != SCHEMA]
    return [(rule, violation) for rule in others for violation in rule.check(file)]
