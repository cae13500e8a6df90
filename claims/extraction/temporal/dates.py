"""Dates: days by their month, with a year or without, and the ends of ranges of them."""

import re

from claims.extraction.temporal.atoms import (
    A_FIGURE,
    A_MONTH,
    ANY_YEAR,
    DAY,
    FROM,
    FULL_MONTH,
    MONTH,
    PART,
    TO,
    WDAY,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.reckoning import (
    PARTS,
    day_number,
    extent,
    month_number,
    moved,
    real,
    year_of,
)
from claims.record import MomentType, Tense

_ENDS = r"(?=\s*[.,;:)]|\s*$|\s(?:in|at|on|by|for|from|with|the|after|before|when|as|were|was|but)\b)"
"""What may follow the second day of a range: not what it would count, as in 'April 24 and 25 people'."""
_PART_OF = rf"(?:(?:early|late) (?:in|on) )?the\s+(?:(?:early|late)\s+)?(?P<part>{PART})(?:\s+hours)?\s+of\s+"


def _date(match: re.Match[str], _around: Around) -> Reading:
    day = day_number(match["day"])
    return Reading(MomentType.date, f"{int(match['year']):04}-{month_number(match['month']):02}-{day:02}")


def _numeric(match: re.Match[str], _around: Around) -> Reading | None:
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    found = [f"{year:04}-{m:02}-{d:02}" for d, m in dict.fromkeys(((a, b), (b, a))) if real(year, m, d)]
    if not found:
        return None
    value = found[0] if len(found) == 1 else f"{year:04}-XX-XX"
    return Reading(MomentType.date, value, readings=tuple(found) if len(found) > 1 else ())


def _month_day(match: re.Match[str], around: Around) -> Reading:
    month, day = month_number(match["month"]), day_number(match["day"])
    shift = match.groupdict().get("shift") or ""
    points = {"last": Tense.past, "next": Tense.future}.get(shift.lower(), around.points)
    year = year_of(month, day, around.day, points)
    return Reading(MomentType.date, f"{year}-{month:02}-{day:02}", around.basis)


def _in_range(match: re.Match[str], around: Around) -> Reading:
    return _date(match, around) if match["year"] else _month_day(match, around)


def _first_end(match: re.Match[str], _around: Around) -> Reading:
    """The first day of a range whose year stands behind the last."""
    month, day = month_number(match["month"]), day_number(match["day"])
    year = int(match["year"]) - (month > month_number(match["to"]))
    return Reading(MomentType.date, f"{year:04}-{month:02}-{day:02}")


def _week_of_date(match: re.Match[str], around: Around) -> Reading | None:
    reading = _in_range(match, around)
    if (day := extent(reading.value)[0]) is None:
        return None
    return Reading(MomentType.date, moved(day, 0, "W"), reading.basis)


def _part_of_date(match: re.Match[str], around: Around) -> Reading:
    day = _in_range(match, around)
    return Reading(MomentType.time, f"{day.value}T{PARTS[match['part'].lower()]}", day.basis)


DATES: tuple[Pattern, ...] = (
    pattern(
        "date",
        rf"(?:(?P<weekday>{WDAY})(?:\s?,)?\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY})(?:\s?,)?\s+(?P<year>{ANY_YEAR})",
        "It opened on [[July 25, 2019]], he said.",
        _date,
        needs=A_MONTH,
    ),
    pattern(
        "date",
        rf"(?:(?P<weekday>{WDAY})(?:\s?,)?\s+)?(?:the\s+)?(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH})(?:\s?,)?\s+(?P<year>{ANY_YEAR})",
        "It opened on [[Tuesday, 12 March 2024]].",
        _date,
        needs=A_MONTH,
    ),
    pattern(
        "iso",
        r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])",
        "Filed on [[2024-03-12]].",
        _date,
        needs=A_FIGURE,
    ),
    pattern(
        "numeric",
        r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})",
        "Signed on [[25/03/2024]].",
        _numeric,
        needs=A_FIGURE,
    ),
    pattern(
        "date",
        rf"(?P<own>(?P<month>{MONTH})\s+(?P<day>{DAY})){TO}(?P<to>{MONTH})\s+{DAY}(?:\s?,)?\s+(?P<year>{ANY_YEAR})",
        "It ran from [[June 26]] to August 4, 2019.",
        _first_end,
        needs=A_MONTH,
    ),
    pattern(
        "date",
        rf"(?P<own>(?P<day>{DAY})\s+(?P<month>{FULL_MONTH})){TO}{DAY}\s+(?P<to>{FULL_MONTH})(?:\s?,)?\s+(?P<year>{ANY_YEAR})",
        "It ran from [[26 June]] to 4 August 2019.",
        _first_end,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"the\s+week\s+of\s+(?P<month>{MONTH})\s+(?P<day>{DAY})(?:(?:\s?,)?\s+(?P<year>{ANY_YEAR}))?",
        "A hearing is due in [[the week of March 6]].",
        _week_of_date,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"{_PART_OF}(?P<month>{MONTH})\s+(?P<day>{DAY})(?:\s?[-–/]\s?{DAY})?(?:(?:\s?,)?\s+(?P<year>{ANY_YEAR}))?",
        "It burned on [[the night of April 18, 2019]].",
        _part_of_date,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"{_PART_OF}(?P<day>{DAY})(?:\s?[-–/]\s?{DAY})?\s+(?P<month>{FULL_MONTH})(?:(?:\s?,)?\s+(?P<year>{ANY_YEAR}))?",
        "It burned on [[the morning of 18 April]].",
        _part_of_date,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?:(?P<weekday>{WDAY})(?:\s?,)?\s+|(?P<shift>last|this|next)\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY})",
        "It began on [[July 12]].",
        _month_day,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?:(?P<weekday>{WDAY})(?:\s?,)?\s+)?(?:the\s+)?(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{FULL_MONTH})",
        "It began on [[12 July]].",
        _month_day,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?P<month>{MONTH})\s+{DAY}\s?(?:[-–]|and|or|to|through)\s?(?P<own>(?P<day>{DAY})(?:(?:\s?,)?\s+(?P<year>{ANY_YEAR}))?){_ENDS}",
        "It ran on April 24 and [[25]].",
        _in_range,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?P<own>(?:the\s+)?(?P<day>{DAY}))\s?(?:[-–]|and|or|to)\s?(?:the\s+)?{DAY}\s+(?:of\s+)?(?P<month>{FULL_MONTH})(?:(?:\s?,)?\s+(?P<year>{ANY_YEAR}))?",
        "It ran between [[3]] and 7 May.",
        _in_range,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?:\d\d?[-–]|{FROM})(?P<own>(?P<day>{DAY})\s+(?P<month>{FULL_MONTH})(?:(?:\s?,)?\s+(?P<year>{ANY_YEAR}))?)",
        "It ran on 3-[[7 May]].",
        _in_range,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"{FROM}(?P<own>(?P<month>{MONTH})\s+(?P<day>{DAY})(?:(?:\s?,)?\s+(?P<year>{ANY_YEAR}))?)",
        "It ran from April 29-[[May 3]].",
        _in_range,
        needs=A_MONTH,
    ),
)
"""Every pattern of dates."""
