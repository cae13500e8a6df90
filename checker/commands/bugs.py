"""A fault of onrecord is told like any mishap, of the one input that showed it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from claims.errors import OnrecordError, ReadError


@contextmanager
def bugs_told(where: str, *, line: int | None = None) -> Iterator[None]:
    """Turn what should never be raised into a `ReadError` about the one input, so that others go on."""
    try:
        yield
    except OnrecordError:
        raise
    except Exception as error:
        if os.environ.get("ONRECORD_TRACEBACK"):
            raise
        what = f"could not be checked: {type(error).__name__}: {error}"
        raise ReadError(where, what, "a bug, please report it; ONRECORD_TRACEBACK=1 shows more", line=line) from error
