"""Settings in files: `onrecord.toml`, or `[tool.onrecord]` of `pyproject.toml`, found upwards or named by the user."""

import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from checker.findings import Confidence, Persona, Severity
from checker.registry import all_rules
from checker.settings.config import chosen, suggestion
from checker.settings.selection import unknown_rules, unknown_standards
from checker.settings.table import Override, SettingsTable, keys
from claims.errors import ConfigError


def _installed(where: str, pipeline: str) -> str:
    """The name of a spaCy pipeline that there is, or its folder; raises `ConfigError`."""
    if (pipeline.isidentifier() and find_spec(pipeline)) or Path(pipeline).is_dir():
        return pipeline
    raise ConfigError(where, f"no spaCy pipeline called {pipeline!r} is installed", "install it, or leave it out")


_MEANT: dict[str, Callable[[str, Any], Any]] = {
    "pipeline": _installed,
    "persona": lambda where, value: chosen(where, value, Persona),
    "min-confidence": lambda where, value: chosen(where, value, Confidence),
    "fail-on": lambda where, value: chosen(where, value, Severity),
    "severity": lambda where, value: tuple(
        (rule, chosen(f"{where}.{rule}", told, Severity)) for rule, told in value.items()
    ),
}
_SHARED = "pyproject.toml"
"""The file in which others have their settings, too."""
NAMES = ("onrecord.toml", _SHARED)
"""What settings files are called; the first goes before the second."""
_EXAMPLES = {"list": '{} = ["..."]', "str": '{} = "..."', "dict": "[{}]", "tables": "[[{}]]"}


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A settings file that was read: the fields of `Settings` that it sets, for all files and for some."""

    path: Path
    folder: Path
    """From here its patterns see the files."""
    values: Mapping[str, Any]
    overrides: tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...]
    """Patterns, and what they set; the last that fits holds."""

    def of(self, article: Path) -> list[tuple[str, Mapping[str, Any]]]:
        """What is set for this article, each with the place that sets it, the later going before the earlier."""
        name = self._name_of(article)
        told: list[tuple[str, Mapping[str, Any]]] = [(str(self.path), self.values)]
        for number, (patterns, values) in enumerate(self.overrides):
            if any(_fits(pattern, name) for pattern in patterns):
                told.append((f"{self.path}, overrides {number + 1}", values))
        return told

    def excludes(self, article: Path) -> bool:
        """Whether a file that was found in a folder is to be left out."""
        patterns = self.values.get("exclude", ())
        name = self._name_of(article) if patterns else ""  # a look at the disk, for every file of a folder
        return any(_fits(pattern, name) for pattern in patterns)

    def _name_of(self, article: Path) -> str:
        """The file as seen from the folder, by which patterns know it."""
        inside, folder = article.resolve(), self.folder.resolve()
        return inside.relative_to(folder).as_posix() if inside.is_relative_to(folder) else inside.name


def nearest_file(folder: Path) -> SettingsFile | None:
    """The nearest settings file at or above the folder; raises `ConfigError` when it makes no sense."""
    return _file_at(folder.resolve())


def named_file(path: Path) -> SettingsFile:
    """The settings file that the user names, whose patterns see files from the current folder; raises `ConfigError`."""
    return _file_named(path, Path.cwd())


def forget_files() -> None:
    """Read every settings file anew from here on."""
    _file_at.cache_clear()
    _file_named.cache_clear()


@cache
def _file_at(folder: Path) -> SettingsFile | None:
    for place in (folder, *folder.parents):
        for name in NAMES:
            path = place / name
            # NOTE: Path raises where a folder above may not be searched
            there = os.path.isfile(path) and _may_speak_of_us(path)  # noqa: PTH113
            if there and (table := _table(path)) is not None:
                return _read(path, place, table)
    return None


@cache
def _file_named(path: Path, folder: Path) -> SettingsFile:
    if path.suffix.casefold() != ".toml":
        raise ConfigError(f"--config {path}", "is no settings file", "name one that ends in .toml")
    if not os.path.isfile(path):  # noqa: PTH113  # as above
        raise ConfigError(f"--config {path}", "no such file", "check the path")
    table = _table(path)
    if table is None:
        raise ConfigError(f"--config {path}", "has no [tool.onrecord]", "write it there, or name another file")
    return _read(path, folder, table)


def _table(path: Path) -> Mapping[str, Any] | None:
    """The file's settings; None when it does not speak of onrecord. Raises `ConfigError` when it cannot be read."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
        raise ConfigError(str(path), what, "check its permissions") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(str(path), f"cannot be read: {error}", "write it as TOML in UTF-8") from error
    if path.name != _SHARED:
        return data
    tools = data.get("tool")
    told = tools.get("onrecord") if isinstance(tools, dict) else None
    if told is not None and not isinstance(told, dict):
        raise ConfigError(str(path), "tool.onrecord is no table", "write [tool.onrecord]")
    return told


def _may_speak_of_us(path: Path) -> bool:
    """Whether the file may hold our settings; what is wrong with one that does not is somebody else's trouble."""
    try:
        return path.name != _SHARED or b"onrecord" in path.read_bytes()
    except OSError:  # told when it is read
        return True


def _read(path: Path, folder: Path, table: Mapping[str, Any]) -> SettingsFile:
    values = _values(str(path), table, keys(SettingsTable))
    _refuse_other_patterns(f"{path}: exclude", values.get("exclude", ()))
    overrides = []
    for number, other in enumerate(table.get("overrides", [])):
        where = f"{path}: overrides {number + 1}"
        if not other.get("files"):
            raise ConfigError(where, "says of no files", 'write files = ["..."]')
        values_there = _values(where, other, keys(Override))
        _refuse_other_patterns(f"{where}: files", other["files"])
        overrides.append((tuple(other["files"]), values_there))
    return SettingsFile(path, folder, values, tuple(overrides))


def _refuse_other_patterns(where: str, patterns: Iterable[str]) -> None:
    for pattern in patterns:
        if pattern.startswith(("!", "../")) or "{" in pattern:
            mend = "write names and paths with * and **, [...] and ?, each in its own quotation marks"
            raise ConfigError(where, f"{pattern!r} is no pattern of files below", mend)


def _values(where: str, table: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, Any]:
    """The table as fields of `Settings`; raises `ConfigError` with all that is wrong in it, each with its mend."""
    values: dict[str, Any] = {}
    wrong: list[ConfigError] = []
    for key, value in table.items():
        try:
            told = _value(where, key, value, known)
        except ConfigError as error:
            wrong.append(error)
            continue
        if key not in {"overrides", "files"}:
            values[key.replace("-", "_")] = tuple(told) if isinstance(told, list) else told
    named_by = {key: values.get(key.replace("-", "_"), ()) for key in ("select", "extend-select", "ignore")}
    named_by["severity"] = tuple(rule for rule, _ in values.get("severity", ()))
    wrong += unknown_rules(named_by, all_rules(), asked_in=f"{where}: ")
    wrong += unknown_standards(values.get("standards", ()), asked_in=f"{where}: ")
    if wrong:
        raise ConfigError.together(wrong)
    return values


def _value(where: str, key: str, value: object, known: Mapping[str, str]) -> Any:
    """What is meant by the value of one key."""
    if key not in known:
        told = {"tool": "here the settings stand on top, without [tool.onrecord]"}
        raise ConfigError(where, f"there is no setting {key!r}", told.get(key) or suggestion(key, known))
    if not _is_a(known[key], value):
        mend = f"write {_EXAMPLES[known[key]].format(key)}"
        raise ConfigError(where, f"{key!r} has a value of the wrong kind", mend)
    return _MEANT[key](f"{where}: {key}", value) if key in _MEANT else value


def _is_a(kind: str, value: object) -> bool:
    match kind:
        case "str":
            return isinstance(value, str)
        case "list":
            return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
        case "dict":
            return isinstance(value, dict) and all(isinstance(entry, str) for entry in value.values())
        case _:
            return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)


def _fits(pattern: str, name: str) -> bool:
    """Whether the pattern means the file, as in .gitignore: without a slash its name or a folder's, else its path."""
    plain = pattern.removeprefix("./").strip("/")
    # NOTE: what was escaped is given its meaning back: ** and *, ?, and letters in brackets
    parts = re.escape(plain).replace(r"\*\*/", "(?:.*/)?").replace(r"\*\*", ".*")
    shape = parts.replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
    shape = re.sub(r"\\\[(!?)([\w\\-]+)\\\]", lambda m: f"[{'^/' * bool(m[1])}{m[2].replace(chr(92), '')}]", shape)
    anywhere = "" if "/" in pattern.rstrip("/") else "(?:.*/)?"
    return re.fullmatch(rf"{anywhere}{shape}(?:/.*)?", name) is not None
