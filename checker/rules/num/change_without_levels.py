"""NUM804."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.numbers import ONES
from claims.record import Record
from claims.story import around, told

_CHANGE = lazily(
    r"\b(?P<at>(?:has |have |had )?(?:(?:more than |nearly |almost )?(?:doubled|tripled|trebled|quadrupled|halved)|"
    r"(?:rose|risen|fell|fallen|grew|grown|jumped|soared|dropped|climbed|increased|decreased|surged|plunged) (?:by )?(?:(?:about|nearly|almost|more than|over) )?\d+(?:\.\d+)? ?(?:percent|per cent|%)))(?!\w|[- ]down|\s+as\b)"
)
_HINTS = ("doubled", "tripled", "trebled", "quadrupled", "halved", "percent", "per cent", "%")
_LEVEL = lazily(
    rf"\b(?:from|to|compared (?:with|to)|up from|down from)\s+(?:(?:about|nearly|almost|more than|over|just|some|a record)\s+)?(?:[$£€]?\d|{ONES}|ten)|[$£€]\d|\b\d[\d,]{{2,}}\b"
)


@rule(
    "NUM804",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("bbc",),
    words=True,
)
def change_without_levels(record: Record) -> Iterator[Flag]:
    """Something doubled or fell by half, and the reader gets neither the figure before nor the one after.

    Two cases after one are a rise of a hundred percent: the BBC asks for the context that gives a number its size.

    Bad:
        Thefts at the harbour [[have doubled]] since the ferry was sold.

    Bad:
        Catches [[fell by 40 percent]] this year.

    Good:
        Thefts at the harbour have doubled, from 12 to 24, since the ferry was sold.

    Good:
        Catches fell by 40 percent this year, to 1,200 tons.

    Good:
        Ida Brandt doubled down on the sale. The quay doubled as a dance floor.
    """
    for span, sentence in told(record, _CHANGE, hints=_HINTS):
        if not _LEVEL.search(around(record, sentence, before=1, after=1)):
            yield Flag(span, "from what to what?")
