"""Whether a change that is told without its levels is of what two figures near it count."""

import re
from collections.abc import Sequence

from claims.extraction.wordlists import words
from claims.figures.parts import MEASURES
from claims.figures.written import Figure
from claims.lazily import lazily
from claims.spans import Span

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
_AS_MANY = lazily(r" as (?:many|much)(?=[.,;])")
_LIGHT = (
    r"(?:th[eaio]\w{1,3}|wh\w{2,4}|with\w*|have|been|were|wou?ld|could|from|into|more|less|fewer|about|after|before|"
    r"since|still|said|year\w*|month\w*|week\w*|today|people|number\w*|percent|cent|last|only|over|under|nearly|almost)"
)
_WORD = lazily(rf"(?<![\w-])(?!{_LIGHT}\b)[a-z]{{4,}}")
_FEWER = lazily(r"\b(?:fewer|less|more)$")
"""Ends a change behind which stands what it is one of."""
_NEXT = lazily(r" ([a-z]+)\b")
_OF_ITS_TIME = lazily(r" (?:[a-z]+ )?(?:since|from|between|over the (?:past|last)|in (?:19|20)\d\d)\b")
_STEM = 5
_BESIDE = 60
"""Code points around a figure in which a word tells what it is of."""
_NUMBER_OF = lazily(r"\bnumbers? of (?!the[my]\b|those\b|these\b)(?:(?:the|its|their|his|her) )?(?P<what>[a-z]{3,})")


def is_of(text: str, sentence: Span, change: Span, levels: Sequence[Figure]) -> bool:
    """Whether it is: it stands in one sentence with one of them, or with words that tell what they are of."""
    if _WOULD.search(text, sentence.start, change.start):
        return False
    if any(sentence.contains(level.span) for level in levels):
        return True
    before = text[max(sentence.start, change.start - _BESIDE) : change.end]
    before = before[:1].lower() + before[1:] if change.start - _BESIDE <= sentence.start else before
    near = before + re.split(r"[,;.]", text[change.end : sentence.end])[0]
    start, end = levels[0].span.start - _BESIDE, min(levels[-1].span.end + _BESIDE, sentence.start)
    counted = text[max(0, start) : end]
    of = _NUMBER_OF.search(near)
    if of and of["what"].removesuffix("s") in words("persons") and not _telling(of["what"]) & _telling(counted):
        return False  # other people
    if _is_of_else(text, change, levels):
        return False
    if (_PRICE if levels[0].unit else _COUNT).search(near) or _AS_MANY.match(text, change.end):
        return True
    same = bool(_telling(near) & _telling(counted)) or _are_people(text, change, levels[0])
    return same and not _OF_ITS_TIME.match(text, change.end)


def _is_of_else(text: str, change: Span, levels: Sequence[Figure]) -> bool:
    """Whether the change is one of time or of a measure, and the levels count something: `a third fewer days`."""
    following = _NEXT.match(text, change.end) if _FEWER.search(change.of(text)) else None
    counted = {level.noun for level in levels if level.noun}
    return following is not None and following[1] in MEASURES and bool(counted) and following[1] not in counted


def _are_people(text: str, change: Span, level: Figure) -> bool:
    """Whether the change is of people in other words: `10,000 people`, and then `30 per cent fewer visitors`."""
    following = _NEXT.match(text, change.end)
    return level.noun == "people" and bool(following) and following[1].removesuffix("s") in words("persons")  # type: ignore[index]


def _telling(told: str) -> set[str]:
    """The first letters of the words that tell something, by which `shells` and `the shelling` are one."""
    return {word.rstrip("s")[:_STEM] for word in _WORD.findall(told)}
