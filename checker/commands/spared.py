"""What no report is ever written over: what humans decided, set or wrote."""

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
_OURS = re.compile(
    r"""
      \A\#[ ](?:Sourcing[ ]report|Not[ ]read)\b                    # Markdown
    | <title>Sourcing[ ]report\b                                   # HTML
    | \A\s*\{\s*"version":\s*\d+,\s*"(?:articles|changes|by|quotations)":  # JSON, of other verbs too
    | \A\{"(?:code":"[A-Z]{3}\d{3}"|path":".*"code":"unread"\})      # JSON lines
    | \A\s*\{\s*"@context":[^[]*"@graph":\s*\[(?:\]|\s*\{\s*"@id":\s*"urn:onrecord:)  # JSON-LD
    | "(?:driver|source)":\s*\{\s*"name":\s*"onrecord"             # SARIF, rdjson
    | <testsuites[ ]name="onrecord"                               # JUnit
    | \A\[\s*(?:\]\s*\Z|\{\s*"description":\s*"[^"]*",\s*"check_name")  # GitLab
    | \A::(?:error|warning|notice)[ ]                             # GitHub
    | \A.*:\d+:\d+:[ ](?:[A-Z]{3}\d{3}|unread)[ ]                 # compact, text
    | ^(?:Nothing[ ](?:else[ ])?to[ ]ask[ ]in[ ]|\S+[ ]findings?[ ]in[ ]\S+[ ]article).*\s*\Z  # text
    | \A\w+(?:,type|[ ]+type)?(?:,|[ ]+)articles(?:,|[ ]+)claims\b      # `stats`: CSV, text
    | ^\S+[ ]quotations?:[ ]\d+[ ]word[ ]for[ ]word,.*\s*\Z       # `quotes`
    | ^(?:no|\d+)[ ]changes?(?:,[ ]\S+[ ]claims?[ ]on[ ]weaker[ ]ground)?(?:,[ ]in[ ]\d+[ ]articles)?\.\s*\Z  # `diff`
    """,
    re.M | re.X,
)
"""What reports begin or end with, or what stands in no other file: what an earlier run wrote may go."""


class SparedError(ConfigError):
    """A file is in the way that no report is written over."""


def refuse_spared(path: Path) -> None:
    """Raise `SparedError` when the file is one that no report is written over."""
    what = _NAMES.get(path.name) or _told_by_shape(path)
    if what:
        mend = "choose another place, or move it away"
        raise SparedError(f"--output {path}", f"is {what}, which no report is written over", mend)


def begins_as_report(text: str) -> bool:
    """Whether the text, or how it begins and ends, is that of a report of onrecord's own."""
    return _OURS.search(text) is not None


def _told_by_shape(path: Path) -> str | None:
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:  # it is told where it cannot be written
        return None
    if text.lstrip().startswith("{"):
        for what, marks in _SHAPES.items():
            if all(re.search(mark, text) for mark in marks):
                return what
    return None if not text.strip() or begins_as_report(text) else "no report of onrecord's, but somebody's file"
