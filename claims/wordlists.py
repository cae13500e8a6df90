"""Lists and tables of words are text files in the package of their code: an entry a line, `#` starts a comment."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def words_of(package: str, name: str) -> frozenset[str]:
    """The entries of the package's list."""
    lines = files(package).joinpath("words", f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(entry for line in lines if (entry := line.partition("#")[0].strip()))


@cache
def either_of(package: str, *names: str) -> str:
    """A pattern of any entry of the package's lists, to stand in a larger one; the longest first."""
    return f"(?:{branched(entry for name in names for entry in words_of(package, name))})"


def whole_of(package: str, *names: str) -> str:
    """The same for entries that stand as whole words."""
    return rf"(?<![\w-]){either_of(package, *names)}(?![\w-])"


@cache
def any_word_of(package: str, name: str) -> re.Pattern[str]:
    """A pattern that finds any entry of the package's list as whole words, in any case, the longest first."""
    return re.compile(whole_of(package, name), re.IGNORECASE)


def branched(entries: Iterable[str]) -> str:
    """What finds any of the entries, the longest first: branched letter by letter, which rules most out at once."""
    rests: dict[str, set[str]] = {}
    for entry in sorted(entries):
        rests.setdefault(entry[:1], set()).add(entry[1:])
    longer = [_letter(first) + branched(rest) for first, rest in rests.items() if first]
    if len(longer) == 1 and "" not in rests:
        return longer[0]
    return f"(?:{'|'.join(longer)}){'?' * ('' in rests)}" if longer else ""


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)


@cache
def table_of(package: str, name: str) -> dict[str, str]:
    """A table that lies in the package as `<name>.txt`: of each line the first word, and what follows it."""
    lines = files(package).joinpath(f"{name}.txt").read_text("utf-8").splitlines()
    rows = (line.split(None, 1) for line in lines if line.strip() and not line.startswith("#"))
    return {key: told.strip() for key, told in rows}
