"""What `hints=` promises: every match of the patterns beside it holds a hint. Without one a word is never found."""

import ast
import importlib
import re
import re._constants as op  # type: ignore[import-not-found]  # the standard library tells no other way how a pattern is built
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
Told = tuple[str, int]
"""A pattern as it is written, with its flags."""
Part = tuple[Any, Any]
BLANK = [(op.CATEGORY, op.CATEGORY_SPACE)]
EMPTY = frozenset({op.AT, op.ASSERT_NOT})
"""Parts that no letter fills."""
Paths = dict[str, str]
"""The ways through a pattern that have met no hint: by how much of one they have met, the words of one of them."""


def hinted_patterns() -> Iterator[tuple[str, Told, tuple[str, ...]]]:
    """Of each call with `hints=`: its place, and each of its patterns that is a constant, with the hints."""
    for file in sorted(path for folder in ("checker", "claims") for path in (ROOT / folder).rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        if "hints=" in source:
            name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
            for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
                yield from of_call(call, name, vars(importlib.import_module(name)))


def of_call(call: ast.Call, place: str, names: dict[str, Any]) -> Iterator[tuple[str, Told, tuple[str, ...]]]:
    hints = next((constant(keyword.value, names) for keyword in call.keywords if keyword.arg == "hints"), None) or ()
    for given in call.args if hints else ():
        named = given.value if isinstance(given, ast.Starred) else given
        known = constant(named, names)
        for number, pattern in enumerate(known if isinstance(known, tuple) else (known,)):
            if hasattr(pattern, "finditer"):
                yield f"{place}.{ast.unparse(named)}[{number}]", (pattern.pattern, pattern.flags), tuple(hints)


def constant(told: ast.expr, names: dict[str, Any]) -> Any:
    """What the words mean in a module; None where they name something of a function."""
    try:
        return eval(ast.unparse(told), names)
    except NameError:
        return None


def through(paths: Paths, parts: Iterable[Part], hints: tuple[str, ...]) -> Paths:
    """The ways on through the parts of a pattern."""
    for kind, told in parts:
        match kind:
            case op.LITERAL:
                paths = on(paths, chr(told).lower(), hints)
            case op.IN:
                paths = joined(on(paths, letter, hints) for letter in letters(told))
            case op.SUBPATTERN:
                paths = through(paths, told[-1], hints)
            case op.MAX_REPEAT | op.MIN_REPEAT:
                paths = repeated(paths, told, hints)
            case op.ASSERT:
                paths = paths if through(paths if told[0] > 0 else {"": ""}, told[1], hints) else {}
            case op.BRANCH | op.GROUPREF_EXISTS:
                paths = joined(through(paths, branch or (), hints) for branch in branches(told))
            case _:
                paths = paths if kind in EMPTY else on(paths, "", hints)
    return paths


def letters(told: list[Part]) -> list[str]:
    """The letters of a class; nothing for one of too many."""
    if told == BLANK:
        return [" "]
    return [chr(letter).lower() for _, letter in told] if all(kind is op.LITERAL for kind, _ in told) else [""]


def branches(told: Any) -> Iterable[Any]:
    """The ways that part in a pattern: all in a list, or by whether a group was found."""
    return told[1] if isinstance(told[1], list) else told[1:]


def repeated(paths: Paths, told: Any, hints: tuple[str, ...]) -> Paths:
    """The ways through what may stand again and again."""
    least, most, inner = told
    if list(inner) == [(op.IN, BLANK)]:
        least = most = min(least, 1)  # the words are held against hints with one blank between them
    for _ in range(min(least, 3)):
        paths = through(paths, inner, hints)
    for _ in range(min(most - least, 2)):
        paths = joined((through(paths, inner, hints), paths))
    return paths


def on(paths: Paths, letter: str, hints: tuple[str, ...]) -> Paths:
    """The ways after one more letter, which is any where it is empty."""
    after: Paths = {}
    for met, words in paths.items():
        now = met + letter if letter else ""
        if not any(now.endswith(hint) for hint in hints):
            ends = (now[at:] for at in range(len(now) + 1))
            begun = next(end for end in ends if any(hint.startswith(end) for hint in hints))
            after.setdefault(begun, words + (letter or "…"))
    return after


def joined(ways: Iterable[Paths]) -> Paths:
    """One of the ways for each beginning of a hint, the shortest."""
    return {met: words for way in ways for met, words in sorted(way.items())}


HINTED = {place: (pattern, hints) for place, pattern, hints in hinted_patterns()}


@pytest.mark.parametrize("place", HINTED)
def test_every_match_holds_a_hint(place: str) -> None:
    (written, flags), hints = HINTED[place]
    assert list(through({"": ""}, parser.parse(written, flags), hints).values()) == []


def test_a_word_without_a_hint_is_seen() -> None:
    parts = parser.parse(r"(?:an? )?(?:memo|letters?|[ab]ook) of", re.IGNORECASE)
    assert set(through({"": ""}, parts, ("memo", "lett")).values()) <= {"a book of", "aook of", "book of", "an book of"}
    assert not through({"": ""}, parts, ("memo", "lett", "ook"))
