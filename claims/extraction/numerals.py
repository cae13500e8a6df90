"""Numerals: digits, words and ranges, with the unit written beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.numbers import PARTS, SCALES, WORDS, amount
from claims.spans import Span

_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR"}
_CURRENCY_WORDS = {"dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP", "yen": "JPY"}

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_SPELLED = rf"(?:(?:an?|half an?)\s+(?={_SCALE})|(?:{WORDS})(?:[-\s](?:{WORDS}))?)(?:\s*(?:{_SCALE}))*|(?:{_SCALE})"
_ONE = rf"(?:{_DIGITS})(?:\s?(?:{_SCALE}|bn|mn|m|k)\b)?|\b(?:{_SPELLED})\b"
_NUMERAL = re.compile(
    rf"(?<![\w.,/:-])(?P<sign>[$£€¥₹])?(?P<low>{_ONE})"
    rf"(?:\s?(?:-|–|to|and)\s?(?P<sign2>[$£€¥₹])?(?P<high>{_ONE}))?"
    rf"(?P<unit>\s?%|[\s-](?:percentage points?|percent|per cent|dollars?|euros?|pounds|yen)\b)?"
    rf"(?!\w|[/:.,]\d)",
    re.I,
)
_PARTS = "|".join(part for part in PARTS if part != "half")
_FRACTION = re.compile(
    rf"(?<![\w-])(?P<over>an?|one|two|three|four|five|six|seven|nine)[-\s](?P<under>{_PARTS})s?(?=\s+of\b)",
    re.I,
)
_SCORE = re.compile(
    r"\s+(?:\w+\s+)?(?:wins?|victor(?:y|ies)|defeats?|loss(?:es)?|draws?|ties?|votes?|leads?|scorelines?|decisions?|rulings?|"
    r"margins?|majority|majorities|verdicts?|outsiders?|favou?rites?|shots?|odds|thrashing|drubbing|triumph|upset|record|split)\b"
)
_BETWEEN = re.compile(r"between\s+$", re.I)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number or range as it is written, with its unit where one is written beside it."""

    span: Span
    low: float
    high: float
    unit: str | None


def find_numerals(text: str, within: Span) -> Iterator[Numeral]:
    """The numerals inside `within`, in order; 'five and six' is a range only behind 'between'.

    A fraction counts where 'of' follows it: 'two-thirds of'. Scores, votes and odds ('a 2-1 win') are left out.
    """
    at = within.start
    if (part := _FRACTION.search(text, at, within.end)) is not None:
        share = (amount(part["over"]) or 1) / PARTS[part["under"].lower()]
        yield from find_numerals(text, Span(at, part.start()))
        yield Numeral(Span(part.start(), part.end()), share, share, "fraction")
        at = part.end()
    while match := _NUMERAL.search(text, at, within.end):
        low = high = amount(match["low"])
        at = match.end()
        if match["high"] is not None:
            joined = text[match.end("low") : match.start("high")].strip(" $£€¥₹").lower()
            if joined == "and" and not _BETWEEN.search(text, within.start, match.start()):
                at = match.end("low")
            else:
                high = amount(match["high"])
                low = low * _scale(match["high"]) if low < 1000 and _scale(match["low"]) == 1 else low
                if joined in {"-", "–"} and (low > high or _SCORE.match(text, at, within.end)):
                    continue
        unit = _unit(match) if at == match.end() else _CURRENCIES.get(match["sign"] or "")
        yield Numeral(Span(match.start(), at), min(low, high), max(low, high), unit)  # 'from 20 to 10'


def _unit(match: re.Match[str]) -> str | None:
    written = (match["unit"] or "").strip(" -").lower()
    if sign := match["sign"] or match["sign2"]:
        return _CURRENCIES[sign]
    if written.startswith("percentage"):
        return "percentage point"
    if written in {"%", "percent", "per cent"}:
        return "percent"
    return _CURRENCY_WORDS.get(written)


def _scale(written: str) -> float:
    last = re.split(r"[\s\d]+", written.strip().lower())[-1]
    return SCALES.get(last, 1.0)
