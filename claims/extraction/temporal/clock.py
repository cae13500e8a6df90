"""Times of day, with the day that stands beside them."""

import re
from datetime import timedelta

from claims.extraction.temporal.atoms import (
    A_CLOCK,
    DAY,
    FULL_MONTH,
    MONTH,
    WEEKDAY,
    YEAR,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.reckoning import WEEKDAYS, day_number, month_number, year_of
from claims.record import MomentType, Tense

_SPOKEN = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR = rf"(?:1[0-2]|0?[1-9]|{'|'.join(_SPOKEN)})"
_HALF = r"(?:a\.m\.?|p\.m\.?|am\b|pm\b|in the (?:morning|afternoon|evening)|at night)"
_AT = "(?:" + "|".join(rf"(?<=\b{word} )" for word in ("at", "by", "until", "about", "around", "before", "after")) + ")"
_CLOCK = (
    rf"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?{_HALF}|(?:half past |quarter (?:past|to) ){_HOUR}(?:\s{_HALF})?|"
    rf"{_HOUR}(?:\so['’]clock(?:\s{_HALF})?|\s[ap]\.m\.?)|{_AT}{_HOUR}\sin the (?:morning|afternoon|evening)|"
    r"(?<!\d[:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![.:]\d)|(?<!high )noon|midday|midnight)"
)
_ZONE = (
    r"(?:,?\s(?:GMT|UTC|BST|EDT|EST|CDT|CST|MST|MDT|PDT|PST|ET|local time|Eastern(?: time)?|(?-i:[A-Z][a-z]+) time))?"
)
_DAY = rf"(?P<weekday>{WEEKDAY}|yesterday|today|tomorrow)"
_DATE = rf"(?:(?P<month>{MONTH})\s(?P<day>{DAY})|(?P<day2>{DAY})\s(?P<month2>{FULL_MONTH}))"
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_HOURS = re.compile(
    rf"(?:(?P<part>half past|quarter past|quarter to) )?(?P<hour>\d+|{'|'.join(_SPOKEN)})(?:[:.](?P<minute>\d+))?"
)


def _clock(match: re.Match[str], around: Around) -> Reading | None:
    stem = _day(match, around)
    written = match["clock"].lower()
    if written in _NAMED:
        return Reading(MomentType.time, stem + _NAMED[written], around.basis)
    told = _HOURS.match(written)
    if told is None:
        return None
    hour, minute, half = told["hour"], told["minute"], written[told.end() :]
    hours = int(hour) if hour.isdigit() else _SPOKEN.index(hour) + 1
    if part := told["part"]:
        minute = {"half past": "30", "quarter past": "15"}.get(part, "45")
        hours -= part == "quarter to"
    if re.search("p|afternoon|evening|night", half.replace("o'clock", "")) and hours < 12:
        hours += 12
    elif re.search(r"\ba|morning", half) and "afternoon" not in half and hours == 12:
        hours = 0
    return Reading(MomentType.time, f"{stem}T{hours:02}:{minute or '00'}", around.basis)


def _day(match: re.Match[str], around: Around) -> str:
    parts = match.groupdict()
    if written := parts.get("month") or parts.get("month2"):
        month, day = month_number(written), day_number(parts["day"] or parts["day2"])
        return f"{parts.get('year') or year_of(month, day, around.day, around.points)}-{month:02}-{day:02}"
    if around.day is None:
        return "XXXX-XX-XX"
    word = (match["weekday"] or "today").lower()
    if word in WEEKDAYS:
        ahead = around.points is Tense.future
        away = (WEEKDAYS[word] - around.day.weekday()) % 7
        return (around.day + timedelta(days=away if ahead or not away else away - 7)).isoformat()
    return (around.day + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(word, 0))).isoformat()


CLOCK: tuple[Pattern, ...] = (
    pattern(
        "clock",
        rf"(?P<own>(?P<clock>{_CLOCK}){_ZONE})(?:\s\(\d{{4}} GMT\))?,?\s(?:on\s)?(?:(?:{WEEKDAY},?\s)?{_DATE}(?:,?\s(?P<year>{YEAR}))?|{_DAY})",
        "They met at [[10:30 a.m.]] on March 20, 2023, in the hall.",
        _clock,
        needs=A_CLOCK,
    ),
    pattern(
        "clock",
        rf"(?P<clock>{_CLOCK}){_ZONE}(?:,?\s(?:on\s)?(?:{_DATE}(?!,?\s{YEAR})|{_DAY}(?!,?\s(?:{MONTH}|{DAY}\s{FULL_MONTH}))))?",
        "They met at [[10:30 a.m. Friday]] in the hall.",
        _clock,
        needs=A_CLOCK,
    ),
)
"""Every pattern of times of day."""
