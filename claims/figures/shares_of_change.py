"""Changes that the text tells as a share or a factor: `rose by a third`, `nearly halved`, `12 percent more than`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.lazily import lazily
from claims.numbers import HEDGE, PARTS, amount
from claims.spans import Span

_FACTORS = {
    **dict.fromkeys(("halved", "halving", "half"), 0.5),
    **dict.fromkeys(("doubled", "doubling", "double", "twice"), 2.0),
    **dict.fromkeys(("tripled", "trebled", "tripling", "trebling", "triple", "treble", "three times"), 3.0),
    **dict.fromkeys(("quadrupled", "quadrupling", "four times"), 4.0),
    "five times": 5.0,
    **{f"{many}fold": float(n) for n, many in enumerate(("two", "three", "four", "five", "six"), 2)},
}
_SHARE = (
    r"(?:(?P<percent{0}>\d+(?:\.\d+)?)(?:(?P<points{0}>(?: percentage)?[ -]points?\b)|\s?%|[ -]per ?cent\b(?! points?))"
    rf"|(?P<many{{0}}>a|one|two|three|four)[ -](?P<part{{0}}>{'|'.join(PARTS)})s?\b|(?P<half{{0}}>half)\b)"
)
RISES = (
    "rose|risen|rises?|rising|grew|grown|grows|growth|up|increased?s?|increasing|climb(?:ed|s)?|jump(?:ed|s)?|soared|surged?|leapt|"
    "leap|gain(?:ed|s)?|more|higher|swelled|went up|gone up|widened|raised|raising|lifted|boosted"
)
FALLS = (
    "fell|fallen|falls?|falling|down|drop(?:ped|s)?|decreased?s?|declined?s?|shrank|shrunk|shrinks?|sank|sunk|slid|slide|slipped|plunged?|tumbled|"
    "lost|loss|cut|went down|gone down|reduced|reduction|slumped?|dip(?:ped)?|fewer|less|lower|"
    "cutting|reducing|trimmed|slashed"
)
_WAY = rf"{RISES}|{FALLS}"
_BY_FACTOR = (
    r"(?:halv|doubl|tripl|trebl|quadrupl)(?:ed|ing)|"
    r"(?:twice|double|treble|triple|(?:three|four|five) times)(?= the\b| as m| what\b| that\b)|"
    r"(?:two|three|four|five|six)fold|"
    r"half(?= as (?:many|much|long|high|big|large)\b| what\b)"
)
_CHANGE = lazily(
    rf"\b(?P<way1>{_WAY})(?: \w+ly)?(?: again)?,?(?: (?:its|their|the|his|her) (?:[a-z-]+ ){{1,3}}?by)? (?:by |of )?"
    rf"(?:{HEDGE.format(1)} )?(?:by )?{_SHARE.format(1)}|"
    rf"\b(?:{HEDGE.format(2)} )?{_SHARE.format(2)} (?P<way2>{_WAY})\b(?: than)?|"
    # `a fifth has been shaved off the price`
    rf"\b(?:{HEDGE.format(4)} )?{_SHARE.format(4)} (?:(?:has|have|had) been|was|were|is) "
    r"(?P<way4>cut|shaved|taken|knocked|sliced|lopped|wiped|trimmed)(?: off| from)\b|"
    rf"\b(?:{HEDGE.format(3)} )?(?P<factor>{_BY_FACTOR})(?: as (?:many|much) as)?",
    re.I,
)
_THAN_THOUGHT = lazily(
    r"(?:(?<=\bthan)|(?<=\bas)| (?:as|what)) (?:[\w’'-]+ ){0,4}?(?:anticipated|budgeted|expected|forecast|foreseen|"
    r"hoped|planned|predicted|projected|thought|usual|normal|the (?:average|norm))\b",
    re.I,
)
"""Behind a change from what was expected, not from what was before."""
_FALL = re.compile(FALLS, re.I)
_EXACT, _OFF, _ROUND_OFF, _FACTOR_OFF = 0.015, 0.06, 0.1, 0.15
"""How far the share may be off: at least; as a share of itself, and if it is a round one; and of a factor."""
_NEARLY, _WELL = 0.25, 0.6
"""How far below it `nearly` may stay, and how far beyond it `more than` may reach."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change with the least and the most that its words let the new level be, as a multiple of the old one."""

    span: Span
    words: str
    share: float
    """The new level as a multiple of the old one."""
    low: float
    high: float
    percent: bool
    points: float = 0.0
    """How many points it is, where it is told in them."""


HINTS = (
    *PARTS,
    "doubl",
    "trebl",
    "tripl",
    "quadrupl",
    "halv",
    "percent",
    "per cent",
    "%",
    "twice",
    " times",
    "point",
    "fold",
)
"""What the words of every change have one of."""


def changes_told(text: str, start: int, end: int) -> Iterator[Change]:
    """The changes told between two places, in order; only where the words have one of the `HINTS`."""
    for match in _CHANGE.finditer(text, start, end):
        if _THAN_THOUGHT.match(text, match.end(), end):
            continue
        yield _factor(match) if match["factor"] else _share(match)


def _factor(match: re.Match[str]) -> Change:
    said = _FACTORS[match["factor"].lower()]
    return _change(match, "3", said, off=_FACTOR_OFF * said, room=said)


def _share(match: re.Match[str]) -> Change:
    which = next(number for number in "124" if match[f"way{number}"])
    percent, part = match[f"percent{which}"], (match[f"part{which}"] or "half").lower()
    share = float(percent) / 100 if percent else (amount(match[f"many{which}"] or "a") or 1) / PARTS[part]
    is_round = not percent or float(percent) % 10 == 0
    off = max(_EXACT, (_ROUND_OFF if is_round else _OFF) * share) * (2 if match[f"about{which}"] else 1)
    falls = which == "4" or _FALL.fullmatch(match[f"way{which}"])
    said = 1 - share if falls else 1 + share
    return _change(match, which, said, off=off, room=share, percent=bool(percent), points=bool(match[f"points{which}"]))


def _change(
    match: re.Match[str],
    which: str,
    said: float,
    *,
    off: float,
    room: float,
    percent: bool = False,
    points: bool = False,
) -> Change:
    """The change, with its bounds moved the way that its hedge tells."""
    low, high = said - off, said + off
    under, over = match[f"under{which}"], match[f"over{which}"]
    if (over and said > 1) or (under and said < 1):  # `nearly halved` leaves more than the half
        low = max(low, said - _EXACT * said) if over else low
        high += room * (_WELL if over else _NEARLY)
    elif over or under:
        low -= room * (_WELL if over else _NEARLY)
    return Change(Span(*match.span()), match[0], said, low, high, percent, abs(said - 1) * 100 if points else 0.0)
