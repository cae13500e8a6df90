"""Markdown that survives GitHub: escaped words and bounded tables."""

import re
from collections.abc import Callable, Iterator

from claims.lines import one_line
from reports.tables import Table

MAX_ROWS = 100
_MARKS = re.compile(r"([\\`*_\[\]<>|#~&$])")
_AT_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=])")
_RUNS = re.compile(r"`+")
_SAFE_ID = re.compile(r"[A-Za-z0-9_-]+")


def escaped(words: str) -> str:
    """`words` on one line, with the marks of Markdown, HTML and mathematics taken literally."""
    return _MARKS.sub(r"\\\1", one_line(words))


def started(words: str) -> str:
    """Escaped words fit to begin a line: no list, no heading comes of them."""
    return _AT_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", words)


def code(words: str) -> str:
    """`words` as code, whatever backticks are in it."""
    line = one_line(words)
    fence = "`" * (max((len(run) for run in _RUNS.findall(line)), default=0) + 1)
    edge = " " if line[:1] == "`" or line[-1:] == "`" else ""
    return f"{fence}{edge}{line}{edge}{fence}"


def anchor(identity: str) -> str:
    """A place to link to, before the identity; the identity alone where it could not be one."""
    return f'<a id="{identity}"></a>{escaped(identity)}' if _SAFE_ID.fullmatch(identity) else escaped(identity)


def link(identity: str) -> str:
    """A link to an `anchor` of this page."""
    return f"[{escaped(identity)}](#{identity})" if _SAFE_ID.fullmatch(identity) else escaped(identity)


def table(told: Table, *, first: Callable[[str], str] = escaped) -> Iterator[str]:
    """The table, its words escaped and those of its `first` column marked so, with a line for rows over `MAX_ROWS`.

    Columns without a word in any row are left out; a word stands where there are no rows.
    """
    head, rows = told
    if not rows:
        yield "None."
        return
    marks = (first, *(escaped for _ in head[1:]))
    kept = [i for i in range(len(head)) if any(row[i] for row in rows)]
    yield f"| {' | '.join(head[i] for i in kept)} |"
    yield f"|{'---|' * len(kept)}"
    for row in rows[:MAX_ROWS]:
        yield f"| {' | '.join(marks[i](row[i]) for i in kept)} |"
    if len(rows) > MAX_ROWS:
        yield ""
        yield f"{len(rows) - MAX_ROWS} more."
