"""Lengths of time, how often, and times told by their distance: three days, every week, two years ago, last month."""

import re

from claims.extraction.temporal.atoms import (
    A_REPEAT,
    A_STRETCH,
    A_UNIT,
    ABOUT,
    FULL_MONTH,
    NUM,
    PART,
    SEASON,
    SHIFT,
    UNIT,
    VAGUE,
    WEEKDAY,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.fiscal import year_before
from claims.extraction.temporal.reckoning import (
    AHEAD,
    MONTHS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    moved,
    number,
    season_of,
)
from claims.record import MomentBasis, MomentType

BACK = frozenset({"last", "past", "this past", "previous"})
"""The words that point back."""
_ADVERBS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "hourly": "PT1H"}
_HALVES = {"Y": "6M", "D": "T12H", "W": "4D", "M": "15D", "Q": "45D"}
_ONE = r"(?:hour|day|week|month|year|decade|century)"
_PRICED = re.compile(
    rf"(?:\d|\b{NUM}|million|billion|thousand|hundred|dozens?|times|percent|cents?|dollars?)\s*(?:\w+\s+){{0,2}}$"
)


def _shifted(match: re.Match[str], around: Around) -> Reading | None:
    shift, unit = match["shift"].lower(), match["unit"].lower()
    if match["the"] and shift == "last" and match.string.startswith(" of ", match.end()):
        return None  # 'the last week of the war' is told from the war
    if unit == "decade" and match["the"]:
        return Reading(MomentType.duration, "P1DE")
    count = -1 if shift in BACK else 1 if shift in AHEAD else 0
    if unit in SEASONS:
        year = f"{season_of(around.day, SEASONS[unit], count):04}" if around.day else "XXXX"
        return Reading(MomentType.date, f"{year}-{SEASONS[unit]}", around.basis)
    letter = UNITS[unit]
    if around.day is None:
        blank = {"W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}
        return Reading(MomentType.date, blank[letter], around.basis)
    value = moved(around.day, count, letter)
    if letter in {"DE", "CE"}:
        value = value[: 3 if letter == "DE" else 2]
    return Reading(MomentType.date, value + ("-WE" if unit == "weekend" else ""), around.basis)


def _ago(match: re.Match[str], around: Around) -> Reading | None:
    count, unit = number(match["count"]), unit_letter(match["unit"])
    back = match["dir"].lower() in {"ago", "earlier", "before"}
    if match["dir"].lower() == "later" and around.basis is not MomentBasis.moment:
        return None  # from when, nobody can say: it is only a length of time
    if count == 1 and unit == "Y" and back and around.quarter:
        return Reading(MomentType.date, year_before(around.quarter), MomentBasis.moment)
    if count is None or around.day is None or unit in {"S", "H"} or match["unit"].lower().startswith("minute"):
        vague = "PAST_REF" if back else "FUTURE_REF"
        return Reading(MomentType.date, vague, MomentBasis.unknown if around.day is None else around.basis)
    return Reading(MomentType.date, moved(around.day, -count if back else count, unit), around.basis)


def _set(match: re.Match[str], _around: Around) -> Reading:
    if match["adverb"]:
        return Reading(MomentType.set, _ADVERBS.get(match["adverb"].lower(), "P1Y"))
    if match["times"]:
        return Reading(MomentType.set, period("1", match["unit2"]))
    if match["rate"]:
        return Reading(MomentType.set, period("1", match["rate"]))
    unit = match["unit"].lower()
    if unit in WEEKDAYS:
        return Reading(MomentType.set, f"XXXX-WXX-{WEEKDAYS[unit] + 1}")
    if unit in SEASONS:
        return Reading(MomentType.set, f"XXXX-{SEASONS[unit]}")
    if unit in MONTHS:
        return Reading(MomentType.set, f"XXXX-{MONTHS[unit]:02}")
    if unit in PARTS:
        return Reading(MomentType.set, f"XXXX-XX-XXT{PARTS[unit]}")
    return Reading(MomentType.set, period("2" if match["count"] == "other" else match["count"] or "1", match["unit"]))


def _length(match: re.Match[str], _around: Around) -> Reading:
    parts = match.groupdict()
    return Reading(MomentType.duration, period(parts.get("low") or match["count"], match["unit"]))


def _one(match: re.Match[str], _around: Around) -> Reading | None:
    """'A week', but not after a price or a number, where it says how often: '$3 million a year'."""
    if _PRICED.search(match.string[max(0, match.start() - 40) : match.start()]):
        return None
    return Reading(MomentType.duration, period("1½" if match["half"] else "1", match["unit"]))


def _many(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.duration, period("some", match["unit"]))


def _long(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.duration, period("some" if match["unit"].endswith("s") else "1", match["unit"]))


def unit_letter(word: str) -> str:
    """TIMEX3's letter for a unit of time, singular or plural."""
    word = word.lower()
    return UNITS["century" if word.startswith("centur") else word.rstrip("s")]


def period(count: str, unit: str) -> str:
    """TIMEX3's value of a length of time: P3D, PT2H, P2Y6M; X where the number is open."""
    letter, many = unit_letter(unit), number(count)
    minutes = unit.lower().startswith("minute")
    clock = "T" if letter in {"S", "H"} or minutes else ""
    half = bool(re.search(r"½|1/2|\.5|\bhalf\b", count))
    if not half:
        return f"P{clock}{'X' if many is None else many}{letter}"
    rest = ("30M" if letter == "H" else "30S") if clock else _HALVES.get(letter, "")
    if clock:
        return f"PT{f'{many}{letter}' if many else ''}{rest}"
    return f"P{f'{many}{letter}' if many else ''}{rest}"


PERIODS: tuple[Pattern, ...] = (
    pattern(
        "shifted",
        rf"(?:(?:early|late|earlier|later)\s+)?(?P<the>the\s+(?=last|past|next|coming))?{SHIFT}\s+(?P<unit>week|weekend|month|quarter|year|decade|century|{SEASON})(?:\s+or\s+so)?",
        "It closed [[earlier this week]].",
        _shifted,
        needs=A_STRETCH,
    ),
    pattern(
        "span_shifted",
        rf"(?:the\s+)?(?P<shift>last|past|next|coming|previous|first)\s+(?P<count>{NUM}|{VAGUE})\s+(?P<unit>{UNIT})(?:\s+or\s+so)?",
        "It doubled over [[the past two years]].",
        _length,
        needs=A_UNIT,
    ),
    pattern(
        "ago",
        rf"(?:(?:just\s+)?{ABOUT}\s+|(?:just|only)\s+)?(?P<count>{NUM}|{VAGUE}|an?|half an?)\s+(?P<unit>{UNIT})(?:\s+or\s+so)?\s+(?P<dir>ago|earlier|later|from now|hence)",
        "It burned down [[three years ago]].",
        _ago,
        needs=A_UNIT,
    ),
    pattern(
        "set",
        rf"(?:every|each)\s+(?:(?P<count>other|{NUM})\s+)?(?P<unit>{UNIT}|{WEEKDAY}|{PART}|{SEASON}|{FULL_MONTH})|(?<!average )(?P<adverb>daily|weekly|monthly|hourly)(?!\s+(?:\w+\s+)?(?:volume|turnover|dividends?)\b)|(?P<times>once|twice|{NUM} times)\s+(?:a|per|each)\s+(?P<unit2>{UNIT})|per\s+(?P<rate>day|week|month|year)",
        "It runs [[every day]].",
        _set,
        needs=A_REPEAT,
    ),
    pattern(
        "duration",
        rf"(?:{ABOUT}\s+|the\s+(?:(?:first|final|latest|full)\s+)?(?=[\w,]+\s))?(?:(?P<low>{NUM})\s+(?:to|or)\s+)?(?P<count>{NUM}|{VAGUE}|half an?)(?:\s+|-)"
        rf"(?:(?:full|whole|more|straight|consecutive|trading|business|working)\s+)?(?P<unit>{UNIT})(?![\s-]olds?\b|(?:(?<=three quarters)|(?<=three-quarters)|(?<=3 quarters)) of\b|(?<=quarters) (?:full|empty)\b)",
        "He waited [[three hours]].",
        _length,
        needs=A_UNIT,
    ),
    pattern(
        "one",
        rf"(?:(?:{ABOUT}|barely)\s+)?an?\s+(?:(?:full|whole)\s+)?(?P<unit>hour|week|month|year|decade|century)(?P<half>\s+and\s+a\s+half)?(?![\s-](?:ago|earlier|old|from now|hence|long)\b)",
        "He waited [[a week]].",
        _one,
        needs=A_UNIT,
    ),
    pattern(
        "one",
        rf"(?:(?:(?:{ABOUT}|barely)\s+)|(?<=\bfor )|(?<=\bwithin ))an?\s+(?P<unit>second|minute|day|quarter(?! of\b))(?P<half>\s+and\s+a\s+half)?(?![\s-](?:ago|earlier|old|from now|hence|long)\b)",
        "He waited for [[a day]].",
        _one,
        needs=A_UNIT,
    ),
    pattern(
        "one",
        r"an?\s+(?P<unit>minute|day)(?P<half>\s+and\s+a\s+half)",
        "It took [[a minute and a half]].",
        _one,
        needs=A_UNIT,
    ),
    pattern(
        "long",
        rf"(?P<unit>{_ONE}s?|centuries)-(?:long|old(?=\s\w))",
        "A [[decade-long]] quarrel ended.",
        _long,
        needs=A_UNIT,
    ),
    pattern(
        "many",
        r"(?<!early )(?:the\s+(?:first|last|final)\s+)?(?P<unit>decades|centuries|years|months|weeks|days|hours|minutes)(?=\s+(?:of|after|before|ago)\b)",
        "It came [[weeks]] after the vote.",
        _many,
        needs=A_UNIT,
    ),
    pattern(
        "many",
        r"(?:(?<=\bfor )|(?<=\bin )|(?<=\bwithin ))(?P<unit>years|decades|months|weeks|days|hours|centuries)",
        "He waited for [[years]].",
        _many,
        needs=A_UNIT,
    ),
)
"""Every pattern of lengths and distances."""
