"""Which days of birth an age or a date in full allows, where a day is known."""

import re
from datetime import date

from checker.told.people.years_of_birth import GAP, Years
from claims.dates.lengths import YEAR
from claims.lazily import lazily
from claims.numbers import number_of
from claims.record import Record

_DIED_ON = lazily(r"\bdied\b[^.;]{0,50}$")
"""Before the day of a death."""
_IN_FULL = lazily(r"\b(?:1[89]|20)\d\d\b")
_BEHIND_A_DAY = lazily(r"(?:,? (?:at home|in [A-Z][\w’-]+))?,?(?: at)? ")
"""Between that day and the age."""


def days_of_birth(record: Record, match: re.Match[str], births: tuple[Years, ...]) -> tuple[int, int] | None:
    """The days of birth that a date in full allows, or an age of today."""
    groups, published = match.groupdict(), record.article.published.date
    if groups.get("year"):
        ends = (m for m in record.moments if m.span.end == match.end("year") and m.first == m.last)
        born = next((m.first for m in ends if m.first), None)
        return (born.toordinal(),) * 2 if born else None
    age = number_of(groups.get("age") or "")
    if age is None or not published or births != ((published.year - age - 1, published.year - age),):
        return None
    return round(published.toordinal() - (age + 1) * YEAR), round(published.toordinal() - age * YEAR)


def day_of_death(record: Record, match: re.Match[str]) -> date | None:
    """The day of a death that an age stands right behind: `died on 3 May 1990, aged 71`."""
    text = record.article.text
    for moment in record.moments:
        beside = moment.span.end <= match.start() and _BEHIND_A_DAY.fullmatch(text, moment.span.end, match.start())
        if beside and _DIED_ON.search(text[max(0, moment.span.start - GAP) : moment.span.start]):
            in_full = moment.first == moment.last and _IN_FULL.search(moment.text)
            return moment.first if in_full else None
    return None


def days_by_death(death: date | None, match: re.Match[str]) -> tuple[int, int] | None:
    """The first and last day of birth of somebody who died on a day at this age."""
    age = number_of(match["age"] or "") if death else None
    return (
        (round(death.toordinal() - (age + 1) * YEAR) + 1, round(death.toordinal() - age * YEAR))
        if death and age
        else None
    )
