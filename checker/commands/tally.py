"""What a run comes to: its mishaps, and its exit code."""

from collections.abc import Iterable, Iterator

from checker.commands.console import tell
from checker.findings import Unread
from claims.errors import ReadError
from claims.record import Record

CLEAN, FOUND, TROUBLE = 0, 1, 2


class Tally:
    """What was found and what went wrong so far; the user is told of mishaps as they come."""

    def __init__(self) -> None:
        self.trouble = False
        self.found = False
        self.unread: list[Unread] = []

    def mishap(self, line: object) -> None:
        """Tell the user what could not be done."""
        self.trouble = True
        tell(line)
        if isinstance(line, ReadError):
            self.unread.append(Unread(line.path, line.told, line.line))

    def read(self, records: Iterable[Record | ReadError]) -> Iterator[Record]:
        """The records that could be read; of the others the user is told."""
        for record in records:
            if isinstance(record, ReadError):
                self.mishap(record)
            else:
                yield record

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 could not check; the last wins."""
        return TROUBLE if self.trouble else FOUND if self.found else CLEAN
