"""What can go wrong outside our own code, drawn as a tree.

OnrecordError
├── ReadError            the input could not be read: names the input, the place, the mend
│   └── DayError         a day in it is none, and all else could be read
└── ConfigError          the options or settings make no sense
"""

from collections.abc import Sequence


class OnrecordError(Exception):
    """A failure to be told to the user in one line."""

    def __init__(self, where: str, what: str, mend: str) -> None:
        self.where, self.what, self.mend = where, what, mend
        super().__init__(where, what, mend)  # its arguments, so that another process can send it

    def __str__(self) -> str:
        return f"{self.where}: {self.told}"

    @property
    def told(self) -> str:
        """What is wrong, and how to mend it."""
        return f"{self.what} ({self.mend})" if self.mend else self.what


class ReadError(OnrecordError):
    """An input that could not be read; `line` is the file's, 1-based, where one line is at fault."""

    def __init__(self, path: str, what: str, mend: str, *, line: int | None = None) -> None:
        super().__init__(f"{path}:{line}" if line else path, what, mend)
        self.path, self.line = path, line


class DayError(ReadError):
    """A day of an article that is none; the article comes behind it, and is read without."""


class ConfigError(OnrecordError):
    """Options or settings that make no sense."""

    @classmethod
    def together(cls, errors: Sequence["ConfigError"]) -> "ConfigError":
        """All of them, at least one, as one error whose line tells of each."""
        first, *others = errors
        return cls(first.where, "; ".join([first.told, *map(str, others)]), "") if others else first
