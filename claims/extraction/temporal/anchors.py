"""What a date without a year, or a day told from another day, is counted from."""

import re
from collections.abc import Sequence

from claims.article import Article
from claims.extraction.temporal.atoms import FULL_MONTH
from claims.extraction.temporal.reckoning import SEASONS, WEEKDAYS, day_number, month_number, real, year_of
from claims.extraction.temporal.telling import YEAR, is_history, last_told, opens
from claims.record import Moment, MomentBasis, Tense
from claims.spans import Span

_JUST_BEFORE = 250
"""How many code points back a moment lends its day in the news."""
_NEAR = 3
"""How many paragraphs back an absolute date still lends its year."""
_OLD = 2
"""Years before publication from which a time is told by itself."""
_SURELY = 5
"""Years by which a text is a history whatever the tense of its verbs seems to be."""
_A_SEASON = 92
_OVER = 5
"""How many months before what was told last a month lies that is the next year's."""
_UNTIL = re.compile(rf"(?:\s?[-–]\s?|\s(?:to|until|through)\s)(?P<month>{FULL_MONTH})(?!,?\s\d{{4}})", re.I)
"""The end of a range of months without a year."""
_GOES_ON = re.compile(r"\b(?:by|to|until|through|and) $", re.I)
"""What makes a month go on from the story, also in the pluperfect: 'by January, it had been sold'."""
_OF_THE_DAY = re.compile(r"day\b|tomorrow|tonight|\b(?:last|this|next)\s|\bago\b", re.I)
_TO_THE_HOUR = re.compile(r",? (?:(?:at|from|by|before|after|until|around|about|just after|shortly after) )?")
_FROM_THE_STORY = frozenset({"ordinal_day", "ago", "clock", "told_day", "nth_day"})
_FROM_A_HISTORY = _FROM_THE_STORY | {"the_unit", "season", "shifted", "part_of_day"}
_FROM_THERE = re.compile(r"(?:the )?(?:previous|following)\b")
_FROM_TODAY = re.compile(
    r"\b(?:ago|from now|hence)$|^(?:(?:(?:early|earlier|late|later) )?(?:this|last)|the (?:past|last)|next)\b"
)
_DAYS = {"centur": 36525, "decade": 3653, "year": 366, "month": 31, "week": 7, **dict.fromkeys(SEASONS, 366)}
"""The days that a moment may have at most to lend its day to an expression of that unit; a single one to others."""


def year_anchor(
    article: Article, month: int, at: Span, before: Sequence[Moment], *, past: bool, pluperfect: bool = False
) -> tuple[Moment, int] | None:
    """The moment that lends its year to a month (and day) at `at`, and the year; None where publication does.

    `past` says whether the event is told as past: what lies ahead of the article, or is told as of today, is of no old
    year, and what is past is of no year ahead.
    """
    history = is_history(article.text, article.published.date)
    if not past and not is_history(article.text, article.published.date, few=_SURELY):
        return None
    last = last_told(article.text, before) if history else _just_told(article, at, before)
    if last is not None and last.first:
        fine = last_told(article.text, before, within=_A_SEASON) if history else None
        same = fine is not None and fine.first is not None and fine.first.year == last.first.year
        near = fine if fine and same else last
        return last, last.first.year + _turns(article.text, near, month, at, pluperfect=pluperfect)
    if (old := None if history else _old_year(article, before)) and old.first:
        return old, old.first.year
    here = article.paragraph_at(at.start)
    for moment in reversed(before) if re.search(r"\d", at.of(article.text)) else ():
        there = article.paragraph_at(moment.span.start)
        if here is None or there is None or here.index - there.index > _NEAR:
            return None
        full = moment.first is not None and moment.first == moment.last
        if full and moment.first and moment.basis in {MomentBasis.absolute, MomentBasis.moment}:
            ahead = article.published.date and moment.first > article.published.date
            return None if ahead or _is_recent(article, month) else (moment, moment.first.year)
    return None


def is_of_publication(article: Article, match: re.Match[str], lent: int, *, ahead: bool) -> bool:
    """Whether a day is counted from publication, though a year was lent to it: it will be, or its weekday says so.

    After a history, `The funeral will be on Saturday, 18 February` is of no year that is over.
    """
    published, parts = article.published.date, match.groupdict()
    if published is None or lent >= published.year:
        return False
    if ahead:
        return True
    weekday, told, month = parts.get("weekday"), parts.get("day"), parts.get("month")
    if not weekday or not told or not month:
        return False
    number, named = month_number(month), WEEKDAYS[weekday.lower().rstrip(".")]
    near = int(year_of(number, day_number(told), published, Tense.past))
    days = (real(lent, number, day_number(told)), real(near, number, day_number(told)))
    return [day is not None and day.weekday() == named for day in days] == [False, True]


def _turns(text: str, last: Moment, month: int, at: Span, *, pluperfect: bool) -> int:
    """The years from what was told last to the month: after December, 'in January' is the next year's, and after
    February, 'since October' and 'from October to March' began the year before."""
    if last.first is None or last.last is None or (last.last - last.first).days > _A_SEASON:
        return 0
    away, beside = month - last.first.month, text[max(0, at.start - 9) : at.start].lower()
    until = _UNTIL.match(text, at.end)
    if until and month_number(until["month"]) < month:
        return -int(away >= _OVER)
    if beside.endswith("since "):
        return -int(away > 0)
    if pluperfect and not _GOES_ON.search(beside):  # 'it was sold in February; it had burned in October'
        return -int(away >= _OVER)
    return int(-away >= _OVER)


def day_anchor(
    article: Article, name: str, at: Span, before: Sequence[Moment], points: Tense, *, pluperfect: bool = False
) -> Moment | None:
    """The moment that 'the next day' and 'two weeks later' are counted from: in a history the last day told,
    in the news what is told of the past just before. 'Two weeks earlier' is so where the verb is in the pluperfect."""
    words = at.of(article.text).lower()
    beside = bool(_FROM_THERE.match(words))
    history = is_history(article.text, article.published.date)
    if name == "clock" and _is_beside(article.text, before, at):
        return before[-1]
    this = history and points is Tense.past and words.startswith("this ")
    named = beside or this or name in (_FROM_A_HISTORY if history else _FROM_THE_STORY)
    if not named or not before or (_FROM_TODAY.search(words) and not this):
        return None
    days = next((days for unit, days in _DAYS.items() if unit in words), 1)
    if name in {"nth_day", "month"} or re.search(FULL_MONTH, words, re.I):
        days = _DAYS["year" if name == "told_day" else "month"]
    if history:
        same = name == "told_day" and _in_its_sentence(article.text, before[-1], at, days)
        return before[-1] if same else last_told(article.text, before, within=days)
    told = next((m for m in reversed(before) if m.first and m.last and (m.last - m.first).days < days), None)
    if told is None:
        return None
    last = before[-1]
    if name == "told_day":
        between = article.text[told.span.end : at.start]
        return told if len(between) < 2 * _JUST_BEFORE and between.count("\n\n") <= 1 else None
    long = bool(re.search(r"\b(?:following|same) (?:month|year)", words))
    between = article.text[last.span.end : at.start]
    near = (len(between) < _JUST_BEFORE and "\n" not in between) or (long and between.count("\n\n") <= 1)
    fits = told is last or beside or (last.first is not None and re.search(r"month|year", words))
    later = pluperfect or not words.endswith("earlier")
    return (told if beside else last) if near and fits and later and points is not Tense.future else None


def _in_its_sentence(text: str, last: Moment, at: Span, days: int) -> bool:
    """Whether a moment of less than so many days stands shortly before in the sentence: `in 1998, and in May of that year`."""
    between = text[last.span.end : at.start]
    fine = last.first is not None and last.last is not None and (last.last - last.first).days < days
    return fine and len(between) < _JUST_BEFORE and not re.search(r"[.!?]\s|\n\n", between)


def _is_beside(text: str, before: Sequence[Moment], at: Span) -> bool:
    """Whether the time of day at `at` belongs to the day right before it: `on 14 June at 2pm`."""
    last = before[-1] if before else None
    day = last is not None and last.first is not None and last.first == last.last
    return day and last is not None and bool(_TO_THE_HOUR.fullmatch(text, last.span.end, at.start))


def _is_recent(article: Article, month: int) -> bool:
    """Whether the month lies within six weeks of publication: then it is this year's, whatever older date is near."""
    published = article.published.date
    day = real(published.year, month, 28) if published else None
    return bool(published and day and abs((published - day).days) <= 45)


def _just_told(article: Article, at: Span, before: Sequence[Moment]) -> Moment | None:
    """The moment years old that the sentence begins with, or that stands right before: it tells what is of that time.

    'In April 1982 the fleet sailed; it came back on 14 June.' 'Four years later, on 4 May, she won.'
    """
    published, last = article.published.date, before[-1] if before else None
    if published is None or last is None or not last.first or not last.last or last.first.year > published.year - _OLD:
        return None
    if last.basis not in {MomentBasis.absolute, MomentBasis.moment}:
        return None
    between = article.text[last.span.end : at.start]
    if re.fullmatch(r",? (?:on|in|by) (?:the )?", between):
        return last if (last.last - last.first).days <= _DAYS["year"] else None
    fine = (last.last - last.first).days <= _DAYS["month"]
    return last if fine and not re.search(r"[.!?\n]", between) and opens(article.text, last.span) else None


def _old_year(article: Article, before: Sequence[Moment]) -> Moment | None:
    """The last moment with a year of its own where the news tells of old years only, and of no day of its own."""
    published = article.published.date
    own = [m for m in before if m.basis is MomentBasis.absolute and m.first and YEAR.search(m.text)]
    if published is None or len(own) < 2:
        return None
    old = all(m.first and m.first.year <= published.year - _OLD for m in own[-3:])
    return own[-1] if old and not any(m.first and _OF_THE_DAY.search(m.text) for m in before[-12:]) else None
