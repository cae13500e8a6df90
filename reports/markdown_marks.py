"""Markdown that survives GitHub: escaped cells and bounded tables."""

import re
from collections.abc import Iterator, Sequence

MAX_ROWS = 100
_MARKS = re.compile(r"([\\`*_\[\]<>|#~])")


def escaped(words: str) -> str:
    """`words` on one line, with the marks of Markdown and HTML taken literally."""
    return _MARKS.sub(r"\\\1", " ".join(words.split()))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table of at most `MAX_ROWS` rows, with a line for how many more there are; a word where there are none."""
    if not rows:
        yield "None."
        return
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows[:MAX_ROWS]:
        yield f"| {' | '.join(escaped(cell) for cell in row)} |"
    if len(rows) > MAX_ROWS:
        yield ""
        yield f"{len(rows) - MAX_ROWS} more."
