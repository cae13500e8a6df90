"""Where in a folder the records of articles lie: where they lay, else under names that nobody has."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from checker.commands import outputs, reviewing
from checker.records.kin import SAME, Kin, known, paired
from claims.errors import ReadError
from claims.record import Record


class Homes:
    """The files of one folder; raises `OSError` when it cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        found = [(file, record) for file in sorted(folder.glob("*.json")) for record in _alone(file)]
        self._files = [file for file, _ in found]
        self._articles = [known(record) for _, record in found]
        self._kin = Kin(self._articles)
        self._taken: set[str] = set()

    def of(self, record: Record, stem: str | None = None) -> Path | None:
        """The file of the article's record; None where the other articles must be seen first."""
        near = list(self._kin.of(known(record)))
        for alike, number in near:
            if alike.rank == SAME and _name(self._files[number]) not in self._taken:
                return self._takes(self._files[number])
        return None if near else self._new(record, stem)

    def settled(self, records: Iterable[tuple[Record, str | None]]) -> Iterator[tuple[Record, Path]]:
        """The files of those that had to wait, now that all others have theirs."""
        waiting = list(records)
        free = [number for number, file in enumerate(self._files) if _name(file) not in self._taken]
        partners = paired([self._articles[number] for number in free], [known(record) for record, _ in waiting])
        for mine, (record, stem) in enumerate(waiting):
            home = self._files[free[partners[mine]]] if mine in partners else None
            yield record, self._takes(home) if home else self._new(record, stem)

    def _new(self, record: Record, stem: str | None) -> Path:
        """The first free name; one of what is no record is not free, so that it is told."""
        held = self._taken | {_name(file) for file in self._files}
        names = (outputs.numbered(stem or outputs.stem(record.article.place.path), number) for number in count(1))
        paths = (self._folder / f"{name}.json" for name in names)
        return self._takes(next(path for path in paths if _name(path) not in held))

    def _takes(self, path: Path) -> Path:
        self._taken.add(_name(path))
        return path


def _name(path: Path) -> str:
    """One name where upper and lower case are one."""
    return path.name.casefold()


def _alone(file: Path) -> Iterator[Record]:
    """The record of a file that holds one and nothing else."""
    with suppress(ReadError):
        there = reviewing.existing(file)
        if len(there) == 1:
            yield there[0]
