"""Where a code point of the article lies in the user's file, and what that file is called."""

import os
import re
from bisect import bisect_right

from claims.article import Article


def line_and_column(article: Article, offset: int) -> tuple[int | None, int | None]:
    """1-based line and column (in code points) in the file. Of a page only the line is told, where it is certain.

    Of JSON lines it is the article's one line, and the column is the text's.
    """
    place = article.place
    if place.in_lines:
        return place.first_line, offset + 1
    if place.lines or not place.exact:
        at = bisect_right(place.lines, offset, key=lambda line: line.start) - 1
        if at < 0:
            return None, None
        return place.lines[at].line, offset - place.lines[at].start + 1 if place.exact else None
    before = article.text[:offset]
    line = before.count("\n")
    return place.first_line + line, offset - (before.rfind("\n") + 1) + 1


def shown(path: str) -> str:
    r"""The path as text: bytes of a file's name that are not UTF-8 as `\xe9`, for no record can hold them."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


_ADDRESS = re.compile(r"[a-z][a-z\d+.-]+://", re.I)
"""A scheme has two letters at least: one is a drive's."""


def is_address(path: str) -> bool:
    """Whether it names no file but something in the network."""
    return _ADDRESS.match(path) is not None


def is_stream(path: str) -> bool:
    """Whether what is read there has no place in a folder: standard input, or a pipe of the shell's."""
    return path in {"-", "<stdin>"} or path.startswith("/dev/")
