"""`onrecord validate`: whether claim records are what they should be."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from checker.commands.console import say, tell
from checker.commands.paths import RECORDS, expanded
from checker.commands.tally import Tally
from checker.records.validation import Problem, read_text, record_texts, validate_text
from checker.running.bugs import bugs_told
from checker.settings.asked import Asked
from claims.errors import ReadError
from reports.words import counted


def run(paths: Sequence[str], asked: Asked, *, today: date | None) -> int:
    """Validate every claim record; the exit code: 1 when one is wrong, 2 when one could not be read."""
    tally = Tally()
    records = problems = unread = 0
    for where in expanded(paths, asked, RECORDS, what="claim records"):
        if isinstance(where, ReadError):
            tally.mishap(where)
            unread += 1
            continue
        try:
            texts = record_texts(_text(where), where=where)
            with bugs_told(where):
                found = [p for line, text in texts for p in _problems(text, where, line, today)]
        except ReadError as error:
            tally.mishap(error)
            unread += 1
            continue
        records += len(texts)
        problems += len(found)
        tally.found = tally.found or bool(found)
        for problem in found:
            say(str(problem))
    lost = f", {counted(unread, 'input')} not read" if unread else ""
    tell(f"{records} claim record{'s' * (records != 1)}, {counted(problems, 'problem')}{lost}")
    return tally.exit_code


def _problems(text: str, where: str, line: int, today: date | None) -> list[Problem]:
    found = validate_text(text, where="<stdin>" if where == "-" else where, today=today)
    return [replace(problem, line=problem.line + line - 1) for problem in found]


def _text(where: str) -> str:
    if where != "-":
        return read_text(where)
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError("<stdin>", f"is not UTF-8 at byte {error.start}", "claim records are UTF-8 JSON") from error
