"""NUM811."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.figures.numbers import PERCENT
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import hinted

_CHANGE = lazily(
    rf"\b(?:rose|risen|up|grew|increased|climbed|jumped|fell|fallen|down|dropped|decreased|declined)\s+(?:by\s+)?{PERCENT}"
    rf"(?:\s+[\w’'-]+){{0,4}}?,?\s+from\s+(\d+(?:\.\d+)?)(?:\s?(?:percent|per cent|%))?\s+to\s+{PERCENT}",
    re.I,
)


@rule("NUM811", severity=Severity.warning, standards=("bbc",), genres=ALL)
def percent_or_points(record: Record) -> Iterator[Flag]:
    """A change between two percentages that is called percent and is percentage points.

    From 10 to 15 percent is five points, and half as much again; the BBC's guidance on figures, as taught, keeps the two
    apart.

    Bad:
        Date: 2024-06-01

        Support [[rose 5 percent, from 40 percent to 45 percent]], the pollster said.

    Good:
        Date: 2024-06-01

        Support rose 5 percentage points, from 40 percent to 45 percent, the pollster said.

    Good:
        Date: 2024-06-01

        Support rose 50 percent, from 10 percent to 15 percent, the pollster said.
    """
    for sentence in hinted(record, ("percent", "per cent", "%")):
        for match in _CHANGE.finditer(record.article.text, sentence.start, sentence.end):
            said, before, after = (float(match[number]) for number in (1, 2, 3))
            points = abs(abs(after - before) - said) < 0.11
            if points and before and abs(100 * abs(after - before) / before - said) > 1:
                yield Flag(Span(match.start(), match.end()), f"{said:g} percentage points, not percent")
