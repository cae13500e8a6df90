"""Changes told as an amount, with their two levels in the same or in neighbouring sentences.

`Suspensions dropped by 14, to 61 from 85`; `The fine will be $85. It has been $60 since 2015, and the $15 rise ...`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from claims.clock_times import SECONDS, clock_times
from claims.figures import Figure, figures, points
from claims.lazily import lazily
from claims.levels import Levels, alike
from claims.parts import MEASURES, TIMES, is_hedged
from claims.shares_of_change import FALLS, RISES, Change
from claims.spans import Span

_NOUNS = "rise|increase|jump|climb|surge|leap|fall|drop|decline|decrease|cut|reduction|plunge|dip|hike|improvement|saving|difference"
_MOVED = (
    "rose|risen|rises?|rising|climb(?:ed|s)?|jump(?:ed|s)?|leapt|soared|surged|grew|grown|fell|fallen|falls?|falling|"
    "drop(?:ped|s)?|declined|decreased|increased|sank|sunk|slid|slipped|plunged|tumbled|dipped|shrank|shrunk|warmed|cooled"
)
_VERBS = (
    rf"{RISES}|{FALLS}|rais(?:ed|es?|ing)|lower(?:ed|s|ing)?|cut(?:s|ting)?|improv(?:ed?|es|ing)|reduc(?:es?|ing)|"
    "shorten(?:ed|s)?|lengthen(?:ed|s)?|narrowed|warmed|cooled"
)
_MORE = "more|fewer|less|higher|lower|dearer|cheaper|faster|slower|longer|shorter|better|worse|heavier|lighter|warmer|colder"
_HEDGE = lazily(
    r"\b(?:(?P<under>nearly|almost|just under|less than|fewer than|under|not quite|up to)|"
    r"(?P<over>more than|(?:just |well |a little )?over|at least)|"
    r"(?P<about>about|around|roughly|some|approximately)) (?:an? )?$",
    re.I,
)
_SOME = (
    r"(?:(?:an?|another|a further|only|just|nearly|almost|about|around|roughly|some|up to|approximately|"
    r"(?:more|less|fewer) than|(?:just |well |a little )?(?:over|under)|at least|not quite) )*"
)
_AMOUNTS = tuple(
    lazily(told, re.I)
    for told in (
        rf"\b(?:{_VERBS})\b(?: (?!(?:to|from|and|but)\b)[\w’'-]+){{0,6}}? by {_SOME}#(\d+);",
        rf"\b(?:(?:{_MOVED})|(?:went|gone|goes|was|were|is|are|been) (?:up|down)) {_SOME}#(\d+);(?! (?:to|from)\b)",
        rf"#(\d+);(?: (?!and\b)[a-z]+)? (?:{_MORE})\b(?=(?: [a-z]+)? than\b|,? (?:to |or |at )?#)",
        rf"\b(?:the|that|this|its|their) {_SOME}#(\d+);(?:[ -][a-z]+)? (?:{_NOUNS})\b(?!-| in [a-z])",
        rf"\b(?:{_NOUNS}) of {_SOME}#(\d+);",
        rf", an? {_SOME}#(\d+);(?:[ -][a-z]+)? (?:{_NOUNS})\b(?!-)",
        r"#(\d+);(?: [a-z]+)? (?:that |which )(?:is|are|was|were|will be|has been|have been)(?: being)? "
        r"(?:added|taken off|cut|removed|withdrawn)\b",
        r"\b(?:add(?:ed|s|ing)?|withdraw(?:n|s|ing)?|withdrew|remov(?:e|ed|es|ing)|shed(?:s|ding)?) "
        rf"{_SOME}#(\d+);[^#]*, (?:bringing|taking|leaving) [^#]*#\d+;",
    )
)
"""`#1;` stands for the sentence's figures."""
_ANOTHER_TIME = lazily(
    r"\b(?:last|previous(?:ly)?|preceding|earlier|before|ago|since|against|compared|from|had|now|then|best|has been|when|until|"
    r"at (?:Christmas|Easter)|the record|in (?:19|20)\d\d|"
    r"(?:in|of|on) (?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day))\b",
    re.I,
)
"""What tells that a level is not of the day."""
_WHICH_IS = lazily(rf"(?: [a-z]+){{0,2}}, (?:or )?an? (?:{_NOUNS}) of {_SOME}", re.I)
_TO = lazily(r"(?: [a-z]+){0,2},? (?:to|or|making|reaching) ", re.I)
_IT = "it|they|number|figure|total|sum|average|rate"
_COUNT = lazily(
    rf"\b(?:{_IT}|count|toll|tally|population|herd|flock|colony|membership|enrolment|enrollment|workforce|staff|payroll|"
    r"audience|attendance|crowd|turnout|numbers|fleet)\b",
    re.I,
)
_PRICE = lazily(
    rf"\b(?:{_IT}|prices?|cost|fees?|fares?|rents?|bills?|fines?|charges?|amount|value|budget|debt|tuition)\b", re.I
)
_WOULD = lazily(r"\b(?:to|will|would|could|should|may|might|can|must)(?: [a-z]+)? $", re.I)
_ELSE = lazily(r"\b(?:and|while|but|whereas|whose) [^.]*$")
_THAN = lazily(rf"(?: (?!and\b)[a-z]+)? (?:{_MORE})(?: [a-z]+)? than\b", re.I)
_AND = lazily(r"\band\b|;")
_MONEY = {"rupees": "rs", "dollars": "$", "pounds": "£", "euros": "€"}
_PARTS_OF_MONEY = {"cents": "$€", "pence": "£"}
_SMALL_MONEY = 100
"""Amounts from which on nobody counts in cents."""
_POINTS, _OF_THE_CLOCK = "points", {"seconds", "minutes", "hours"}
_BEFORE, _BEHIND, _BOTH = 4, 2, 2
"""Sentences before and behind the change in which its two levels may stand."""
_LEAST, _MOST = 0.35, 2.8
"""How many times the told amount the levels may be apart; beyond it they are of something else."""
_COUNTED = 10
"""Below it a count is easily of something else, and no share of it is told."""
_COUNTED = 10
"""Below it a count is easily of something else, and no share of it is told."""
_HARDLY, _WELL, _ABOUT = 0.75, 1.6, 0.15


@dataclass(frozen=True, slots=True)
class Apart:
    """An amount of change that is not what its two levels are apart."""

    span: Span
    told: str
    one: float
    other: float


def unlike_amounts(text: str, sentences: Sequence[Span], at: int) -> Iterator[Apart]:
    """The amounts of change in the sentence that do not fit their two levels."""
    amounts = _amounts(text, sentences[at], figures_told(text, sentences[at]))
    if not amounts:
        return
    near = sentences[max(0, at - _BEFORE) : at + _BEHIND + 1]
    explicit = [pair for n in range(max(0, at - 2), at + 1) for pair, _ in Levels(text, sentences[n], []).pairs()]
    for amount in amounts:
        levels = [level for f in levels_told(text, near) if (level := _level(f, amount))]
        if any(_fits(text, amount, *pair) for pair in combinations(levels, 2)):
            continue
        pairs = [
            (a, b)
            for one, other in reversed(explicit)
            if (a := _level(one, amount)) and (b := _level(other, amount)) and not _is_another(text, amount, a, b)
        ]
        certain = _kind(amount) or amount.noun in _PARTS_OF_MONEY
        if not pairs and (stated := _than(text, sentences[at], amount, levels)):
            pairs = [stated]
        reaches = len(levels) == _BOTH and _reaches(text, sentences[at], amount, levels)
        if not pairs and (reaches or (certain and two_levels(text, near, sentences[at], levels))):
            pairs = [(levels[0], levels[1])]
        for one, other in pairs[:1]:
            if _LEAST <= abs(one.value - other.value) / _value(amount, one) <= _MOST:
                yield Apart(amount.span, amount.span.of(text), one.value, other.value)


def _is_another(text: str, amount: Figure, one: Figure, other: Figure) -> bool:
    """Whether the amount is one of the two levels, or words between them begin with something else."""
    first, last = sorted((one.span, other.span))
    gap = text[amount.span.end : first.start] + text[last.end : amount.span.start]
    return amount.span in {first, last} or bool(_ELSE.search(gap))


def _than(text: str, sentence: Span, amount: Figure, levels: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The levels of `340 people, 60 fewer than in 2020, when it had 420`."""
    behind = [f for f in levels if amount.span.end < f.span.start < sentence.end]
    before = [f for f in levels if sentence.start <= f.span.start < amount.span.start]
    if len(behind) != 1 or len(before) != 1 or not _THAN.match(text, amount.span.end):
        return None
    return before[0], behind[0]


def _reaches(text: str, sentence: Span, amount: Figure, levels: Sequence[Figure]) -> bool:
    """Whether the sentence goes on to the new level right behind the amount: `31 degrees, then six more, to 39`."""
    behind = [f for f in levels if f.span.start > amount.span.end]
    if any(_WHICH_IS.fullmatch(text, f.span.end, amount.span.start) for f in levels if f.span.end < amount.span.start):
        return True
    near = len(behind) == 1 and _TO.fullmatch(text, amount.span.end, behind[0].span.start)
    return bool(near) and all(sentence.contains(f.span) for f in levels)


def two_levels(text: str, near: Sequence[Span], change: Span, levels: Sequence[Figure]) -> bool:
    """Whether they are two, of two times, and not one before and one behind the sentence with the change."""
    if len(levels) != _BOTH or not of_two_times(text, near, *levels):
        return False
    first, last = sorted(level.span for level in levels)
    return last.start < change.end or first.start >= change.start


def unlike_shares(text: str, sentences: Sequence[Span], at: int, change: Change) -> tuple[Figure, Figure] | None:
    """The only two levels near a change that is told as a share or factor, the old one first, where no pair fits it."""
    near = sentences[max(0, at - _BEFORE) : at + 2]
    told = levels_told(text, near)
    if change.percent and any(f.unit == "percent" and not f.span.overlaps(change.span) for f in told):
        return None
    levels = [f for f in told if f.value >= _COUNTED and f.unit != "percent" and f.noun not in {"cents", *TIMES}]
    pairs = [pair for one, other in combinations(levels, 2) if (pair := _in_order(one, other, change))]
    if len(levels) != _BOTH or len(pairs) != 1 or not two_levels(text, near, sentences[at], levels):
        return None
    if not _is_of(text, sentences[at], change.span, levels) or any(is_hedged(text, level) for level in levels):
        return None
    if any(
        _TO.fullmatch(text, change.span.end, level.span.start) for level in levels if level.span == pairs[0][0].span
    ):
        return None
    (before, after), grown = pairs[0], abs(change.share - 1)
    return pairs[0] if _LEAST <= abs(after.value / before.value - 1) / grown <= _MOST else None


def _is_of(text: str, sentence: Span, change: Span, levels: Sequence[Figure]) -> bool:
    """Whether the change is of what the levels count: in one sentence with one, or with a word for it before."""
    if _WOULD.search(text, sentence.start, change.start):
        return False
    if any(sentence.contains(level.span) for level in levels):
        return True
    return bool(
        (_PRICE if levels[0].unit else _COUNT).search(text, max(sentence.start, change.start - 60), change.start)
    )


def _in_order(one: Figure, other: Figure, change: Change) -> tuple[Figure, Figure] | None:
    pair = alike(*sorted((one, other), key=lambda figure: figure.value, reverse=change.share < 1))
    return pair if pair and pair[0].value != pair[1].value else None


def levels_told(text: str, near: Sequence[Span]) -> list[Figure]:
    """The figures of the sentences that are no changes themselves."""
    told = [(sentence, figures_told(text, sentence)) for sentence in near]
    changing = {f.span for sentence, found in told for f in _amounts(text, sentence, found)}
    return [f for _, found in told for f in found if f.span not in changing]


def of_two_times(text: str, near: Sequence[Span], one: Figure, other: Figure) -> bool:
    """Whether the words beside one of two levels tell of another time than those beside the other."""
    first, last = sorted((one.span, other.span))
    edges = [s for s in near if s.contains(first)] + [s for s in near if s.contains(last)]
    if len(edges) != _BOTH:
        return False
    if edges[0] == edges[1]:
        between, behind = text[first.end : last.start], text[last.end : edges[1].end]
        told = [bool(_ANOTHER_TIME.search(words)) for words in (between, behind)]
        return all(told) if _AND.search(between) else any(told)
    return any(_ANOTHER_TIME.search(edge.of(text)) for edge in edges)


def figures_told(text: str, sentence: Span) -> list[Figure]:
    """The figures of a sentence, times of a clock and half points among them."""
    clocks = [*clock_times(text, sentence.start, sentence.end), *points(text, sentence.start, sentence.end)]
    others = (
        f for f in figures(text, sentence.start, sentence.end) if not any(f.span.overlaps(c.span) for c in clocks)
    )
    return sorted((*clocks, *others), key=lambda figure: figure.span)


def _amounts(text: str, sentence: Span, told: Sequence[Figure]) -> list[Figure]:
    """Those of the figures that are told as a change."""
    masked, at = "", sentence.start
    for number, figure in enumerate(told):
        masked += f"{text[at : figure.span.start]}#{number};"
        at = figure.span.end
    masked += text[at : sentence.end]
    numbers = {int(match[1]) for pattern in _AMOUNTS for match in pattern.finditer(masked)}
    return [told[number] for number in sorted(numbers) if told[number].unit != "percent"]


def _kind(figure: Figure) -> str:
    """What the figure is an amount of: a currency, a measure, percent, or nothing for a count."""
    unit = figure.unit.lower()
    return unit or _MONEY.get(figure.noun) or (figure.noun if figure.noun in MEASURES else "")


def _level(figure: Figure, amount: Figure) -> Figure | None:
    """The figure, where it may be a level of what changed by the amount."""
    kind, changed = _kind(figure), _kind(amount)
    if changed in _OF_THE_CLOCK and kind == "clock":
        return figure
    if changed == _POINTS:
        return figure if kind == "percent" else None
    if amount.noun in _PARTS_OF_MONEY:  # `40 cents` on `$1.90`
        return figure if kind in _PARTS_OF_MONEY[amount.noun] and figure.value < _SMALL_MONEY else None
    if not changed and not amount.noun and kind in MEASURES:  # `31 degrees, then six more`
        return figure
    if kind == changed:
        return figure if kind or not (figure.noun and amount.noun) or figure.noun == amount.noun else None
    return replace(figure, noun=amount.noun) if not kind and not figure.noun and changed in MEASURES else None


def _value(amount: Figure, level: Figure) -> float:
    """The amount in what the level is told in."""
    if amount.noun in _PARTS_OF_MONEY:
        return amount.value / 100
    return amount.value * (SECONDS[amount.noun.rstrip("s")] if level.unit == "clock" and amount.unit != "clock" else 1)


def _fits(text: str, amount: Figure, one: Figure, other: Figure) -> bool:
    """Whether the two are as far apart as is told, with the rounding of the finest and what a hedge allows."""
    told, apart = _value(amount, one), abs(one.value - other.value)
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
    is_whole = not told and levels < 1 and amount.noun not in {_POINTS, *_PARTS_OF_MONEY}
    return max(levels, 0.5 if is_whole else told / 2)
