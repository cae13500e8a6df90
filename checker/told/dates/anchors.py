"""The days between which a length is counted that says so: 'N years ago', 'later', 'after the fire', 'since'."""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, partial
from itertools import product

from checker.told.dates.happenings import Dated, any_form, dated, dates
from checker.told.people.names import all_named, surname
from checker.told.stems import stem
from checker.wordlists import words
from claims.dates.calendar import MONTH_BEGINS
from claims.dates.lengths import Length
from claims.lazily import lazily
from claims.record import Record, Tense
from claims.spans import Span
from claims.story import sentences_near

BACK = lazily(
    r"\W*(?:In|For|After|During|Of|It|He|She|They|Th(?:at|ese|ose|is|eir)|Its|His|Her|"
    r"(?:When|By the time|Until) (?:he|she|it|they))\b"
)
"""Opens a sentence that goes on about what the one before told."""
_NAMED = lazily(rf"\d{{4}}|\b{MONTH_BEGINS}")
_SAID = lazily(r"\b(?:said|says|told|announced|wrote)\b[^.;,]{0,30}$")
_TO_COME = lazily(r"\bwill (?!be\b)")
_COUNTED = lazily(r",\s(?:exactly\s|just\s)?")
"""Between a day and the length that is counted to it: `on March 9, 40 years after`."""
_BESIDE = lazily(
    r"\W*(?:(?:later|earlier|afterwards|it|this|which|that|and|in|on|by|is|was|just|only|exactly|barely|be|will|the|a|"
    r"today|ago)\b\W*)*"
)
"""Between a length and the day at its end."""
_FEW = lazily(r"(?:\s+(?!(?:and|or|but|then)\b)[\w’'.-]+){0,5},?\s+(?:exactly\s+|just\s+|now\s+)?")
"""Between the day of an event and the years that it is ago."""
_ASIDE = lazily(r"\b(?:wh\w+|had)\b")
_TO_THE_DAY = lazily(r" ago (?:today|this (?:week|weekend|month|year))\b")
_PRESENT = lazily(
    r"\b(?:is|are|has|have|still|now|remains?|comes?|mark(?:s|ed)|steps?|retires?|leaves?|will be|today)\b"
)
CLAUSE = lazily(
    r"(?!.*\b(?:who|which|that|than|and|but)\b)[^,]{2,75}(?:, (?:in|on) )?|"
    r"the [\w’-]+ that [^,]{3,60}|[^,]{3,60}, \w+ing [^,]{3,50}, (?:in|on) |"
    r"(?:(?:the|his|her|its|their|a) )?",
    re.I,
)
"""Between 'after' and the date of what it names."""
_CLOSED = lazily(r"\s*(?:$|[.,;:)”\"]|(?:and|because|but|in|at|as|over|when|while|by|with|of)\b)")
_NAMED_BY = lazily(r".{0,4}|(?:that|the|h(?:er|is)|its|their)(?:\s[a-z]+){0,2}\s")
"""Before a day by which its event is called: `the deadly Aug. 7 blast`."""
_RELATIVE = lazily(r"[^,]{3,60}, (?:which|that|when) [^,]{3,75}", re.I)
_BEGUN = lazily(r", (?:which|that) (?:was |had )?(?:began|begun|started|opened|broke out|set out|called|took effect)\b")
_NOUN = lazily(r"(?:the|his|her|its|their|that) (?P<noun>[a-z]{5,})(?=\W*$|[.,;:]| (?:of|at|in|on)\b)")
_LATER = lazily(r"^\W*(?:afterwards|earlier|later|on)\b\W*")
_ASIDE_BEGINS = lazily(r",|\b(?:that|which|who)\b")
"""Where what happened 'two days later' ends, and something of the present may be told."""
_OPENING = 60
"""Code points after 'after' in which its event is named."""
_ROOT = 5
"""Letters that a noun has in common with its verb: 'arrest', 'collision'."""
_A_MONTH = timedelta(days=31)
Pairs = list[tuple[Dated, Dated]]


@dataclass(frozen=True, slots=True)
class Told:
    """A length in its sentence, with the day of publication."""

    record: Record
    sentence: Span
    length: Length
    now: list[Dated]

    @property
    def words(self) -> str:
        """Its own words."""
        return self.length.span.of(self.record.article.text)

    @property
    def before(self) -> str:
        """The words of its sentence before it."""
        return self.record.article.text[self.sentence.start : self.length.span.start]

    @property
    def after(self) -> str:
        """Those after it."""
        return self.record.article.text[self.length.span.end : self.sentence.end]

    @property
    def lasts(self) -> list[Dated]:
        """The day of publication where the sentence tells of the present."""
        present = any(m.tense is Tense.present for m in self.record.moments if m.span.overlaps(self.length.span))
        return self.now if present or _PRESENT.search(self.sentence.of(self.record.article.text)) else []

    @property
    def days(self) -> list[Dated]:
        """The days told in the sentence, but for those on which somebody said something."""
        text = self.record.article.text
        return [
            day
            for day in dates(self.record, [self.sentence])
            if not day.span.overlaps(self.length.span)
            and (
                _COUNTED.fullmatch(text, day.span.end, self.length.span.start)
                or not _SAID.search(text, self.sentence.start, day.span.start)
            )
        ]

    def is_named(self, day: Dated) -> bool:
        """Whether the day tells its year or month: a bare weekday is more often that of the report."""
        return bool(_NAMED.search(day.span.of(self.record.article.text)))


@cache
def alike() -> tuple[re.Pattern[str], ...]:
    """The names and verbs of each sort of event in `words/happenings.txt`."""
    return tuple(re.compile(any_form(line), re.I) for line in sorted(words("happenings")))


def anchored(told: Told, how: re.Match[str]) -> Pairs:
    """The begins and ends of a length with 'ago', 'later' or 'after' and its like behind it."""
    days = told.days
    beside = [day for day in days if _is_beside(told, day, told.length.span)]
    if how["ago"]:
        text, at = told.record.article.text, told.length.span
        beside += [d for d in days if d.span < at and _FEW.fullmatch(text, d.span.end, at.start)]
        if _TO_THE_DAY.match(told.after):
            beside = [d for d in days if not _ASIDE.search(text, at.end, d.span.start)]
        return list(product(filter(told.is_named, beside), told.now))
    if how["then"]:
        return _then(told, beside)
    origins = _origins(told, how)
    behind = [d for d, o in product(days, origins) if o.span < d.span and _is_beside(told, d, o.span)]
    since = told.after.startswith(" since")
    ahead = [d for d in days if told.is_named(d) and d.span < told.length.span]
    if since:
        ahead = [d for d in ahead if any(_comes_after(d, o) for o in origins)]
    ends = behind or [d for d in days if d in beside or d in ahead]
    ends = ends or [d for d in days if d not in origins and any(map(partial(_is_news, d), told.now))]
    if not ends and since:
        before = sentences_near(told.record, told.sentence, before=1)[:-1] if BACK.match(told.before) else ()
        ends = dates(told.record, before)
    if not ends and not told.after.startswith(" before") and not _TO_COME.search(told.before):
        ends = told.lasts
    return [pair for pair in product(origins, ends) if pair[0] != pair[1]]


def _comes_after(day: Dated, other: Dated) -> bool:
    """Whether one of its readings ends later than the other begins."""
    return max(last for _, last in day.readings) > min(first for first, _ in other.readings)


def _is_news(day: Dated, now: Dated) -> bool:
    """Whether the day is that of publication, or of the same month: `on Sunday`."""
    first, last = day.readings[0]
    today = now.readings[0][0]
    return first - _A_MONTH <= today <= last + _A_MONTH


def _is_beside(told: Told, day: Dated, other: Span) -> bool:
    first, last = sorted((day.span, other))
    return bool(_BESIDE.fullmatch(told.record.article.text, first.end, last.start))


def _then(told: Told, beside: list[Dated]) -> Pairs:
    """The last day before 'ten years later', and the day beside it or the present."""
    near = sentences_near(told.record, told.sentence, before=1)
    beside = [d for d in beside if d.span > told.length.span] or beside  # `in 1971 and 25 years later, in 2011`
    before = [d for d in dates(told.record, near) if d.span < told.length.span and d not in beside and told.is_named(d)]
    goes_on = len(told.before) <= 1 or BACK.match(told.before)
    main = _ASIDE_BEGINS.split(_LATER.sub("", told.after), maxsplit=1)[0]
    is_past = not _PRESENT.search(main)
    ends = beside or (told.lasts if goes_on and not is_past else [])
    return [(before[-1], end) for end in ends] if before else []


def _origins(told: Told, how: re.Match[str]) -> list[Dated]:
    """The day that the clause after 'after' gives its event, else the days that the same sort of event has near by."""
    record, text, end = told.record, told.record.article.text, how.end("event")
    start = text.index(" ", how.start("event")) + 1
    sorts = [sort for sort in alike() if sort.search(text, start, min(end, start + _OPENING))]
    near = sentences_near(record, told.sentence, before=2, after=2)
    first = next((d for d in dates(record, near) if start <= d.span.start < end), None)
    if first:
        closed = _NAMED_BY.fullmatch(text, start, first.span.start) or _CLOSED.match(text, first.span.end, end)
        if closed and CLAUSE.fullmatch(text, start, first.span.start):
            return [first]
        comma = text.find(",", start)
        same = any(s.search(text, start, comma) and s.search(text, comma, first.span.start) for s in sorts)
        relative = _RELATIVE.fullmatch(text, start, first.span.start)
        return [first] if relative and (same or _BEGUN.match(text, comma)) else []
    clause = text[start:end].partition(",")[0]
    near = tuple(sentence for sentence in near if _is_of_them(clause, sentence.of(text)))
    named = _NOUN.match(text, start, end)
    if named and not sorts:
        return [d for _, d in dated(record, re.compile(rf"\b{stem(named['noun'])[:_ROOT]}\w*", re.I), near)]
    return [d for sort in sorts for _, d in dated(record, sort, near)]


def _is_of_them(clause: str, sentence: str) -> bool:
    """Whether the sentence names one of those whom the clause names, or nobody: another's death is another day."""
    mine = set(map(surname, all_named(clause)))
    named = {*all_named(sentence, subjects=True), *(name for name in all_named(sentence) if " " in name)}
    return not mine or not named or bool(mine & set(map(surname, named)))
