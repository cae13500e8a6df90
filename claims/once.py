"""What several rules ask of the same record, one after another, is found out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claims.record import Record

T = TypeVar("T")


def once_a_record(find: Callable[[Record], T]) -> Callable[[Record], T]:
    """The function, which remembers what it found in the record that it was asked of last."""
    held: list[tuple[Record, T]] = []

    @wraps(find)
    def found(record: Record) -> T:
        last = held[0] if held else None
        if last is None or last[0] is not record:
            last = (record, find(record))
            held[:] = [last]
        return last[1]

    return found
