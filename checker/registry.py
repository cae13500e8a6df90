"""The rule table: filled by `@rule` and `@record_rule`, found by walking `checker/rules`."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from checker.findings import Confidence, Flag, Persona, Severity
from claims.record import Genre, Record

Check = Callable[[Record], Iterator[Flag]]
"""A rule's function: the whole record in, flags out, in any order."""


class NotChecked(Exception):  # noqa: N818  # not an error: the engine makes it a `Skipped`
    """Raised by a rule that cannot judge this record, with the reason."""


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


@dataclass(frozen=True, slots=True)
class Violation:
    """What a record rule yields: the JSON pointer at fault, and what stands there against what should."""

    pointer: str
    what: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A claim record as it lies on the disk: decoded JSON, and the model where the JSON fits it."""

    data: Any
    record: Record | None = None
    today: date | None = None
    """The day against which waivers expire; None when expiry is not to be checked."""


RecordCheck = Callable[[RecordFile], Iterator[Violation]]
"""A record rule's function: the file in, violations out."""


@dataclass(frozen=True, slots=True)
class RecordRule:
    """One rule about the claim record itself, run by `validate`."""

    code: str
    name: str
    severity: Severity
    check: RecordCheck
    doc: str
    standards: tuple[str, ...] = ("onrecord",)
    persona: Persona = Persona.regular
    confidence: Confidence = Confidence.high

    @property
    def family(self) -> str:
        """The three letters before the number."""
        return self.code[:3]


_RULES: dict[str, Rule | RecordRule] = {}

NEWS = frozenset({Genre.news})
PROSE = frozenset({Genre.news, Genre.press_release, Genre.opinion})
"""Articles of any voice: what a rule about others' words needs."""
COPY = NEWS | {Genre.press_release}
"""What is held to the rules of news where a rule says nothing else."""
ALL = frozenset(Genre)


def rule(
    code: str,
    *,
    severity: Severity,
    standards: tuple[str, ...] = (),
    persona: Persona = Persona.regular,
    confidence: Confidence = Confidence.high,
    words: bool = False,
    genres: frozenset[Genre] = COPY,
    live: bool = False,
) -> Callable[[Check], Check]:
    """Enter a function into the rule table under its own name.

    `live` adds live blogs to the genres: what is asked of a sentence has meaning there, what is asked of the whole
    story has none.
    Raises ValueError when the code is taken or the function has no docstring.
    """

    def enter(check: Check) -> Check:
        name, doc = _described(code, check)
        held_in = genres | {Genre.live_blog} if live else genres
        _RULES[code] = Rule(code, name, severity, persona, confidence, standards, words, held_in, check, doc)
        return check

    return enter


def record_rule(code: str, *, severity: Severity = Severity.error) -> Callable[[RecordCheck], RecordCheck]:
    """Enter a function about the claim record itself into the rule table, as `rule` does."""

    def enter(check: RecordCheck) -> RecordCheck:
        name, doc = _described(code, check)
        _RULES[code] = RecordRule(code, name, severity, check, doc)
        return check

    return enter


def _described(code: str, check: Check | RecordCheck) -> tuple[str, str]:
    taken = _RULES.get(code)
    if taken and taken.check.__module__ != check.__module__:
        raise ValueError(f"{check.__module__}: rule code {code} is taken by {taken.check.__module__}")
    if not check.__doc__:
        raise ValueError(f"{check.__module__}: rule {code} has no docstring")
    return check.__name__.replace("_", "-"), check.__doc__


@cache
def _walked(name: str = "checker.rules") -> tuple[Rule | RecordRule, ...]:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, f"{name}."):
        importlib.import_module(module.name)
    return tuple(sorted(_RULES.values(), key=lambda rule: rule.code))


def all_rules() -> tuple[Rule, ...]:
    """Every rule about articles in `checker/rules`, by code."""
    return tuple(found for found in _walked() if isinstance(found, Rule))


def record_rules() -> tuple[RecordRule, ...]:
    """Every rule about the claim record itself, by code; only their folder is imported."""
    return tuple(found for found in _walked("checker.rules.rec") if isinstance(found, RecordRule))


def listed_rules() -> tuple[Rule | RecordRule, ...]:
    """Both kinds of rule, by code: what `onrecord rules` lists."""
    return _walked()
