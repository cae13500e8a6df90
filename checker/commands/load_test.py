"""`--without SOURCE`: the sources that a run takes away."""

from collections.abc import Iterator, Sequence

from checker.findings import Taken
from claims.record import Record
from claims.without import fallen, nearest_name, sources_called, without


class LoadTest:
    """Takes sources away from every record of a run, and remembers which of the names nobody bore."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._met: set[str] = set()
        self._near: dict[str, str] = {}

    def of(self, record: Record) -> tuple[Record, Taken | None]:
        """The record without them, and what fell; the record itself where none of them speaks."""
        ids: set[str] = set()
        for name in self._names:
            called = {source.id for source in sources_called(record, name)}
            ids |= called
            if called:
                self._met.add(name)
            elif near := nearest_name(record, name):
                self._near.setdefault(name, near)
        if not ids:
            return record, None
        names = tuple(s.name or s.description for s in record.sources if s.id in ids)
        return without(record, ids), Taken(names, fallen(record, ids))

    @property
    def failed(self) -> bool:
        """Whether no article of the run knew any of the names: nothing was tested."""
        return bool(self._names) and not self._met

    def unknown(self) -> Iterator[str]:
        """A line for each name that no article of the run gives to a source."""
        for name in self._names:
            if name not in self._met:
                mend = f"did you mean {self._near[name]!r}?" if name in self._near else "see: onrecord report"
                yield f"--without {name!r}: no article here has a source of that name ({mend})"
