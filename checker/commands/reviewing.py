"""What humans decided in an older claim record, brought over to the record made anew."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from checker.commands.console import tell
from checker.findings import Findings
from checker.records.validation import read_text
from claims.errors import ReadError
from claims.record import Record, ReviewState
from claims.reviews import carry, decided

_SHOWN = 80


class Reviews:
    """The records with decisions that `--review` names; raises `ReadError` when one cannot be read."""

    def __init__(self, place: Path | None) -> None:
        self._place = place
        self._records = list(_records(place)) if place else []

    def carried(self, record: Record) -> Record:
        """The record with the decisions of the older one of the same article; what fell away is told."""
        path, known = record.article.place.path, self._records
        old = next((r for r in known if Path(r.article.place.path) == Path(path)), None) or next(
            (r for r in known if r.article.id == record.article.id), None
        )
        if old is None and len(known) == 1 and self._place and self._place.is_file():
            old = known[0]
        return carried(old, record) if old else record


def carried(old: Record, record: Record) -> Record:
    """The record with the decisions of the older one; what fell away is told."""
    done, fallen = carry(old, record)
    for each in fallen:
        by = f" by {each.review.by}" if each.review.by else ""
        told = f"{each.review.state.value}{by}: {_short(each.words)}: the review fell away, {each.why}"
        tell(f"{record.article.place.path}: {told}")
    return done


def tell_lapsed(record: Record, findings: Findings) -> None:
    """Tell which waived findings of the record are found no more, of the rules that ran."""
    there = {
        (finding.code, finding.fingerprint)
        for finding in (*findings.findings, *findings.outweighed, *(waived.finding for waived in findings.waived))
    }
    for decision in record.decisions:
        lapsed = (decision.code, decision.fingerprint) not in there and decision.code in findings.checked
        if lapsed and decision.review.state is ReviewState.waived:
            what = f"{decision.code} {_short(decision.words)}"
            tell(f"{record.article.place.path}: waived by {decision.review.by}: {what}: is found no more")


def existing(path: Path) -> list[Record]:
    """The records of the file that is to be written anew; none when there is no such file.

    Raises `ReadError` when it holds something else, so that nothing that humans wrote is lost.
    """
    return list(_of_file(path)) if path.is_file() and path.stat().st_size else []


def older(records: list[Record], record: Record) -> Record | None:
    """The one of the records that is of the same article and holds decisions."""
    same = [old for old in records if old.article.id == record.article.id] or records[: len(records) == 1]
    return next((old for old in same if decided(old)), None)


def _records(place: Path) -> Iterator[Record]:
    files = sorted(p for p in place.rglob("*") if p.suffix in {".json", ".jsonl"}) if place.is_dir() else [place]
    if not files:
        raise ReadError(str(place), "no claim records in this folder", "give the folder of the older records")
    for file in files:
        yield from _of_file(file)


def _of_file(path: Path) -> Iterator[Record]:
    text = read_text(str(path))
    for part in text.splitlines() if path.suffix == ".jsonl" or _is_lines(text) else [text]:
        if part.strip():
            try:
                yield Record.model_validate_json(part)
            except ValidationError as error:
                mend = "mend it (see: onrecord validate), or move it away"
                raise ReadError(str(path), "is no claim record, so its reviews cannot be kept", mend) from error


def _is_lines(text: str) -> bool:
    """Whether every line is an object: records as `claims` writes several."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(line.startswith("{") and line.endswith("}") for line in lines)


def _short(words: str) -> str:
    """The words in quotation marks, which they may have already, cut where they are long."""
    plain = " ".join(words.split())
    cut = plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"
    return cut if any(mark in cut for mark in '“”"') else f"“{cut}”"
