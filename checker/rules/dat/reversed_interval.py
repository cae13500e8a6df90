"""DAT722."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.dates.written import Interval, intervals
from claims.lazily import lazily
from claims.record import Record

_BEFORE_CHRIST = lazily(r"\s*(?:BC|B\.C\.|BCE)\b")


@rule("DAT722", severity=Severity.error, standards=("onrecord",), genres=ALL)
def reversed_interval(record: Record) -> Iterator[Flag]:
    """A stretch of time that ends before it starts.

    One of the two dates is wrong. Without years, only two days of the same month are compared: a winter may well run from
    November to March.

    Bad:
        The bridge was closed [[from February 2021 through April 2020]].

    Bad:
        The fair was open [[between 26 June and 8 June]], the mayor said.

    Bad:
        The war years ([[1781-1775]]) were lean.

    Good:
        The bridge was closed from November to March.

    Good:
        The fair was open between 8 June and 26 June, and the pier from December 2020 to February 2021.

    Good:
        The temple was built from 480 to 420 BC.
    """
    for interval in intervals(record):
        if _is_reversed(interval) and not _BEFORE_CHRIST.match(record.article.text, interval.span.end):
            yield Flag(interval.span, "this ends before it starts")


def _is_reversed(interval: Interval) -> bool:
    start, end = interval.start, interval.end
    if start.year and end.year:
        first, last = start.earliest(), end.latest()
        return first is not None and last is not None and last < first
    same_month = start.month is not None and start.month == end.month and start.year is None
    return bool(same_month and start.day and end.day and end.day < start.day)
