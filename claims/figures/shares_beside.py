"""Shares told beside their parts and wholes: '41 of 120 samples, or 34 percent', '12 of the 48 seats (25%)'."""

from collections.abc import Iterator
from dataclasses import dataclass

from claims.lazily import lazily
from claims.numbers import LOOSELY, WHOLE, number_of
from claims.spans import Span

_SHARE = lazily(
    rf"(?<![\w.,$£€-])(?P<part>{WHOLE}) (?:(?:out )?of|in) (?:(?:all|its|the|their) )?(?P<whole>{WHOLE})\b"
    r"(?: (?!and\b|but\b|or\b)[\w’'-]+){0,4}?(?:,? or |,? \()"
    rf"(?P<hedge>(?:{LOOSELY}|close to|just (?:over|under)|less than|over|under) )?"
    r"(?P<share>\d+(?:\.(?P<decimals>\d+))?) ?(?:%|percent\b|per cent\b)(?=\)|[.;](?!\d)|,(?!\d)|\s?[–—]|$)"
)
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
    for match in _SHARE.finditer(text, within.start, within.end):
        part, whole, share = number_of(match["part"]), number_of(match["whole"]), float(match["share"])
        if not part or not whole or part > whole:
            continue
        right = 100 * part / whole
        slack = _LOOSELY if match["hedge"] else 10.0 ** -len(match["decimals"] or "")
        if abs(right - share) > slack:
            yield Share(Span(*match.span()), right, match["share"])
