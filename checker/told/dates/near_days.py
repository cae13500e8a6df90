"""Days of a month without a year, near publication: the one that has just gone by, the one that is about to come."""

from datetime import date, timedelta

from claims.dates.written import WrittenDate
from claims.lazily import lazily

_NEAR = timedelta(days=45)
"""How near a day without a year is the one that was, or will be, and no other year's."""
_OVER_NEW_YEAR = timedelta(days=14)
"""The same in January of a day of December: style books leave out the year of the one that is to come."""
_OF_THE_NEW_YEAR = lazily(
    r"\b(?:by|ends?|expires?|lasts?|runs?|through|till|until)\s+(?:(?:on|until|till|through)\s+)*$|"
    r"\b(?:this year|year[’']s? end|end of the year)\b"
)
"""With it, such a day is that of the year that has begun: `The offer runs until Dec. 28`."""


def just_gone(day: WrittenDate, published: date, before: str, behind: str) -> date | None:
    """The day that has just gone by, by the words of its sentence before and behind it; none if it may be to come."""
    past = (day.latest(year) for year in (published.year, published.year - 1))
    last = next((one for one in past if one and one < published), None)
    if last is None or day.day is None or published - last > _NEAR:
        return None
    if last.year == published.year:
        return last
    new = _OF_THE_NEW_YEAR.search(before) or _OF_THE_NEW_YEAR.search(behind) or (last.month, last.day) == (12, 31)
    return None if new or published - last > _OVER_NEW_YEAR else last


def coming(day: WrittenDate, published: date) -> date | None:
    """The next time that the calendar has the day."""
    days = (day.earliest(year) for year in (published.year, published.year + 1))
    return next((one for one in days if one and one > published), None)


def about_to_come(day: WrittenDate, published: date) -> date | None:
    """The same, if it comes within weeks."""
    following = coming(day, published)
    return following if following and following - published <= _NEAR else None
