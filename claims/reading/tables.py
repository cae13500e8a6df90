"""Tables, as Markdown writes them and as pages are written in Markdown: their rows are no sentences."""

import re
from collections.abc import Iterator
from itertools import groupby

from claims.spans import Span, trimmed

_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$", re.M)
_CELLS = re.compile(r"(?:[^|\n]*\|){2,}[^|\n]*")
_ROW = re.compile(r"[^\n]+")


def is_table(block: str) -> bool:
    """Whether the block is a table, or rows of one between upright strokes."""
    rows = [row.strip() for row in block.split("\n")]
    ruled = _TABLE_RULE.search(block) is not None
    return all(map(_is_row, rows)) and (ruled or any(row[:1] == "|" == row[-1:] for row in rows))


def without_tables(text: str, block: Span) -> Iterator[Span]:
    """The block; a table in it and what stands above and below it are blocks by themselves."""
    if not _TABLE_RULE.search(text, block.start, block.end):
        yield block
        return
    rows = [trimmed(Span(*row.span()), text) for row in _ROW.finditer(text, block.start, block.end)]
    for _, together in groupby((row for row in rows if len(row)), key=lambda row: _is_row(row.of(text))):
        part = list(together)
        yield Span(part[0].start, part[-1].end)


def _is_row(line: str) -> bool:
    return bool(_CELLS.fullmatch(line) or _TABLE_RULE.match(line))
