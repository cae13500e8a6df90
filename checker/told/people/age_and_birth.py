"""An age and a birth alone in one sentence, whatever the words between: 'drafted in 1968 at 29, Holm, born in 1949'."""

import re
from collections.abc import Iterator

from checker.told.people.names import is_of_others
from claims.dates.calendar import MONTH_BEGINS
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span, cover
from claims.story import hinted, is_quoted

_HINTS = ("born", "birth", "into the world", "(18", "(19", "(20")
_BIRTH = lazily(
    r"\b(?:[Bb]orn|came into the world|come into the world|saw the light of day)\b"
    r"(?:(?!\b(?:built|opened|founded|made)\b)[^.;:“”\"]){0,60}?\b(?P<year>(?:1[89]|20)\d\d)\b|"
    r"\((?P<first>(?:1[89]|20)\d\d)\s?[-–]\s?(?:(?:1[89]|20)\d\d)?\)"
)
_AGE = lazily(
    rf"(?<![\d$£€.,-])(?<!{MONTH_BEGINS} )(?<!{MONTH_BEGINS}\. )\b(?P<n>[1-9]\d)"
    r"(?:-year-old\b| years old\b|(?:th|st|nd|rd) birthday\b)|"
    rf"\b(?:aged|age|age of|was|turned|at) (?P<at>[1-9]\d)(?=[,.;)]|$| (?:when|in|and)\b)(?!, \d{{4}})|"
    r"\bis (?:now )?(?P<now>[1-9]\d)(?=[,.;)]|$| (?:and|now|today)\b)|"
    rf"(?<=[a-z], )(?P<aside>[1-9]\d)(?=,(?! \d{{4}}))"
)
_YEAR = lazily(r"(?<![\d$£€.,])(?:1[89]\d\d|20\d\d)\b(?![.,]\d)")
_AGO = lazily(r"\b(?:ago|earlier|later|years after|years before|last year|next year|would|will|if)\b")
"""With it, the age may be of a year that is not written."""
_SOMEBODY = lazily(r"\b(?:and|by|for|from|of|to|with)\s+(?:[A-Z][\w’.-]+\s?){1,3},?\s*(?:who\s+was\s+)?$")
"""Before a birth: whose it is, and not that of whom the sentence is about."""
_ROOM = 1
"""Years by which an age may be off: its day of birth is not asked for."""
_BEING = frozenset({"been", "come", "had", "having", "was", "were"})
"""Verbs in the past tense that may stand between an age and a birth of one person."""


def age_and_birth(record: Record) -> Iterator[tuple[Span, str]]:
    """The ages that fit the birth beside them in no year of their sentence, nor in that of publication."""
    text, published = record.article.text, record.article.published.date
    for sentence in hinted(record, _HINTS) if published else ():
        births = list(_BIRTH.finditer(text, sentence.start, sentence.end))
        ages = list(_AGE.finditer(text, sentence.start, sentence.end)) if len(births) == 1 else []
        if len(ages) != 1 or _AGO.search(text, sentence.start, sentence.end) or is_of_others(sentence.of(text)):
            continue
        birth, age = births[0], ages[0]
        whole = cover((Span(*birth.span()), Span(*age.span())))
        between = text[min(birth.end(), age.end()) : max(birth.start(), age.start())]
        if is_quoted(record, whole) or ";" in between or _is_of_another(between):
            continue
        born, old = int(birth["year"] or birth["first"]), int(next(n for n in age.groups() if n))
        told = [
            int(y[0]) for y in _YEAR.finditer(text, sentence.start, sentence.end) if y.start() != birth.start("year")
        ]
        if age["at"] and not told:
            continue
        years = told if age["at"] else [*told, published.year] if published else told
        if all(abs(year - born - old) > _ROOM for year in years):
            ages_then = " or ".join(f"{year - born} in {year}" for year in sorted(set(years)))
            yield whole, f"born in {born} means {ages_then}, not {old}"


def _is_of_another(between: str) -> bool:
    """Whether something is done between the two: `The 19-year-old sang a song of Ida Lund, born in 1932`."""
    told = re.findall(r"[a-z’'-]+", between)
    return bool(_SOMEBODY.search(between)) or any(is_past(word) for word in told if word not in _BEING)
