"""What a schema violation means, in words: where it is, what was expected, what stands there."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from checker.records.positions import pointer
from checker.registry import Violation
from checker.settings.config import suggestion
from claims.lines import cut
from claims.reading.jsonlines import HALF

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_KINDS = {"object": "an object", "array": "a list", "string": "text", "integer": "a whole number", "null": "null"}


def violations(schema: dict[str, Any], data: object) -> Iterator[Violation]:
    """Every place where the data is not what the schema asks for, in the order of the file."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415  # a tenth of a second: for validation alone

    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    yield from _halves(data)
    for error in validator.iter_errors(data):
        yield from _told(error)


def _halves(data: object) -> Iterator[Violation]:
    """Texts with half a character, as cut emoji leave it: JSON can write it, and no file can hold it."""
    rest: list[tuple[tuple[str | int, ...], object]] = [((), data)]
    while rest:
        path, value = rest.pop()
        if isinstance(value, dict):
            rest += [((*path, name), inside) for name, inside in value.items()]
        elif isinstance(value, list):
            rest += [((*path, index), inside) for index, inside in enumerate(value)]
        elif isinstance(value, str) and (half := HALF.search(value)):
            what = f"half a character, \\u{ord(half[0]):04x}, at character {half.start() + 1}"
            yield Violation(pointer(path), what, "write both halves, or leave it out")


def _told(error: "ValidationError") -> Iterator[Violation]:
    place = pointer(error.absolute_path)
    match error.validator:
        case "anyOf":
            yield from _nearest_branch(error)
        case "additionalProperties":
            yield from _extra_fields(error)
        case "required":
            missing = error.message.split("'")[1]
            yield Violation(place, f"the field {missing!r} is missing", _expected(_fields(error)[missing]))
        case "enum" | "const":
            value: Any = error.validator_value
            known = [value] if error.validator == "const" else value
            mend = suggestion(str(error.instance), [str(value) for value in known])
            yield Violation(place, f"unknown value {_short(error.instance)}", mend)
        case "type":
            kinds: Any = error.validator_value
            yield Violation(place, f"expected {_kinds(kinds)}, found {_short(error.instance)}")
        case _:
            yield Violation(place, f"{_short(error.instance)} is not as expected", _expected(_schema(error)))


def _nearest_branch(error: "ValidationError") -> Iterator[Violation]:
    """Of a field that may be null, what is wrong with it as the other thing."""
    wrong = [inner for inner in error.context or () if inner.validator != "type" or inner.validator_value != "null"]
    for inner in wrong:
        yield from _told(inner)


def _extra_fields(error: "ValidationError") -> Iterator[Violation]:
    known = list(_fields(error))
    instance: Any = error.instance
    for field in instance:
        if field not in known:
            place = pointer([*error.absolute_path, field])
            yield Violation(place, f"there is no field {field!r} here", suggestion(field, known))


def _schema(error: "ValidationError") -> dict[str, Any]:
    schema: Any = error.schema
    return dict(schema)


def _fields(error: "ValidationError") -> dict[str, dict[str, Any]]:
    fields: dict[str, dict[str, Any]] = _schema(error)["properties"]
    return fields


def _expected(schema: dict[str, Any]) -> str:
    """What a schema asks for, in a few words."""
    parts = []
    if "enum" in schema:
        parts.append(f"one of {', '.join(map(str, schema['enum']))}")
    elif "type" in schema:
        parts.append(_kinds(schema["type"]))
    if "format" in schema:
        parts.append({"date": "a day as YYYY-MM-DD"}.get(schema["format"], schema["format"]))
    for key, words in (
        ("minimum", "at least"),
        ("maximum", "at most"),
        ("minItems", "entries: at least"),
        ("pattern", "matching"),
    ):
        if key in schema:
            parts.append(f"{words} {schema[key]}")
    return f"expected: {', '.join(parts)}" if parts else ""


def _kinds(kinds: str | list[str]) -> str:
    names = [kinds] if isinstance(kinds, str) else kinds
    return " or ".join(_KINDS.get(name, f"a {name}") for name in names)


def _short(value: object) -> str:
    return cut(json.dumps(value, ensure_ascii=False), 60)
