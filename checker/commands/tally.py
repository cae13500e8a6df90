"""What a run comes to: its mishaps, and its exit code."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.commands.console import tell
from checker.findings import Checked, Severity, Unread
from claims.errors import DayError, ReadError
from claims.record import Record

CLEAN, FOUND, TROUBLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be found before a run fails."""

    fail_on: Severity | None = None
    """What matters less does not fail; None for what the settings say."""
    most: int = 0
    """So many findings that are no errors do not fail either."""


class Tally:
    """What was found and what went wrong so far; the user is told of mishaps as they come."""

    def __init__(self, limits: Limits = Limits()) -> None:  # frozen
        self.trouble = False
        self.found = False
        self.unread: list[Unread] = []
        self._limits = limits
        self._warnings = 0

    def weigh(self, checked: Checked, fail_on: Severity) -> None:
        """Count an article's findings; `fail_on` is what its settings say."""
        limit = self._limits.fail_on or fail_on
        weighty = [each.severity for each in checked.findings.findings if each.severity.rank <= limit.rank]
        self._warnings += sum(severity is not Severity.error for severity in weighty)
        fallen = bool(checked.taken and checked.taken.fallen)
        self.found |= fallen or Severity.error in weighty or self._warnings > self._limits.most

    def mishap(self, line: object) -> None:
        """Tell the user what could not be done."""
        self.trouble = True
        tell(line)
        if isinstance(line, ReadError) and not isinstance(line, DayError):
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
