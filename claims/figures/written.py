"""The figures of a sentence as reporters write them: `£4.3bn`, `41`, `nine`, `12 percent`, `four in 10`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from claims.dates.calendar import MONTH_BEGINS
from claims.lazily import lazily
from claims.numbers import PARTS, SCALES, WHOLE, amount, last_digit
from claims.spans import Span

_PART = "|".join(PARTS)
_FIGURE = lazily(  # in lower case, which is quicker than to leave it open
    rf"(?<![\w.,/:#’'-])(?P<symbol>[$£€¥]\s?|rs\.?\s?|(?:us|a|c|nz|hk)\$)?"
    rf"(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?|{WHOLE})"
    rf"(?:(?P<out> in | out of )(?P<base>10|ten|100|a hundred)\b(?! (?:years|days|months|weeks)\b)"
    rf"|(?:[ -]?(?P<scale>thousand|million|billion|trillion)|(?P<short>k|mn?|bn|p))\b)?"
    rf"(?P<percent>\s?%|[ -]per ?cent\b)?(?:-(?P<each>(?!{_PART}|fold|odd|something)[a-z]{{3,}})\b)?"
    rf"(?!\w|[’'%]\w|[-–/:]\w|\.\d|,\d|(?:st|nd|rd|th)\b|\s?[ap]\.?m\b|"
    rf" (?:o[’']clock|in the (?:morning|afternoon|evening)|at night)\b)"
)
_NOUN = lazily(
    r"\s+(?:(?!(?:on|in|at|to|for|of|from|with|by|and|or|was|were|are|had|has|as|a|an|the|after|before)\b)[a-z]+[-\s])??"
    r"(?P<noun>(?!(?:this|was|has|less|across|always|others|does|versus|plus)\b)[a-z]{2,}s|people|men|women|children|police)\b"
)
_MONTH = rf"{MONTH_BEGINS}[a-z]*\.?"
_DAY = (lazily(rf"\b{_MONTH} $"), lazily(rf" {_MONTH}(?!\w)"))
_SMALL = 1000
_FRACTION = lazily(
    rf"\b(?:(?P<many>an?|one|two|three|four|the remaining|the other)[ -])?(?P<part>{_PART})s?\b"
    r"(?![ -](?:year|hour|time|day)s?\b)",
    re.I,
)
_POINT = lazily(r"\b(?P<part>half|(?:a )?quarter|three[ -]quarters) (?:of )?an? (?:percentage )?point\b", re.I)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_AGE = (lazily(r"(?:, |\baged )$"), lazily(r",|\.$"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the least and the most that its rounding lets it mean."""

    span: Span
    value: float
    low: float
    high: float
    unit: str
    """A currency's sign, `percent`, or nothing."""
    noun: str
    """The plural word behind it, or nothing; `seats` of `a 45-seat council`."""
    scale: float = 1.0

    @property
    def step(self) -> float:
        """One unit of the last digit that is told; nothing for a count in full."""
        if self.high > self.low or self.value < _SMALL:
            return self.high - self.low
        digits = f"{self.value:.0f}"
        return float(10 ** (len(digits) - len(digits.rstrip("0")))) if digits.endswith("0") else 0.0

    def scaled_like(self, other: "Figure") -> "Figure":
        """The figure with the other's scale where it has none itself and is small: `from 9 to 10 million`."""
        if self.scale > 1 or other.scale == 1 or self.low >= _SMALL:
            return self
        low, high = (self.value - 0.5) * other.scale, (self.value + 0.5) * other.scale
        return replace(self, value=self.value * other.scale, low=low, high=high, scale=other.scale)


def figures(text: str, start: int, end: int) -> tuple[Figure, ...]:
    """The figures between two places, in order; no years, days of a month, hours and ages."""
    told = _figures(text)
    first = bisect_left(told, start, key=lambda figure: figure.span.start)
    return told[first : bisect_right(told, end, first, key=lambda figure: figure.span.end)]


@lru_cache(maxsize=4)
def _figures(text: str) -> tuple[Figure, ...]:
    small = text.lower()
    found = _FIGURE.finditer(small if len(small) == len(text) else text)
    return tuple(_figure(text, match) for match in found if not _is_of_time(text, match))


def _is_of_time(text: str, match: re.Match[str]) -> bool:
    """Whether it is a year, a day of a month or an age."""
    if match[0] != match["number"]:
        return False
    start, end = match.span()
    day = _DAY[0].search(text, max(0, start - 12), start) or _DAY[1].match(text, end)
    age = _AGE[0].search(text, max(0, start - 6), start) and _AGE[1].match(text, end)
    return bool(_YEAR.fullmatch(match[0]) or (day and len(match[0]) < len("100")) or age)


def _figure(text: str, match: re.Match[str]) -> Figure:
    told = f"{match['number']} {match['scale'] or match['short'] or ''}"
    value = amount(told)
    # A count in full is exact; what has a scale, a share or decimals is rounded in its last digit.
    slack = (last_digit(told) or bool(match["percent"])) / 2
    if match["out"]:
        value, slack = value * 100 / amount(match["base"]), 2.0
    noun = _NOUN.match(text, match.end())
    behind = "pence" if match["short"] == "p" else noun["noun"] if noun else ""
    counted = f"{match['each']}s" if match["each"] else behind
    unit = "percent" if match["percent"] or match["out"] else text[slice(*match.span("symbol"))].strip()
    scale = SCALES.get(match["scale"] or match["short"] or "", 1.0)
    return Figure(Span(*match.span()), value, value - slack, value + slack, unit, counted, scale)


def fractions(text: str, start: int, end: int) -> Iterator[Figure]:
    """The shares told as fractions between two places, in percent: `a third`, `the remaining quarter`, `half`."""
    for match in _FRACTION.finditer(text, start, end):
        many, part = (match["many"] or "").lower(), match["part"].lower()
        if many or part == "half":
            whole, at = 100 * (amount(many) or 1) / PARTS[part], match.start("part")
            at = at if many.startswith("the") else match.start()
            yield Figure(Span(at, match.end()), whole, whole - 0.5, whole + 0.5, "percent", "")


def points(text: str, start: int, end: int) -> Iterator[Figure]:
    """Parts of a percentage point: `half a point`, `a quarter of a percentage point`."""
    for match in _POINT.finditer(text, start, end):
        value = {"h": 0.5, "t": 0.75}.get(match["part"][0].lower(), 0.25)
        yield Figure(Span(*match.span()), value, value, value, "", "points")


def percentages(text: str, start: int, end: int) -> list[float]:
    """The percentages of two digits from the first on, with or without their sign: `48 percent to Weir's 41`."""
    told = [figure for figure in figures(text, start, end) if not figure.noun and 10 <= figure.value < 100]
    first = next((n for n, figure in enumerate(told) if figure.unit == "percent"), len(told))
    return [figure.value for figure in told[first:] if figure.unit in {"", "percent"}]
