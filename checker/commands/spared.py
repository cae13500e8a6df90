"""What no report is ever written over: what humans decided or set."""

import re
from pathlib import Path

from checker import suppressions
from claims.errors import ConfigError

_NAMES = {
    "onrecord.toml": "a settings file",
    "pyproject.toml": "a settings file",
    suppressions.NAME: "the suppressions file",
}
_SHAPES = {
    "a claim record": (r'"article"\s*:\s*\{', r'"claims"\s*:\s*\['),
    "a suppressions file": (r'\A\s*\{\s*"version"\s*:\s*\d+\s*,\s*"files"\s*:\s*\{',),
}
"""Known by their keys, so that one that is broken is spared, too."""


def refuse_spared(path: Path) -> None:
    """Raise `ConfigError` when the file is one that no report is written over."""
    what = _NAMES.get(path.name) or _told_by_shape(path)
    if what:
        raise ConfigError(f"--output {path}", f"is {what}, which no report is written over", "choose another place")


def _told_by_shape(path: Path) -> str | None:
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:  # it is told where it cannot be written
        return None
    if not text.lstrip().startswith("{"):
        return None
    return next((what for what, marks in _SHAPES.items() if all(re.search(mark, text) for mark in marks)), None)
