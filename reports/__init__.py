"""Telling the reader: `render` gives what was checked in one of `FORMATS`."""

from collections.abc import Callable, Sequence
from importlib import import_module

from checker.findings import Checked, Unread

FORMATS: tuple[str, ...] = (
    "text",
    "compact",
    "markdown",
    "html",
    "json",
    "jsonl",
    "jsonld",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
)
"""The formats; each is the module of `reports` called `as_<format>`, with one function `render`."""


def render(
    format: str,  # noqa: A002  # the user's word
    checked: Sequence[Checked],
    *,
    color: bool = False,
    unread: Sequence[Unread] = (),
) -> str:
    """The report on everything checked, in the format named; raises KeyError for a format that is none.

    Only `text` knows colour. What is `unread` is told by all of them.
    """
    if format not in FORMATS:
        raise KeyError(format)
    module: Callable[..., str] = import_module(f"reports.as_{format}").render
    return module(checked, color=color, unread=unread)
