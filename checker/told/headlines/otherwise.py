"""A headline's number that the story tells otherwise: `48 hours` as two days, `50%` as half, `£1.5m` in words."""

import re
from collections.abc import Iterator

from claims.figures.written import fractions
from claims.lazily import lazily
from claims.numbers import SCALES, WHOLE, amount

_DAY, _YEAR = 1440.0, 525960.0
_MINUTES = {
    "minute": 1.0, "hour": 60.0, "day": _DAY, "week": 7 * _DAY, "fortnight": 14 * _DAY, "month": _YEAR / 12,
    "year": _YEAR, "decade": 10 * _YEAR, "centur": 100 * _YEAR,
}  # fmt: skip
_NAMED = (
    (lazily(r"\b(?:around|round) the clock\b", re.I), _DAY),
    (lazily(r"\bweekend\b", re.I), 2 * _DAY),
    (lazily(r"\b(?:centenary|centennial)\b", re.I), 100 * _YEAR),
    (lazily(r"\b(?:bicentenary|bicentennial)\b", re.I), 200 * _YEAR),
)
"""Lengths of time that have a name."""
_NUMBER = rf"\d[\d,]*(?:\.\d+)?|{WHOLE}|(?:(?:an?|two|three|half a) )?(?:couple of|dozen)|an?"
_LENGTH = lazily(
    rf"(?<![\w.,$£€-])(?:(?P<count>{_NUMBER})(?P<more>[ -]and[ -]a[ -]half)?[ -])?"
    rf"(?:(?P<part>half|quarter)s?(?: of)?[ -](?:an? )?)?"
    rf"(?P<unit>{'|'.join(_MINUTES)})(?:s|y|ies)?(?P<rest> and a half)?(?P<long>-?long)?\b",
    re.I,
)
_AGED = lazily(r"\b(?:at|marks|reaches|turn(?:s|ed|ing)?) $", re.I)
"""Before a number of years that has no noun."""
_SHARE = lazily(r"[\d.,]+(?:%| ?per ?cent\b)", re.I)
_ONE_IN = lazily(rf"\b(?P<part>{WHOLE}) (?:in|out of)(?: every)? (?P<whole>{WHOLE})\b", re.I)
_TIMES_WORDS = {"halv": 0.5, "doubl": 2.0, "twice": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0}
_TIMES = lazily(
    rf"\b(?:(?P<word>{'|'.join(_TIMES_WORDS)})|(?P<count>\d+(?:\.\d+)?|{WHOLE})(?P<more> and a half)? times\b)", re.I
)
_AND_A_HALF = lazily(rf"\b(?P<count>{WHOLE}|a)(?: (?P<first>[mb]illion))? and a half(?: (?P<last>[mb]illion))?\b", re.I)
_NEAR = 0.06
"""Share by which a length, a share or a sum may be rounded in the headline."""


def is_told_otherwise(match: re.Match[str], story: str) -> bool:
    """Whether the story tells the number matched in the headline in another unit or in words."""
    headline, start = match.string, match.start()
    length = _LENGTH.match(headline, start)
    if length and (minutes := _minutes(length)):
        return _is_among(minutes, _lengths(story))
    if _AGED.search(headline, 0, start):
        return _is_among(amount(match[0]) * _YEAR, _lengths(story))
    if _SHARE.match(headline, start):
        return _is_among(amount(match[0]), _shares(story))
    return any(sign in match[0] for sign in "$£€mb") and _is_among(amount(match[0].lstrip("$£€")), _and_a_half(story))


def _is_among(value: float, told: Iterator[float]) -> bool:
    return any(abs(other - value) <= _NEAR * value for other in told)


def _lengths(story: str) -> Iterator[float]:
    """The lengths of time that are told, in minutes."""
    yield from (minutes for match in _LENGTH.finditer(story) if (minutes := _minutes(match)))
    yield from (minutes for name, minutes in _NAMED if name.search(story))


def _minutes(match: re.Match[str]) -> float | None:
    """What the words mean in minutes; nothing where they count none: `last year`."""
    if not (match["count"] or match["part"] or match["long"]):
        return None
    part = {"half": 0.5, "quarter": 0.25}.get((match["part"] or "").lower(), 1.0)
    half = 0.5 if match["more"] or match["rest"] else 0.0
    return (_count(match["count"] or "a") * part + half) * _MINUTES[match["unit"].lower()]


def _count(words: str) -> float:
    return 2.0 if "couple" in words.lower() else amount(words) or 1.0


def _shares(story: str) -> Iterator[float]:
    """The shares and growth that are told in words, in percent."""
    yield from (figure.value for figure in fractions(story, 0, len(story)))
    for match in _ONE_IN.finditer(story):
        if whole := amount(match["whole"]):
            yield 100 * amount(match["part"]) / whole
    for match in _TIMES.finditer(story):
        times = _TIMES_WORDS[match["word"].lower()] if match["word"] else amount(match["count"])
        times += 0.5 if match["more"] else 0.0
        yield from (100 * times, 100 * (times - 1))


def _and_a_half(story: str) -> Iterator[float]:
    """The sums told as `one and a half million` and `a million and a half`."""
    for match in _AND_A_HALF.finditer(story):
        if scale := match["first"] or match["last"]:
            yield (_count(match["count"]) + 0.5) * SCALES[scale.lower()]
