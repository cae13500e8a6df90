"""`onrecord check --watch`: once more whenever an input changes."""

import glob
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from checker.commands.console import colored, tell
from checker.commands.paths import RECORDS
from checker.settings.files import NAMES, forget_files
from claims.errors import ConfigError, OnrecordError
from claims.reading.endings import ARTICLES
from claims.reading.places import is_address

_CLEARED = "\x1b[2J\x1b[H"
_WATCHED = ARTICLES | RECORDS


def watch(run: Callable[[], int], paths: Sequence[str], *, outputs: Sequence[Path]) -> int:
    """Run now and after every change of the files that `paths` name, until Ctrl-C; the exit code of the last run.

    Settings files in their folders count, what lies in `outputs` does not. Raises `ConfigError` for paths that nothing
    can watch, and whatever the first run raises: later ones tell it and wait for the mend.
    """
    from watchfiles import Change  # noqa: PLC0415  # only where somebody waits
    from watchfiles import watch as changes  # noqa: PLC0415

    roots = sorted(set(_roots(paths)))
    named = {Path(path).resolve() for path in paths}
    results = [place.resolve() for place in outputs]

    def counts(_change: Change, changed: str) -> bool:
        path = Path(changed)
        if any(path == place or place in path.parents for place in results) or _is_told_into(path):
            return False
        if path.name.startswith(".") and path not in named:
            return False
        inside = any(place in path.parents for place in named) or any(map(glob.has_magic, paths))
        return path in named or path.name in NAMES or (inside and path.suffix.casefold() in _WATCHED)

    code = run()
    with suppress(KeyboardInterrupt):
        _tell_waiting()
        for _ in changes(*roots, watch_filter=counts, raise_interrupt=True):
            if colored():
                sys.stdout.write(_CLEARED)
            code = _again(run)
            _tell_waiting()
    return code


def _is_told_into(path: Path) -> bool:
    """Whether the command's own words go there: it would wake itself for ever."""
    streams = [stream.fileno() for stream in (sys.__stdout__, sys.__stderr__) if stream and not stream.closed]
    return path.exists() and any(os.path.samestat(path.stat(), os.fstat(stream)) for stream in streams)


def _again(run: Callable[[], int]) -> int:
    forget_files()
    try:
        return run()
    except OnrecordError as error:  # settings half written: the next change may mend them
        tell(f"onrecord: {error}")
        return 2


def _roots(paths: Sequence[str]) -> Iterator[Path]:
    """The folders in which something can change: editors put a new file in the place of the old one."""
    for path in paths:
        if path == "-" or is_address(path):
            raise ConfigError("--watch", f"nothing tells when {path} changes", "name files or folders")
        place = Path(path)
        while glob.has_magic(str(place)) and not place.exists():
            place = place.parent
        folder = place if place.is_dir() else place.parent
        if not folder.is_dir():
            raise ConfigError("--watch", f"there is no folder {folder}", "check the path")
        yield folder.resolve()


def _tell_waiting() -> None:
    tell("onrecord: waiting for changes; Ctrl-C ends")
