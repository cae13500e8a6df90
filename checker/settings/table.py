"""The keys of a settings file and what they hold: for the reader, the published schema and `onrecord init`."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Level = Literal["error", "warning", "info"]


def _key(name: str) -> str:
    return name.replace("_", "-")


class Values(BaseModel):
    """What may be set for all files, or for some."""

    model_config = ConfigDict(extra="forbid", alias_generator=_key, title="Settings of onrecord")

    select: list[str] = Field(
        default=[],
        examples=[["ANO", "SRC201"]],
        description="Only these rules: codes or how they begin, names, families.",
    )
    extend_select: list[str] = Field(
        default=[], examples=[["DAT703"]], description="These rules, too, whatever the persona."
    )
    ignore: list[str] = Field(default=[], examples=[["VAG302"]], description="Not these rules.")
    standards: list[str] = Field(
        default=[], examples=[["ap", "bbc"]], description="Only rules that serve these standards."
    )
    persona: Literal["regular", "pedantic", "auditor"] = Field(
        default="regular", description="How much you want to hear."
    )
    min_confidence: Literal["low", "medium", "high"] = Field(
        default="medium", description="Leave out what is less sure."
    )
    fail_on: Level = Field(default="info", description="What matters less is told, and does not fail.")
    publisher: str | None = Field(
        default=None, examples=["The Coast Post"], description="The outlet of articles that do not name theirs."
    )
    pipeline: str | None = Field(
        default=None, examples=["en_core_web_md"], description="Another installed spaCy pipeline for English."
    )
    own_outlets: list[str] = Field(
        default=[], examples=[["Harbour Times"]], description="More names of the own outlet: no other outlet's report."
    )
    trusted_relays: list[str] = Field(
        default=[],
        examples=[["Coast News Agency"]],
        description="Outlets whose reports may be relayed without more.",
    )
    allowed_verbs: list[str] = Field(
        default=[],
        examples=[["claimed"]],
        description="Loaded words of attribution that the house accepts, as they are written in articles.",
    )
    severity: dict[str, Level] = Field(
        default={},
        examples=[{"SRC201": "error", "VAG": "info"}],
        description="Another severity for a rule or a family.",
    )


class Override(Values):
    """Other settings for some files."""

    files: list[str] = Field(
        examples=[["archive/**", "*.opinion.md"]],
        description="Patterns relative to the settings file, as in .gitignore: a name anywhere, or a path.",
    )


class SettingsTable(Values):
    """A whole settings file: `onrecord.toml`, or `[tool.onrecord]` of `pyproject.toml`."""

    exclude: list[str] = Field(
        default=[],
        examples=[["drafts", "archive/**/*.html"]],
        description="Folders are read without these, by patterns as in `overrides`; what is named outright is read.",
    )
    overrides: list[Override] = Field(
        default=[],
        description="Other settings for some files: lists add up (not `select`, `standards`), else the last holds.",
    )


def keys(table: type[BaseModel]) -> dict[str, str]:
    """The table's keys as they are written, each with its kind: `list`, `str`, `dict` or `tables`."""
    return {str(field.alias): _kind(name, field.default) for name, field in table.model_fields.items()}


def _kind(name: str, default: object) -> str:
    if name == "overrides":
        return "tables"
    return "dict" if isinstance(default, dict) else "list" if isinstance(default, list) or name == "files" else "str"
