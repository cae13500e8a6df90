"""DAT705."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.dates.calendar import MONTHS, days_in, month_called
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_MONTH = "|".join(rf"{name}|{name[:3]}t?\." for name in MONTHS)
_DATE = re.compile(
    rf"(?<![\w.,$£€-])(?:(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s*(?:percent|per cent|people|-))(?:,?\s+(?P<y1>\d{{4}}))?|"
    rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{_MONTH})(?:,?\s+(?P<y2>\d{{4}}))?)\b",
    re.I,
)
_COUNTED = re.compile(r"\s+(?!(?:is|was|has|as|its|his)\b)[a-z]+s\b")
_ISO = re.compile(r"(?<![\w-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])")
_RANGE = re.compile(
    rf"(?<![\w-])(?P<month>{_MONTH.title()})\s(?P<first>\d\d?)\s?[-–]\s?(?P<last>\d\d?)(?=\s*[.,;)]|\s(?:and|in|at|by|with|for|of)\b|$)"
)
_CLOCK = re.compile(
    r"\b(?:at|(?:shortly|just|soon)\s+(?:after|before)|until|till)\s+(?P<h>\d{1,2}):(?P<min>\d\d)(?!\d|[:.]\d)(?:\s*(?P<half>[ap]\.?m)\b)?",
    re.I,
)

_LONGEST = 31
"""Above which the numbers behind a month's name count no days."""


@rule("DAT705", severity=Severity.error, standards=("onrecord",), genres=ALL)
def impossible_date(record: Record) -> Iterator[Flag]:
    """A day or a time that no calendar or clock has.

    It can only be a slip, and somebody will act on the wrong day.

    Bad:
        The contract was signed on [[31 April 2024]].

    Bad:
        The vote is set for [[February 29, 2023]], in the old mill.

    Bad:
        The doors open [[at 25:10]] on Monday.

    Bad:
        Shares were bought back through [[Sept. 31]], the firm said.

    Bad:
        The first shots fell [[shortly after 17:75]], the log says.

    Bad:
        The power failed [[at 24:40]] on Sunday. Had it failed at 24:00, nobody had seen it.

    Bad:
        [[September 31]] is the last day to register. The [[June 31]] bombings had no witness.

    Bad:
        The poll was taken [[April 29-31]] and its margin is 3 points.

    Good:
        The contract was signed on 30 April 2024.

    Good:
        She was born on February 29, 2024, at 23:10.

    Good:
        About 30 February storms are on record, the weather office said.
    """
    text = record.article.text
    for sentence in story_sentences(record):
        for match in (*_DATE.finditer(text, *_ends(sentence)), *_ISO.finditer(text, *_ends(sentence))):
            if fault := _date_fault(match):
                yield Flag(Span(match.start(), match.end()), fault)
        for match in _RANGE.finditer(text, *_ends(sentence)):
            month, ends = month_called(match["month"]), {int(match["first"]), int(match["last"])}
            if days_in(month, None) < max(ends) <= _LONGEST:
                yield Flag(Span(*match.span()), f"{match['month']} has {days_in(month, None)} days")
        for match in _CLOCK.finditer(text, *_ends(sentence)):
            if int(match["min"]) > 59 or _is_too_late(match):
                yield Flag(Span(match.start(), match.end()), "no clock shows this time")


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_too_late(clock: re.Match[str]) -> bool:
    """Whether no day has this hour: a day ends at 24:00."""
    return int(clock["h"]) + int(clock["min"]) / 60 > (12.99 if clock["half"] else 24)


def _date_fault(match: re.Match[str]) -> str | None:
    """What is wrong with the day, or None."""
    if match.re is _ISO:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        if not 1 <= month <= 12:
            return f"there is no month {month}"
    else:
        name = match["m1"] or match["m2"]
        written = match["y1"] or match["y2"]
        month, day = month_called(name), int(match["d1"] or match["d2"])
        year = int(written) if written else 0
        # NOTE: "30 February storms" counts storms; a lone lower-case or plural-follower reading is no date.
        if not name[0].isupper() or (
            not written
            and _COUNTED.match(match.string, match.end())
            and not match.string[: match.start()].endswith(("the ", "The "))
        ):
            return None
    limit = days_in(month, year or None)
    if 1 <= day <= limit:
        return None
    name = next(n for n, number in MONTHS.items() if number == month).capitalize()
    return f"{name}{f' {year}' if year and month == 2 else ''} has {limit} days"
