"""DAT714."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.calendar import told
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_quoted

_OF_A_MONTH = lazily(
    r"\s+(?:in|of)\s+(?:(?:the|each|every) (?:month|year|quarter|term)\b|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_SHIFTED = lazily(r"\b(?:last|next)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)


@rule("DAT714", severity=Severity.info, standards=("ap",), words=True)
def weekday_too_far(record: Record) -> Iterator[Flag]:
    """ "Last Monday" or "next Friday": readers disagree on which one is meant.

    AP asks for the bare weekday within seven days of publication, and for the date beyond.

    Bad:
        Date: 2024-05-17

        The envoys met [[last Monday]] in Tarnby.

    Bad:
        Date: 2024-05-17

        The council will vote [[next Tuesday]], the mayor said.

    Good:
        Date: 2024-05-17

        The envoys met on Monday in Tarnby.

    Good:
        Date: 2024-05-17

        “I saw him last Monday,” said Piet Holm, the captain.

    Good:
        Date: 2024-05-17

        The envoys met on the last Friday in August.

    Good:
        Date: 2024-05-17

        The envoys met last week in Tarnby.
    """
    for moment in record.moments:
        counted = _OF_A_MONTH.match(record.article.text, moment.span.end)
        if _SHIFTED.search(moment.text) and not counted and not is_quoted(record, moment.span):
            meant = f": {told(moment.first)}, if the nearest is meant" if moment.first else ""
            yield Flag(moment.span, f"which one? Write the weekday alone, or the date{meant}")
