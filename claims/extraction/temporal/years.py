"""Months, seasons, quarters, years, decades and centuries that are named."""

import re

from claims.extraction.temporal.atoms import (
    A_CENTURY,
    A_FIGURE,
    A_MONTH,
    A_SEASON,
    AN_ERA,
    DAY,
    FROM,
    FULL_MONTH,
    LEAD,
    MONTH,
    SEASON,
    SHIFT,
    SPELLED_YEAR,
    TO,
    UNIT,
    YEAR,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.calendar import NUMBERS, SEASONS, day_number, extent, month_number
from claims.extraction.temporal.days import AHEAD
from claims.record import MomentBasis, MomentType, Tense

_BACK = frozenset({"last", "past", "this past", "previous"})
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_CENTURIES = "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split()
_IN = "|".join(rf"(?<=\b{word} )" for word in "in by over into during throughout through until since".split())
_ERA = r"\s?(?:BCE?|B\.C\.?)"
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
    month = month_number(match["month"])
    if around.day is None:
        return Reading(MomentType.date, f"XXXX-{month:02}", around.basis)
    away = {"last year": -1, "next year": 1}.get(match["beside"].lower(), 0)
    return Reading(MomentType.date, f"{around.day.year + away:04}-{month:02}", around.basis)


def _told_month(match: re.Match[str], around: Around) -> Reading | None:
    if around.basis is not MomentBasis.moment or around.day is None:
        return None
    day = f"-{day_number(match['day']):02}" if match["day"] else ""
    value = f"{around.day.year:04}-{month_number(match['month']):02}{day}"
    return Reading(MomentType.date, value, around.basis)


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
    if shift in _BACK:
        year -= month >= day.month
    elif shift in AHEAD or around.points is Tense.future:
        year += month < day.month
    elif shift != "this":
        year -= month - day.month > (0 if around.points is Tense.past else 6)
        year += around.points is not Tense.past and day.month - month > 6
    return Reading(MomentType.date, f"{year:04}-{month:02}", around.basis)


def _season(match: re.Match[str], around: Around) -> Reading:
    season, day = SEASONS[match["season"].lower()], around.day
    if day is None:
        return Reading(MomentType.date, f"XXXX-{season}", around.basis)
    first, last = extent(f"{day.year:04}-{season}")
    year = day.year
    if around.basis is not MomentBasis.moment and first and last:
        year += (around.points is Tense.future and last < day) - (around.points is Tense.past and first > day)
    return Reading(MomentType.date, f"{year:04}-{season}", around.basis)


def _before_christ(match: re.Match[str], _around: Around) -> Reading:
    parts = match.groupdict()
    value = f"BC{int(match['year']):04}"
    if parts.get("month"):
        value += f"-{month_number(match['month']):02}"
    elif parts.get("season"):
        value += f"-{SEASONS[match['season'].lower()]}"
    return Reading(MomentType.date, value)


def _year(match: re.Match[str], _around: Around) -> Reading | None:
    return Reading(MomentType.date, match["year"]) if match["year"] <= "2100" else None


def _last_year(match: re.Match[str], _around: Around) -> Reading:
    year = match["year"]
    return Reading(MomentType.date, year if len(year) == 4 else match["from"] + year)


def _spelled_year(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, spelled(match["spelled"]))


def spelled(words: str) -> str:
    """The four figures of a year in words: 'nineteen ninety-six'."""
    parts = [NUMBERS[word] for word in re.split(r"[ -]", words.lower()) if NUMBERS.get(word, 100) < 100]
    if "thousand" in words.lower():
        return f"{parts[0] * 1000 + sum(parts[1:]):04}"
    return f"{parts[0] * 100 + sum(parts[1:]):04}"


def _decade(match: re.Match[str], _around: Around) -> Reading:
    if match["word"]:
        return Reading(MomentType.date, f"19{_DECADES.index(match['word'].lower()) + 2}")
    digits = re.sub(r"\D", "", match["decade"])
    if match["era"]:
        return Reading(MomentType.date, f"BC{digits[:-1]:>03}")
    return Reading(MomentType.date, digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def _century(match: re.Match[str], _around: Around) -> Reading:
    number = match["century"]
    count = int(number) if number.isdigit() else _CENTURIES.index(number.lower().replace(" ", "-")) + 16
    return Reading(MomentType.date, f"{'BC' if match['era'] else ''}{count - 1:02}")


YEARS: tuple[Pattern, ...] = (
    pattern(
        "month_year",
        rf"{LEAD}(?P<month>{MONTH})(?:\s+of)?,?\s+(?:(?P<year>{YEAR})|(?P<spelled>{SPELLED_YEAR}))",
        "Due by [[April 2020]].",
        _month_year,
        needs=A_MONTH,
    ),
    pattern(
        "month_year",
        rf"(?P<own>{LEAD}(?P<month>{FULL_MONTH})){TO}(?:(?:early|mid|late)[ -])?(?P<to>{FULL_MONTH}),?\s+(?P<year>{YEAR})",
        "It ran from [[March]] to May 2019.",
        _first_month,
        needs=A_MONTH,
    ),
    pattern(
        "last_month",
        rf"{FROM}(?P<own>(?P<month>{FULL_MONTH})(?:,?\s+(?P<year>{YEAR}))?)(?!\s\d)",
        "It ran from March-[[June 2019]].",
        _last_month,
        flags=0,
        needs=A_MONTH,
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
        rf"{LEAD}(?P<month>{FULL_MONTH})(?:\s+(?P<day>{DAY}))?(?:\s+of)?\s+(?:that(?:\s+same)?|the\s+same)\s+year",
        "He came in 2019 and left in [[May of that year]].",
        _told_month,
        needs=A_MONTH,
    ),
    pattern(
        "season_year",
        rf"{LEAD}(?:the\s+)?(?P<season>{SEASON})(?:\s+of)?\s+(?:(?P<year>{YEAR})|(?P<spelled>{SPELLED_YEAR}))",
        "Back in [[the summer of 2016]].",
        _season_year,
        needs=A_SEASON,
    ),
    pattern(
        "season_year",
        rf"(?P<own>(?:the\s+)?{LEAD}(?P<season>{SEASON})){TO}(?:(?:early|late)\s)?{SEASON}(?:\s+of)?\s+(?P<year>{YEAR})",
        "It ran through [[the spring]] and summer of 2016.",
        _season_year,
        needs=A_SEASON,
    ),
    pattern(
        "month",
        rf"(?:{SHIFT}\s+|{LEAD})(?P<month>{FULL_MONTH}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)",
        "Talks ended in [[April]].",
        _bare_month,
        flags=0,
        needs=A_MONTH,
    ),
    pattern(
        "season",
        rf"(?:{_IN})(?:the\s+)?(?:(?:early|late)\s+)?(?P<season>spring|summer|autumn|winter)(?!\s+(?:of|camp|games|house|term))",
        "It opens in [[the summer]].",
        _season,
        needs=A_SEASON,
    ),
    pattern(
        "before_christ",
        rf"{LEAD}(?:the\s+)?(?:(?:(?P<month>{FULL_MONTH})|(?P<season>{SEASON}))(?:\s+of)?\s+)?(?P<year>\d{{1,4}}){_ERA}",
        "The temple burned down in [[the spring of 480 BC]].",
        _before_christ,
        needs=AN_ERA,
    ),
    pattern(
        "before_christ",
        rf"(?P<own>(?P<year>\d{{1,4}})){TO}\d{{1,4}}{_ERA}",
        "The temple stood from [[480]] to 395 BC.",
        _before_christ,
        needs=AN_ERA,
    ),
    pattern(
        "before_christ",
        rf"\d{{1,4}}[-–](?P<own>(?P<year>\d{{1,4}}){_ERA})",
        "The temple stood in 480-[[395 BC]].",
        _before_christ,
        needs=AN_ERA,
    ),
    pattern(
        "year",
        rf"{LEAD}(?:the\s+year\s+)?(?P<year>{YEAR})(?!\s*(?:{UNIT}|people|men|women|miles|feet|dollars|jobs))",
        "Since [[2019]] the mill has stood empty.",
        _year,
        needs=A_FIGURE,
    ),
    pattern(
        "year",
        r"(?P<from>1[4-9]|20)\d\d[-–](?P<own>(?P<year>1[4-9]\d\d|20\d\d|\d\d))(?![\d-])",
        "It ran in 2014-[[16]].",
        _last_year,
        needs=A_FIGURE,
    ),
    pattern(
        "spelled_year",
        rf"(?:the year\s+)?(?P<spelled>{SPELLED_YEAR})(?!\s+(?:years|people))",
        "It shut in [[nineteen ninety-six]].",
        _spelled_year,
    ),
    pattern(
        "decade",
        rf"(?:the\s+)?(?:(?P<edge>early|late|mid)[\s-])?(?P<decade>(?:1[5-9]\d0|20\d0|['’]\d0)s|\d{{1,3}}0s(?P<era>{_ERA}))|the\s+(?P<word>{'|'.join(_DECADES)})",
        "Back in [[the 1990s]] it was rare.",
        _decade,
    ),
    pattern(
        "century",
        rf"(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?P<century>\d{{1,2}}(?=st|nd|rd|th)|{'|'.join(_CENTURIES)})(?:st|nd|rd|th)?[\s-]century(?P<era>{_ERA})?",
        "It stood in [[the 19th century]].",
        _century,
        needs=A_CENTURY,
    ),
)
"""Every pattern of months, seasons, years and longer times."""
