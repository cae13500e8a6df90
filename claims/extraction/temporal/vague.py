"""Now, once and some day: references that no calendar holds."""

import re

from claims.extraction.temporal.atoms import Around, Pattern, Reading, pattern
from claims.extraction.temporal.periods import period
from claims.record import MomentBasis, MomentType

_MANY = r"(?:days|weeks|months|quarters|years|decades)"


def _now(_match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, "PRESENT_REF", MomentBasis.unknown)


def _past(_match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, "PAST_REF", MomentBasis.unknown)


def _future(_match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.date, "FUTURE_REF", MomentBasis.unknown)


def _recent(match: re.Match[str], _around: Around) -> Reading:
    return Reading(MomentType.duration, period("some", match["unit"]))


VAGUE_TIMES: tuple[Pattern, ...] = (
    pattern(
        "ref", r"now|currently|at present|at the moment|nowadays|these days|right now", "It is [[now]] shut.", _now
    ),
    pattern(
        "ref",
        rf"recently|the (?:recent )?past|past {_MANY}|lately|long ago|{_MANY} ago",
        "It closed [[long ago]].",
        _past,
    ),
    pattern("recent", rf"recent (?P<unit>{_MANY})", "It grew in [[recent years]].", _recent),
    pattern(
        "ref",
        rf"the (?:(?:near|not too distant|foreseeable) )?future|(?:the )?(?:coming|future) {_MANY}|the {_MANY} ahead",
        "It may grow in [[the coming years]].",
        _future,
    ),
)
"""Every pattern of vague times."""
