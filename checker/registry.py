"""The rule table: filled by `@rule`, found by walking `checker/rules`."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from checker.findings import Confidence, Flag, Persona, Severity
from claims.record import Genre, Record

Check = Callable[[Record], Iterator[Flag]]
"""A rule's function: the whole record in, flags out, in any order."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its function with what the decorator says of it; its docstring is its documentation."""

    code: str
    name: str
    severity: Severity
    persona: Persona
    confidence: Confidence
    standards: tuple[str, ...]
    words: bool
    """A rule about words: silent inside other people's words."""
    genres: frozenset[Genre]
    """The genres in which the rule makes sense."""
    check: Check
    doc: str

    @property
    def family(self) -> str:
        """The three letters before the number."""
        return self.code[:3]


_RULES: dict[str, Rule] = {}

NEWS = frozenset({Genre.news})
ALL = frozenset(Genre)


def rule(
    code: str,
    *,
    severity: Severity,
    standards: tuple[str, ...] = (),
    persona: Persona = Persona.regular,
    confidence: Confidence = Confidence.high,
    words: bool = False,
    genres: frozenset[Genre] = NEWS | {Genre.press_release},
) -> Callable[[Check], Check]:
    """Enter a function into the rule table under its own name.

    Raises ValueError when the code is taken or the function has no docstring.
    """

    def enter(check: Check) -> Check:
        if code in _RULES and _RULES[code].check.__module__ != check.__module__:
            raise ValueError(f"{check.__module__}: rule code {code} is taken by {_RULES[code].check.__module__}")
        if not check.__doc__:
            raise ValueError(f"{check.__module__}: rule {code} has no docstring")
        name = check.__name__.replace("_", "-")
        _RULES[code] = Rule(code, name, severity, persona, confidence, standards, words, genres, check, check.__doc__)
        return check

    return enter


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of `checker/rules`, by code."""
    package = importlib.import_module("checker.rules")
    for module in pkgutil.walk_packages(package.__path__, "checker.rules."):
        importlib.import_module(module.name)
    return tuple(sorted(_RULES.values(), key=lambda rule: rule.code))
