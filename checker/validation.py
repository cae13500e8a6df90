"""Whether a claim record is what it should be: JSON, schema, sense."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a claim record, and where: JSON pointer, and 1-based line and column of the file."""

    where: str
    line: int
    column: int
    code: str
    name: str
    pointer: str
    what: str
    mend: str = ""

    def __str__(self) -> str:
        place = f" at {self.pointer}" if self.pointer else ""
        mend = f" ({self.mend})" if self.mend else ""
        return f"{self.where}:{self.line}:{self.column}: {self.code} {self.name}{place}: {self.what}{mend}"


def validate_text(text: str, *, where: str, today: date | None = None) -> list[Problem]:
    """All that is wrong with a claim record's JSON text."""
    raise NotImplementedError
