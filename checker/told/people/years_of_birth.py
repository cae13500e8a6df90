"""Which years of birth an age allows, by the moment that it may be of."""

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.told.people.age_words import Tells
from claims.dates.history import is_history
from claims.lazily import lazily
from claims.numbers import WHOLE, number_of
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_MOMENT = lazily(
    rf"(?<![\d,.$£€])(?P<year>(?:1[89]|20)\d\d)(?![\d%]|,\d)(?P<decade>s\b)?|\b(?P<ago>{WHOLE}) years ago\b|"
    rf"\bfor (?P<since>{WHOLE}) years(?=,? since\b)|\b(?P<next>last|this|next) year\b",
    re.I,
)
_LIFE = lazily(r"\((?:1[89]|20)\d\d\s?[-–]\s?(?P<died>(?:1[89]|20)\d\d)\)")
_BREAK = lazily(r";|\b(?:but|then|later|earlier|before|until)\b|,? and ha[ds]\b|, and\b|\.\s")
"""What parts an age from a year that is not its own."""
GAP = 90
_SINCE = lazily(r"\bha(?:s|ve)\b[^.;]{0,60}\bsince (?=\d{4}\b)")
"""Before a year from which something lasts, of which an age of today is not."""
_GROWN_UP, _OLDEST = 14, 100
"""Years before what nobody does as a child that somebody was born, at least and at most."""
_HOURS = 12
"""Up to which `died at 5` tells the hour."""
_NOW = lazily(
    r"\b(?:die[sd]|dead|death|drowned|killed|retire[sd]?)\b|"
    r"\b(?:[Tt]his \w+|[Oo]n [A-Z]\w+day|[Ll]ast (?:week|month)), at|"
    r"\b(?:celebrat\w+|mark\w*|toast\w*|was|is|for|[Oo]n|of) (?:[Hh]is|[Hh]er|[A-Z][\w’'-]+) \S+ birthday"
)
"""Beside an age of no other moment: it is that of the news."""
_AT_DEATH = lazily(r" (?:when (?:he|she|[A-Z][\w’'-]+) died|at (?:his|her|the time of (?:his|her)) death)\b")
_TENS = "teen twen thir fort fift sixt seve eigh nine".split()
_DECADES = {
    **{ten: 10 * n for n, ten in enumerate(_TENS, 1)},
    **{f"{n}0s": 10 * n for n in range(2, 10)},
    "sexa": 60,
    "sept": 70,
    "octo": 80,
    "nona": 90,
}
"""The first year of age of 'sixties', '60s' and 'sexagenarian', by their first letters."""
Years = tuple[int, int]


def years_of_birth(
    record: Record, number: int, tells: Tells, match: re.Match[str], others: list[tuple[Tells, re.Match[str]]]
) -> tuple[Years, ...]:
    """First and last year of birth for each moment that the match may tell of; `others` are those of its sentence."""
    groups, text = match.groupdict(), record.article.text
    published = record.article.published.date if record.article.published else None
    today = published.year if published else 0
    if tells in {Tells.birth, Tells.deed}:
        return _of_a_year(tells, match, today)
    if span := groups.get("span"):
        least = _DECADES.get(span[:4], 0)
        return ((today - least - 10, today - least),) if today and least else ()
    age = number_of(groups["age"] or "")
    if age is None or not 1 <= age <= 115:
        return ()
    sentences = story_sentences(record)
    sentence = sentences[number]
    others_years = _years_of_others(text, sentence, tells, others)
    moments = [(w, years) for w, years in _moments(text, sentence, today) if w.start not in others_years]
    if tells is Tells.then:
        bound = list(_bound(text, Span(*match.span()), moments, others))
        hour = age <= _HOURS and match[0].lower() == f"at {groups['age']}"
        latest = not hour and (_NOW.search(text, sentence.start, match.end()) or _AT_DEATH.match(text, match.end()))
        if bound or not (latest or groups.get("carried")):
            return tuple((first - age - 1, last - age) for first, last in bound)
    if not today or (is_history(record) and not groups.get("carried")):
        return ()
    lives = [(int(m["died"]),) * 2 for m in _LIFE.finditer(text)]
    near = _bound(text, Span(*match.span()), moments, others, loosely=True)
    at = [(today, today), *lives, *near]
    if groups.get("carried"):
        at += [years for s in sentences[max(0, number - 1) : number] for _, years in _moments(text, s, today)]
    return tuple((first - age - 1, last - age) for first, last in at)


def _of_a_year(tells: Tells, match: re.Match[str], today: int) -> tuple[Years, ...]:
    """The years of birth that the year of a birth allows, or that of what nobody does as a child."""
    groups = match.groupdict()
    if tells is Tells.deed:
        year = int(match["year"])
        return ((year - _OLDEST, year - _GROWN_UP),) if today - year < _OLDEST else ()
    if groups.get("year"):
        return ((int(groups["year"] or 0),) * 2,)
    age = number_of(groups["ago"] or "")
    return ((today - age - 1, today - age + 1),) if today and age and age % 10 else ()


def _years_of_others(text: str, sentence: Span, tells: Tells, others: list[tuple[Tells, re.Match[str]]]) -> list[int]:
    """Where years stand that the age is surely not of: those of births, and for one of today of what is past."""
    found = [m.start("year") for t, m in others if t is Tells.birth and m["year"]]
    if tells is Tells.now:
        found += [m.end() for m in _SINCE.finditer(text, sentence.start, sentence.end)]
    return found


@lru_cache(maxsize=2)
def _moments(text: str, sentence: Span, today: int) -> tuple[tuple[Span, Years], ...]:
    """The years of which the sentence speaks."""
    return tuple(_each_moment(text, sentence, today))


def _each_moment(text: str, sentence: Span, today: int) -> Iterator[tuple[Span, Years]]:
    for match in _MOMENT.finditer(text, sentence.start, sentence.end):
        back = number_of(match["ago"] or match["since"] or "")
        where = Span(*match.span())
        if match["year"]:
            yield where, (int(match["year"]), int(match["year"]) + (9 if match["decade"] else 0))
        elif today and match["next"]:
            yield where, (today + ["last", "this", "next"].index(match["next"].lower()) - 1,) * 2
        elif today and back:
            yield where, (today - back - 1, today - back + 1)


def _bound(
    text: str,
    at: Span,
    moments: list[tuple[Span, Years]],
    others: list[tuple[Tells, re.Match[str]]],
    *,
    loosely: bool = False,
) -> Iterator[Years]:
    """The moments nearest to the age on either side that nothing parts from it."""
    before = [(Span(w.end, at.start), years) for w, years in moments if w.end <= at.start][-1:]
    after = [(Span(at.end, w.start), years) for w, years in moments if w.start >= at.end][:1]
    for gap, years in (*before, *after):
        apart = any(gap.start <= m.start() and m.end() <= gap.end for _, m in others)
        parted = len(gap) > GAP or _BREAK.search(gap.of(text))
        if not apart and (loosely or not parted):
            yield years
    yield from (years for where, years in moments if at.contains(where))
