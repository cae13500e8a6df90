"""`onrecord claims`: articles in, claim records out."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.commands import inputs, outputs, reviewing
from checker.commands.console import say, tell
from checker.commands.homes import Homes
from checker.commands.paths import RECORDS
from checker.commands.tally import Tally
from checker.running.means import Means
from checker.settings.asked import Asked
from claims.article import JSON_LINES
from claims.errors import ConfigError, ReadError
from claims.record import Record
from reports.words import counted


def run(
    paths: Sequence[str],
    asked: Asked,
    *,
    output: Path | None,
    review: Path | None = None,
    means: Means,
) -> int:
    """Write the claim record of every article; the exit code: 0, or 2 when one could not be read.

    On stdout one record is indented JSON, several are JSON lines. What humans decided in the records of `review`, and
    in the file that is written anew, stays as long as the claim's words do; what falls away is told.
    """
    outputs.prepare(output, paths, records=True)
    _refuse_other_endings(output)
    reviews, tally = reviewing.Reviews(review), Tally()
    there = reviewing.existing(output) if output else []
    records = inputs.records(paths, asked, [output] if output else [], means=means)
    read = map(reviews.carried, tally.read(records))
    if output and outputs.is_folder(output):
        _into_folder(output, read, tally)
    elif done := list(read):
        _in_one(output, reviewing.kept(there, done, output) if output else done)
    reviews.tell_unused()
    return tally.exit_code


def _refuse_other_endings(output: Path | None) -> None:
    """Raise `ConfigError` for a file that would be called what it is not."""
    if output is None or outputs.is_folder(output) or (output.exists() and not output.is_file()):
        return
    if output.suffix.casefold() not in RECORDS | JSON_LINES:
        mend = "call it .json, or .jsonl for a record a line"
        raise ConfigError(f"--output {output}", "is no name of claim records, which are JSON", mend)


def _in_one(output: Path | None, records: Sequence[Record]) -> None:
    if output is None:
        say(_json(records))
        return
    if len(records) > 1 and output.suffix.casefold() in RECORDS:
        mend = "call it .jsonl for a record a line, or name a folder"
        raise ConfigError(f"--output {output}", f"would hold {len(records)} records, and is no JSON then", mend)
    outputs.write(output, _json(records), read_from=[record.article.place.path for record in records])
    tell(f"{output}: {counted(sum(len(record.claims) for record in records), 'claim')}")


def _into_folder(folder: Path, records: Iterable[Record], tally: Tally) -> None:
    """A file a record: at once where it is plain which, else when all articles have been seen."""
    homes, waiting = Homes(folder), list[tuple[Record, None]]()
    for record in records:
        if place := homes.of(record):
            _write(place, record, tally)
        else:
            waiting.append((record, None))
    for record, place in homes.settled(waiting):
        _write(place, record, tally)


def _write(place: Path, new: Record, tally: Tally) -> None:
    try:
        record = reviewing.kept(reviewing.existing(place), [new], place)[0]
    except ReadError as error:
        tally.mishap(error)
        return
    outputs.write(place, outputs.record_text(record), read_from=[record.article.place.path])
    tell(f"{place}: {counted(len(record.claims), 'claim')}")


def _json(records: Sequence[Record]) -> str:
    if len(records) == 1:
        return outputs.record_text(records[0])
    return "".join(record.model_dump_json() + "\n" for record in records)
