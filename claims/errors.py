"""What can go wrong outside our own code, drawn as a tree.

OnrecordError
├── ReadError            the input could not be read: names the input, the place, the mend
└── ConfigError          the options or settings make no sense
"""


class OnrecordError(Exception):
    """A failure to be told to the user in one line."""

    def __init__(self, where: str, what: str, mend: str) -> None:
        super().__init__(f"{where}: {what} ({mend})" if mend else f"{where}: {what}")
        self.where, self.what, self.mend = where, what, mend


class ReadError(OnrecordError):
    """An input that could not be read."""


class ConfigError(OnrecordError):
    """Options or settings that make no sense."""
