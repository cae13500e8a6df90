"""The page `docs/settings.md`, from the table of settings; `make golden` writes it."""

import json
from collections.abc import Iterator

from checker.commands.settings import start
from checker.settings.table import Override, SettingsTable


def page() -> str:
    """The page: every key, then the start that `onrecord init` writes."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "<!-- Written by checker/pages/settings.py: edit checker/settings/table.py, then run make golden. -->"
    yield from ("# Settings", "")
    yield "The nearest `onrecord.toml`, or `pyproject.toml` with `[tool.onrecord]`, at or above an article holds for"
    yield "it; options of the command go before it. `--config FILE` names one file, any that ends in `.toml`, which"
    yield "holds for all inputs instead; patterns of `exclude` and `overrides.files` in it are relative to the current"
    yield "folder. What is read from `-` has the settings of the current folder, with `--stdin-filename NAME` those of"
    yield "that file, and is read also where `exclude` would leave it out."
    yield ""
    yield "A key that nobody knows is an error. `onrecord init` writes a start, `onrecord config --show ARTICLE` tells"
    yield "what holds and from where. For completion in editors with taplo:"
    yield "`onrecord config --schema > onrecord.schema.json`, and `#:schema ./onrecord.schema.json` on top."
    yield from ("", "| key | what it does | default | example |", "|---|---|---|---|")
    for name, field in (*SettingsTable.model_fields.items(), ("files", Override.model_fields["files"])):
        key = f"{field.alias}" if name != "files" else "overrides.files"
        default = "" if name in {"files", "overrides"} or field.default is None else f"`{json.dumps(field.default)}`"
        example = f"`{json.dumps(field.examples[0])}`" if field.examples else ""
        yield f"| `{key}` | {field.description} | {default} | {example} |"
    yield from ("", "```toml", *start().rstrip().splitlines(), "```")
