"""SRC216."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from checker.wordlists import either
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_attributed, told

_TOLD = lazily(r"\b(?:said|says|told|according|wrote|explained|added|interview|statement|poll|survey|asked)\b", re.I)

_HOW = ("secretly", "privately", "desperately", "deep down", "clearly", "inwardly")


@rule(
    "SRC216",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("amditis", "bender", "reuters"),
    words=True,
)
def mind_reading(record: Record) -> Iterator[Flag]:
    """The outlet tells what somebody fears, hopes or believes, as if it could see into the head.

    Journalism textbooks and Reuters warn of it: what a person feels is known only from what the person says or does.

    Bad:
        The council met on Tuesday. Ida Brandt [[secretly fears]] that the sale will ruin her.

    Bad:
        Jonas Weir [[privately hoped]] that the ferry would sink.

    Good:
        Ida Brandt said she feared that the sale would ruin her.

    Good:
        Jonas Weir hoped aloud that the ferry would sink, he told the Gazette.

    Good:
        “She secretly fears that I will win,” said Jonas Weir.
    """
    pattern = re.compile(rf"\b[A-Z][\w’'-]+ (?P<at>(?:{'|'.join(_HOW)}) {either('mind')})\b")
    for span, sentence in told(record, pattern, hints=_HOW):
        if not _TOLD.search(sentence.of(record.article.text)) and not is_attributed(record, span):
            yield Flag(span, "how does the outlet know what goes on in this head?")
