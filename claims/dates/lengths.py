"""Lengths of time in words, with the days that each may mean: 'a 47-day siege', 'nearly half a century'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claims.figures.numbers import WHOLE, number_of
from claims.lazily import lazily
from claims.spans import Span

HEDGE = (
    r"(?:(?:just|well|a little) )?(?:more than|less than|fewer than|at least|over|under|nearly|almost|about|around|"
    r"roughly|some|up to|close to)"
)
LENGTH = (
    rf"(?:\b(?P<hedge>{HEDGE})\s+)?(?<![\w.,$£€-])"
    rf"(?P<part>(?:half|(?:a |the )?quarter of|three[- ]quarters of)\s+)?(?P<count>{WHOLE}|an?)(?P<more> and a half)?"
    r"(?:[\s-](?:long|full|straight|unbroken|consecutive|successive|whole|happy|continuous|further|solid))?"
    r"[\s-](?P<piece>half-|quarter-)?(?P<unit>day|week|fortnight|month|year|decade|century|centurie)s?\b"
    r"(?P<rest> and a half)?(?!-old| old|\w)"
)
"""Pattern of a length; the words that leave it open are a part of it."""
_NAMES_UNIT = lazily(r"\b(?:day|week|fortnight|month|year|decade|centur)", re.I)
_LENGTH = lazily(LENGTH, re.I)
_UNITS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
_CENTURY = 36525.0
_PARTS = {"half": 0.5, "quarter": 0.25, "three": 0.75}
_SLACK = {"day": 1.5, "week": 5.0, "fortnight": 7.0, "month": 31.0, "year": 366.0}
"""Days by which a count of units may be off: first and last are counted or not, a part of a unit is rounded."""
_DECADE = 366.0
_SURE, _ROUND, _OPEN = 0.02, 0.15, 0.25
"""Shares by which it may be off besides: told in years, in decades, and with a hedge."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time and the days that it may mean."""

    span: Span
    unit: str
    least: float
    most: float

    def fits(self, apart: tuple[int, int]) -> bool:
        """Whether two days that lie at least and at most so many days apart may span it."""
        return self.least <= apart[1] and self.most >= apart[0]


def length_of(match: re.Match[str]) -> Length | None:
    """What a match of `LENGTH` means."""
    count = number_of("one" if match["count"].lower() in {"a", "an"} else match["count"])
    if count is None:
        return None
    unit = match["unit"].lower()
    part = next((share for name, share in _PARTS.items() if name in (match["part"] or match["piece"] or "").lower()), 1)
    days = (count + (0.5 if match["more"] or match["rest"] else 0)) * part * _UNITS.get(unit, _CENTURY)
    share = _OPEN if match["hedge"] else _SURE if unit in _SLACK and part == 1 else _ROUND
    slack = _SLACK.get(unit, _DECADE) + share * days
    return Length(
        Span(match.start("hedge") if match["hedge"] else _first(match), match.end()), unit, days - slack, days + slack
    )


def _first(match: re.Match[str]) -> int:
    return match.start("part") if match["part"] else match.start("count")


@lru_cache(maxsize=4)
def lengths(text: str, within: Span) -> tuple[Length, ...]:
    """The lengths told in this stretch of the text, in order."""
    return tuple(_lengths(text, within)) if _NAMES_UNIT.search(text, within.start, within.end) else ()


def _lengths(text: str, within: Span) -> Iterator[Length]:
    for match in _LENGTH.finditer(text, within.start, within.end):
        length = length_of(match)
        if length:
            yield length


def apart(told: Length, days: tuple[int, int]) -> str:
    """How far two days are apart, in the unit of the length: '7 years', '6 to 7 years'."""
    unit = "year" if told.unit.startswith(("decade", "centur")) else "week" if told.unit == "fortnight" else told.unit
    least, most = (round(abs(d) / _UNITS[unit]) for d in days)
    return f"{most} {unit}s" if least == most else f"{least} to {most} {unit}s"
