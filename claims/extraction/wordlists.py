"""Word lists are text files beside the code: one entry a line, `#` starts a comment."""

import re
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `words/<name>.txt`."""
    lines = files("claims.extraction").joinpath("words", f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(entry for line in lines if (entry := line.partition("#")[0].strip()))


@cache
def any_of(name: str) -> re.Pattern[str]:
    """A pattern that finds any entry of `words/<name>.txt` as whole words, the longest first, in any case."""
    entries = sorted(words(name), key=lambda entry: (-len(entry), entry))
    either = "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in entries)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)
