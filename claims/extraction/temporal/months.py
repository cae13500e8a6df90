"""Months and seasons, with a year or without."""

import re

from claims.extraction.temporal.atoms import (
    A_MONTH,
    A_SEASON,
    A_UNIT,
    ANY_YEAR,
    DAY,
    FROM,
    FULL_MONTH,
    LEAD,
    MONTH,
    SEASON,
    SHIFT,
    SPELLED_YEAR,
    TO,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.periods import BACK
from claims.extraction.temporal.reckoning import AHEAD, SEASONS, day_number, extent, month_number, spelled
from claims.record import MomentBasis, MomentType, Tense

_IN = "|".join(rf"(?<=\b{word} )" for word in "in by over into during throughout through until since".split())
_IN += (
    "".join(rf"|(?<=\b{season} and )" for season in "spring summer autumn fall winter".split())
    + r"|(?<=\bof )(?=the\s)"
)
_AWAY = {"following": 1, "next": 1, "previous": -1}
_BESIDE = r"(?P<beside>last year|this year|next year)"


def _month_year(match: re.Match[str], _around: Around) -> Reading:
    year = spelled(match["spelled"]) if match["spelled"] else match["year"]
    return Reading(MomentType.date, f"{year}-{month_number(match['month']):02}")


def _first_month(match: re.Match[str], _around: Around) -> Reading:
    """The first month of a range whose year stands behind the last."""
    month = month_number(match["month"])
    return Reading(MomentType.date, f"{int(match['year']) - (month > month_number(match['to'])):04}-{month:02}")


def _last_month(match: re.Match[str], around: Around) -> Reading:
    if match["year"]:
        return Reading(MomentType.date, f"{match['year']}-{month_number(match['month']):02}")
    return _bare_month(match, around)


def _month_beside(match: re.Match[str], around: Around) -> Reading:
    parts = match.groupdict()
    day = parts.get("day") or parts.get("day2")
    value = f"{month_number(parts['month'] or parts['month2']):02}" + (f"-{day_number(day):02}" if day else "")
    return Reading(MomentType.date, f"{_year_beside(match, around)}-{value}", around.basis)


def _season_beside(match: re.Match[str], around: Around) -> Reading:
    return Reading(MomentType.date, f"{_year_beside(match, around)}-{SEASONS[match['season'].lower()]}", around.basis)


def _year_beside(match: re.Match[str], around: Around) -> str:
    """The year in 'May last year'."""
    away = {"last year": -1, "next year": 1}.get(match["beside"].lower(), 0)
    return f"{around.day.year + away:04}" if around.day else "XXXX"


def _told_month(match: re.Match[str], around: Around) -> Reading | None:
    if around.basis is not MomentBasis.moment or around.day is None:
        return None
    parts = match.groupdict()
    year = around.day.year + _AWAY.get((parts.get("which") or "").lower(), 0)
    if season := parts.get("season"):
        return Reading(MomentType.date, f"{year:04}-{SEASONS[season.lower()]}", around.basis)
    told_day, month = parts.get("day") or parts.get("day2"), parts.get("month") or match["month2"]
    day = f"-{day_number(told_day):02}" if told_day else ""
    return Reading(MomentType.date, f"{year:04}-{month_number(month):02}{day}", around.basis)


def _season_year(match: re.Match[str], _around: Around) -> Reading:
    words = match.groupdict().get("spelled")
    year = spelled(words) if words else match["year"]
    return Reading(MomentType.date, f"{year}-{SEASONS[match['season'].lower()]}")


def _bare_month(match: re.Match[str], around: Around) -> Reading:
    month, day = month_number(match["month"]), around.day
    if day is None:
        return Reading(MomentType.date, f"XXXX-{month:02}", around.basis)
    shift = (match.groupdict().get("shift") or "").lower()
    year = day.year
    if shift in BACK:
        year -= month >= day.month
    elif shift in AHEAD or around.points is Tense.future:
        year += month < day.month
    elif shift != "this":
        year -= month - day.month > (0 if around.points is Tense.past else 6)
        year += around.points is not Tense.past and day.month - month > 6
    return Reading(MomentType.date, f"{year:04}-{month:02}", around.basis)


def _season(match: re.Match[str], around: Around) -> Reading:
    season, day = SEASONS[(match["season"] or match["fall"]).lower()], around.day
    if day is None:
        return Reading(MomentType.date, f"XXXX-{season}", around.basis)
    first, last = extent(f"{day.year:04}-{season}")
    year = day.year
    if around.basis is not MomentBasis.moment and first and last:
        year += (around.points is Tense.future and last < day) - (around.points is Tense.past and first > day)
    return Reading(MomentType.date, f"{year:04}-{season}", around.basis)


MONTHS_AND_SEASONS: tuple[Pattern, ...] = (
    pattern(
        "month_year",
        rf"{LEAD}(?P<month>{MONTH})(?:\s+of)?,?\s+(?:(?P<year>{ANY_YEAR})|(?P<spelled>{SPELLED_YEAR}))",
        "Due by [[April 2020]].",
        _month_year,
        needs=A_MONTH,
    ),
    pattern(
        "month_year",
        rf"(?P<own>{LEAD}(?P<month>{FULL_MONTH})){TO}(?:(?:early|mid|late)[ -])?(?P<to>{FULL_MONTH}),?\s+(?P<year>{ANY_YEAR})",
        "It ran from [[March]] to May 2019.",
        _first_month,
        needs=A_MONTH,
    ),
    pattern(
        "last_month",
        rf"{FROM}(?P<own>(?P<month>{FULL_MONTH})(?:,?\s+(?P<year>{ANY_YEAR}))?)(?!\s\d)",
        "It ran from March-[[June 2019]].",
        _last_month,
        flags=0,
        needs=A_MONTH,
    ),
    pattern(
        "month_beside",
        rf"(?:(?P<month>{FULL_MONTH})\s+(?P<day>{DAY})|(?P<day2>{DAY})\s+(?P<month2>{FULL_MONTH}))(?:\s+of)?\s+{_BESIDE}",
        "It began on [[14 September last year]].",
        _month_beside,
        needs=A_MONTH,
    ),
    pattern(
        "season_beside",
        rf"(?:the\s+)?{LEAD}(?P<season>{SEASON})(?:\s+of)?\s+{_BESIDE}",
        "It began in [[the spring of last year]].",
        _season_beside,
        needs=A_SEASON,
    ),
    pattern(
        "month_beside",
        rf"{LEAD}(?P<month>{FULL_MONTH})(?:\s+of)?\s+{_BESIDE}",
        "It began in [[May last year]].",
        _month_beside,
        needs=A_MONTH,
    ),
    pattern(
        "told_day",
        rf"{LEAD}(?:(?P<month>{FULL_MONTH})(?:\s+(?P<day>{DAY}))?|(?P<day2>{DAY})\s+(?P<month2>{FULL_MONTH})|(?:the\s+)?(?P<season>{SEASON}))(?:\s+of)?\s+"
        r"(?:that(?:\s+same)?|the\s+(?P<which>same|following|next|previous))\s+year",
        "He came in 2019 and left in [[May of that year]].",
        _told_month,
        needs=A_UNIT,
    ),
    pattern(
        "told_day",
        rf"[Tt]hat\s+(?:same\s+)?(?P<month>{FULL_MONTH})",
        "He came in 2019 and left [[that July]].",
        _told_month,
        flags=0,
        needs=A_MONTH,
    ),
    pattern(
        "season_year",
        rf"{LEAD}(?:the\s+)?(?P<season>{SEASON})(?:\s+of)?\s+(?:(?P<year>{ANY_YEAR})|(?P<spelled>{SPELLED_YEAR}))",
        "Back in [[the summer of 2016]].",
        _season_year,
        needs=A_SEASON,
    ),
    pattern(
        "season_year",
        rf"(?P<year>{ANY_YEAR})\s+(?P<season>{SEASON})(?!\s+(?-i:[A-Z]))",
        "The [[1982 summer]] campaign failed.",
        _season_year,
        needs=A_SEASON,
    ),
    pattern(
        "season_year",
        rf"(?P<own>(?:the\s+)?{LEAD}(?P<season>{SEASON})){TO}(?:(?:early|late)\s)?{SEASON}(?:\s+of)?\s+(?P<year>{ANY_YEAR})",
        "It ran through [[the spring]] and summer of 2016.",
        _season_year,
        needs=A_SEASON,
    ),
    pattern(
        "month",
        rf"(?:(?:the\s+(?=previous|following))?{SHIFT}\s+|{LEAD})(?P<month>{FULL_MONTH}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)",
        "Talks ended in [[April]].",
        _bare_month,
        flags=0,
        needs=A_MONTH,
    ),
    pattern(
        "season",
        rf"(?:{_IN})(?:(?:the\s+)?(?:(?:early|late)\s+)?(?P<season>spring|summer|autumn|winter)|(?:the\s+)?(?:early |late )?(?P<fall>fall)(?!\s+(?:in|from|to|into|on|and(?! winter| spring))\b))(?!\s+(?:of|camp|games|house|term))",
        "It opens in [[the summer]].",
        _season,
        needs=A_SEASON,
    ),
)
"""Every pattern of months and seasons."""
