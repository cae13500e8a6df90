"""Lists and tables of words are text files in the package of their code: an entry a line, `#` starts a comment."""

import re
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
    entries = {entry for name in names for entry in words_of(package, name)}
    return f"(?:{'|'.join(map(re.escape, sorted(entries, key=lambda entry: (-len(entry), entry))))})"


@cache
def any_word_of(package: str, name: str) -> re.Pattern[str]:
    """A pattern that finds any entry of the package's list as whole words, in any case, the longest first."""
    either = either_of(package, name).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w-]){either}(?![\w-])", re.IGNORECASE)


@cache
def table_of(package: str, name: str) -> dict[str, str]:
    """A table that lies in the package as `<name>.txt`: of each line the first word, and what follows it."""
    lines = files(package).joinpath(f"{name}.txt").read_text("utf-8").splitlines()
    rows = (line.split(None, 1) for line in lines if line.strip() and not line.startswith("#"))
    return {key: told.strip() for key, told in rows}
