"""`onrecord validate`: whether claim records are what they should be."""

import sys
from collections.abc import Sequence
from datetime import date

from checker.commands import inputs
from checker.commands.check import Tally
from checker.commands.console import say, tell
from checker.validation import read_text, validate_text
from claims.errors import ReadError


def run(paths: Sequence[str], *, today: date | None) -> int:
    """Validate every claim record; the exit code: 1 when one is wrong, 2 when one could not be read."""
    tally = Tally()
    files = problems = 0
    for where in inputs.expanded(paths, inputs.RECORDS, what="claim records"):
        if isinstance(where, ReadError):
            tally.mishap(where)
            continue
        try:
            found = validate_text(_text(where), where="<stdin>" if where == "-" else where, today=today)
        except ReadError as error:
            tally.mishap(error)
            continue
        files += 1
        problems += len(found)
        tally.found = tally.found or bool(found)
        for problem in found:
            say(str(problem))
    tell(f"{files} claim record{'s' * (files != 1)}, {problems or 'no'} problem{'s' * (problems != 1)}")
    return tally.exit_code


def _text(where: str) -> str:
    if where != "-":
        return read_text(where)
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError("<stdin>", f"is not UTF-8 at byte {error.start}", "claim records are UTF-8 JSON") from error
