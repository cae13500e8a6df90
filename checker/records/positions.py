"""Where in a JSON text each value stands."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def offsets(text: str) -> dict[str, int]:
    """The offset (code points) of every JSON pointer in a valid JSON text; of a field, where its name stands."""
    return {"": 0, **dict(_places(text))}


def given_twice(text: str) -> dict[str, int]:
    """The fields of a valid JSON text that stand twice in one object, with the offset of the last time."""
    places = list(_places(text))
    often = Counter(place for place, _ in places)
    return {place: offset for place, offset in places if often[place] > 1}


def _places(text: str) -> Iterator[tuple[str, int]]:
    path: list[str | int] = []
    key: tuple[str, int] | None = None  # a string that may turn out to be a field's name
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "{" | "[" as bracket:
                yield from _entered(path, token.start())
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
                    yield pointer(path), key[1]
            case value:
                yield from _entered(path, token.start())
                key = (json.loads(value), token.start()) if value.startswith('"') else None


def _entered(path: list[str | int], offset: int) -> Iterator[tuple[str, int]]:
    if path and isinstance(path[-1], int):
        yield pointer(path), offset


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
