"""Lengths of time in words, with the days that each may mean: 'a 47-day siege', 'nearly half a century'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claims.lazily import lazily
from claims.numbers import LOOSELY, ORDINAL, WHOLE, number_of
from claims.spans import Span

_HEDGE = (
    rf"(?:(?:just|well|a little) )?(?:{LOOSELY}|at least|close to|fewer than|less than|over|the best part of|under|"
    r"up to)"
)
_SOLID = "long|full|straight|unbroken|consecutive|successive|whole|happy|continuous|further|solid|lost|long|years?"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|century|centurie)s?"
_NAMES_UNIT = lazily(r"\b(?:day|week|fortnight|month|year|decade|centur)", re.I)
_LENGTH = lazily(
    rf"(?:\b(?P<hedge>{_HEDGE})\s+)?(?<![\w.,$£€-])"
    rf"(?:(?P<part>(?:half|(?:a |the )?quarter of|three[- ]quarters of)\s+)?(?P<count>{WHOLE}|an?|(?:a )?couple of|"
    rf"(?:a )?dozen)(?P<more>[\s-]and[\s-]a[\s-]half)?(?:[\s-](?:{_SOLID}))?[\s-](?P<piece>half-|quarter-)?|"
    rf"(?:(?<=\bin its )|(?<=\bin his )|(?<=\bin her )|(?<=\bin their ))(?P<nth>{ORDINAL}) (?=day|week|"
    rf"month|year)){_UNIT}\b(?P<rest> and a half)?(?!-old| old|\w)",
    re.I,
)
_AND_SOME = lazily(rf",? and (?P<count>{WHOLE}|an?)[ -](?P<unit>day|week|month)s?\b(?!-old| old)", re.I)
"""Behind a length what it is longer by: ` and three months`, ` and a day`."""
YEAR = 365.25
"""Days of a year, leap years spread."""
_COUNTS = {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "dozen": 12, "a dozen": 12}
_UNITS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": YEAR, "decade": 3652.5}
_CENTURY = 36525.0
_PARTS = {"half": 0.5, "quarter": 0.25, "three": 0.75}
_SLACK = {"day": 1.5, "week": 5.0, "fortnight": 7.0, "month": 31.0, "year": 366.0}
"""Days by which a count of units may be off: first and last are counted or not, a part of a unit is rounded."""
_DECADE = 366.0
_SURE, _ROUND, _OPEN = 0.0, 0.15, 0.25
"""Shares by which it may be off besides: told in years, in decades, and on the side that a hedge leaves open."""
_STRICT, _HALF = 0.25, 0.7
"""Parts of that slack on the side that a hedge shuts, and where halves are counted."""
_MORE = lazily(r"more than|over|at least", re.I)
_LESS = lazily(r"less than|fewer than|under|up to|nearly|almost|close to|the best part of", re.I)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time and the days that it may mean."""

    span: Span
    unit: str
    days: float
    least: float
    most: float
    is_one: bool
    """Whether its count is no more than 'a': often a rate, 'twice a week'."""

    def fits(self, apart: tuple[int, int]) -> bool:
        """Whether two days that lie at least and at most so many days apart may span it.

        The less the dates tell, the less they need besides.
        """
        told, middle = (apart[1] - apart[0]) / 2, self.days
        return min(middle, self.least + told) <= apart[1] and max(middle, self.most - told) >= apart[0]


@lru_cache(maxsize=4)
def lengths(text: str, within: Span) -> tuple[Length, ...]:
    """The lengths told in this stretch of the text, in order."""
    return tuple(_lengths(text, within)) if _NAMES_UNIT.search(text, within.start, within.end) else ()


def _lengths(text: str, within: Span) -> Iterator[Length]:
    end = within.start
    for match in _LENGTH.finditer(text, within.start, within.end):
        if match.start() < end:
            continue
        told = (match["nth"] or match["count"]).lower()
        count = _COUNTS.get(told) or number_of(told)
        if count is None or match["unit"][0].isupper():
            continue
        unit = match["unit"].lower()
        piece = (match["part"] or match["piece"] or "").lower()
        part = next((share for name, share in _PARTS.items() if name in piece), 1)
        days = (count + (0.5 if match["more"] or match["rest"] else 0)) * part * _UNITS.get(unit, _CENTURY)
        slack = _SLACK.get(unit, _DECADE) * (_HALF if match["more"] or match["rest"] else 1)
        some = _AND_SOME.match(text, match.end(), within.end)
        if some and _UNITS[some["unit"].lower()] < _UNITS.get(unit, _CENTURY):
            end, finer = some.end(), some["unit"].lower()
            days += (_COUNTS.get(some["count"].lower()) or number_of(some["count"].lower()) or 0) * _UNITS[finer]
            slack = _SLACK[finer]
        else:
            end = match.end()
        share = _SURE if unit in _SLACK and part == 1 else _ROUND
        less, more = (
            slack * _STRICT
            if shuts.search(match["hedge"] or "")
            else slack + (_OPEN if match["hedge"] else share) * days
            for shuts in (_MORE, _LESS)
        )
        if (match["hedge"] or "").lower().endswith(("nearly", "almost", "close to")):
            less = slack + share * days
        place = Span(next(match.start(g) for g in ("hedge", "part", "count", "nth") if match[g]), end)
        yield Length(
            place, unit, days, days - less, days + more, told in {"a", "an", "one"} and not piece and end == match.end()
        )


def apart(told: Length, days: tuple[int, int]) -> str:
    """How far two days are apart, in the unit of the length: '7 years', '6 to 7 years'."""
    unit = "year" if told.unit.startswith(("decade", "centur")) else "week" if told.unit == "fortnight" else told.unit
    least, most = (round(abs(d) / _UNITS[unit]) for d in days)
    if unit == "year" and most - least == 2:  # of two bare years: what their numbers say
        least = most = least + 1
    many = str(most) if least == most else f"{least} to {most}"
    return f"{many} {unit}{'' if many == '1' else 's'}"
