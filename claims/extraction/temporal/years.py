"""Years, decades and centuries that are named."""

import re

from claims.extraction.temporal.atoms import (
    A_CENTURY,
    A_DECADE,
    A_FIGURE,
    AN_ERA,
    FULL_MONTH,
    LEAD,
    SEASON,
    SPELLED_YEAR,
    TO,
    UNIT,
    YEAR,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.reckoning import SEASONS, month_number, spelled
from claims.record import MomentType

_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_CENTURIES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
_EARLY = 15
"""The first so many centuries may also be counted in a row: 'his third century'."""
_BEFORE = "|".join(rf"(?<=\b{word} )" for word in "in since by until from between before after around about to".split())
_TO_YEAR = "|".join(rf"(?<=\b{one} 1\d\d\d {other} )" for one, other in (("from", "to"), ("between", "and")))
"""Before the second of two old years."""
_ERA = r"\s?(?:BCE?|B\.C\.?)"


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


def _anno_domini(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, f"{int(match['year'] or match['before']):04}")


def _last_year(match: re.Match[str], _around: Around) -> Reading:
    year = match["year"]
    return Reading(MomentType.date, year if len(year) == 4 else match["from"] + year)


def _spelled_year(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, spelled(match["spelled"]))


def _decade(match: re.Match[str], _around: Around) -> Reading:
    if match["word"]:
        return Reading(MomentType.date, f"19{_DECADES.index(match['word'].lower()) + 2}")
    digits = re.sub(r"\D", "", match["decade"])
    if match["era"]:
        return Reading(MomentType.date, f"BC{digits[:-1]:>03}")
    return Reading(MomentType.date, digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def _century(match: re.Match[str], _around: Around) -> Reading:
    number = match["century"]
    count = int(number) if number.isdigit() else _CENTURIES.index(number.lower().replace(" ", "-")) + 1
    return Reading(MomentType.date, f"{'BC' if 'B' in (match['era'] or '').upper() else ''}{count - 1:02}")


YEARS: tuple[Pattern, ...] = (
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
        rf"{LEAD}(?:the\s+year\s+)?(?P<year>{YEAR})(?!\s*(?:{UNIT}|people|men|women|miles|feet|metres|meters|yards|kilomet(?:er|re)s|km|dollars|euros|pounds|tons|tonnes|jobs)\b)",
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
        "year",
        rf"(?=1)(?:{_BEFORE}|{_TO_YEAR})(?P<year>1[0-3]\d\d)(?=[.,;:)]|\s+(?:and|to|the|a|an|he|she|it|they|his|her|their|by|in|at|with|when|after|but|was|were)\b|\s*$)",
        "The abbey was founded in [[1137]].",
        _year,
        needs=A_FIGURE,
    ),
    pattern(
        "year",
        r"(?:(?-i:AD|A\.D\.)\s?(?P<year>\d{1,4})|(?P<before>\d{1,4})\s?(?:a\.d\.|(?-i:AD|CE)))",
        "The baths were built in [[AD 79]].",
        _anno_domini,
        needs=A_FIGURE,
    ),
    pattern(
        "spelled_year",
        rf"(?:the year\s+)?(?P<spelled>{SPELLED_YEAR})(?!\s+(?:years|people))",
        "It shut in [[nineteen ninety-six]].",
        _spelled_year,
        needs=re.compile("nineteen|eighteen|twenty|thousand"),
    ),
    pattern(
        "decade",
        rf"(?:the\s+(?:end|beginning|start|middle)\s+of\s+)?(?:the\s+)?(?:(?P<edge>early|late|mid)[\s-])?(?P<decade>(?:1[5-9]\d0|20\d0|['’]\d0)s|\d{{1,3}}0s(?P<era>{_ERA}))|the\s+(?P<word>{'|'.join(_DECADES)})",
        "Back in [[the 1990s]] it was rare.",
        _decade,
        needs=A_DECADE,
    ),
    pattern(
        "century",
        rf"(?:the\s+(?:end|beginning|start|middle|turn)\s+of\s+)?(?:the\s+)?(?:(?:early|late|mid)[\s-])?"
        rf"(?P<century>\d{{1,2}}(?=st|nd|rd|th)|{'|'.join(_CENTURIES[_EARLY:])}|(?:(?<=the )|(?<=early )|(?<=late )|(?<=mid-))"
        rf"(?:{'|'.join(_CENTURIES[:_EARLY])}))(?:st|nd|rd|th)?[\s-]century(?P<era>{_ERA}|\sAD|\sCE)?",
        "It stood in [[the 19th century]].",
        _century,
        needs=A_CENTURY,
    ),
)
"""Every pattern of months, seasons, years and longer times."""
