"""The old and the new level that a sentence tells: `from 41 to 66`, `to 66 from 41`, `66, up from 41`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.figures.shares_of_change import Change
from claims.figures.written import Figure, figures
from claims.lazily import lazily
from claims.spans import Span

_THE = r"(?:(?:the|its|their|an?|about|some|just|only|as many as|a record) )*"
_WORDS = r"(?: (?!(?:to|from|and|while|but|against|compared|was|were|than) |on (?![A-Z]\w+day))[\w’'$£€-]+){0,7}?"
_COMPARED = r"(?:from|(?:as )?compared (?:with|to)|against|than|instead of|on)"
_NO_NEW_ONE = rf"(?!{_WORDS},? (?:up |down )?to {_THE}#)"
"""Behind the old level: `24-hour crews doubled from four to eight` has 24 for no level."""
_PAIRS = (
    lazily(rf"\b(?:from|between) {_THE}#(?P<b>\d+);{_WORDS},? (?:up |down )?to {_THE}#(?P<a>\d+);"),
    lazily(rf"\bto {_THE}#(?P<a>\d+);{_WORDS},? from {_THE}#(?P<b>\d+);"),
    lazily(rf"#(?P<a>\d+);{_WORDS},? (?:@\d+;,? )?(?:(?:up|down),? )?{_COMPARED} {_THE}#(?P<b>\d+);{_NO_NEW_ONE}"),
    lazily(rf"#(?P<a>\d+);(?: (?!and |while |but )[\w’'-]+){{0,9}}?, (?:as )?compared (?:with|to) {_THE}#(?P<b>\d+);"),
    lazily(rf"#(?P<a>\d+);{_WORDS},? (?:or )?@\d+; the #(?P<b>\d+);"),
    lazily(r"#(?P<a>\d+);[^#@();]{0,20} \((?:in )?(?:19|20)\d\d(?:-\d\d)?[:,]? #(?P<b>\d+);\)"),
    lazily(r"@\d+;[^#@(]{0,40} \((?:from )?#(?P<b>\d+); to #(?P<a>\d+);"),
)
"""`#1;` stands for the sentence's figures and `@1;` for its changes; the old level is `b`, the new one `a`."""
_ANOTHER = lazily(
    r"#\d+;(?! (?:year|month|week|day|hour|season|decade)s\b)|[@:]|"
    r"(?<!\d);|\b(?:and|while|but|as|after|when|with|whose|which|where|though|although)\b",
    re.I,
)
"""What between a change and two levels may make them another thing's."""
_NEAR = 90
_OR_IN_OTHER_WORDS = lazily(r",? or #\d+;[^,;@#]*,")
"""The same told a second way: `$19.2 million, or 91 cents a share,`."""
_MOST = 20
"""Times by which levels may differ; beyond it they are of two things."""

Pair = tuple[Figure, Figure]


class Levels:
    """The figures and changes of a sentence, and its words with signs in their places."""

    def __init__(self, text: str, sentence: Span, changes: Sequence[Change]) -> None:
        """Reads the sentence."""
        self.span, self.changes = sentence, changes
        self.figures = [
            figure
            for figure in figures(text, sentence.start, sentence.end)
            if not any(change.span.overlaps(figure.span) for change in changes)
        ]
        signs = [(f.span, f"#{n};") for n, f in enumerate(self.figures)]
        signs += [(c.span, f"@{n};") for n, c in enumerate(changes)]
        self.masked, at = "", sentence.start
        for span, sign in sorted(signs):
            self.masked += f"{text[at : span.start]}{sign}"
            at = span.end
        self.masked = _OR_IN_OTHER_WORDS.sub(",", self.masked + text[at : sentence.end])

    def pairs(self) -> Iterator[tuple[Pair, Change | None]]:
        """Old and new levels of one unit, each with the only change that stands beside them."""
        for pattern in _PAIRS if len(self.figures) > 1 else ():
            for match in pattern.finditer(self.masked):
                before, after = self.figures[int(match["b"])], self.figures[int(match["a"])]
                if pair := alike(before, after):
                    yield pair, self._beside(match)

    def _beside(self, match: re.Match[str]) -> Change | None:
        """The change inside the words of the levels, or else right before or behind them."""
        inside = re.findall(r"@(\d+);", match[0])
        if inside:
            return self.changes[int(inside[0])] if len(inside) == 1 else None
        before = re.search(r"@(\d+);([^@]*)$", self.masked[: match.start()])
        behind = re.match(r"([^@]*)@(\d+);", self.masked[match.end() :])
        near = [(found[2], found[1]) for found in [before] if found] + [
            (found[1], found[2]) for found in [behind] if found
        ]
        fit = [number for gap, number in near if len(gap) <= _NEAR and not _ANOTHER.search(gap)]
        return self.changes[int(fit[0])] if len(fit) == 1 else None


def alike(before: Figure, after: Figure) -> Pair | None:
    """The two, where they count the same; a scale or unit that only one of them has is that of both."""
    if before.noun and after.noun and before.noun != after.noun:
        return None
    if before.unit != after.unit and (before.unit and after.unit):
        return None
    one, other = before.scaled_like(after), after
    if one.scale == other.scale:  # `from 2 to 3.1 billion`: told as finely as each other
        slack = min(one.high - one.value, other.high - other.value)
        one, other = (replace(f, low=f.value - slack, high=f.value + slack) for f in (one, other))
    unit = before.unit or after.unit
    fit = 0 < one.value < _MOST * other.value and other.value < _MOST * one.value
    return (replace(one, unit=unit), replace(other, unit=unit)) if fit else None


def unlike(change: Change, before: Figure, after: Figure) -> str | None:
    """What the two levels come to, where it is not the change that is told."""
    if before.low <= 0 or (change.share > 1) != (after.value > before.value):
        return None
    if (change.points or change.percent) and before.unit == "percent":
        # A change in percent that is meant in points has a rule of its own.
        return _points(change, before, after) if change.points else None
    least, most = after.low / before.high, after.high / before.low
    if least <= change.high and change.low <= most:
        return None
    times = after.value / before.value
    comes = f"{100 * abs(times - 1):.0f} percent" if change.percent else f"{times:.2g} times as much"
    return f"from {before.value:,.12g} to {after.value:,.12g} is {comes}, not “{change.words}”"


def _points(change: Change, before: Figure, after: Figure) -> str | None:
    apart = abs(after.value - before.value)
    return None if abs(apart - change.points) <= 1 else f"these are {apart:.3g} points apart, not {change.points:g}"
