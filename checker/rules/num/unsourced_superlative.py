"""NUM814."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record
from claims.story import is_attributed, is_linked, is_sourced, told

_MOST = re.compile(
    r"\b(?P<at>unprecedented|(?:the )?(?:biggest|largest|longest|worst|deadliest|highest|lowest|fastest|most expensive|first)(?: [\w-]+){0,3} (?:ever|in history|in the world|on record|of all time|in living memory))\b"
)


@rule(
    "NUM814",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("wikipedia",),
    words=True,
    genres=NEWS,
)
def unsourced_superlative(record: Record) -> Iterator[Flag]:
    """Something is the first, the biggest or without precedent, and nobody compared.

    A superlative speaks of everything there is; words to watch ask who looked.

    Bad:
        The quay is [[the longest in the world]]. The ferry leaves at eight.

    Bad:
        The flood was [[unprecedented]]. The ferry stayed in the harbour.

    Good:
        The quay is the longest in the world, according to the Institute of Harbours.

    Good:
        “It was unprecedented,” said Ida Brandt, the mayor.
    """
    for span, sentence in told(record, _MOST):
        if not is_sourced(record, sentence) and not is_attributed(record, span) and not is_linked(record, sentence):
            yield Flag(span, "by whose comparison?")
