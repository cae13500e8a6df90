"""The words that time expressions are made of, as parts of regular expressions, and the shape of a pattern."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from claims.dates import calendar
from claims.numbers import LOOSELY, ONES, TEENS, TENS
from claims.record import MomentBasis, MomentType, Tense

MONTH, FULL_MONTH, WEEKDAY = calendar.MONTH_WRITTEN, calendar.MONTH, calendar.WEEKDAY
WDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\.)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d|%| percent| per cent)"
YEAR = r"(?:1[4-9]\d\d|20\d\d)(?![.,]\d|\w)"
ANY_YEAR = rf"(?:{YEAR}|1[0-3]\d\d(?![.,]\d|\w|\s+[a-z]+s\b))"
"""A year beside a month or a season: it may lie far back."""
NUM = (
    rf"(?:\d[\d,]*(?:\.\d+)?(?:\s1/2|\s?½|\s(?:thousand|million|billion))?|{TENS}(?:[- ]{ONES})?|{ONES}|{TEENS}|"
    rf"(?:a|two|three|half a) dozen|(?:a )?couple(?: of)?|(?:a|{ONES}) (?:hundred|thousand|million|billion))"
    r"(?:[ -]and[ -]a[ -]half)?"
)
SPELLED_YEAR = (
    rf"(?:nineteen|eighteen|twenty)[ -](?:{TENS}(?:[ -]{ONES})?|{TEENS})|(?<=\byear )two thousand(?: and {ONES})?"
)
VAGUE = r"(?:(?:a|the) few|several|(?<!\bas )many|some|dozens of|hundreds of|numerous|few)"
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies))"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:morning|afternoon|evening|night)"
LEAD = r"(?:(?P<edge>early|late|mid|the (?:end|beginning|start|middle|rest|close) of|the latter part of)[\s-])?"
SHIFT = r"(?P<shift>(?i:last|this|next|this past|this coming|past|coming|previous|following))"
TO = r"(?:\s?[-–]\s?|\s(?:and|or|to|through|until)\s)"
"""Between the two ends of a range."""
FROM = rf"(?:(?:{DAY}\s)?{MONTH}|{MONTH}\s{DAY})(?:,?\s\d{{4}})?[-–]"
"""The first end of a range, with the dash that its second end touches."""
_OVER = "|".join(
    rf"(?<=\b{word} over)" for word in "for after just well of last lasts lasted take takes took than".split()
)
ABOUT = rf"(?:{LOOSELY}|approximately|at least|close to|fewer than|less than|under|up to|over(?:{_OVER}))"


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means, and what that was reckoned from."""

    type: MomentType
    value: str
    basis: MomentBasis = MomentBasis.absolute
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """What an expression is reckoned with: the day it counts from, and what the words around it tell."""

    day: date | None
    basis: MomentBasis
    points: Tense = Tense.unknown
    """Where the event lies, as its verb tells."""
    quarter: str | None = None
    """The latest of the quarters told shortly before: the others are what it is compared with."""


Reader = Callable[[re.Match[str], Around], Reading | None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of time expression."""

    name: str
    regex: re.Pattern[str]
    example: str
    """A sentence in which an expression of this kind is in [[...]]."""
    read: Reader
    needs: re.Pattern[str] | None = None
    """What a sentence, in small letters, must have for the expression to be looked for: a month's name is found sooner
    than a date."""


A_MONTH = re.compile(rf"{MONTH.lower()}(?![^\W\d_])")
A_UNIT = re.compile(rf"(?<!\w){UNIT}")
A_PART = re.compile(PART)
A_SEASON = re.compile(SEASON)
A_STRETCH = re.compile(rf"(?<!\w)(?:{UNIT}|{PART}|{SEASON})")
A_WEEKDAY = re.compile(WEEKDAY.lower())
A_QUARTER = re.compile("quarter|period")
A_CENTURY = re.compile("centur")
A_FIGURE = re.compile(r"\d\d")
AN_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)")
A_CLOCK = re.compile(
    r"\d\s?[ap]\.?m|in the |at night|\d:\d|noon|midday|midnight|clock|half past|quarter|[a-z]\s[ap]\.m"
)
A_DECADE = re.compile(r"\d0s|ties\b")
A_DAY_WORD = re.compile("yesterday|today|tomorrow|tonight|overnight")
A_HALF = re.compile("half")
A_REPEAT = re.compile(r"every|each|daily|weekly|monthly|hourly|once|twice|times|per\s")
AN_ERA = re.compile(r"b\.?c")


def pattern(
    name: str,
    regex: str,
    example: str,
    read: Reader,
    *,
    flags: int = re.IGNORECASE,
    needs: re.Pattern[str] | None = None,
) -> Pattern:
    """A pattern whose words stand alone: no letter, figure or sign of money touches them."""
    return Pattern(name, re.compile(rf"(?<![\w$£€/.-])(?:{regex})(?![\w])", flags), example, read, needs)
