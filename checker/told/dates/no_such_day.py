"""Days that no calendar has: '31 April', 'Feb. 27-30', 'September thirty-first', '2/30/2016', 'Feb. 29 last year'."""

import re
from calendar import isleap
from collections.abc import Iterator

from claims.dates.calendar import MONTHS, days_in, month_called
from claims.lazily import lazily
from claims.numbers import number_of
from claims.record import Record, Tense
from claims.spans import Span
from claims.story import moments_at, story_sentences

_MONTH = "|".join(rf"{name}|{name[:3]}t?\." for name in MONTHS)
_NAMES = _MONTH.title().replace("T?", "t?")
_NTH = r"(?:st|nd|rd|th)?"
_SPELLED = r"thirtieth|thirty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_COUNTS = r"(?![\d:%]|[.,]\d|\s*(?:percent|per cent|people|-))"
_SHIFT = r"(?:,?\s+(?:of\s+)?(?P<{}>last|this|next)\s+year)?"
_DATE = lazily(
    rf"(?<![\w.,$£€-])(?:(?P<m1>{_MONTH})\s+(?:the\s+)?(?P<d1>\d{{1,2}}|{_SPELLED}){_NTH}{_COUNTS}(?:,?\s+(?P<y1>\d{{4}}))?{_SHIFT.format('s1')}|"
    rf"(?P<d2>\d{{1,2}}|{_SPELLED}){_NTH}\s+(?:of\s+)?(?P<m2>{_MONTH})(?:,?\s+(?P<y2>\d{{4}}))?{_SHIFT.format('s2')})\b",
    re.I,
)
_COUNTED = lazily(r"\s+(?!(?:is|was|has|as|its|his)\b)[a-z]+s\b")
_ISO = lazily(r"(?<![\w-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])")
_FIGURES = lazily(r"(?<![\w/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d\d)(?![\w/-])")
_DASH = r"\s?[-–]\s?"
_RANGE = lazily(
    rf"(?<![\w-])(?:(?P<m1>{_NAMES})\s(?P<first1>\d\d?)(?:{_DASH}(?P<last1>\d\d?)"
    r"(?!\w|[:%]|[.,]\d|\s?%|\s(?:percent|per cent|points?|people)\b|"
    r"\s(?!(?:across|as|has|his|is|its|plus|this|was)\b)[a-z]+s\b)|"
    r"\s(?:to|and|through|or)\s(?P<upto>\d\d?)(?=\s*[.,;)]|$))(?:,?\s(?P<y1>\d{4}))?|"
    rf"(?P<first2>\d\d?){_DASH}(?P<last2>\d\d?)\s(?:of\s)?(?P<m2>{_NAMES})(?:,?\s(?P<y2>\d{{4}}))?)"
)
_HINT = lazily(r"\d|thirt", re.I)
"""What a sentence with a day of a month has."""
_LONGEST = 31
"""Above which numbers count no days."""
_KEPT = lazily(r"\b(?:leap|born|birth\w*|every|each|anniversary|years?)\b", re.I)
"""With it, a 29 February without a year may be that of another year."""
_AWAY = {"last": -1, "this": 0, "next": 1}


def no_such_days(record: Record) -> Iterator[tuple[Span, str]]:
    """The days of the story that are none, each with what is wrong."""
    text = record.article.text
    for sentence in (s for s in story_sentences(record) if _HINT.search(text, s.start, s.end)):
        ends = (sentence.start, sentence.end)
        for match in _DATE.finditer(text, *ends):
            if fault := _day_fault(match) or _leap_day_fault(record, sentence, match):
                yield Span(*match.span()), fault
        for match in _ISO.finditer(text, *ends):
            if fault := _fault(int(match["y"]), int(match["m"]), int(match["d"])):
                yield Span(*match.span()), fault
        for match in _FIGURES.finditer(text, *ends):
            parts = sorted((int(match["a"]), int(match["b"])))
            if parts[1] <= _LONGEST and (fault := _fault(int(match["y"]), *parts)):
                yield Span(*match.span()), fault
        for match in _RANGE.finditer(text, *ends):
            if fault := _range_fault(match):
                yield Span(*match.span()), fault


def _fault(year: int, month: int, day: int) -> str | None:
    """What is wrong with the day, in a year or (0) in none that is told."""
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    limit = days_in(month, year or None)
    if 1 <= day <= limit:
        return None
    name = next(n for n, number in MONTHS.items() if number == month).capitalize()
    return f"{name}{f' {year}' if year and month == 2 else ''} has {limit} days"


def _day_fault(match: re.Match[str]) -> str | None:
    """What is wrong with a day of a month that is called by its name."""
    name, written = match["m1"] or match["m2"], match["y1"] or match["y2"]
    # NOTE: "30 February storms" counts storms; a lone lower-case or plural-follower reading is no date.
    the = match.string[: match.start()].endswith(("the ", "The "))
    if not name[0].isupper() or (not written and _COUNTED.match(match.string, match.end()) and not the):
        return None
    return _fault(int(written or 0), month_called(name), number_of(match["d1"] or match["d2"]) or 0)


def _range_fault(match: re.Match[str]) -> str | None:
    name, year = match["m1"] or match["m2"], int(match["y1"] or match["y2"] or 0)
    days = ("first1", "last1", "upto", "first2", "last2")
    last = max(int(match[day]) for day in days if match[day])
    return _fault(year, month_called(name), last) if last <= _LONGEST else None


def _leap_day_fault(record: Record, sentence: Span, match: re.Match[str]) -> str | None:
    """What is wrong with a 29 February of a year that the news leaves to be known, or calls `last year`."""
    name, published = match["m1"] or match["m2"], record.article.published.date
    is_it = month_called(name) == 2 and number_of(match["d1"] or match["d2"]) == 29
    if not is_it or not published or match["y1"] or match["y2"] or not name[0].isupper():
        return None
    if shift := match["s1"] or match["s2"]:
        return _fault(published.year + _AWAY[shift.lower()], 2, 29)
    tenses = {m.tense for m in moments_at(record).at(Span(*match.span()))}
    may_be = {published.year} | ({published.year - 1} if tenses != {Tense.future} else set())
    may_be |= {published.year + 1} if tenses != {Tense.past} else set()
    if any(map(isleap, may_be)) or _KEPT.search(record.article.text, sentence.start, sentence.end):
        return None
    return None if re.search(r"\b\d{4}\b", sentence.of(record.article.text)) else _fault(published.year, 2, 29)
