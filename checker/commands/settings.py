"""`onrecord init` and `onrecord config`: a start, and what holds."""

import json
from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any

from checker.commands import outputs
from checker.commands.console import say, tell
from checker.records.schemas import load_schema
from checker.settings.asked import Asked
from checker.settings.config import Settings
from checker.settings.table import SettingsTable
from claims.errors import ConfigError

NAME = "onrecord.toml"


def init(folder: Path) -> int:
    """Write a commented start; the exit code. Raises `ConfigError` where there is a settings file already."""
    place = folder / NAME
    if place.exists():
        raise ConfigError(str(place), "is there already", "edit it, or delete it first")
    if not folder.is_dir():
        raise ConfigError(str(folder), "is no folder", "make it first")
    outputs.write(place, start(), asked="init")
    tell(f"{place}: written; every line is a comment until you take away its mark")
    return 0


def start() -> str:
    """The text of the commented start: every key with what it does, and an example or its default."""
    lines = ["# Settings of onrecord. `onrecord config --show ARTICLE` tells what holds, and from where.", ""]
    tables = []
    for name, field in SettingsTable.model_fields.items():
        key, example = str(field.alias), (field.examples or [field.default])[0]
        if name == "overrides":
            tables += [
                "# " + str(field.description),
                "# [[overrides]]",
                '# files = ["archive/**"]',
                '# ignore = ["DAT"]',
                "",
            ]
        elif isinstance(example, dict):
            entries = [f"# {rule} = {json.dumps(level)}" for rule, level in example.items()]
            tables += ["# " + str(field.description), f"# [{key}]", *entries, ""]
        else:
            lines += ["# " + str(field.description), f"# {key} = {json.dumps(example)}", ""]
    return "\n".join([*lines, *tables])


def show(where: str, asked: Asked) -> int:
    """Tell every setting that holds for the file, and where it comes from; the exit code."""
    say("\n".join(_shown(where, asked)) + "\n")
    return 0


def schema() -> int:
    """Write the schema of settings files, for editors that complete them; the exit code."""
    say(json.dumps(load_schema("settings"), indent=2) + "\n")
    return 0


def _shown(where: str, asked: Asked) -> Iterator[str]:
    settings, told = asked.settings_for(where), asked.origins(where)
    for field in fields(Settings):
        if field.name != "published":  # an option alone
            key, value = field.name.replace("_", "-"), getattr(settings, field.name)
            yield f"# {key} is not set" if value is None else f"{key} = {_toml(key, value)}  # {told[field.name]}"


def _toml(key: str, value: Any) -> str:
    """The value as a settings file has it."""
    if key == "severity":
        levels = ", ".join(f"{json.dumps(rule)} = {json.dumps(level.name)}" for rule, level in value)
        return f"{{ {levels} }}" if levels else "{}"
    plain = value.name if isinstance(value, Enum) else list(value) if isinstance(value, tuple) else value
    return json.dumps(plain, ensure_ascii=False)
