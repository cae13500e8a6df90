"""Claim records as inputs: read from their files, sound or refused."""

import re
from collections.abc import Iterator
from pathlib import Path

from checker.commands.paths import RECORDS
from checker.records.validation import read_text, record_texts, validate_text
from claims.errors import ReadError
from claims.record import Record

_ARTICLE = re.compile(r'\s*\[?\s*\{(?![^{]*"article"\s*:)[^{]*"text"\s*:')
"""How JSON of articles begins that are not in JSON lines."""


def refuse_others(path: Path) -> None:
    """Raise `ReadError` for what is no file of a claim record, by its name."""
    if str(path) == "-":
        raise ReadError("-", "standard input is not read here", "name the claim record's file")
    if path.is_dir():
        raise ReadError(str(path), "is a folder", "name one claim record in it")
    if path.suffix.casefold() not in RECORDS:
        raise ReadError(str(path), "is no claim record", f"make one: onrecord claims {path} -o {path.stem}.json")


def claim_record(where: str, text: str | None = None) -> Record:
    """The claim record of the file, or of its text; raises `ReadError` with the first thing wrong with it."""
    text = read_text(where) if text is None else text
    if (number := len(record_texts(text, where=where))) > 1:
        mend = "write one a file: onrecord claims ARTICLES -o FOLDER/"
        raise ReadError(where, f"holds {number} claim records, and one is asked for", mend)
    return _sound(text, where)


def claim_records(where: str, text: str | None = None) -> Iterator[Record | ReadError]:
    """The claim records of the file, or of its text, one or one a line; what is none stands in its place."""
    for line, part in record_texts(read_text(where) if text is None else text, where=where):
        try:
            yield _sound(part, where, first_line=line)
        except ReadError as error:
            yield error


def _sound(text: str, where: str, *, first_line: int = 1) -> Record:
    problems = validate_text(text, where=where)
    if problems:
        more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
        first = problems[0]
        at = f", at {first.pointer}" if first.pointer else ""
        what = f"is not a valid claim record: line {first.line + first_line - 1}{at}: {first.what}{more}"
        mend = "articles go into a file called .jsonl, one object a line" if _ARTICLE.match(text) else ""
        raise ReadError(where, what, mend or f"see: onrecord validate {where}")
    return Record.model_validate_json(text)
