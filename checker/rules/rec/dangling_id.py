"""REC003."""

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.findings import Severity
from checker.registry import RecordFile, Violation, record_rule
from checker.settings.config import suggestion
from claims.record import Record


@record_rule("REC003", severity=Severity.error)
def dangling_id(file: RecordFile) -> Iterator[Violation]:
    """An id leads nowhere, or to two things.

    A claim whose source id does not exist has, in truth, no source; the report would print it as if it had one.

    Bad:
        [[/claims/0/attribution/source_ids/0]] = "s9"

    Bad:
        [[/claims/2/attribution/via/0]] = "courier"

    Bad:
        [[/claims/0/moments/0]] = "t7"

    Bad:
        /sources/1/id = "s1"
        [[/sources/1/id]]
        [[/claims/2/attribution/source_ids/0]]

    Good:
        /claims/0/attribution/source_ids/0 = "s3"
    """
    if file.record is None:
        return
    yield from _twice(file.record)
    known = {
        kind: {item.id for item in getattr(file.record, kind)}  # three lists of values with an id
        for kind in ("sources", "moments", "quantities")
    }
    for kind, place, identity in _uses(file.record):
        if identity not in known[kind]:
            mend = suggestion(identity, known[kind], otherwise=f"known: {', '.join(sorted(known[kind])) or 'none'}")
            yield Violation(place, f"{identity!r} is none of the record's {kind}", mend)


def _uses(record: Record) -> Iterator[tuple[str, str, str]]:
    """Every use of an id: the list it must be in, its pointer, the id."""
    for index, claim in enumerate(record.claims):
        place = f"/claims/{index}"
        yield from _each("sources", f"{place}/attribution/source_ids", claim.attribution.source_ids)
        yield from _each("sources", f"{place}/attribution/via", claim.attribution.via)
        yield from _each("moments", f"{place}/moments", claim.moments)
        yield from _each("quantities", f"{place}/quantities", claim.quantities)
    for index, source in enumerate(record.sources):
        yield from _each("sources", f"/sources/{index}/same_as", source.same_as)
    for index, moment in enumerate(record.moments):
        if moment.anchor is not None:
            yield "moments", f"/moments/{index}/anchor", moment.anchor


def _each(kind: str, place: str, identities: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for number, identity in enumerate(identities):
        yield kind, f"{place}/{number}", identity


def _twice(record: Record) -> Iterator[Violation]:
    for kind in ("claims", "sources", "moments", "quantities"):
        seen: Counter[str] = Counter()
        for index, item in enumerate(getattr(record, kind)):
            seen[item.id] += 1
            if seen[item.id] == 2:
                yield Violation(f"/{kind}/{index}/id", f"{item.id!r} is the id of two {kind}", "give it one of its own")
