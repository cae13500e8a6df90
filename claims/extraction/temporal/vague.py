"""Now, once and some day: references that no calendar holds."""

import re

from claims.extraction.temporal.atoms import A_UNIT, Around, Pattern, Reading, pattern
from claims.extraction.temporal.periods import period
from claims.record import MomentBasis, MomentType

_MODAL = "(?:" + "|".join(rf"(?<=\b{word} )" for word in ("will", "would", "might", "may", "could", "can", "to")) + ")"
_MANY = r"(?:days|weeks|months|quarters|years|decades)"


def _now(_match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, "PRESENT_REF", MomentBasis.unknown)


def _past(_match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, "PAST_REF", MomentBasis.unknown)


def _future(_match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, "FUTURE_REF", MomentBasis.unknown)


def _coming(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.duration, period("some", match["unit"] or match["unit2"]))


def _recent(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.duration, period("some", match["unit"]))


VAGUE_TIMES: tuple[Pattern, ...] = (
    pattern(
        "ref",
        r"(?!(?-i:Now|Currently),)(?:now|current(?:ly)?)|at present|at the moment|nowadays|these days|right now",
        "It is [[now]] shut.",
        _now,
        needs=re.compile("now|current|present|moment|these days"),
    ),
    pattern(
        "ref",
        rf"recently|the (?:recent )?past|past {_MANY}|lately|long ago|{_MANY} ago",
        "It closed [[long ago]].",
        _past,
        needs=re.compile("recent|past|lately|ago"),
    ),
    pattern("recent", rf"recent (?P<unit>{_MANY})", "It grew in [[recent years]].", _recent, needs=A_UNIT),
    pattern(
        "ref",
        rf"someday|{_MODAL}one day|the (?:(?:near|not too distant|foreseeable) )?future|future {_MANY}",
        "It may grow in [[the near future]].",
        _future,
        needs=re.compile("day|future"),
    ),
    pattern(
        "coming",
        rf"(?:the )?coming (?P<unit>{_MANY})|the (?P<unit2>{_MANY}) ahead",
        "It grows in [[the weeks ahead]].",
        _coming,
        needs=A_UNIT,
    ),
)
"""Every pattern of vague times."""
