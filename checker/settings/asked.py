"""What the options ask of inputs, put on top of settings files: the settings that hold for each."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from checker.settings.config import Settings
from checker.settings.files import SettingsFile, named_file, nearest_file
from claims.reading.places import is_address, is_stream


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
        found = self._file_of(_folder(where))
        told = [values for _, values in found.of(Path(where))] if found else []
        merged = {name: value for values in told for name, value in values.items()}
        return replace(Settings(), **{**merged, **self.values})

    def origins(self, where: str) -> dict[str, str]:
        """For each field of `Settings` the place that sets it for this input; 'default' where no file does."""
        found = self._file_of(_folder(where))
        told = dict.fromkeys((field.name for field in fields(Settings)), "default")
        for place, values in found.of(Path(where)) if found else []:
            told |= dict.fromkeys(values, place)
        return told

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
