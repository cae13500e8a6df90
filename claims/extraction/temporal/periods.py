"""Lengths of time, how often, and times told by their distance: three days, every week, two years ago, last month."""

import re

from claims.extraction.temporal.atoms import (
    A_STRETCH,
    A_UNIT,
    ABOUT,
    NUM,
    SEASON,
    SHIFT,
    UNIT,
    VAGUE,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.fiscal import year_before
from claims.extraction.temporal.reckoning import (
    AHEAD,
    FROM_THE_STORY,
    SEASONS,
    UNITS,
    moved,
    number,
    season_of,
)
from claims.record import MomentBasis, MomentType

BACK = frozenset({"last", "past", "this past", "previous"})
"""The words that point back."""
_HALVES = {"Y": "6M", "D": "T12H", "W": "4D", "M": "15D", "Q": "45D"}
_HALF_OF = {"CE": (50, "Y"), "DE": (5, "Y"), "Y": (6, "M")}
_IN_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_FROM_THERE = frozenset({"later", "before", "previously", "after", "on"})
"""The words that count from what the text told, and from nothing else."""
_ONE = r"(?:hour|day|week|month|year|decade|century)"
_PRICED = re.compile(
    rf"(?:\d|\b{NUM}|million|billion|thousand|hundred|dozens?|times|percent|cents?|dollars?)\s*(?:\w+\s+){{0,2}}$"
)
"""What a number counts, before how often: '$3 million a year', '30 attacks a day'."""


def _shifted(match: re.Match[str], around: Around) -> Reading | None:
    shift, unit = match["shift"].lower(), match["unit"].lower()
    if match["the"] and shift == "last" and match.string.startswith(" of ", match.end()):
        return None  # 'the last week of the war' is told from the war
    if unit == "decade" and match["the"] and shift not in FROM_THE_STORY:
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
    count = count and count * (1 + match["unit"].lower().startswith("fortnight"))
    back = match["dir"].lower() in {"ago", "earlier", "before", "previously"}
    if match["dir"].lower() in _FROM_THERE and around.basis is not MomentBasis.moment:
        return None  # from when, nobody can say: it is only a length of time
    if count == 1 and unit == "Y" and back and around.quarter:
        return Reading(MomentType.date, year_before(around.quarter), MomentBasis.moment)
    if half := re.match(r"half an?$", match["count"].lower()) and _HALF_OF.get(unit):
        count, unit = half
    long_ago = count and around.day and back and count * _IN_YEARS.get(unit, 0) >= around.day.year
    clock = unit in {"S", "H"} or match["unit"].lower().startswith("minute")
    if count is None or around.day is None or clock or long_ago:
        vague = "PAST_REF" if back else "FUTURE_REF"
        return Reading(MomentType.date, vague, MomentBasis.unknown if around.day is None else around.basis)
    if unit == "Y" and "half" in match["count"]:
        months = 12 * count + 6
        return Reading(MomentType.date, moved(around.day, -months if back else months, "M")[:4], around.basis)
    return Reading(MomentType.date, moved(around.day, -count if back else count, unit), around.basis)


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
    if many is not None and unit.lower().startswith("fortnight"):
        many *= 2
    minutes = unit.lower().startswith("minute")
    clock = "T" if letter in {"S", "H"} or minutes else ""
    if re.fullmatch(r"[\d,]+\.(?!5$)\d+", count):
        return f"P{clock}{count.replace(',', '')}{letter}"
    half = bool(re.search(r"½|1/2|\.5$|\bhalf\b(?! a dozen)", count))
    if not half:
        return f"P{clock}{'X' if many is None else many}{letter}"
    rest = ("30M" if letter == "H" else "30S") if clock else _HALVES.get(letter, "")
    if clock:
        return f"PT{f'{many}{letter}' if many else ''}{rest}"
    return f"P{f'{many}{letter}' if many else ''}{rest}"


PERIODS: tuple[Pattern, ...] = (
    pattern(
        "shifted",
        rf"(?:(?:early|late|earlier|later)\s+)?(?P<the>the\s+(?=last|past|next|coming|previous|following))?{SHIFT}\s+(?P<unit>week|weekend|month|quarter|year|decade|century|{SEASON})(?:\s+or\s+so)?",
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
        rf"(?:(?:just\s+)?{ABOUT}\s+|(?:just|only)\s+)?(?:{NUM}\s+or\s+)?(?P<count>{NUM}|{VAGUE}|an?|half an?)\s+(?P<unit>{UNIT})(?:\s+or\s+so)?\s+"
        r"(?P<dir>ago|earlier|later|from now|hence|(?:before|previously|after|on)(?=[,.;:]))",
        "It burned down [[three years ago]].",
        _ago,
        needs=A_UNIT,
    ),
    pattern(
        "duration",
        rf"(?:{ABOUT}\s+|the\s+(?:(?:first|final|latest|full)\s+)?(?=[\w,]+\s))?(?:(?P<low>{NUM})(?:\s+(?:to|or)\s+|(?<=\d)\s?[-–]\s?(?=\d)))?(?P<count>{NUM}|{VAGUE}|half an?)(?:\s+|-)"
        rf"(?:(?:full|whole|more|long|further|additional|extra|straight|consecutive|successive|trading|business|working)\s+)?(?P<unit>{UNIT})(?![\s-]olds?\b|(?:(?<=three quarters)|(?<=three-quarters)|(?<=3 quarters)) of\b|(?<=quarters) (?:full|empty)\b)",
        "He waited [[three hours]].",
        _length,
        needs=A_UNIT,
    ),
    pattern(
        "one",
        rf"(?:(?:{ABOUT}|barely)\s+)?an?\s+(?:(?:full|whole|single|further|additional|extra)\s+)?(?P<unit>hour|week|month|year|decade|century)(?P<half>\s+and\s+a\s+half)?(?![\s-](?:ago|earlier|old|from now|hence|long)\b)",
        "He waited [[a week]].",
        _one,
        needs=A_UNIT,
    ),
    pattern(
        "one",
        rf"(?:(?:(?:{ABOUT}|barely)\s+)(?!a quarter)|(?<=\bfor )|(?<=\bwithin ))an?\s+(?P<unit>second|minute|day|quarter(?! of\b))(?P<half>\s+and\s+a\s+half)?(?![\s-](?:ago|earlier|old|from now|hence|long)\b)",
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
        r"(?<!early )(?:the\s+(?:first|last|final)\s+)?(?P<unit>decades|centuries|years|months|weeks|days|hours|minutes)"
        r"(?=\s+(?:of|after|before|ago)\b)(?!(?<=\bMinutes)(?-i:\s+of\s+(?:the|an?|its)\b))",
        "It came [[weeks]] after the vote.",
        _many,
        needs=A_UNIT,
    ),
    pattern(
        "many",
        r"(?:(?<=\bfor )|(?<=\bin )|(?<=\bwithin )|(?<=\bmatter of ))"
        r"(?P<unit>years|decades|months|weeks|days|hours|minutes|seconds|centuries)",
        "He waited for [[years]].",
        _many,
        needs=A_UNIT,
    ),
)
"""Every pattern of lengths and distances."""
