"""What the user asked for, read from words: the settings of one run."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeVar

from checker.findings import Confidence, Persona, Severity
from claims.errors import ConfigError

Choice = TypeVar("Choice", bound=Enum)


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read and checked in one run."""

    published: date | None = None
    persona: Persona = Persona.regular
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    """Rules that run whatever the persona."""
    ignore: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    min_confidence: Confidence = Confidence.medium
    pipeline: str | None = None
    """A spaCy pipeline's name; None for the default one."""
    publisher: str | None = None
    """The outlet of articles that do not name theirs."""
    fail_on: Severity = Severity.info
    severity: tuple[tuple[str, Severity], ...] = ()
    """Codes, names and families with another severity; a rule's own entry goes before its family's."""
    own_outlets: tuple[str, ...] = ()
    trusted_relays: tuple[str, ...] = ()
    allowed_verbs: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    """Patterns, seen from the settings file, of what folders are read without."""


def listed(values: Iterable[str]) -> tuple[str, ...]:
    """The entries of options that may be repeated and may hold commas."""
    return tuple(entry.strip() for value in values for entry in value.split(",") if entry.strip())


def chosen(option: str, value: str, choices: type[Choice]) -> Choice:
    """The member of that name; raises `ConfigError` with the names there are."""
    names = {member.name: member for member in choices}
    if value.casefold() not in names:
        raise ConfigError(option, f"unknown value {value!r}", suggestion(value, names))
    return names[value.casefold()]


def day(option: str, value: str) -> date:
    """The calendar day written as YYYY-MM-DD; raises `ConfigError` when there is none."""
    try:
        if len(value) != 10:
            raise ValueError("not written as YYYY-MM-DD")  # fromisoformat takes 20200214 and 2020-W07-5 too
        return date.fromisoformat(value)
    except ValueError as error:
        raise ConfigError(option, f"{value!r} is no date: {error}", "write a day as YYYY-MM-DD") from error


def suggestion(value: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """The mend for an unknown word: the nearest known one; else `otherwise`, or all of them."""
    by_folded = {word.casefold(): word for word in sorted(known)}
    near = difflib.get_close_matches(value.casefold(), by_folded, n=1)
    return f"did you mean {by_folded[near[0]]}?" if near else otherwise or f"known: {', '.join(by_folded.values())}"
