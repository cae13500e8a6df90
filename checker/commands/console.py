"""Where the command speaks: results on stdout, everything else one line at a time on stderr."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")


def say(text: str) -> None:
    """A result, on stdout."""
    sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")
    sys.stdout.flush()


def tell(line: object) -> None:
    """One line for the user, on stderr."""
    sys.stderr.write(" ".join(str(line).split()) + "\n")
    sys.stderr.flush()


def colored() -> bool:
    """Whether stdout is to have colour: a terminal, unless `NO_COLOR` or `FORCE_COLOR` say otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(items: Sequence[Item], *, label: str) -> Iterator[Iterator[Item]]:
    """The items one by one, with a bar on stderr when it is a terminal and there are several."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield iter(items)
        return
    from rich.console import Console  # noqa: PLC0415  # a twentieth of a second: only for a bar
    from rich.progress import track  # noqa: PLC0415

    yield iter(track(items, description=label, console=Console(stderr=True), transient=True))
