"""REC013."""

import re
from collections.abc import Iterator
from datetime import date

from checker.findings import Severity
from checker.registry import RecordFile, Violation, record_rule
from claims.record import Moment

_VALUE = re.compile(r"(\d{4}|XXXX)(?:-W(\d\d)|-(\d\d)(?:-(\d\d))?)(?![\dX])")
"""A week, a month or a day as TIMEX3 writes it, with whatever comes after."""


@record_rule("REC013", severity=Severity.error)
def impossible_value(file: RecordFile) -> Iterator[Violation]:
    """A day that no calendar has, a time that ends before it begins, a number whose lowest value is above its highest.

    Dates are checked against each other by these values. A day that the article itself tells and no calendar has, as
    31 April, keeps its value and has no first and no last day.

    Bad:
        [[/moments/0/value]] = "2024-99-99"

    Bad:
        [[/moments/0/value]] = "2023-02-29"

    Bad:
        [[/moments/0/value]] = ""

    Bad:
        [[/moments/0/last]] = "2026-06-02"

    Bad:
        [[/quantities/0/low]] = 90

    Good:
        /moments/0/value = "2024-02-29TMO"

    Good:
        /moments/0/value = "XXXX-02-29"

    Good:
        /moments/0/value = "P3M"

    Good:
        /moments/0/value = "2026-04-31"
        /moments/0/first = null
        /moments/0/last = null
    """
    if file.record is None:
        return
    for index, moment in enumerate(file.record.moments):
        if not moment.value.strip() or (moment.first and not _is_possible(moment.value)):
            yield Violation(f"/moments/{index}/value", f"{moment.value!r} is in no calendar", "write a TIMEX3 value")
        if _turned_round(moment):
            what = f"ends on {moment.last}, and begins on {moment.first}"
            yield Violation(f"/moments/{index}/last", what, "the last day is not before the first")
    for index, quantity in enumerate(file.record.quantities):
        if quantity.low > quantity.high:
            what = f"{quantity.low:g} is more than the highest value, {quantity.high:g}"
            yield Violation(f"/quantities/{index}/low", what, "low is the smallest value meant, high the largest")


def _turned_round(moment: Moment) -> bool:
    return bool(moment.first and moment.last and moment.last < moment.first)


def _is_possible(value: str) -> bool:
    match = _VALUE.match(value)
    if match is None:
        return True
    year, week, month, day = match.groups()
    if week:
        return 1 <= int(week) <= 53
    try:
        date(2000 if year == "XXXX" else int(year), int(month), int(day or 1))
    except ValueError:
        return False
    return True
