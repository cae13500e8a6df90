"""The rules' word lists: text files in `checker/rules/words`, one entry a line, `#` starts a comment."""

import re
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `words/<name>.txt`, in lower case."""
    lines = files("checker.rules").joinpath("words", f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(entry for line in lines if (entry := line.partition("#")[0].strip().lower()))


@cache
def any_of(name: str) -> re.Pattern[str]:
    """A pattern that finds any entry of `words/<name>.txt` as whole words, in any case, the longest first."""
    entries = sorted(words(name), key=lambda entry: (-len(entry), entry))
    either = "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in entries)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def found_in(name: str, text: str) -> frozenset[str]:
    """The entries of the list that occur in `text`, in lower case."""
    return frozenset(match.lower() for match in any_of(name).findall(text))
