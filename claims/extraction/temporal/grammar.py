"""The grammar: for each pattern its words, and an example that a test runs.

Patterns are tried at every place; the longest match wins, then the earlier row. Named groups carry the parts that
`values.py` reckons with.
"""

import re
from dataclasses import dataclass

_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_FULL_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WDAY = rf"(?:{_WEEKDAY}|(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\.)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d|%| percent| per cent)"
_YEAR = r"(?:1[4-9]\d\d|20\d\d)(?![\d,]\d|\w)"
_NUM = r"(?:\d[\d,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:a|two|three) dozen|a couple(?: of)?|a hundred)"
_VAGUE = r"(?:(?:a|the) few|several|many|some|dozens of|hundreds of|numerous|few)"
_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies))"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_PART = r"(?:morning|afternoon|evening|night)"
_CLOCK = r"(?:(?:1[0-2]|0?[1-9])(?::[0-5]\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b)|(?:[01]?\d|2[0-3]):[0-5]\d|noon|midnight)"
_ZONE = r"(?:\s(?:GMT|UTC|BST|EDT|EST|CDT|CST|PDT|PST|ET|local time|Eastern(?: time)?))?"
_SHIFT = r"(?P<shift>(?i:last|this|next|this past|this coming|past|coming|previous|following))"
_LEAD = r"(?:(?P<edge>early|late|mid|the end of|the beginning of|the start of)[\s-])?"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of time expression."""

    name: str
    regex: re.Pattern[str]
    example: str
    """A sentence whose only expression of this kind is in [[...]]."""


def _pattern(name: str, regex: str, example: str, *, flags: int = re.IGNORECASE) -> Pattern:
    return Pattern(name, re.compile(rf"(?<![\w$£€/.-])(?:{regex})(?![\w])", flags), example)


GRAMMAR = (
    _pattern(
        "date",
        rf"(?:(?P<weekday>{_WDAY}),?\s+)?(?P<month>{_MONTH})\s+(?P<day>{_DAY}),?\s+(?P<year>{_YEAR})",
        "It opened on [[July 25, 2019]], he said.",
    ),
    _pattern(
        "date",
        rf"(?:(?P<weekday>{_WDAY}),?\s+)?(?:the\s+)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})",
        "It opened on [[Tuesday, 12 March 2024]].",
    ),
    _pattern(
        "iso", r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])", "Filed on [[2024-03-12]]."
    ),
    _pattern(
        "numeric",
        r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})",
        "Signed on [[25/03/2024]].",
    ),
    _pattern(
        "month_day", rf"(?:(?P<weekday>{_WDAY}),?\s+)?(?P<month>{_MONTH})\s+(?P<day>{_DAY})", "It began on [[July 12]]."
    ),
    _pattern(
        "month_day",
        rf"(?:(?P<weekday>{_WDAY}),?\s+)?(?:the\s+)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_FULL_MONTH})",
        "It began on [[12 July]].",
    ),
    _pattern("month_year", rf"{_LEAD}(?P<month>{_MONTH})(?:\s+of)?,?\s+(?P<year>{_YEAR})", "Due by [[April 2020]]."),
    _pattern(
        "season_year",
        rf"{_LEAD}(?:the\s+)?(?P<season>{_SEASON})(?:\s+of)?\s+(?P<year>{_YEAR})",
        "Back in [[the summer of 2016]].",
    ),
    _pattern(
        "month",
        rf"(?:{_SHIFT}\s+|{_LEAD})(?P<month>{_FULL_MONTH}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)",
        "Talks ended in [[April]].",
        flags=0,
    ),
    _pattern(
        "before_christ",
        r"(?P<year>\d{1,4})\s?(?:BC|B\.C\.|BCE)",
        "The temple burned down in [[480 BC]].",
    ),
    _pattern(
        "year",
        rf"{_LEAD}(?P<year>{_YEAR})(?!\s*(?:{_UNIT}|people|men|women|miles|feet|dollars|jobs))",
        "Since [[2019]] the mill has stood empty.",
    ),
    _pattern("fiscal", rf"(?:fiscal(?:\s+year)?)\s+(?P<year>{_YEAR})", "In [[fiscal 2018]] it grew."),
    _pattern(
        "quarter",
        rf"(?:the\s+(?:fiscal\s+)?(?=\w+\s))?(?P<ordinal>first|second|third|fourth)[\s-]quarter(?:\s+(?:of\s+)?(?P<year>{_YEAR}))?",
        "Sales fell in [[the second quarter of 2015]].",
    ),
    _pattern(
        "last_quarter",
        r"the\s+(?P<old>year-earlier|year-ago)?\s?(?:latest\s+)?(?:quarter|(?<=earlier )period|(?<=ago )period)(?!\s+(?:of|century|mile|back|final))",
        "Sales fell in [[the latest quarter]].",
    ),
    _pattern(
        "duration_one",
        r"(?<=\bfor )(?:an?|one)\s+(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|century)(?!\s+(?:ago|earlier|later|old))",
        "He waited for [[a week]].",
    ),
    _pattern(
        "decade",
        r"(?:the\s+)?(?:(?P<edge>early|late|mid)[\s-])?(?P<decade>1[5-9]\d0|20\d0|['’]\d0)s",
        "Back in [[the 1990s]] it was rare.",
    ),
    _pattern(
        "century", r"(?:the\s+)?(?P<century>\d{1,2})(?:st|nd|rd|th)[\s-]century", "It stood in [[the 19th century]]."
    ),
    _pattern(
        "weekday",
        rf"(?:{_SHIFT}\s+)?(?P<weekday>{_WEEKDAY})(?:\s+(?P<part>{_PART}))?",
        "The vote was on [[Monday night]].",
        flags=0,
    ),
    _pattern(
        "day",
        r"(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|overnight)(?:\s+(?P<part>morning|afternoon|evening|night))?",
        "He left [[yesterday]].",
    ),
    _pattern("part", rf"(?P<which>this|that|last)\s+(?P<part>{_PART})", "They meet [[this afternoon]]."),
    _pattern(
        "shifted",
        rf"(?:(?P<edge>early|late)\s+)?{_SHIFT}\s+(?P<unit>week|weekend|month|quarter|year|decade|century|{_SEASON})",
        "It closed [[last week]].",
    ),
    _pattern(
        "span_shifted",
        rf"(?:the\s+)?(?P<shift>last|past|next|coming|previous)\s+(?P<count>{_NUM}|{_VAGUE})\s+(?P<unit>{_UNIT})",
        "It doubled over [[the past two years]].",
    ),
    _pattern(
        "ago",
        rf"(?:(?:about|almost|nearly|some|more than|less than|just|only|at least)\s+)?(?P<count>{_NUM}|{_VAGUE}|an?|half an?)\s+(?P<unit>{_UNIT})\s+(?P<dir>ago|earlier|later|from now|hence)",
        "It burned down [[three years ago]].",
    ),
    _pattern(
        "ordinal_day",
        r"(?:the\s+)?(?P<dir>previous|next|following|same)\s+(?P<unit>day|morning|night|week|month|year)",
        "He resigned [[the next day]].",
    ),
    _pattern("clock", rf"(?P<clock>{_CLOCK}){_ZONE}", "They met at [[10:30 a.m.]] in the hall."),
    _pattern(
        "set",
        rf"(?:every|each)\s+(?:(?P<count>other|{_NUM})\s+)?(?P<unit>{_UNIT}|{_WEEKDAY}|{_PART}|{_SEASON})|(?P<adverb>daily|weekly|monthly|yearly|annually|hourly)|(?P<times>once|twice|{_NUM} times)\s+(?:a|per|each)\s+(?P<unit2>{_UNIT})",
        "It runs [[every day]].",
    ),
    _pattern(
        "duration",
        rf"(?:(?P<mod>about|almost|nearly|more than|less than|at least|up to|some|under|around|roughly)\s+|the\s+(?:(?:first|final|latest|full)\s+)?)?(?P<count>{_NUM}|{_VAGUE}|half an?)(?:\s+|-)(?:(?:full|whole|more|straight|consecutive)\s+)?(?P<unit>{_UNIT})(?![\s-]olds?\b)",
        "He waited [[three hours]].",
    ),
    _pattern(
        "duration_bare",
        r"(?P<word>decades|centuries|years|months|weeks|days|hours|minutes)(?=\s+(?:of|after|before|later|ago)\b)|(?<=\bfor )(?P<word2>years|decades|months|weeks|days|hours|centuries)",
        "He waited for [[years]].",
    ),
    _pattern(
        "ref",
        r"(?P<now>now|current(?:ly)?|at present|at the moment|nowadays|these days|right now)|(?P<past>recent(?:ly)?|the past|recent (?:years|months|weeks|days)|lately|long ago)|(?P<future>the (?:near |coming |not too distant )?future|(?:the )?coming (?:days|weeks|months|years))",
        "It is [[now]] shut.",
    ),
)
"""Every pattern, in the order of preference among matches of one length."""
