"""DAT719."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record

_WORDS = lazily(r"(?:yesterday|today|tomorrow)\b", re.I)


@rule("DAT719", severity=Severity.info, persona=Persona.auditor, standards=("ap",), words=True)
def today_yesterday(record: Record) -> Iterator[Flag]:
    """Yesterday, today or tomorrow, where AP's house style has the weekday.

    A page is read on other days than it is written on.

    Bad:
        Date: 2024-05-09

        The ferry was sold [[yesterday]], the board said.

    Good:
        Date: 2024-05-09

        The ferry was sold on Wednesday, the board said.
    """
    for moment in record.moments:
        if _WORDS.match(moment.text):
            day = f" ({moment.first:%A})" if moment.first else ""
            yield Flag(moment.span, f"house style has the weekday{day}")
