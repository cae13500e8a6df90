"""Where in a JSON text each value stands."""

import json
import re
from collections.abc import Iterable

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def offsets(text: str) -> dict[str, int]:
    """The offset (code points) of every JSON pointer in a valid JSON text; of a field, where its name stands."""
    found = {"": 0}
    path: list[str | int] = []
    key: tuple[str, int] | None = None  # a string that may turn out to be a field's name
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "{" | "[" as bracket:
                _enter(found, path, token.start())
                path.append("" if bracket == "{" else 0)
                key = None
            case "}" | "]":
                path.pop()
                key = None
            case ",":
                if isinstance(path[-1], int):
                    path[-1] += 1
                key = None
            case ":":
                if key:
                    path[-1] = key[0]
                    found[pointer(path)] = key[1]
            case value:
                _enter(found, path, token.start())
                key = (json.loads(value), token.start()) if value.startswith('"') else None
    return found


def _enter(found: dict[str, int], path: list[str | int], offset: int) -> None:
    if path and isinstance(path[-1], int):
        found[pointer(path)] = offset


def pointer(path: Iterable[str | int]) -> str:
    """The JSON pointer (RFC 6901) of a path of keys and indexes."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def nearest(pointer: str, found: dict[str, int]) -> int:
    """The offset of the pointer, or of the nearest thing around it."""
    while pointer not in found:
        pointer = pointer.rpartition("/")[0]
    return found[pointer]


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
