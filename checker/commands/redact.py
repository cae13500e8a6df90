"""`onrecord redact`: claim records without what tells who their anonymous sources are."""

from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from checker.commands import outputs, reviewing
from checker.commands.console import say, tell
from checker.commands.homes import Homes
from checker.commands.paths import RECORDS, expanded
from checker.commands.record_files import claim_record, refuse_others
from checker.commands.tally import Tally
from checker.records.validation import read_text
from checker.running.bugs import bugs_told
from checker.settings.asked import Asked
from claims.errors import ConfigError, ReadError
from claims.record import Record
from claims.redaction import redacted


def run(paths: Sequence[Path], asked: Asked, *, output: Path | None, in_place: bool) -> int:
    """Write every record without its secrets; the exit code: 0, or 2 when one could not be redacted.

    What was taken out is never told. Raises `ConfigError` when nobody said where several records go.
    """
    if output and in_place:
        raise ConfigError("--in-place", "and --output exclude each other", "choose one")
    found = list(expanded([str(path) for path in paths], asked, RECORDS, what="claim records"))
    paths = [Path(each) for each in found if isinstance(each, str)]
    if len(paths) > 1 and not in_place and (output is None or not outputs.is_folder(output)):
        mend = "give -o DIR or --in-place"
        raise ConfigError("redact", "takes one record at a time without a folder to write to", mend)
    outputs.prepare(output, [str(path) for path in paths], records=True)
    homes = Homes(output) if output and outputs.is_folder(output) else None
    tally, waiting = Tally(), list[tuple[Record, str]]()
    for each in found:
        if isinstance(each, ReadError):
            tally.mishap(each)
    for path in paths:
        try:
            record = _redacted(path)
        except ReadError as error:
            tally.mishap(error)
            continue
        if in_place:
            outputs.write(path, outputs.record_text(record), asked="--in-place")
            tell(f"{path}: redacted")
        elif homes:
            waiting.append((record, path.stem))
        else:
            _write(output, record, paths, tally)
    for record, place in homes.settled(waiting) if homes else ():
        _write(place, record, paths, tally)
    return tally.exit_code


def _write(place: Path | None, record: Record, paths: Sequence[Path], tally: Tally) -> None:
    if place is None:
        say(outputs.record_text(record))
        return
    try:
        reviewing.refuse_loss(reviewing.existing(place), record, place)
    except ReadError as error:
        tally.mishap(error)
        return
    outputs.write(place, outputs.record_text(record), read_from=map(str, paths))
    tell(f"{place}: redacted")


def _redacted(path: Path) -> Record:
    refuse_others(path)
    with bugs_told(str(path)):
        try:  # its sense is not asked: a named anonymous source is what it is here for
            record = Record.model_validate_json(read_text(str(path)))
        except ValidationError:
            record = claim_record(str(path))
        try:
            return redacted(record)
        except ValueError as error:
            raise ReadError(str(path), str(error), "is the source anonymous? else mend its type") from error
