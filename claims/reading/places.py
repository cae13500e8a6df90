"""Where a code point of the article lies in the user's file, and what that file is called."""

import os

from claims.article import Article


def line_and_column(article: Article, offset: int) -> tuple[int, int]:
    """1-based line and column (in code points) in the file; in the extracted text where the file is HTML.

    Of JSON lines it is the article's one line, and the column is the text's.
    """
    if article.place.in_lines:
        return article.place.first_line, offset + 1
    before = article.text[:offset]
    line = before.count("\n")
    return article.place.first_line + line, offset - (before.rfind("\n") + 1) + 1


def shown(path: str) -> str:
    r"""The path as text: bytes of a file's name that are not UTF-8 as `\xe9`, for no record can hold them."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def is_stream(path: str) -> bool:
    """Whether what is read there has no place in a folder: standard input, or a pipe of the shell's."""
    return path in {"-", "<stdin>"} or path.startswith("/dev/")
