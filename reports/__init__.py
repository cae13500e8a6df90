"""Telling the reader: `render` gives what was checked in one of `FORMATS`."""

from collections.abc import Callable, Sequence
from importlib import import_module

from checker.findings import Checked

FORMATS: tuple[str, ...] = (
    "text",
    "compact",
    "markdown",
    "html",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
)
"""The formats; each is the module of `reports` called `as_<format>`, with one function `render`."""


def render(format: str, checked: Sequence[Checked], *, color: bool = False) -> str:  # noqa: A002  # the user's word
    """The report on everything checked, in the format named; raises KeyError for a format that is none.

    Only `text` knows colour.
    """
    if format not in FORMATS:
        raise KeyError(format)
    module: Callable[..., str] = import_module(f"reports.as_{format}").render
    return module(checked, color=color)
