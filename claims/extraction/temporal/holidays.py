"""Named days: Christmas, Thanksgiving, Easter."""

import calendar
import re
from datetime import date, timedelta

from dateutil.easter import easter

from claims.extraction.temporal.atoms import PART, YEAR, Around, Pattern, Reading, pattern
from claims.extraction.temporal.reckoning import PARTS
from claims.record import MomentType, Tense
from claims.wordlists import branched

_FIXED = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
_NTH = {  # the day of the week (Monday 0), which one of the month (-1: the last), the month
    "martin luther king jr. day": (0, 3, 1),
    "martin luther king day": (0, 3, 1),
    "presidents' day": (0, 3, 2),
    "presidents day": (0, 3, 2),
    "mother's day": (6, 2, 5),
    "memorial day": (0, -1, 5),
    "father's day": (6, 3, 6),
    "labor day": (0, 1, 9),
    "columbus day": (0, 2, 10),
    "thanksgiving day": (3, 4, 11),
    "thanksgiving": (3, 4, 11),
}
_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
}
_AFTER = {"black friday": ("thanksgiving", 1), "cyber monday": ("thanksgiving", 4)}
"""Days that follow another by so many."""
_ANY = 2001
_NAMES = "|".join(
    re.escape(name).replace("'", "['’]") for name in sorted((*_FIXED, *_NTH, *_EASTER, *_AFTER), key=len, reverse=True)
)
_NAMED = re.compile(branched((*_FIXED, *_NTH, *_EASTER, *_AFTER)).replace("'", "['’]"))


def day_of(name: str, year: int) -> date:
    """The named day (in lower case, with straight apostrophes) of that year; raises KeyError for a name that is none."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _EASTER:
        return easter(year) + timedelta(days=_EASTER[name])
    if name in _AFTER:
        other, days_after = _AFTER[name]
        return day_of(other, year) + timedelta(days=days_after)
    weekday, nth, month = _NTH[name]
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return date(year, month, days[nth if nth < 0 else nth - 1])


def month_of(name: str) -> int:
    """The month that the named day falls in, as a rule."""
    return day_of(name.lower().replace("’", "'"), _ANY).month


def _holiday(match: re.Match[str], around: Around) -> Reading | None:
    name = match["name"].lower().replace("’", "'")
    part = f"T{PARTS[match['part'].lower()]}" if match["part"] else ""
    kind = MomentType.time if part else MomentType.date
    if match["year"]:
        return Reading(kind, day_of(name, int(match["year"])).isoformat() + part)
    if (today := around.day) is None:
        return None
    shift = (match["shift"] or "").lower()
    days = [day_of(name, today.year + away) for away in (-1, 0, 1)]
    if shift == "next" or (not shift and around.points is Tense.future):
        day = next(day for day in days if day > today)
    elif shift == "last" or around.points is Tense.past:
        day = max(day for day in days if day <= today)
    else:
        day = min(days, key=lambda day: abs(day - today))
    return Reading(kind, day.isoformat() + part, around.basis)


HOLIDAYS: tuple[Pattern, ...] = (
    pattern(
        "holiday",
        rf"(?:(?P<shift>last|this|next)\s+)?(?P<name>{_NAMES})(?:\s+(?P<part>{PART}))?(?:,?\s+(?P<year>{YEAR}))?(?!\s+(?:Island|Eve|cards?|trees?|carols?|presents?|Offensive|Rising|Uprising|Rebellion|Accords?|Agreement|Truce|Parade)\b)",
        "They met on [[Christmas Eve]].",
        _holiday,
        needs=_NAMED,
    ),
)
"""Every pattern of named days."""
