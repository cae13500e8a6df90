"""REC005."""

from collections.abc import Iterator

from checker.findings import Severity
from checker.registry import RecordFile, Violation, record_rule
from claims.decisions import Review
from claims.lazily import lazily
from claims.record import Record, Source, SourceType
from claims.redaction import IDENTIFIERS, TELLING

_ABOUT_ANONYMOUS = lazily(r"\bANO(?:\d{3})?\b")
"""The rules about sources without a name, in a decision or in a waiver."""


@record_rule("REC005", severity=Severity.error)
def anonymous_but_named(file: RecordFile) -> Iterator[Violation]:
    """A source that the article keeps anonymous can be identified from its record.

    Records go into version control, into mails and into other programs. A promise of anonymity is broken there as
    surely as in print, so a record never holds a name, a number or an address of such a source.

    Bad:
        [[/sources/1/name]] = "Rui Teller"

    Bad:
        [[/sources/1/affiliation]] = "harbour office, rui@aldmoor.example"

    Bad:
        [[/sources/1/justification]] = "reached at +44 20 7946 0018"

    Bad:
        [[/sources/1/description]] = "Whitlock"

    Bad:
        /sources/1/same_as = ["s1"]
        [[/sources/1/same_as/0]]

    Bad:
        /claims/2/review = {"state": "verified", "by": "Ines Marlow", "why": "confirmed by @ruiteller"}
        [[/claims/2/review/why]]

    Bad:
        /decisions = [{"code": "ANO102", "fingerprint": "f", "words": "A harbour official", "review": {"state": "waived", "why": "is rui@aldmoor.example"}}]
        [[/decisions/0/review/why]]

    Bad:
        /article/remarks = [{"text": "<!-- onrecord: ignore[ANO102] is @ruiteller -->"}]
        [[/article/remarks/0/text]]

    Good:
        /sources/1/description = "an aide to Dana Whitlock, hired in 2019"

    Good:
        /sources/1/justification = "was on the boat on 2026-05-03 with 140 others"

    Good:
        /claims/1/review/evidence = ["press office, +44 20 7946 0018"]
    """
    if file.record is None:
        return
    hidden = {s.id for s in file.record.sources if s.type is SourceType.anonymous}
    for index, source in enumerate(file.record.sources):
        if source.id in hidden:
            yield from _named(f"/sources/{index}", source, file.record)
    for index, claim in enumerate(file.record.claims):
        if hidden.intersection(claim.attribution.source_ids):
            yield from _reviewed(f"/claims/{index}/review", claim.review)
    for index, decision in enumerate(file.record.decisions if hidden else ()):
        if _ABOUT_ANONYMOUS.search(decision.code):
            yield from _reviewed(f"/decisions/{index}/review", decision.review)
    for index, remark in enumerate(file.record.article.remarks if hidden else ()):
        if _ABOUT_ANONYMOUS.search(remark.text):
            yield from _identified(f"/article/remarks/{index}/text", remark.text)


def _named(place: str, source: Source, record: Record) -> Iterator[Violation]:
    if source.name is not None:
        yield Violation(f"{place}/name", "an anonymous source has a name", "set it to null")
    people = {s.id: s for s in record.sources if s.type is SourceType.named_person}
    names = {alias for person in people.values() for alias in _aliases(person)}
    for number, identity in enumerate(source.same_as):
        if identity in people:
            what = f"an anonymous source is tied to {people[identity].name}"
            yield Violation(f"{place}/same_as/{number}", what, "take the id out")
    for field, words in _fields(source):
        if words.casefold().strip(" .,") in names:
            yield Violation(f"{place}/{field}", f"an anonymous source is called {words!r}", "describe, do not name")
        yield from _identified(f"{place}/{field}", words)


def _aliases(person: Source) -> Iterator[str]:
    name = (person.name or "").casefold()
    yield from {name, *name.split()[-1:]} - {""}


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    for field in TELLING:
        if words := getattr(source, field):
            yield field, words
    if source.anonymity and source.anonymity.reason:
        yield "anonymity/reason", source.anonymity.reason


def _reviewed(place: str, review: Review) -> Iterator[Violation]:
    if review.why:
        yield from _identified(f"{place}/why", review.why)
    for number, evidence in enumerate(review.evidence):
        yield from _identified(f"{place}/evidence/{number}", evidence)


def _identified(place: str, words: str) -> Iterator[Violation]:
    kind = next((kind for kind, pattern in IDENTIFIERS.items() if pattern.search(words)), None)
    if kind:
        yield Violation(place, f"{kind} beside an anonymous source", "keep it outside the record")
