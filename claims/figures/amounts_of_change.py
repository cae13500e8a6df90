"""Changes told as an amount, and the figures that may be their levels: `dropped by 14`, `the $15 rise`, `six more`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from claims.figures.clock_times import SECONDS, clock_times
from claims.figures.parts import MEASURES
from claims.figures.shares_of_change import FALLS, RISES
from claims.figures.written import Figure, figures, points
from claims.lazily import lazily
from claims.numbers import ABOUT, HEDGE, OVER, UNDER
from claims.spans import Span

NOUNS = (
    "rise|increase|jump|climb|surge|leap|hike|fall|drop|decline|decrease|cut|reduction|plunge|dip|"
    "improvement|saving|difference"
)
_MOVED = (
    "rose|risen|rises?|rising|climb(?:ed|s)?|jump(?:ed|s)?|leapt|soared|surged|grew|grown|fell|fallen|falls?|falling|"
    "drop(?:ped|s)?|declined|decreased|increased|sank|sunk|slid|slipped|plunged|tumbled|dipped|shrank|shrunk|warmed|cooled"
)
_VERBS = (
    rf"{RISES}|{FALLS}|rais(?:ed|es?|ing)|lower(?:ed|s|ing)?|cut(?:s|ting)?|improv(?:ed?|es|ing)|reduc(?:es?|ing)|"
    "shorten(?:ed|s)?|lengthen(?:ed|s)?|narrowed|warmed|cooled"
)
MORE = (
    "more|fewer|less|higher|lower|dearer|cheaper|faster|slower|longer|shorter|better|worse|"
    "heavier|lighter|warmer|colder"
)
_THAN_ANOTHER = lazily(r" (?:percentage )?points? (?:faster|slower|quicker|more (?:quickly|slowly)) than\b", re.I)
"""Two changes held against each other: `rose 0.4 points faster than wages`."""
_HEDGE = lazily(rf"\b{HEDGE.format('')} (?:an? )?$", re.I)
SOME = rf"(?:(?:an?|another|a further|only|just|not quite|{UNDER}|{OVER}|{ABOUT}) )*"
_AMOUNTS = tuple(
    lazily(told, re.I)
    for told in (
        rf"\b(?:{_VERBS})\b(?: (?!(?:to|from|and|but)\b)[\w’'-]+){{0,6}}? by {SOME}#(\d+);",
        rf"\b(?:(?:{_MOVED})|(?:went|gone|goes|was|were|is|are|been) (?:up|down)) {SOME}#(\d+);(?! (?:to|from)\b)",
        rf"#(\d+);(?: (?!and\b)[a-z]+)? (?:{MORE})\b(?=(?: [a-z]+)? than\b|,? (?:to |or |at )?#)",
        rf"\b(?:the|that|this|its|their) {SOME}#(\d+);(?:[ -][a-z]+)? (?:{NOUNS})\b(?!-| in [a-z])",
        rf"\b(?:{NOUNS}) of {SOME}#(\d+);",
        rf", an? {SOME}#(\d+);(?:[ -][a-z]+)? (?:{NOUNS})\b(?!-)",
        (
            r"#(\d+);(?: [a-z]+)? (?:that |which )(?:is|are|was|were|will be|has been|have been)(?: being)? "
            r"(?:added|taken off|cut|removed|withdrawn)\b"
        ),
        (
            r"\b(?:add(?:ed|s|ing)?|withdraw(?:n|s|ing)?|withdrew|remov(?:e|ed|es|ing)|shed(?:s|ding)?) "
            rf"{SOME}#(\d+);[^#]*, (?:bringing|taking|leaving) [^#]*#\d+;"
        ),
    )
)
"""`#1;` stands for the sentence's figures."""
_CHANGING = lazily(rf"\b(?:{_VERBS}|{_MOVED}|{NOUNS}|{MORE}|up|down|taken|(?:add|remov|shed|withdr)[a-z]*)\b")
"""Without one of these, in lower case, no amount is one of change."""
_MONEY = {"rupees": "rs", "dollars": "$", "pounds": "£", "euros": "€"}
PARTS_OF_MONEY = {"cents": "$€", "pence": "£"}
_SMALL_MONEY = 100
"""Amounts from which on nobody counts in cents."""
_POINTS, _OF_THE_CLOCK = "points", {"seconds", "minutes", "hours"}
_HARDLY, _WELL, _ABOUT = 0.75, 1.6, 0.15


@lru_cache(maxsize=8)
def figures_told(text: str, sentence: Span) -> tuple[Figure, ...]:
    """The figures of a sentence, times of a clock and half points among them."""
    words = sentence.of(text)
    clocks = [
        *(clock_times(text, sentence.start, sentence.end) if ":" in words or "minute" in words else ()),
        *(points(text, sentence.start, sentence.end) if "point" in words else ()),
    ]
    others = (
        f for f in figures(text, sentence.start, sentence.end) if not any(f.span.overlaps(c.span) for c in clocks)
    )
    return tuple(sorted((*clocks, *others), key=lambda figure: figure.span))


def amounts_told(text: str, sentence: Span, told: Sequence[Figure]) -> list[Figure]:
    """Those of the figures that are told as a change."""
    if all(figure.unit == "percent" for figure in told) or not _CHANGING.search(sentence.of(text).lower()):
        return []
    masked, at = "", sentence.start
    for number, figure in enumerate(told):
        masked += f"{text[at : figure.span.start]}#{number};"
        at = figure.span.end
    masked += text[at : sentence.end]
    numbers = {int(match[1]) for pattern in _AMOUNTS for match in pattern.finditer(masked)}
    amounts = (told[number] for number in sorted(numbers) if told[number].unit != "percent")
    return [amount for amount in amounts if not _THAN_ANOTHER.match(text, amount.span.end)]


def levels_told(text: str, near: Sequence[Span]) -> list[Figure]:
    """The figures of the sentences that are no changes themselves."""
    told = [(sentence, figures_told(text, sentence)) for sentence in near]
    changing = {f.span for sentence, found in told for f in amounts_told(text, sentence, found)}
    return [f for _, found in told for f in found if f.span not in changing]


def kind(figure: Figure) -> str:
    """What the figure is an amount of: a currency, a measure, percent, or nothing for a count."""
    unit = figure.unit.lower()
    return unit or _MONEY.get(figure.noun) or (figure.noun if figure.noun in MEASURES else "")


def level_of(figure: Figure, amount: Figure) -> Figure | None:
    """The figure, where it may be a level of what changed by the amount."""
    what, changed = kind(figure), kind(amount)
    if changed in _OF_THE_CLOCK and what == "clock":
        return figure
    if changed == _POINTS:
        return figure if what == "percent" else None
    if amount.noun in PARTS_OF_MONEY:  # `40 cents` on `$1.90`
        return figure if what and what in PARTS_OF_MONEY[amount.noun] and figure.value < _SMALL_MONEY else None
    if not changed and not amount.noun and what in MEASURES:  # `31 degrees, then six more`
        return figure
    if what == changed:
        return figure if what or not (figure.noun and amount.noun) or figure.noun == amount.noun else None
    return replace(figure, noun=amount.noun) if not what and not figure.noun and changed in MEASURES else None


def value(amount: Figure, level: Figure) -> float:
    """The amount in what the level is told in."""
    if amount.noun in PARTS_OF_MONEY:
        return amount.value / 100
    return amount.value * (SECONDS[amount.noun.rstrip("s")] if level.unit == "clock" and amount.unit != "clock" else 1)


def fits(text: str, amount: Figure, one: Figure, other: Figure) -> bool:
    """Whether the two are as far apart as is told, with the rounding of the finest and what a hedge allows."""
    told, apart = value(amount, one), abs(one.value - other.value)
    slack = _rounding(amount, one, other) + 1e-6 * told
    hedge = _HEDGE.search(text, max(0, amount.span.start - 20), amount.span.start)
    low, high = told, told
    if hedge:
        low *= _HARDLY if hedge["under"] else 1 if hedge["over"] else 1 - _ABOUT
        high *= 1 if hedge["under"] else _WELL if hedge["over"] else 1 + _ABOUT
    return low - slack <= apart <= high + slack


def _rounding(amount: Figure, one: Figure, other: Figure) -> float:
    """How far off rounding may bring: `three metres` from 4.2 to 7.1, `£350m` from £2.8bn to £3.2bn."""
    levels, told = min(f.high - f.low for f in (one, other)), amount.high - amount.low
    if not levels and not told:
        return min(one.step, other.step, amount.step)
    is_whole = not told and levels < 1 and amount.noun not in {_POINTS, *PARTS_OF_MONEY}
    return max(levels, 0.5 if is_whole else told / 2)
