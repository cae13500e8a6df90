"""DAT724."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from claims.dates.calendar import told
from claims.dates.written import written
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around

_EXPECTED = lazily(r"\b(?:is|are)\s+(?:now\s+)?(?:expected|due|scheduled|set|slated|planned)\s+(?:to|for)\b", re.I)
_BY = lazily(r"\b(?:by|in|on|until)\s+(?:the end of\s+|early\s+|late\s+)?$", re.I)


@rule("DAT724", severity=Severity.warning, confidence=Confidence.medium, standards=("onrecord",))
def stale_expectation(record: Record) -> Iterator[Flag]:
    """Something still expected by a day that is past when the text is published.

    Either the date is wrong or an old story was printed again as new.

    Bad:
        Date: 2024-06-01

        The dam is expected to be full by [[April 2024]].

    Good:
        Date: 2024-06-01

        The dam is expected to be full by April 2025.

    Good:
        Date: 2024-06-01

        The dam, which was expected to be full by April 2024, is half empty.
    """
    published = record.article.published.date
    if published is None:
        return
    text = record.article.text
    for moment in record.moments:
        day = written(moment)
        last = day.latest() if day and day.year and day.month else None
        if last is None or last >= published or is_quoted(record, moment.span):
            continue
        sentence = sentence_around(record, moment.span)
        expected = _EXPECTED.search(text, sentence.start, moment.span.start)
        between = Span(expected.end(), moment.span.start).of(text) if expected else ""
        if expected and _BY.search(between) and len(between.split()) <= 10 and not re.search(r"[,;“\"]", between):
            yield Flag(moment.span, f"still expected, but past when this was published, on {told(published)}")
