"""Shares told beside their parts and wholes: '41 of 120 samples, or 34 percent', '12 of the 48 seats (25%)'."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from claims.lazily import lazily
from claims.numbers import LOOSELY, WHOLE, number_of
from claims.spans import Span

_WORDS = r"(?: (?!and\b|but\b|or\b)[\w’'-]+)"
_HEDGE = rf"(?P<hedge>(?:{LOOSELY}|close to|just (?:over|under)|less than|over|under) )?"
_PERCENT = r"(?P<share>\d+(?:\.(?P<decimals>\d+))?) ?(?:%|percent\b|per cent\b)"
_WHOLE = rf"(?:(?:all|its|the|their) )?(?P<whole>{WHOLE})\b"
_PART = rf"(?P<part>{WHOLE})"
_OR = r"(?:,? or |,? \()"
_START, _END = r"(?<![\w.,$£€-])", r"(?=\)|[.;](?!\d)|,(?!\d)|\s?[–—]|$)"
_SHARES = (
    lazily(rf"{_START}{_PART} (?:(?:out )?of|in) {_WHOLE}{_WORDS}{{0,4}}?{_OR}{_HEDGE}{_PERCENT}{_END}"),
    lazily(rf"\b[Oo]f {_WHOLE}{_WORDS}{{1,6}}?,(?: who{_WORDS}{{1,5}}?,)? {_PART}{_OR}{_HEDGE}{_PERCENT}{_END}"),
    lazily(rf"{_START}{_HEDGE}{_PERCENT} of {_WHOLE}{_WORDS}{{1,4}}?{_OR}{_PART}{_END}"),
)
"""'41 of 120 samples, or 34 percent'; 'of 120 samples, 41, or 34 percent'; '34 percent of the 120 samples, or 41'."""
_LOOSELY = 4
"""Points by which a share with a hedge may be off."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share that is not that of its part and whole."""

    span: Span
    right: float
    """The share in percent that the part and the whole make."""
    told: str


def shares_adrift(text: str, within: Span) -> Iterator[Share]:
    """The shares in this stretch of the text that are not those of the part and the whole beside them."""
    for match in chain.from_iterable(shape.finditer(text, within.start, within.end) for shape in _SHARES):
        part, whole, share = number_of(match["part"]), number_of(match["whole"]), float(match["share"])
        if not part or not whole or part > whole:
            continue
        right = 100 * part / whole
        slack = _LOOSELY if match["hedge"] else 10.0 ** -len(match["decimals"] or "")
        if abs(right - share) > slack:
            yield Share(Span(*match.span()), right, match["share"])
