"""From what the user typed to files, addresses and streams: folders and globs opened up, each input once."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.commands.left_out import tell_records, without_reports
from checker.settings.asked import Asked
from checker.suppressions import NAME as SUPPRESSIONS
from claims.errors import ReadError
from claims.reading.endings import ARTICLES
from claims.reading.places import is_address

RECORDS = frozenset({".json"})
_OTHERS = frozenset({"node_modules", "site-packages", "venv", "__pycache__"})
"""Folders in which other programs keep what nobody here wrote."""


def expanded(
    paths: Sequence[str], asked: Asked, endings: frozenset[str], *, what: str, beside: Sequence[Path] = ()
) -> Iterator[str | ReadError]:
    """Every input once, in the order given; folders and globs in alphabetical order; a mistake where it is one.

    Of folders and globs, what settings files exclude is left out; raises `ConfigError` where those make no sense.

    What lies in the folders `beside`, or is one of these files, is no input unless it is named outright: it is where
    the results go. Nor are reports that lie there from earlier.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expanded(path, asked, endings, what, beside):
            if isinstance(found, ReadError) or found not in seen:
                yield found
            if isinstance(found, str):
                seen.add(found)


def _expanded(
    path: str, asked: Asked, endings: frozenset[str], what: str, beside: Sequence[Path]
) -> Iterator[str | ReadError]:
    if path == "-" or is_address(path):
        yield path
    elif os.path.isdir(path):  # noqa: PTH112  # Path raises where a folder above may not be searched
        found = files_in(Path(path), endings, beside=beside)
        inside = [
            each if isinstance(each, ReadError) else str(each)
            for each in found
            if isinstance(each, ReadError) or not (each.name == SUPPRESSIONS or asked.excludes(each))
        ]
        inside = list(without_reports(inside, path))
        if not inside and endings == ARTICLES:  # a folder of claim records
            inside = [each for each in _expanded(path, asked, RECORDS, what, beside) if isinstance(each, str)]
        elif endings == ARTICLES:
            others = files_in(Path(path), RECORDS, beside=beside)
            tell_records((each for each in others if isinstance(each, Path) and not asked.excludes(each)), path)
        yield from inside
        if not inside:
            looked_for = endings | RECORDS if endings == ARTICLES else endings
            yield ReadError(path, f"no {what} in this folder", f"looked for {' '.join(sorted(looked_for))}")
    elif os.path.exists(path) or not glob.has_magic(path):  # noqa: PTH110
        yield path
    else:
        matching = glob.glob(path, recursive=True)  # noqa: PTH207  # any root
        files = sorted(p for p in matching if Path(p).is_file() and not asked.excludes(Path(p)))
        yield from without_reports(files, path)
        if not files:
            yield ReadError(path, "matches no file", "check the pattern")


def files_in(folder: Path, endings: frozenset[str], *, beside: Sequence[Path] = ()) -> Iterator[Path | ReadError]:
    """The files with such endings, without hidden ones, in alphabetical order; folders that cannot be read, before.

    Nobody's articles lie in folders such as `node_modules`.

    What lies in the folders `beside`, or is one of these files, is none of them. Links are followed, each to a folder
    only once, and those that lead nowhere are files, so that they are told.
    """
    results = [place.resolve() for place in beside if place.resolve() != folder.resolve()]
    found: list[Path] = []
    errors: list[ReadError] = []
    for each in _walked(folder, {folder.resolve()}):
        if isinstance(each, ReadError):
            errors.append(each)
        elif not any(each.resolve().is_relative_to(place) for place in results):
            found.append(each)
    yield from errors
    yield from sorted(path for path in found if path.suffix.casefold() in endings)


def _walked(folder: Path, seen: set[Path]) -> Iterator[Path | ReadError]:
    """Everything that is no folder, at any depth."""
    try:
        inside = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield ReadError(str(folder), f"cannot be looked into: {error.strerror}", "check its permissions")
        return
    for entry in inside:
        path = folder / entry.name
        if entry.name.startswith(".") or (entry.name in _OTHERS and entry.is_dir()):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walked(path, seen)
        elif entry.is_symlink() and os.path.isdir(path):  # noqa: PTH112  # Path raises where it may not look
            if not _leads_into(path.resolve(), seen):
                seen.add(path.resolve())
                yield from _walked(path, seen)
        elif os.path.isfile(path) or not os.path.exists(path):  # noqa: PTH110, PTH113
            yield path


def _leads_into(target: Path, seen: set[Path]) -> bool:
    """Whether a link's folder is read anyway, or would be read for ever."""
    return any(target.is_relative_to(known) or known.is_relative_to(target) for known in seen)
