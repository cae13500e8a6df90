"""SRC219."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_attributed, is_quoted, told

_CAUSE = lazily(
    r"\b(?P<at>(?:was|were|has been|have been) (?:caused|triggered|driven|fuelled|fueled) by|(?:directly )?led to|as a direct result of|resulted in)\b"
)

_HINTS = ("caused", "triggered", "driven", "fuel", "led to", "direct result", "resulted in")


@rule(
    "SRC219",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("bbc", "reuters"),
    words=True,
    genres=NEWS,
)
def unsourced_causation(record: Record) -> Iterator[Flag]:
    """One thing is told to be the cause of another, and nobody says so.

    That two things followed each other is seen; that one made the other is somebody's conclusion.

    Bad:
        The new quay [[led to]] a rise in thefts.

    Bad:
        The fall in prices [[was caused by]] the sale of the ferry.

    Good:
        The new quay led to a rise in thefts, the police said.

    Good:
        The stairs led up to the tower.

    Good:
        “The sale has led to nothing but grief,” said Ida Brandt, the mayor.
    """
    for span, sentence in told(record, _CAUSE, hints=_HINTS):
        if not is_attributed(record, sentence) and not is_quoted(record, span):
            yield Flag(span, "who draws this conclusion?")
