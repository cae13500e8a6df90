"""DAT708."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from claims.dates.written import written
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around

_ORDER = lazily(
    r"\s*,?\s*(?:(?:\d+|a few|several|some|two|three|four|five|six) (?:days|weeks|months|years) (?:later|after that|earlier|before that)|"
    r"(?:the day|a day|a week|a month|a year) (?:later|earlier))(?:,| \()?\s*(?:on|in)?\s*$",
    re.I,
)
_BACK = lazily(r"earlier|before", re.I)


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
    days = [(m, d) for m in record.moments if (w := written(m)) and w.day and w.year and (d := w.earliest())]
    for (before, one), (moment, other) in pairwise(days):
        here = sentence_around(record, moment.span)
        gap = Span(max(before.span.end, moment.span.start - 45), moment.span.start).of(text)
        match = _ORDER.search(gap)
        near = moment.span.start - before.span.end < 250 and (
            here.contains(before.span) or before.span.end <= here.start
        )
        if match and near and one != other:
            back = bool(_BACK.search(match[0]))
            if (other > one) == back:
                word = "earlier" if back else "later"
                yield Flag(moment.span, f"said to be {word} than {before.text}, and is not")
