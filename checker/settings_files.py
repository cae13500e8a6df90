"""Settings in files: `onrecord.toml`, or `[tool.onrecord]` of `pyproject.toml`, found upwards from the article."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from checker.config import Settings, chosen, suggestion
from checker.findings import Confidence, Persona
from checker.registry import all_rules
from checker.selection import select_rules
from claims.errors import ConfigError

_LISTS = ("select", "ignore", "standards")
_TEXTS = ("persona", "min-confidence", "pipeline", "publisher")
KEYS = (*_LISTS, *_TEXTS)
"""The keys that a settings file may hold."""


def settings_at(folder: Path) -> Settings:
    """What the nearest settings file at or above the folder asks for; raises `ConfigError` when it makes no sense."""
    return _settings_at(folder.resolve())


@cache
def _settings_at(folder: Path) -> Settings:
    for place in (folder, *folder.parents):
        for name in ("onrecord.toml", "pyproject.toml"):
            table = _table(place / name)
            if table is not None:
                return _settings(place / name, table)
    return Settings()


def _table(path: Path) -> Mapping[str, Any] | None:
    """The file's settings; None when there is no such file or it does not speak of onrecord."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        if path.name == "pyproject.toml":  # somebody else's file, and perhaps somebody else's trouble
            return None
        raise ConfigError(str(path), f"cannot be read: {error}", "write it as TOML in UTF-8") from error
    return data if path.name == "onrecord.toml" else data.get("tool", {}).get("onrecord")


def _settings(path: Path, table: Mapping[str, Any]) -> Settings:
    for key, value in table.items():
        if key not in KEYS:
            raise ConfigError(str(path), f"there is no setting {key!r}", suggestion(key, KEYS))
        fits = isinstance(value, str) if key in _TEXTS else _is_texts(value)
        if not fits:
            example = f'{key} = ["..."]' if key in _LISTS else f'{key} = "..."'
            raise ConfigError(str(path), f"{key!r} has a value of the wrong kind", f"write {example}")
    select, ignore, standards = (tuple(table.get(key, ())) for key in _LISTS)
    settings = Settings(
        select=select,
        ignore=ignore,
        standards=standards,
        persona=chosen(f"{path}: persona", table.get("persona", "regular"), Persona),
        min_confidence=chosen(f"{path}: min-confidence", table.get("min-confidence", "medium"), Confidence),
        pipeline=table.get("pipeline"),
        publisher=table.get("publisher"),
    )
    select_rules(all_rules(), select=select, ignore=ignore, standards=standards, asked_in=f"{path}: ")
    return settings


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) for entry in value)


def settings_for(where: str, asked: Mapping[str, Any]) -> Settings:
    """The settings for one input: its settings file's, with what the command's options asked for on top."""
    folder = Path() if where == "-" or "://" in where else Path(where).parent
    return replace(settings_at(folder), **asked)
