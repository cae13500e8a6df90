"""DAT708."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from claims.dates.written import written
from claims.lazily import lazily
from claims.numbers import WHOLE
from claims.record import Moment, Record
from claims.spans import Span
from claims.story import sentence_around

_COUNT = rf"(?:{WHOLE}|a few|several|some|an?) (?:days|weeks|months|years|day|week|month|year)"
_ORDER = lazily(
    rf"\s*,?\s*(?:(?:and|but) )?(?:{_COUNT} (?:later|afterwards|after that|earlier|before that)|"
    r"the (?:day (?:later|earlier|after|before)|(?:next|following|previous) day))(?:,| \()?\s*(?:on|in)?\s*$",
    re.I,
)
_CLAUSE = lazily(
    rf",?\s+(?:(?:{_COUNT}|shortly|just|soon)\s+)?(?P<side>after|before)\s+(?:he|she|it|they|the\s+[a-z]+|[A-Z][\w’-]+)\s+"
    r"(?:(?:had|was|were|been|first)\s+){1,3}\w+(?:\s+[a-z]+){0,3}\s+on\s+"
)
"""Between two days: `signed on 4 May, a week before it was first read on`."""
_NOT_YET = lazily(r"\b(?:due|scheduled|planned|expected|set|meant|supposed|to)\b")
_BACK = lazily(r"earlier|before|previous", re.I)
_FAR = 250
"""Code points that may lie between the two days."""
_APART = 200
"""Days by which two days without a year may lie apart."""


@rule("DAT708", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",), genres=ALL)
def order_contradiction(record: Record) -> Iterator[Flag]:
    """What is said to come later is dated earlier, or the other way round.

    "Two days later, on 3 May" after a 9 May cannot be: one of the two dates is wrong.

    Bad:
        Date: 2024-06-01

        The dam was shut on 9 May 2024 and opened again two days later, on [[3 May 2024]].

    Bad:
        Date: 2024-06-01

        The mill burned down on 4 March 2024. It had been sold a week earlier, on [[19 March 2024]].

    Bad:
        Date: 2024-06-01

        Piet Holm was held on April 17, 2024, and the next day, [[April 10, 2024]], he was let go.

    Bad:
        Date: 2024-06-01

        The dam was shut on 9 May and opened again eleven days after that, on [[3 May]].

    Bad:
        Date: 2024-06-01

        The fire was out on May 9, after it had broken out on [[May 14]].

    Good:
        Date: 2024-06-01

        The fire was out on May 9, after it had broken out on May 4. The mill was sold on May 2, before it was shut on May 6.

    Good:
        Date: 2024-06-01

        The match was put off on May 9 after it had been planned on May 14. The dam was shut on 9 May; two days later, on 11
        May, it was open.

    Good:
        Date: 2024-06-01

        The dam was shut on 9 May 2024 and opened again two days later, on 11 May 2024.

    Good:
        Date: 2024-06-01

        The mill burned down on 4 March 2024. It had been sold a week earlier, on 26 February 2024.

    Good:
        Date: 2024-06-01

        The mill was sold on 19 March 2024. It had been built on 4 May 1907.
    """
    text = record.article.text
    days = [(m, m.first) for m in record.moments if (w := written(m)) and w.day and m.first]
    for (before, one), (moment, other) in pairwise(days):
        here = sentence_around(record, moment.span)
        near = moment.span.start - before.span.end < _FAR and (
            here.contains(before.span) or before.span.end <= here.start
        )
        back = _tells_earlier(text, before.span, moment.span) if near and _are_sure(before, moment) else None
        if back is not None and one != other and (other > one) == back:
            yield Flag(moment.span, f"said to be {'earlier' if back else 'later'} than {before.text}, and is not")


def _are_sure(one: Moment, other: Moment) -> bool:
    """Whether both days have a year of their own, or neither and they are near each other."""
    years = [bool(w and w.year) for w in (written(one), written(other))]
    if any(years):
        return all(years)
    return bool(one.first and other.first and abs((one.first - other.first).days) < _APART)


def _tells_earlier(text: str, before: Span, at: Span) -> bool | None:
    """Whether the words say that the second day is the earlier one; None where they say nothing."""
    beside = _ORDER.search(text, max(before.end, at.start - 45), at.start)
    if beside:
        return bool(_BACK.search(beside[0]) or beside[0].rstrip(" ,(").endswith("day before"))
    clause = _CLAUSE.fullmatch(text, before.end, at.start)
    if clause and not _NOT_YET.search(clause[0]):
        return clause["side"] == "after"
    return None
