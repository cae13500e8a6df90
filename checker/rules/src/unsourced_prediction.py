"""SRC218."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record
from claims.story import around, is_attributed, is_quoted, sentence_around, told

_WILL = re.compile(
    r"\b(?P<at>(?:will|is going to|are going to) (?:\w+ly )?(?:rise|fall|grow|collapse|fail|win|lose|cost|cause|lead to|destroy|"
    r"create|increase|decrease|reduce|double|shrink|worsen|improve|boost|hurt|ruin|plunge|soar|suffer))\b"
)
_SAID = re.compile(r"\b(?:said|says|told|according|expect|forecast|predict|estimate|plan|would|if|law|bill)\w*\b", re.I)


@rule(
    "SRC218",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("reuters",),
    words=True,
    genres=NEWS,
)
def unsourced_prediction(record: Record) -> Iterator[Flag]:
    """The future is told as a fact, and nobody forecasts it.

    Reuters asks for a source for every statement that is no established fact; the future never is one.

    Bad:
        The ferry was sold in May. The sale [[will cost]] the town its last boat builders.

    Bad:
        House prices in Tarnby [[will collapse]] next year.

    Good:
        House prices in Tarnby will collapse next year, said Jonas Weir, an economist at Tarnby Bank.

    Good:
        The ferry will leave at eight.

    Good:
        “Prices will collapse,” said Ida Brandt, the mayor.
    """
    for span, sentence in told(record, _WILL):
        near = around(record, sentence_around(record, sentence), before=1, after=1)
        if not _SAID.search(near) and not is_attributed(record, span) and not is_quoted(record, span):
            yield Flag(span, "who forecasts this?")
