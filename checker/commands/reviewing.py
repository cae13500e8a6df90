"""What humans decided in an older claim record, brought over to the record made anew."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from checker.commands.console import tell
from checker.commands.paths import files_in
from checker.findings import Findings
from checker.records.kin import Kin, known, paired
from checker.records.validation import read_text, record_texts
from claims.article import JSON_LINES
from claims.decisions import ReviewState
from claims.errors import ReadError
from claims.record import Record
from claims.reviews import carry, decided
from reports.words import quoted, shortened

_SHOWN = 80


class Reviews:
    """The records with decisions that `--review` names; raises `ReadError` when one cannot be read."""

    def __init__(self, place: Path | None) -> None:
        self._place = place
        self._records = list(_records(place)) if place else []
        self._kin = Kin(known(record) for record in self._records)
        self._used: set[int] = set()

    def carried(self, record: Record) -> Record:
        """The record with the decisions of the older one of the same article; what fell away is told."""
        number = self._kin.nearest(known(record))
        if number is None and self._named() and _share_claims(self._records[0], record):
            number = 0
        if number is None:
            return record
        self._used.add(number)
        return carried(self._records[number], record)

    def tell_unused(self) -> None:
        """Tell when the one record that was named is of no article that was read."""
        if self._named() and not self._used and decided(self._records[0]):
            of = self._records[0].article.place.path
            tell(f"{self._place}: its reviews were not used: they are of {of}, which was not read")

    def _named(self) -> bool:
        """Whether the user named one record, not a folder of them."""
        return len(self._records) == 1 and self._place is not None and self._place.is_file()


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
    there = {(finding.code, finding.fingerprint) for finding in findings.everything}
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


def kept(there: Sequence[Record], news: Sequence[Record], where: Path) -> list[Record]:
    """The new records with the decisions of those that the file `where` holds.

    Raises `ReadError` when it holds decisions about another article, which would be lost.
    """
    partners = paired([known(old) for old in there], [known(new) for new in news])
    if not partners and len(there) == len(news) == 1 and _share_claims(there[0], news[0]):
        partners = {0: 0}
    for number, old in enumerate(there):
        if decided(old) and number not in partners.values():
            what = f"holds reviews of another article, {old.article.place.path}"
            raise ReadError(str(where), what, "choose another place, or move it away")
    return [carried(there[partners[number]], new) if number in partners else new for number, new in enumerate(news)]


def refuse_loss(there: Sequence[Record], new: Record, where: Path) -> None:
    """Raise `ReadError` when the file `where` holds decisions that the new record does not."""
    if any(_decided_about(old) - _decided_about(new) for old in there):
        raise ReadError(str(where), "holds reviews that would be lost", "choose another place, or move it away")


def _decided_about(record: Record) -> set[str]:
    claims = {claim.id for claim in record.claims if claim.review.state is not ReviewState.unreviewed}
    return claims | {f"{decision.code} {decision.fingerprint}" for decision in record.decisions}


def _share_claims(old: Record, new: Record) -> bool:
    return bool(known(old).claims & known(new).claims)


def _records(place: Path) -> Iterator[Record]:
    files = list(files_in(place, frozenset({".json", *JSON_LINES}))) if place.is_dir() else [place]
    if not files:
        raise ReadError(str(place), "no claim records in this folder", "give the folder of the older records")
    for file in files:
        if isinstance(file, ReadError):
            raise file
        found = list(_of_file(file))
        if not found:
            raise ReadError(str(file), "holds no claim record", "give the older record, or leave --review out")
        yield from found


def _of_file(path: Path) -> Iterator[Record]:
    for _, part in record_texts(read_text(str(path)), where=str(path)):
        if part.strip():
            try:
                yield Record.model_validate_json(part)
            except ValidationError as error:
                mend = "mend it (see: onrecord validate), or move it away"
                raise ReadError(str(path), "is no claim record, so its reviews cannot be kept", mend) from error


def _short(words: str) -> str:
    """The words in quotation marks, which they may have already, cut where they are long."""
    told = shortened(words, _SHOWN)
    return told if any(mark in told for mark in '“”"') else quoted(told)
