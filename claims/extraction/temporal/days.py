"""Days: calendar dates, weekdays, today and yesterday, the next day."""

import re
from datetime import timedelta

from claims.extraction.temporal.atoms import (
    A_FIGURE,
    A_MONTH,
    A_PART,
    A_STRETCH,
    A_WEEKDAY,
    DAY,
    FROM,
    FULL_MONTH,
    MONTH,
    PART,
    SEASON,
    SHIFT,
    TO,
    WDAY,
    WEEKDAY,
    YEAR,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.calendar import (
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    day_number,
    extent,
    month_number,
    moved,
    real,
    year_of,
)
from claims.record import MomentBasis, MomentType, Tense

AHEAD = frozenset({"next", "coming", "this coming", "following"})
"""The words that point forward."""
_ENDS = r"(?=\s*[.,;:)]|\s*$|\s(?:in|at|on|by|for|from|with|the|after|before|when|as|were|was|but)\b)"
"""What may follow the second day of a range: not what it would count, as in 'April 24 and 25 people'."""
_PART_OF = rf"(?:(?:early|late) (?:in|on) )?the\s+(?:(?:early|late)\s+)?(?P<part>{PART})(?:\s+hours)?\s+of\s+"
_WORDS = {"the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "overnight": 0}
_WORDS |= {"tomorrow": 1, "the day after tomorrow": 2}


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


def _weekday(match: re.Match[str], around: Around) -> Reading:
    weekday, day = WEEKDAYS[match["weekday"].lower()], around.day
    part = f"T{PARTS[match['part'].lower()]}" if match["part"] else ""
    kind = MomentType.time if part else MomentType.date
    if day is None:
        return Reading(kind, f"XXXX-WXX-{weekday + 1}{part}", around.basis)
    shift = (match["shift"] or "").lower()
    ahead = shift in AHEAD or (around.points is Tense.future and not shift)
    away = (weekday - day.weekday()) % 7 if ahead else -((day.weekday() - weekday) % 7)
    if away == 0 and shift:
        away = 7 if ahead else -7
    return Reading(kind, (day + timedelta(days=away)).isoformat() + part, around.basis)


def _weekdays(match: re.Match[str], _around: Around) -> Reading:
    part = f"T{PARTS[match['part'].lower()]}" if match["part"] else ""
    return Reading(MomentType.set, f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()] + 1}{part}")


def _day_word(match: re.Match[str], around: Around) -> Reading:
    word = match["word"].lower()
    part = "NI" if word in {"tonight", "overnight"} else PARTS.get((match["part"] or "").lower())
    stem = (around.day + timedelta(days=_WORDS[word])).isoformat() if around.day else "XXXX-XX-XX"
    return Reading(MomentType.time if part else MomentType.date, stem + (f"T{part}" if part else ""), around.basis)


def _next_day(match: re.Match[str], around: Around) -> Reading:
    count = {"previous": -1, "same": 0}.get(match["dir"].lower(), 1)
    unit = match["unit"].lower()
    part = f"T{PARTS[unit]}" if unit in PARTS else ""
    kind = MomentType.time if part else MomentType.date
    nameless = around.basis is not MomentBasis.moment and unit in {"day", *PARTS}  # next to a day that nobody named
    if around.day is None or nameless:
        return Reading(kind, f"XXXX-XX-XX{part}", MomentBasis.unknown)
    return Reading(kind, moved(around.day, count, UNITS.get(unit, "D")) + part, around.basis)


def _told_day(match: re.Match[str], around: Around) -> Reading | None:
    if around.basis is not MomentBasis.moment or around.day is None:
        return None
    unit = match["unit"].lower()
    if unit in SEASONS:
        return Reading(MomentType.date, f"{around.day.year:04}-{SEASONS[unit]}", around.basis)
    away = {"before": -1, "after": 1}.get((match.groupdict().get("side") or "").lower(), 0)
    value = moved(around.day, away, UNITS.get(unit, "D"))
    if unit in PARTS:
        return Reading(MomentType.time, f"{value}T{PARTS[unit]}", around.basis)
    return Reading(MomentType.date, value, around.basis)


def _part(match: re.Match[str], around: Around) -> Reading:
    back = match["which"].lower() == "last"
    stem = (around.day - timedelta(days=back)).isoformat() if around.day else "XXXX-XX-XX"
    return Reading(MomentType.time, f"{stem}T{PARTS[match['part'].lower()]}", around.basis)


DAYS: tuple[Pattern, ...] = (
    pattern(
        "date",
        rf"(?:(?P<weekday>{WDAY}),?\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY}),?\s+(?P<year>{YEAR})",
        "It opened on [[July 25, 2019]], he said.",
        _date,
        needs=A_MONTH,
    ),
    pattern(
        "date",
        rf"(?:(?P<weekday>{WDAY}),?\s+)?(?:the\s+)?(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}),?\s+(?P<year>{YEAR})",
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
        rf"(?P<own>(?P<month>{MONTH})\s+(?P<day>{DAY})){TO}(?P<to>{MONTH})\s+{DAY},?\s+(?P<year>{YEAR})",
        "It ran from [[June 26]] to August 4, 2019.",
        _first_end,
        needs=A_MONTH,
    ),
    pattern(
        "date",
        rf"(?P<own>(?P<day>{DAY})\s+(?P<month>{FULL_MONTH})){TO}{DAY}\s+(?P<to>{FULL_MONTH}),?\s+(?P<year>{YEAR})",
        "It ran from [[26 June]] to 4 August 2019.",
        _first_end,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"the\s+week\s+of\s+(?P<month>{MONTH})\s+(?P<day>{DAY})(?:,?\s+(?P<year>{YEAR}))?",
        "A hearing is due in [[the week of March 6]].",
        _week_of_date,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"{_PART_OF}(?P<month>{MONTH})\s+(?P<day>{DAY})(?:,?\s+(?P<year>{YEAR}))?",
        "It burned on [[the night of April 18, 2019]].",
        _part_of_date,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"{_PART_OF}(?P<day>{DAY})\s+(?P<month>{FULL_MONTH})(?:,?\s+(?P<year>{YEAR}))?",
        "It burned on [[the morning of 18 April]].",
        _part_of_date,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?:(?P<weekday>{WDAY}),?\s+|(?P<shift>last|this|next)\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY})",
        "It began on [[July 12]].",
        _month_day,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?:(?P<weekday>{WDAY}),?\s+)?(?:the\s+)?(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{FULL_MONTH})",
        "It began on [[12 July]].",
        _month_day,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?P<month>{MONTH})\s+{DAY}\s?(?:[-–]|and|or|to|through)\s?(?P<own>(?P<day>{DAY})(?:,?\s+(?P<year>{YEAR}))?){_ENDS}",
        "It ran on April 24 and [[25]].",
        _in_range,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?P<own>(?P<day>{DAY}))\s?(?:[-–]|and|or|to)\s?{DAY}\s+(?P<month>{FULL_MONTH})(?:,?\s+(?P<year>{YEAR}))?",
        "It ran between [[3]] and 7 May.",
        _in_range,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"(?:\d\d?[-–]|{FROM})(?P<own>(?P<day>{DAY})\s+(?P<month>{FULL_MONTH})(?:,?\s+(?P<year>{YEAR}))?)",
        "It ran on 3-[[7 May]].",
        _in_range,
        needs=A_MONTH,
    ),
    pattern(
        "month_day",
        rf"{FROM}(?P<own>(?P<month>{MONTH})\s+(?P<day>{DAY})(?:,?\s+(?P<year>{YEAR}))?)",
        "It ran from April 29-[[May 3]].",
        _in_range,
        needs=A_MONTH,
    ),
    pattern(
        "weekday",
        rf"(?:(?:the\s+(?=previous|following))?{SHIFT}\s+)?(?P<weekday>{WEEKDAY})(?:\s+(?P<part>{PART}))?",
        "The vote was on [[Monday night]].",
        _weekday,
        flags=0,
        needs=A_WEEKDAY,
    ),
    pattern(
        "weekdays",
        rf"(?P<weekday>{WEEKDAY})(?:s|\s+(?P<part>{PART})s)",
        "The court sits on [[Monday mornings]].",
        _weekdays,
        flags=0,
        needs=A_WEEKDAY,
    ),
    pattern(
        "day",
        rf"(?:(?:earlier|later|late|early)\s+)?(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|overnight)(?:\s+(?P<part>{PART}))?",
        "He left [[late yesterday]].",
        _day_word,
    ),
    pattern(
        "part",
        rf"(?:(?:earlier|later|early|late)\s+)?(?P<which>this|last)\s+(?P<part>{PART})",
        "They meet [[later this afternoon]].",
        _part,
        needs=A_PART,
    ),
    pattern(
        "part_of_day",
        rf"(?P<which>mid)[ -]?(?P<part>morning|afternoon)(?!\s+(?:on\s+)?(?:yesterday|tomorrow|{WEEKDAY}))",
        "The fire was out by [[mid-afternoon]].",
        _part,
        needs=A_PART,
    ),
    pattern(
        "part_of_day",
        r"(?<=\bin )(?P<which>the)\s+(?P<part>morning|afternoon|evening)",
        "In [[the morning]] it rained.",
        _part,
        needs=A_PART,
    ),
    pattern(
        "told_day",
        rf"(?:(?:earlier|later|early|late)\s+)?that\s+(?:same\s+)?(?P<unit>day|{PART}|week|month|year|{SEASON})(?!-)",
        "He came in 2019 and left [[later that year]].",
        _told_day,
        needs=A_STRETCH,
    ),
    pattern(
        "told_day",
        r"the\s+(?P<unit>day|night)\s+(?P<side>before|after)(?=[.,;:)]|\s+(?:and|but|in|at|to)\b)",
        "He left on 3 May; they had met [[the day before]].",
        _told_day,
        needs=A_STRETCH,
    ),
    pattern(
        "ordinal_day",
        rf"(?:the\s+|that\s+)?(?P<dir>previous|next|following|same)\s+(?P<unit>day|{PART}|week|month|year)",
        "He resigned [[the next day]].",
        _next_day,
        needs=A_STRETCH,
    ),
)
"""Every pattern of days."""
