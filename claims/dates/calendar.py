"""Calendar facts that date rules reason with."""

import calendar
import re
from datetime import date

WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
"""Pattern of a month's full name."""
MONTH_WRITTEN = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
"""Pattern of a month's name, in full or cut short."""
MONTH_STOPPED = "|".join(
    rf"{name[:3]}(?:{name[3:]}|t?\.)" if name != "May" else name for name in map(str.capitalize, MONTHS)
)
"""Pattern of a month's name, in full or cut short with a stop."""
MONTH_BEGINS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
"""Pattern of the first three letters of a month's name."""
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""Pattern of a weekday's name."""
WEEKDAY_SHORT = r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
"""Pattern of a weekday's name that is cut short."""
_WEEKDAY = re.compile(rf"\b(?:{WEEKDAY}\b|(?-i:{WEEKDAY_SHORT}))", re.I)
_BY_THREE = {name[:3]: number for names in (MONTHS, WEEKDAYS) for name, number in names.items()}
"""Months and weekdays by their first letters, of which no two are the same."""


def month_called(name: str) -> int:
    """The number of the month whose name begins like this one: `Sept.` is 9."""
    return _BY_THREE[name[:3].lower()]


def weekday_in(words: str) -> int | None:
    """The weekday that the words name (Monday is 0), or None."""
    match = _WEEKDAY.search(words)
    return _BY_THREE[match[0][:3].lower()] if match else None


def told(day: date) -> str:
    """'12 February 2020'."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def weekday_of(day: date) -> str:
    """'Wednesday'."""
    return calendar.day_name[day.weekday()]


def days_in(month: int, year: int | None) -> int:
    """How many days the month has; 29 for February of an unknown year."""
    return calendar.monthrange(year or 2024, month)[1]
