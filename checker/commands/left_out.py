"""What lies in a folder beside articles and is none: onrecord's own reports, and claim records of the articles."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.commands.console import tell
from checker.commands.spared import begins_as_report
from claims.article import JSON_LINES
from claims.errors import ReadError
from reports.words import counted

_HEAD, _TAIL = 4096, 1024
"""Bytes by which a report is known."""
_RECORD = re.compile(r'\s*\{\s*"version":\s*\d+,\s*"article":\s*\{')


def without_reports(found: Iterable[str | ReadError], folder: str) -> Iterator[str | ReadError]:
    """The files of a folder or a pattern that no earlier run wrote as its report; how many did is told."""
    reports = 0
    for each in found:
        if isinstance(each, str) and _is_report(Path(each)):
            reports += 1
        else:
            yield each
    if reports:
        tell(f"{folder}: {counted(reports, 'report')} of onrecord's own left out")


def _is_report(path: Path) -> bool:
    text = _ends(path)
    # NOTE: JSON lines of no findings are no lines
    return begins_as_report(text) or (not text and path.suffix.casefold() in JSON_LINES and path.is_file())


def tell_records(files: Iterable[Path | ReadError], folder: str) -> None:
    """Tell how many of the files are claim records, where articles are read beside them."""
    records = sum(isinstance(each, Path) and bool(_RECORD.match(_ends(each))) for each in files)
    if records:
        tell(f"{folder}: {counted(records, 'claim record')} left out beside articles (name them to have them read)")


def _ends(path: Path) -> str:
    """How the file begins and ends; nothing where it cannot be read, which is told when it is."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            size = path.stat().st_size
            file.seek(max(len(head), size - _TAIL))
            return (head + file.read(_TAIL)).decode("utf-8-sig", "replace")
    except OSError:
        return ""
