"""`onrecord claims`: articles in, claim records out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.cache import Cache
from checker.commands import inputs, outputs, reviewing
from checker.commands.check import Tally
from checker.commands.console import say, tell
from claims.errors import ReadError
from claims.record import Record


def run(
    paths: Sequence[str],
    asked: Mapping[str, Any],
    *,
    output: Path | None,
    review: Path | None = None,
    cache: Cache | None = None,
) -> int:
    """Write the claim record of every article; the exit code: 0, or 2 when one could not be read.

    On stdout one record is indented JSON, several are JSON lines. What humans decided in the records of `review`, and
    in the file that is written anew, stays as long as the claim's words do; what falls away is told.
    """
    outputs.prepare(output, paths)
    reviews = reviewing.Reviews(review)
    there = reviewing.existing(output) if output else []
    tally = Tally()
    names = outputs.Names(output, ".json") if output and outputs.is_folder(output) else None
    done: list[Record] = []
    for read in inputs.records(paths, asked, [output] if output else [], cache=cache):
        if isinstance(read, ReadError):
            tally.mishap(read)
            continue
        record = reviews.carried(read)
        if names:
            _write(names.of(record.article.place.path), record, tally)
        else:
            done.append(_kept(record, there))
    if output and done:
        outputs.write(output, _json(done), read_from=[record.article.place.path for record in done])
        tell(f"{output}: {sum(len(record.claims) for record in done)} claims")
    elif done:
        say(_json(done))
    return tally.exit_code


def _kept(record: Record, there: list[Record]) -> Record:
    old = reviewing.older(there, record)
    return reviewing.carried(old, record) if old else record


def _write(place: Path, new: Record, tally: Tally) -> None:
    try:
        record = _kept(new, reviewing.existing(place))
    except ReadError as error:
        tally.mishap(error)
        return
    outputs.write(place, _json([record]), read_from=[record.article.place.path])
    tell(f"{place}: {len(record.claims)} claims")


def _json(records: Sequence[Record]) -> str:
    if len(records) == 1:
        return records[0].model_dump_json(indent=2) + "\n"
    return "".join(record.model_dump_json() + "\n" for record in records)
