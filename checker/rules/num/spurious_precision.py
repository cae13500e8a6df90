"""NUM815."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_PRECISE = lazily(
    r"\b(?P<at>(?:[Aa]bout|around|roughly|approximately|some|an estimated|nearly|almost) [$£€]?(?!(?:19|20)\d\d\b)(?:\d{1,3}(?:,\d{3})*,\d\d[1-9]|\d+\.\d{2,}|[1-9]\d{2,}[1-9](?!,)))(?![\d:,.]\d)\b"
)

_ROUGHLY = ("about", "around", "roughly", "approximately", "some", "estimated", "nearly", "almost")


@rule("NUM815", severity=Severity.info, persona=Persona.pedantic, standards=("bbc",), words=True)
def spurious_precision(record: Record) -> Iterator[Flag]:
    """A number is called rough and given to the last digit.

    Somebody counted or somebody guessed; the digits say one, the word the other.

    Bad:
        [[About 12,347]] people came to the fair.

    Bad:
        The quay cost [[roughly $3,214]] a metre.

    Good:
        About 12,000 people came to the fair.

    Good:
        The fair drew 12,347 people, the police said.
    """
    for span, _ in told(record, _PRECISE, hints=_ROUGHLY):
        yield Flag(span, "rough, or counted? It cannot be both")
