"""NUM811."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from checker.wordlists import either
from claims.lazily import lazily
from claims.numbers import PERCENT
from claims.record import Record
from claims.spans import Span
from claims.story import hinted

_CHANGE = lazily(
    rf"\b(?:rose|risen|up|grew|increased|climbed|jumped|fell|fallen|down|dropped|decreased|declined)\s+(?:by\s+)?{PERCENT}"
    rf"(?:\s+[\w’'-]+){{0,4}}?,?\s+from\s+(\d+(?:\.\d+)?)(?:\s?(?:percent|per cent|%))?\s+to\s+{PERCENT}",
    re.I,
)
_ROUNDED = 0.11
"""Points by which a change may be off."""
_PAIR = lazily(
    r"\bfrom (\d+(?:\.\d+)?)(?P<one>\s?(?:percent|per cent|%))?(?: (?:of|in) (?:[\w’'-]+ ){0,4}?[\w’'-]+)?,? to (\d+(?:\.\d+)?)"
    r"(?P<other>\s?(?:percent|per cent|%))?(?![\w.]*\d)",
    re.I,
)
"""From one share to another: one of them at least is told as a share."""
_NOUN = lazily(
    rf"\b(?:an? (?:[a-z]+ )?)?{either('changes')} of {PERCENT}(?!age)",
    re.I,
)
_UP_FROM = lazily(
    rf"{PERCENT}(?:,| [^.;,\d]{{0,40}},) (?:up|down) (?:by )?{PERCENT} (?:from|on) (?:[a-z’' ]{{0,20}}?)?{PERCENT}(?!age)",
    re.I,
)


@rule("NUM811", severity=Severity.warning, standards=("bbc",), genres=ALL)
def percent_or_points(record: Record) -> Iterator[Flag]:
    """A change between two percentages that is called percent and is percentage points.

    From 10 to 15 percent is five points, and half as much again; the BBC's guidance on figures, as taught, keeps the two
    apart.

    Bad:
        Date: 2024-06-01

        Support [[rose 5 percent, from 40 percent to 45 percent]], the pollster said.

    Bad:
        Date: 2024-06-01

        The yield slipped [[from 24 percent of what it might be to 21 percent, a drop of 3 percent]], the board said.

    Bad:
        Date: 2024-06-01

        Turnout was [[41 percent, up 6 percent from 35 percent]] in May, the board said.

    Good:
        Date: 2024-06-01

        Support rose 5 percentage points, from 40 percent to 45 percent, the pollster said.

    Good:
        Date: 2024-06-01

        The share went from 40 percent to 60, an increase of 50 percent, the board said. Sales rose 3 percent and costs 2 percent.

    Good:
        Date: 2024-06-01

        Support rose 50 percent, from 10 percent to 15 percent, the pollster said.
    """
    for sentence in hinted(record, ("percent", "per cent", "%")):
        for match in _CHANGE.finditer(record.article.text, sentence.start, sentence.end):
            said, before, after = (float(match[number]) for number in (1, 2, 3))
            if _are_points(said, before, after):
                yield Flag(Span(match.start(), match.end()), _message(said))
                break
        else:
            yield from _in_nouns(record, sentence)


def _in_nouns(record: Record, sentence: Span) -> Iterator[Flag]:
    """`From 24 percent to 21 percent, a drop of 3 percent`, and `41 percent, up 6 percent from 35 percent`."""
    text = record.article.text
    pairs = [m for m in _PAIR.finditer(text, sentence.start, sentence.end) if m["one"] or m["other"]]
    nouns = list(_NOUN.finditer(text, sentence.start, sentence.end))
    if len(pairs) == len(nouns) == 1:
        said, before, after = float(nouns[0][1]), float(pairs[0][1]), float(pairs[0][3])
        if _are_points(said, before, after):
            first, last = sorted((pairs[0].span(), nouns[0].span()))
            yield Flag(Span(first[0], last[1]), _message(said))
    for match in _UP_FROM.finditer(text, sentence.start, sentence.end):
        after, said, before = (float(match[number]) for number in (1, 2, 3))
        if _are_points(said, before, after):
            yield Flag(Span(*match.span()), _message(said))


def _are_points(said: float, before: float, after: float) -> bool:
    """Whether the change is right in points and not in percent."""
    points = abs(abs(after - before) - said) < _ROUNDED
    return points and bool(before) and abs(100 * abs(after - before) / before - said) > 1


def _message(said: float) -> str:
    return f"{said:g} percentage points, not percent"
