"""The levels of a change that is told behind them, or of which one stands far before it."""

import re
from collections.abc import Iterator, Sequence

from claims.figures.amounts_of_change import NOUNS
from claims.figures.levels import Levels, Pair, alike
from claims.figures.shares_of_change import Change, changes_told
from claims.figures.written import figures
from claims.lazily import lazily
from claims.spans import Span

_THAT = lazily(
    r"\W?(?:That|This|It|The new figure|The (?:number|figure|total)) "
    r"(?:is|was|would be|makes?|meant|means) (?:an? )?@0;"
)
_APPENDED = lazily(r", (?:or )?(?:an? )?@0;[,.]|\(@0;\)")
_BEFORE = 250
"""Code points before the sentence in which the two counts stand."""
_BOTH = 2
_BY = lazily(r"\b(?:up|down|by|gained|lost) $")
"""What makes a count the difference and no level."""
_FROM = lazily(r"\bfrom (?:the )?#(?P<n>\d+);(?: (?!to\b)[\w’'-]+){0,6}?,? (?:or )?(?:an? )?@\d+;")
_TO = lazily(r"@\d+;,? to #(?P<n>\d+);")
_CLOSE = lazily(r"\b(?:clos(?:e|ing (?:price|level))|closed(?: on)?(?: \w+day)?) (?:at|of) $")
_A_CHANGE = lazily(rf"(?:{NOUNS}|loss|gain) of\b|.* (?:{NOUNS}|loss|gain)$", re.I)
_AN = lazily(r"\b(?:an?|the|that|such an?|this) $", re.I)
_OF_ELSE = lazily(r" (?:in|of|on|for|to) (?!(?:one|a single|a|so|just|only|under|less)\b)")
"""What makes the change one of something that its sentence names."""
_BACK = 4
"""Sentences back in which the levels of a change may stand."""
_LARGE = 1000
"""From which on a number is seldom another thing's by chance."""
_REACH = 3
"""How many times the share that is told another level may be away to be the one that is meant."""


def behind_two(text: str, here: Levels) -> Iterator[Pair]:
    """A change told behind the only two counts, in their sentence or the next: `That is a rise of 28 percent`."""
    change = here.changes[0]
    if _THAT.match(here.masked):
        told = list(figures(text, max(0, here.span.start - _BEFORE), here.span.start))
    elif _APPENDED.search(here.masked):
        told = [figure for figure in here.figures if figure.span.end <= change.span.start]
    else:
        return
    if any(_BY.search(text, max(0, figure.span.start - 20), figure.span.start) for figure in told):
        return
    if len(told) == _BOTH and told[0].unit == told[1].unit and told[0].scale == told[1].scale and alike(*told):
        before, after = sorted(told, key=lambda figure: figure.value, reverse=change.share < 1)
        yield before, after


def one_pair_before(text: str, sentences: Sequence[Span], at: int, change: Change) -> Iterator[Pair]:
    """The one pair of levels that the sentences before tell, for a change of these: `An increase of a third`."""
    here = sentences[at]
    if not (
        _A_CHANGE.match(change.words) and _AN.search(text, max(here.start, change.span.start - 8), change.span.start)
    ):
        return
    if _OF_ELSE.match(text, change.span.end) or figures(text, here.start, change.span.start):
        return
    near = [Levels(text, sentence, []) for sentence in sentences[max(0, at - _BACK) : at]]
    pairs = [pair for levels in near for pair, _ in levels.pairs()]
    changed = any(True for levels in near for _ in changes_told(text, levels.span.start, levels.span.end))
    if len(pairs) == 1 and not changed and pairs[0][0].unit != "percent":
        yield pairs[0]


def one_told_before(text: str, here: Levels) -> Iterator[Pair]:
    """A change beside one level, where the text before has the other: one amount near it, or the one closing price."""
    change, start = here.changes[0], here.span.start
    if found := _FROM.search(here.masked):
        before = here.figures[int(found["n"])]
        reach = before.value * (1 + _REACH * (change.share - 1))
        least, most = sorted((before.value, reach))
        near = {
            figure.value: figure
            for figure in figures(text, 0, start)
            if (figure.unit, figure.scale) == (before.unit, before.scale)
            and least <= figure.value <= most
            and figure.value != before.value
        }
        if before.value >= _LARGE and len(near) == 1:
            yield before, next(iter(near.values()))
    elif found := _TO.search(here.masked):
        after = here.figures[int(found["n"])]
        closes = {
            figure.value: figure
            for figure in figures(text, 0, start)
            if _CLOSE.search(text, max(0, figure.span.start - 40), figure.span.start)
            and (figure.unit, figure.scale) == (after.unit, after.scale)
        }
        if len(closes) == 1:
            yield next(iter(closes.values())), after
