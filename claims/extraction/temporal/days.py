"""Days: weekdays, today and yesterday, parts of the day, the next day."""

import re
from datetime import timedelta

from claims.extraction.temporal.atoms import (
    A_DAY_WORD,
    A_PART,
    A_STRETCH,
    A_WEEKDAY,
    AN_ORDINAL,
    PART,
    SEASON,
    SHIFT,
    WEEKDAY,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.reckoning import (
    AHEAD,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    moved,
    number,
    real,
)
from claims.record import MomentBasis, MomentType, Tense

_WORDS = {"the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "overnight": 0}
_WORDS |= {"tomorrow": 1, "the day after tomorrow": 2}


def _weekday(match: re.Match[str], around: Around) -> Reading:
    weekday, day = WEEKDAYS[match["weekday"].lower()], around.day
    part = f"T{PARTS[match['part'].lower()]}" if match["part"] else ""
    kind = MomentType.time if part else MomentType.date
    if day is None:
        return Reading(kind, f"XXXX-WXX-{weekday + 1}{part}", around.basis)
    shift = (match["shift"] or "").lower()
    ahead = shift in AHEAD or (around.points is Tense.future and not shift)
    away = (weekday - day.weekday()) % 7 if ahead else -((day.weekday() - weekday) % 7)
    if shift and (away == 0 or (abs(away) == 1 and shift in {"last", "next"})):  # nobody calls tomorrow 'next Thursday'
        away += 7 if ahead else -7
    return Reading(kind, (day + timedelta(days=away)).isoformat() + part, around.basis)


def _weeks_from_weekday(match: re.Match[str], around: Around) -> Reading | None:
    """'A week ago Thursday' is a week before the last one, 'two weeks from Tuesday' two behind the next."""
    weeks, weekday, part = number(match["count"]), WEEKDAYS[match["weekday"].lower()], match["part"]
    if around.day is None or weeks is None:
        return None
    back = match["dir"] == "ago"
    away = -((around.day.weekday() - weekday) % 7 or 7) if back else (weekday - around.day.weekday()) % 7 or 7
    day = around.day + timedelta(days=away + (-7 if back else 7) * weeks)
    time = f"T{PARTS[part.lower()]}" if part else ""
    return Reading(MomentType.time if part else MomentType.date, f"{day.isoformat()}{time}", around.basis)


def _weekdays(match: re.Match[str], _around: Around) -> Reading:
    part = f"T{PARTS[match['part'].lower()]}" if match["part"] else ""
    return Reading(MomentType.set, f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()] + 1}{part}")


def _day_word(match: re.Match[str], around: Around) -> Reading:
    word = match["word"].lower()
    part = "NI" if word in {"tonight", "overnight"} else PARTS.get((match["part"] or "").lower())
    away = -1 if word == "overnight" and around.points is Tense.past else _WORDS[word]
    stem = (around.day + timedelta(days=away)).isoformat() if around.day else "XXXX-XX-XX"
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


def _nth(match: re.Match[str], around: Around) -> Reading | None:
    """'The 19th' of the month that the text tells of."""
    day = around.day
    there = real(day.year, day.month, int(match["nth"])) if day and around.basis is MomentBasis.moment else None
    return Reading(MomentType.date, there.isoformat(), around.basis) if there else None


def _part(match: re.Match[str], around: Around) -> Reading:
    back = match["which"].lower() == "last"
    stem = (around.day - timedelta(days=back)).isoformat() if around.day else "XXXX-XX-XX"
    return Reading(MomentType.time, f"{stem}T{PARTS[match['part'].lower()]}", around.basis)


def _any_part(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.time, f"XXXX-XX-XXT{PARTS[match['part'].lower()]}", MomentBasis.unknown)


DAYS: tuple[Pattern, ...] = (
    pattern(
        "weekday",
        rf"(?:(?:the\s+(?=previous|following))?{SHIFT}\s+)?(?P<weekday>{WEEKDAY})(?:\s+(?P<part>{PART}))?",
        "The vote was on [[Monday night]].",
        _weekday,
        flags=0,
        needs=A_WEEKDAY,
    ),
    pattern(
        "weeks_from_weekday",
        rf"(?P<count>a|one|two|three)\s+weeks?\s+(?P<dir>ago|from)\s+(?:(?:last|next|this|this coming)\s+)?(?P<weekday>{WEEKDAY})(?:\s+(?P<part>{PART}))?",
        "The vote was [[a week ago Monday]].",
        _weeks_from_weekday,
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
        needs=A_DAY_WORD,
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
        "part_of_days",
        r"(?<=\bat )(?P<part>night)(?!\s+on\b)",
        "The owls hunt at [[night]].",
        _any_part,
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
        "nth_day",
        r"(?:(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bfrom )|(?<=\bsince )|(?<=\bto ))the\s+(?P<nth>\d\d?)(?:st|nd|rd|th)"
        r"(?:\s+of\s+(?:that|the)\s+(?:same\s+)?month)?(?=[.,;:)]|\s+(?:the|he|she|it|they|a|an|his|her|their|and\s+(?:the|was|were|[a-z]+ed)|to\s+the)\b|\s*$)",
        "He came on 3 May 2019 and left on [[the 19th]].",
        _nth,
        needs=AN_ORDINAL,
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
