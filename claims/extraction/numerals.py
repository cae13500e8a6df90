"""Numerals: digits, words and ranges, with the unit written beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.spans import Span

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen""".split()
_UNITS = {word: value for value, word in enumerate(_ONES)}
_TENS = {
    word: 20 + 10 * n for n, word in enumerate("""twenty thirty forty fifty sixty seventy eighty ninety""".split())
}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
_SCALES |= {"m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3}
_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR"}
_CURRENCY_WORDS = {
    "dollars": "USD",
    "dollar": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "pounds": "GBP",
    "yen": "JPY",
}

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_SPELLED = rf"(?:(?:an?|half an?)\s+(?={_SCALE})|(?:{_WORD})(?:[-\s](?:{_WORD}))?)(?:\s*(?:{_SCALE}))*|(?:{_SCALE})"
_ONE = rf"(?:{_DIGITS})(?:\s?(?:{_SCALE}|bn|mn|m|k)\b)?|\b(?:{_SPELLED})\b"
_NUMERAL = re.compile(
    rf"(?<![\w.,/:-])(?P<sign>[$£€¥₹])?(?P<low>{_ONE})"
    rf"(?:\s?(?:-|–|to|and)\s?(?P<sign2>[$£€¥₹])?(?P<high>{_ONE}))?"
    rf"(?P<unit>\s?%|[\s-](?:percentage points?|percent|per cent|dollars?|euros?|pounds|yen)\b)?"
    rf"(?!\w|[/:.,]\d)",
    re.I,
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_FRACTION = re.compile(
    rf"(?<![\w-])(?P<over>an?|one|two|three|four|five|six|seven|nine)[-\s](?P<under>{'|'.join(_PARTS)})s?(?=\s+of\b)",
    re.I,
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

    A fraction counts where 'of' follows it: 'two-thirds of'.
    """
    at = within.start
    if (part := _FRACTION.search(text, at, within.end)) is not None:
        share = _UNITS.get(part["over"].lower(), 1) / _PARTS[part["under"].lower()]
        yield from find_numerals(text, Span(at, part.start()))
        yield Numeral(Span(part.start(), part.end()), share, share, "fraction")
        at = part.end()
    while match := _NUMERAL.search(text, at, within.end):
        low = high = _value(match["low"])
        at = match.end()
        if match["high"] is not None:
            joined = text[match.end("low") : match.start("high")].strip(" $£€¥₹").lower()
            if joined == "and" and not _BETWEEN.search(text, within.start, match.start()):
                at = match.end("low")
            else:
                high = _value(match["high"])
                low = low * _scale(match["high"]) if low < 1000 and _scale(match["low"]) == 1 else low
        unit = _unit(match) if at == match.end() else _CURRENCIES.get(match["sign"] or "")
        yield Numeral(Span(match.start(), at), low, high, unit)


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
    return _SCALES.get(last, 1.0)


def _value(written: str) -> float:
    """The number that the numeral means: '2.5 million', 'twenty-five', 'half a dozen'."""
    total, current = 0.0, 0.0
    for part in re.findall(r"[a-z]+|[\d.,]*\d", written.lower()):
        if part[0].isdigit():
            current += float(part.replace(",", ""))
        elif part in _UNITS or part in _TENS:
            current += _UNITS.get(part, _TENS.get(part, 0))
        elif part in {"a", "an"}:
            current = current or 1.0
        elif part == "half":
            current = 0.5
        elif part in {"hundred", "dozen"}:
            current = (current or 1.0) * _SCALES[part]
        else:
            total += (current or 1.0) * _SCALES[part]
            current = 0.0
    return total + current
