"""What a text that tells of the past has told last: the moment that its next ones are counted from."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from claims.extraction.temporal.atoms import WEEKDAY
from claims.record import Modality, Moment, MomentBasis
from claims.spans import Span

YEAR = re.compile(r"(?<![\d$£€.,-])(1[0-9]{3}|20\d\d)(?![\d,]\d|\w|%)")
_NEWS = re.compile(
    rf"\b(?:yesterday|today|tomorrow|tonight|ago|(?<!\bthe )(?:last|this|next) (?:week|month|year)|{WEEKDAY})\b",
    re.I,
)
"""Words that count from the day of publication."""
_UNREAL = frozenset({Modality.planned, Modality.hypothetical})
"""A year that something was planned for is not the one told of."""
_TOLD_FROM = frozenset({MomentBasis.absolute, MomentBasis.moment})
_FEW, _SOME, _MANY = 3, 6, 10
"""Years that a history gives at least: one of times long past, one without a day of its own, and any other."""
_A_YEAR, _A_MONTH = 366, 31
"""Days at most."""
_A_YEAR_AWAY, _A_DAY_AWAY = (10, 15), (15, 40)
"""Years back and ahead beyond which a year, and a day or month, leaves the story, unless its sentence begins with it:
'walled in 1834'."""
_BACK = 20
"""How many moments back the story is looked for."""
_LOOKS_BACK = re.compile(r"\b(?:earlier|before|previously)$|\bprevious\b", re.I)
_OPENS = re.compile(
    r"(?:^|[.!?:;)][\"”’']?\s+|\n\s*)(?:(?:\w+ )?(?:in|on|by|at|during|throughout|after|since|from|until|between|around)"
    r"(?: the)?\s+)?\(?$",
    re.I,
)
"""What stands before a moment that begins its sentence."""


@lru_cache(maxsize=4)
def is_history(text: str, published: date | None, *, few: int = _FEW) -> bool:
    """Whether the text gives at least ten years, most of them over at publication, and few days that count from it.

    Six will do where no word counts from publication, and a `few` where all of them are five years old. What nobody
    dated is told from its own days.
    """
    if published is None:
        return True
    years = [int(match[1]) for match in YEAR.finditer(text)]
    over = sum(year < published.year for year in years) >= 0.8 * len(years)
    if len(years) >= _MANY:
        return over and 6 * sum(1 for _ in _NEWS.finditer(text)) <= len(years)
    old = len(years) >= few and all(year <= published.year - 5 for year in years)
    return (old or (over and len(years) >= _SOME)) and not _NEWS.search(text)


def last_told(text: str, before: Sequence[Moment], *, within: int = _A_YEAR) -> Moment | None:
    """The last moment of the story that lasts at most `within` days: no plan, and no aside into another time."""
    story: Moment | None = None
    found: Moment | None = None
    for moment in _told(before):
        if story is None or not _is_aside(text, moment, story):
            story = moment
            found = moment if _days(moment) < within else found
    return found


def _told(before: Sequence[Moment]) -> Iterator[Moment]:
    """The last moments that the text told as such, in order."""
    for moment in before[-_BACK:]:
        unreal = _UNREAL if moment.basis is MomentBasis.absolute else {Modality.planned}
        single = moment.first is not None and moment.basis in _TOLD_FROM and _days(moment) <= _A_YEAR
        if single and moment.modality not in unreal and not _LOOKS_BACK.search(moment.text):
            yield moment


def _days(moment: Moment) -> int:
    return (moment.last - moment.first).days if moment.first and moment.last else 0


def _is_aside(text: str, moment: Moment, story: Moment) -> bool:
    """Whether the moment lies years away from the story before it, and its sentence does not begin with it."""
    if moment.first is None or story.first is None:
        return False
    away = moment.first.year - story.first.year
    back, ahead = _A_DAY_AWAY if _days(moment) <= _A_MONTH else _A_YEAR_AWAY
    return not -back <= away <= ahead and not opens(text, moment.span)


def opens(text: str, span: Span) -> bool:
    """Whether the sentence begins with the words at `span`, or with their preposition."""
    return _OPENS.search(text, max(0, span.start - 40), span.start) is not None
