"""A fault of onrecord is told like any mishap, of the one input that showed it."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

from claims.errors import OnrecordError, ReadError

_OURS = frozenset({errno.ENOENT, errno.EBADF})
"""What the disk answers where onrecord has lost a file; all else is about places that the user has named."""


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
        if isinstance(error, OSError) and error.filename is not None and error.errno not in _OURS:
            mend = "check the path and its permissions"
            raise ReadError(os.fsdecode(error.filename), error.strerror or str(error), mend) from error
        what = f"could not be checked: {type(error).__name__}: {error}"
        raise ReadError(where, what, "a bug, please report it; ONRECORD_TRACEBACK=1 shows more", line=line) from error
