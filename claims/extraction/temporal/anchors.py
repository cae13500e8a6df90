"""What a date without a year, or a day told from another day, is counted from."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from claims.article import Article
from claims.extraction.temporal.atoms import WEEKDAY
from claims.extraction.temporal.reckoning import MONTHS, SEASONS, real
from claims.record import Modality, Moment, MomentBasis, Tense
from claims.spans import Span

_JUST_BEFORE = 250
"""How many code points back a moment lends its day in the news."""
_NEAR = 3
"""How many paragraphs back an absolute date still lends its year."""
_OF_THE_DAY = re.compile(r"day\b|tomorrow|tonight|\b(?:last|this|next)\s|\bago\b", re.I)
_NEWS = re.compile(
    rf"\b(?:yesterday|today|tomorrow|tonight|ago|(?:last|this|next) (?:week|month|year)|{WEEKDAY})\b",
    re.I,
)
"""Words that count from the day of publication."""
_YEAR = re.compile(r"(?<![\d$£€.,-])(1[0-9]{3}|20\d\d)(?![\d,]\d|\w|%)")
_UNREAL = frozenset({Modality.planned, Modality.hypothetical})
"""A year that something was planned for is not the one told of."""
_TO_THE_HOUR = re.compile(r",? (?:(?:at|from|by|before|after|until|around|about|just after|shortly after) )?")
_FROM_THE_STORY = frozenset({"ordinal_day", "ago", "clock", "told_day"})
_FROM_A_HISTORY = _FROM_THE_STORY | {"the_unit", "season", "shifted", "part_of_day"}
_FROM_TODAY = re.compile(
    r"\b(?:ago|from now|hence)$|^(?:(?:(?:early|earlier|late|later) )?(?:this|last)|the (?:past|last)|next)\b"
)
_DAYS = {"centur": 36525, "decade": 3653, "year": 366, "month": 31, "week": 7, **dict.fromkeys(SEASONS, 366)}
"""The days that a moment may have at most to lend its day to an expression of that unit; a single one to others."""


def year_anchor(article: Article, at: Span, before: Sequence[Moment], *, past: bool) -> Moment | None:
    """The moment that lends its year to a month (and day) at `at`; None where publication does.

    `past` says whether the event is told as past: what lies ahead of the article, or is told as of today, is of no old
    year, and what is past is of no year ahead.
    """
    words = at.of(article.text)
    if not past and not _is_history(article.text, article.published.date):
        return None
    if (told := _told_year(article, before)) is not None:
        return told
    month = re.search(r"[A-Za-z]{3}", re.sub(r"(?i)early|late|mid|the|end|beginning|start|\w+day|of", " ", words))
    here = article.paragraph_at(at.start)
    for moment in reversed(before) if re.search(r"\d", words) else ():
        there = article.paragraph_at(moment.span.start)
        if here is None or there is None or here.index - there.index > _NEAR:
            return None
        full = moment.first is not None and moment.first == moment.last
        if full and moment.basis in {MomentBasis.absolute, MomentBasis.moment}:
            ahead = article.published.date and moment.first and moment.first > article.published.date
            return None if ahead or _is_recent(article, month[0].lower() if month else "") else moment
    return None


def day_anchor(article: Article, name: str, at: Span, before: Sequence[Moment], points: Tense) -> Moment | None:
    """The moment that 'the next day' and 'two weeks later' are counted from: in a history the last day told,
    in the news what is told of the past just before."""
    words = at.of(article.text).lower()
    history = _is_history(article.text, article.published.date)
    if name == "clock" and _is_beside(article.text, before, at):
        return before[-1]
    if name not in (_FROM_A_HISTORY if history else _FROM_THE_STORY) or not before or _FROM_TODAY.search(words):
        return None
    days = next((days for unit, days in _DAYS.items() if unit in words), 1)
    told = next((m for m in reversed(before) if m.first and m.last and (m.last - m.first).days < days), None)
    if history or told is None:
        return told
    last = before[-1]
    if name == "told_day":
        between = article.text[told.span.end : at.start]
        return told if len(between) < 2 * _JUST_BEFORE and between.count("\n\n") <= 1 else None
    long = bool(re.search(r"\b(?:following|same) (?:month|year)", words))
    between = article.text[last.span.end : at.start]
    near = (len(between) < _JUST_BEFORE and "\n" not in between) or (long and between.count("\n\n") <= 1)
    fits = told is last or (last.first is not None and re.search(r"month|year", words))
    later = not words.endswith("earlier")
    return last if near and fits and later and points is not Tense.future else None


def _is_beside(text: str, before: Sequence[Moment], at: Span) -> bool:
    """Whether the time of day at `at` belongs to the day right before it: `on 14 June at 2pm`."""
    last = before[-1] if before else None
    day = last is not None and last.first is not None and last.first == last.last
    return day and last is not None and bool(_TO_THE_HOUR.fullmatch(text, last.span.end, at.start))


def _is_recent(article: Article, month: str) -> bool:
    """Whether the month lies within six weeks of publication: then it is this year's, whatever older date is near."""
    published, number = article.published.date, MONTHS.get(month)
    day = real(published.year, number, 28) if published and number else None
    return bool(published and day and abs((published - day).days) <= 45)


def _told_year(article: Article, before: Sequence[Moment]) -> Moment | None:
    """The last moment with a year of its own in a text that tells of the past: a history, not the news of the day."""
    published = article.published.date
    own = [m for m in before if m.basis is MomentBasis.absolute and m.first and _YEAR.search(m.text)]
    own = [m for m in own if m.modality not in _UNREAL] or own
    if published is None or not own:
        return None
    if _is_history(article.text, published):
        return own[-1]
    old = len(own) >= 2 and all(m.first and m.first.year <= published.year - 2 for m in own[-3:])
    return own[-1] if old and not any(m.first and _OF_THE_DAY.search(m.text) for m in before[-12:]) else None


@lru_cache(maxsize=4)
def _is_history(text: str, published: date | None) -> bool:
    """Whether nearly all of at least ten years that the text gives lie five years or more before publication.

    Five will do where all are so old and no word counts from the day of publication.
    """
    if published is None:
        return False
    years = [int(match[1]) for match in _YEAR.finditer(text)]
    old = sum(year <= published.year - 5 for year in years)
    if len(years) < 10:
        return len(years) >= 5 and old == len(years) and not _NEWS.search(text)
    return old >= 0.85 * len(years)
