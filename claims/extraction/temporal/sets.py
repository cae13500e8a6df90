"""How often: every week, twice a day, per month."""

import re

from claims.extraction.temporal.atoms import (
    A_REPEAT,
    FULL_MONTH,
    NUM,
    PART,
    SEASON,
    UNIT,
    WEEKDAY,
    Around,
    Pattern,
    Reading,
    pattern,
)
from claims.extraction.temporal.periods import period
from claims.extraction.temporal.reckoning import MONTHS, PARTS, SEASONS, WEEKDAYS
from claims.record import MomentType

_ADVERBS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "hourly": "PT1H"}


def _set(match: re.Match[str], _around: Around) -> Reading:
    if match["adverb"]:
        return Reading(MomentType.set, _ADVERBS[match["adverb"].lower()])
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


SETS: tuple[Pattern, ...] = (
    pattern(
        "set",
        rf"(?:every|each)\s+(?:(?P<count>other|{NUM})\s+)?(?P<unit>{UNIT}|{WEEKDAY}|{PART}|{SEASON}|{FULL_MONTH})|(?<!average )(?P<adverb>daily|weekly|monthly|hourly)(?!\s+(?:\w+\s+)?(?:volume|turnover|dividends?)\b)|(?P<times>once|twice|{NUM} times)\s+(?:a|per|each)\s+(?P<unit2>{UNIT})|per\s+(?P<rate>day|week|month|year)",
        "It runs [[every day]].",
        _set,
        needs=A_REPEAT,
    ),
)
"""Every pattern of repetition."""
