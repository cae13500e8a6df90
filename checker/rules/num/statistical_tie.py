"""NUM810."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_TIE = lazily(r"\bstatistical(?:ly)? (?:tied?|dead heat|deadlock)\b|\bin a statistical (?:tie|dead heat)\b", re.I)


@rule("NUM810", severity=Severity.info, standards=("ap",), words=True, genres=PROSE)
def statistical_tie(record: Record) -> Iterator[Flag]:
    """A "statistical tie" or "dead heat" in a poll.

    AP never uses it, since it is wrong: a lead inside the margin is uncertain, not absent. Say "about even".

    Bad:
        Ida Brandt and Jonas Weir are [[in a statistical tie]], a poll by Tarnby College found.

    Bad:
        The poll shows a [[statistical dead heat]].

    Good:
        Ida Brandt and Jonas Weir are about even, a poll by Tarnby College found.

    Good:
        “It is a statistical tie,” said Ida Brandt, the mayor.

    Good:
        The race ended in a tie.
    """
    for span, _ in told(record, _TIE, hints=("statistical",)):
        yield Flag(span, "“about even”: a lead inside the margin is uncertain, not absent")
