"""Business time: quarters, halves, fiscal years, and what a year ago was compared with."""

import re

from claims.extraction.temporal.atoms import (
    A_FIGURE,
    A_HALF,
    A_QUARTER,
    A_UNIT,
    YEAR,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.reckoning import UNITS, moved
from claims.record import MomentBasis, MomentType, Tense

_OLD = r"(?P<old>(?:comparable |corresponding )?year-(?:earlier|ago))"
_ORDINALS = ("first", "second", "third", "fourth")
_YEARS = {"last year": -1, "this year": 0, "next year": 1, "the year": 0}


def year_before(quarter: str) -> str:
    """The same quarter of the year before: 1989-Q3 of 1990-Q3."""
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"


def _quarter(match: re.Match[str], around: Around) -> Reading:
    which = _ORDINALS.index(match["ordinal"].lower()) + 1
    if year := match["year"] or match["before"]:
        return Reading(MomentType.date, f"{year}-Q{which}")
    if around.day is None:
        return Reading(MomentType.date, f"XXXX-Q{which}", around.basis)
    year = around.day.year
    beside = (match["beside"] or match["whose"] or "").lower()
    if beside:
        year += _YEARS[beside]
    elif around.points is not Tense.future and which > (around.day.month + 2) // 3:
        year -= 1
    return Reading(MomentType.date, f"{year - bool(match['old']):04}-Q{which}", around.basis)


def _last_quarter(match: re.Match[str], around: Around) -> Reading:
    """The quarter told of, else the one before the day's; that of the year before where the words compare."""
    if around.quarter is None and around.day is None:
        return Reading(MomentType.date, "XXXX-QX", around.basis)
    value = around.quarter or moved(around.day, -1, "Q")  # type: ignore[arg-type]
    parts = match.groupdict()
    if parts.get("year"):
        value = f"{match['year']}{value[4:] if match['noun'].lower() == 'quarter' else ''}"
    elif parts.get("old"):
        value = year_before(value)
    return Reading(MomentType.date, value, MomentBasis.moment if around.quarter else around.basis)


def _year_earlier(_match: re.Match[str], around: Around) -> Reading:
    if around.quarter:
        return Reading(MomentType.date, year_before(around.quarter), MomentBasis.moment)
    return Reading(MomentType.date, moved(around.day, -1, "Y") if around.day else "XXXX", around.basis)


def _half(match: re.Match[str], around: Around) -> Reading:
    which = 1 if match["which"].lower() == "first" else 2
    if match["year"]:
        return Reading(MomentType.date, f"{match['year']}-H{which}")
    year = f"{around.day.year + _YEARS[match['beside'].lower()]:04}" if around.day else "XXXX"
    return Reading(MomentType.date, f"{year}-H{which}", around.basis)


def _fiscal(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, match["year"])


def _the_unit(match: re.Match[str], around: Around) -> Reading:
    """'The year', 'the end of the month': the one that the article's day lies in."""
    if re.match(r"\s+(?:ended|ending)\b", match.string[match.end() :]):
        return Reading(MomentType.duration, "P1Y")
    unit = re.sub(r"\W.*", "", (match["unit"] or "year").lower())
    blank = {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX"}
    value = moved(around.day, 0, UNITS[unit]) if around.day else blank[UNITS[unit]]
    return Reading(MomentType.date, value, around.basis)


def _weekend(_match: re.Match[str], around: Around) -> Reading:
    if around.day is None:
        return Reading(MomentType.date, "XXXX-WXX-WE", around.basis)
    now = around.day.weekday() >= 5 or around.points is Tense.future
    return Reading(MomentType.date, moved(around.day, 0 if now else -1, "W") + "-WE", around.basis)


FISCAL: tuple[Pattern, ...] = (
    pattern(
        "fiscal", rf"(?:fiscal(?:\s+year)?)\s+(?P<year>{YEAR})", "In [[fiscal 2018]] it grew.", _fiscal, needs=A_FIGURE
    ),
    pattern(
        "quarter",
        rf"(?:the\s+(?=\w+\s|year-)|(?P<whose>last year|this year|next year)['’]s\s+)?(?:{_OLD}\s+)?(?:(?P<before>{YEAR})\s+)?(?:fiscal[\s-])?"
        rf"(?P<ordinal>first|second|third|fourth)[\s-]quarter(?:\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<beside>{'|'.join(_YEARS)})))?",
        "Sales fell in [[the second quarter of 2015]].",
        _quarter,
        needs=A_QUARTER,
    ),
    pattern(
        "last_quarter",
        rf"(?:(?:the\s+)?{_OLD}|the\s+(?:latest|(?P<year>{YEAR})))\s+(?P<noun>quarter|period)",
        "Sales fell in [[the latest quarter]].",
        _last_quarter,
        needs=A_QUARTER,
    ),
    pattern(
        "last_quarter",
        r"(?:the|that)\s+(?P<noun>quarter)(?!\s+(?:of|century|mile|back|final|horse))",
        "Sales fell in [[the quarter]].",
        _last_quarter,
        needs=A_QUARTER,
    ),
    pattern("year_earlier", r"year-(?:earlier|ago)", "It beat [[year-earlier]] sales.", _year_earlier, needs=A_UNIT),
    pattern(
        "half",
        rf"(?:the\s+)?(?P<which>first|second|last|latter)\s+half\s+of\s+(?:(?P<year>{YEAR})|(?P<beside>{'|'.join(_YEARS)}))",
        "Rents rose in [[the first half of 2016]].",
        _half,
        needs=A_HALF,
    ),
    pattern(
        "the_unit",
        r"(?:the\s+(?:end|beginning|start|middle|rest|remainder|latter part)\s+of|(?:earlier|later|late|early)\s+in)\s+the\s+(?P<unit>year|month|week)(?!-)",
        "It may shut by [[the end of the month]].",
        _the_unit,
        needs=A_UNIT,
    ),
    pattern(
        "the_unit",
        r"(?:(?P<unit>year|month)(?:-|['’]s ))end|year\send",
        "It may shut by [[year-end]].",
        _the_unit,
        needs=A_UNIT,
    ),
    pattern(
        "the_unit",
        r"the\s+(?:(?:full|current|latest|fiscal|calendar)\s+)*(?P<unit>(?-i:year))(?!-|['’]s end|\s+(?:of|after|before|that|when|in|he|she|they|it|two|round|ahead|end)\b)",
        "It lost money for [[the year]].",
        _the_unit,
        needs=A_UNIT,
    ),
    pattern(
        "the_unit",
        r"the\s+current\s+(?:(?:fiscal|calendar)\s+)?(?P<unit>month|week|quarter|year)",
        "It leads in [[the current quarter]].",
        _the_unit,
        needs=A_UNIT,
    ),
    pattern(
        "the_unit",
        r"(?<=\bfor )the\s+(?P<unit>week|month)(?!\s+(?:of|after|before|that|when)\b)",
        "For [[the week]], shares fell.",
        _the_unit,
        needs=A_UNIT,
    ),
    pattern(
        "weekend",
        r"the\s+weekend(?!\s+(?:of|after|before)\b)",
        "They met over [[the weekend]].",
        _weekend,
        needs=A_UNIT,
    ),
)
"""Every pattern of business time."""
