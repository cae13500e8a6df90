"""What the options ask of inputs, put on top of settings files: the settings that hold for each."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from checker.settings.config import Settings
from checker.settings.files import SettingsFile, named_file, nearest_file
from claims.reading.places import is_address, is_stream

_ADD_UP = frozenset({"allowed_verbs", "extend_select", "ignore", "own_outlets", "severity", "trusted_relays"})
"""Fields to which overrides add, as ruff's `per-file-ignores` do; others they set anew."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one command asks; its questions raise `ConfigError` where a settings file makes no sense."""

    values: Mapping[str, Any] = field(default_factory=dict)
    """Fields of `Settings`; they go before those of files."""
    file: Path | None = None
    """The settings file that holds for all inputs; None for the nearest one of each."""
    stdin: str = "-"
    """What standard input is called, and read as."""

    def called(self, where: str) -> str:
        """The name by which an input is known."""
        return self.stdin if where == "-" else where

    def settings_for(self, where: str) -> Settings:
        """The settings for one input: its settings file's, with what the options ask for on top."""
        found, merged = self._file_of(_folder(where)), dict[str, Any]()
        for _, values in found.of(Path(where)) if found else []:
            for name, value in values.items():
                merged[name] = (*merged.get(name, ()), *value) if name in _ADD_UP else value
        return replace(Settings(), **{**merged, **self.values})

    def origins(self, where: str) -> dict[str, str]:
        """For each field of `Settings` the places that set it for this input; 'default' where no file does."""
        found, told = self._file_of(_folder(where)), dict[str, str]()
        for place, values in found.of(Path(where)) if found else []:
            for name in values:
                told[name] = f"{told[name]}; {place}" if name in _ADD_UP and name in told else place
        return {field.name: told.get(field.name, "default") for field in fields(Settings)}

    def excludes(self, path: Path) -> bool:
        """Whether its settings file leaves out this file, found in a folder."""
        found = self._file_of(path.parent)
        return found is not None and found.excludes(path)

    def _file_of(self, folder: Path) -> SettingsFile | None:
        return named_file(self.file) if self.file else nearest_file(folder)


def _folder(where: str) -> Path:
    if is_stream(where) or is_address(where):
        return Path()
    return Path(where) if os.path.isdir(where) else Path(where).parent  # noqa: PTH112  # Path raises where it may not look
