"""Patterns that are compiled when they are first used: a command that only lists the rules compiles next to none.

The word lists that stand in them are read at once.
"""

import re
from functools import cached_property
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern, and has all that it has."""

    def __init__(self, told: str, flags: int) -> None:
        self._told, self._flags = told, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._told, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        self.__dict__[name] = found  # the next time it is at hand
        return found


def lazily(told: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, as `re.compile` makes it, but for its identity: a match's `re` is not it."""
    return cast(re.Pattern[str], _Lazy(told, flags))
