"""Where the command speaks: results on stdout, everything else one line at a time on stderr."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO, TypeVar, cast

from claims.errors import ConfigError

Item = TypeVar("Item")


def say(text: str, *, whole: bool = True) -> None:
    """A result, on stdout, the last line ended where it is `whole`; raises `ConfigError` when it takes none."""
    stdout = cast(TextIO | None, sys.stdout)  # None where the caller closed it
    if stdout is None:
        raise ConfigError("standard output", "is closed", "write to a file with --output")
    try:
        stdout.write(text if text.endswith("\n") or not text or not whole else text + "\n")
        stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence()
        what = f"cannot be written: {error.strerror or error}"
        raise ConfigError("standard output", what, "make room, or write elsewhere with --output") from error


def silence() -> None:
    """Send what is still to be written on stdout nowhere: nobody reads it, and Python would tell so at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(line: object) -> None:
    """One line for the user, on stderr, unless the caller closed it."""
    if cast(TextIO | None, sys.stderr) is not None:
        sys.stderr.write(" ".join(str(line).split()) + "\n")
        sys.stderr.flush()


def colored() -> bool:
    """Whether stdout is to have colour: a terminal, unless `NO_COLOR` or `FORCE_COLOR` say otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    stdout = cast(TextIO | None, sys.stdout)
    return stdout is not None and stdout.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(items: Sequence[Item]) -> Iterator[Iterator[Item]]:
    """The items to read one by one, with a bar on stderr when it is a terminal and there are several."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield iter(items)
        return
    from rich.console import Console  # noqa: PLC0415  # a twentieth of a second: only for a bar
    from rich.progress import track  # noqa: PLC0415

    yield iter(track(items, description="reading", console=Console(stderr=True), transient=True))
