"""Feasts held against what the text dates near by: 'celebrates its centenary. Holm Brewery was founded in 1912'."""

import re
from collections.abc import Iterator
from itertools import product

from checker.told.dates.anchors import alike
from checker.told.dates.feast_events import (
    TELLS_YEAR,
    alone,
    beside,
    of_event,
    of_its_event,
    tells,
)
from checker.told.dates.feast_keepers import is_before, is_owner, names_keeper, subject_of
from checker.told.dates.feasts import HINTS, SEASONS, Feast, feasts
from checker.told.dates.happenings import Dated, dated, dates
from checker.told.dates.named_again import named_again
from checker.wordlists import any_of, words
from claims.extraction.wordlists import words as persons
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span, cover
from claims.story import hinted, is_quoted, sentences_near

_EVERY = lazily(r"\b(?:has|have) [^.;\d]{0,60}?(?:\b(?:every|each|annually|yearly)\b[^.;\d]{0,40}?)?\bsince\b", re.I)
"""What has been done year by year since a date."""
_ANY_YEAR = lazily(r"(?<!\d)[12]\d{3}(?!\d)")
_YEARLY = lazily(
    r"\b(?:every|each) (?:year|spring|summer|autumn|fall|winter|[A-Z][a-z]+)\b|\bannually\b|"
    r"\bwithout (?:a break|interruption)\b"
)
"""Without it, years may have gone by without a season."""
_PAUSED = lazily(
    r"\b(?:paus\w+|stop(?:s|ped)|rest(?:s|ed)|suspen\w+|interrup\w+|revived?|except|closed|skipped|missed|wars?)\b",
    re.I,
)
_FIRST = lazily(
    r"\bthe first (?:was|one)\b|(?:\b(?:its|their|the)|\w[’']s) (?:very )?first [A-Za-z][\w-]+\b|"
    r"(?<=owner )(?:\w+ )*(?:his|her) first [a-z]+\b|\bfirst (?:\w+ed|ran|came|went|sang|met|flew)\b",
    re.I,
)
"""What something is founded by, whatever it is: 'gave its first concert'."""
_KIN = lazily(r"\b(?:parents|sisters?|brothers?|daughters?|sons?|mother|father|friends?|grand\w+|cousins?)\b", re.I)
_OF_A_YEAR = lazily(
    r"\W*The (?:[\w-]+ ){1,3}of (?P<year>(?:1\d|20)\d\d)\b[^.;]*, $|"
    r"[^.;,]*\b[Tt]he (?:(?P<nth>(?:1\d|20)\d\d) [a-z]+|[a-z]+ of (?P<its>(?:1\d|20)\d\d)) [^.;,]{0,50}"
    r"\b(?:for|mark\w*|at|keeps?|kept|on) $"
)
"""Before `its 50th anniversary`: what happened in a year."""
_MADE = lazily(
    r"\b(?:[Tt]h(?:e|is)|[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){0,3}?(?P<thing>[a-z]+), (?:first )?(?P<verb>[a-z]+)"
    r"(?: (?!in\b)[\w’'-]+){0,4}? (?:in|on) "
    r"[^.;,\d]{0,12}(?:\d{1,2},? )?(?P<year>(?:1\d|20)\d\d), (?:now |is |will be )?$"
)
"""Before the age of a thing: `The law, passed in 1996,`."""
_SO_SINCE = lazily(r"\b(?:has|have) (?:been )?[^.;,\d]{0,50}\bsince\b")
"""What something has done as long as it is there: `has been pouring beer since`."""
_LEFT_SCHOOL = lazily(r"\b(?:graduat\w+|diplomas?|left (?:the )?school|matriculat\w+|commencement|[Cc]lass of)\b")
"""What a reunion of a class is counted from."""
_KEPT_ON = lazily(r",? (?:which (?:is|was|marks|marked) )?")
"""Between a day and the feast that it is: `on 3 May 2013, the 15th anniversary of`."""
_TOLERANCE = 1
"""Years either way: feasts are announced early and kept late."""


def feasts_adrift(record: Record) -> Iterator[tuple[Span, str]]:
    """The feasts that fit no origin told near by, with what is wrong."""
    published, text = record.article.published.date, record.article.text
    this_year = published.year if published else 0
    for sentence in hinted(record, HINTS) if this_year else ():
        for feast in feasts(text, sentence):
            origins = _origins(record, feast, sentence)
            old = [d for d in origins if d.readings[0][0].year < this_year - 1]
            if not old or is_quoted(record, feast.span):
                continue
            around = sentences_near(record, feast.span, before=2, after=3)
            spans = [feast.span, *(d.span for d in old)]
            near = [s for s in around if any(s.contains(span) for span in spans) or tells(record, feast, s)]
            told = [d for d in dates(record, near) if near[0].start <= d.span.start and not is_quoted(record, d.span)]
            told = [d for d in told if TELLS_YEAR.search(d.span.of(text))]
            known = {day.year for d in told for reading in d.readings for day in reading}
            known |= set(map(int, _ANY_YEAR.findall(sentence.of(text))))  # `if one counts from the vow of 1210`
            apposed = (d for d in told if d not in old and _KEPT_ON.fullmatch(text, d.span.end, feast.span.start))
            kept = {day.readings[0][0].year for day in apposed}
            years = {day.year for d in old for day in d.readings[0]}
            off = [y - o - feast.years for y, o in product(kept or known | {this_year}, known | years) if y > o]
            paused = feast.what not in {"year", "marked"} or _PAUSED.search(text, around[0].start, around[-1].end)
            counted = (
                feast.what in {*SEASONS, "marked"}
                and paused
                and not _YEARLY.search(text, around[0].start, around[-1].end)
            )
            if all(years < -_TOLERANCE if counted else abs(years) > _TOLERANCE for years in off):
                ends = {year for year in known if year > min(years)} - years or {this_year}
                reckoned = [(y, o) for y, o in product(ends, years) if y > o]
                until, begin = min(reckoned, key=lambda both: abs(both[0] - both[1] - feast.years))
                last = max(old, key=lambda d: d.span).span
                where = cover((feast.span, last)) if any(s.contains(last) for s in around) else max(feast.span, last)
                yield where, f"from {begin} to {until} is {until - begin} years, not {feast.years}"


def _origins(record: Record, feast: Feast, sentence: Span) -> list[Dated]:
    """The days from which the feast may count: those of its event, or of the founding of what keeps it."""
    text, near = record.article.text, sentences_near(record, feast.span, before=1, after=2)
    if _is_wedding(feast, sentence.of(text)):
        theirs = not _KIN.search(text, sentence.start, feast.span.start)
        weddings = dated(record, _wed(), near) if theirs else ()
        return [d for at, d in weddings if not _KIN.search(subject_of(record, at))]
    if feast.what == "reunion":
        again = [s for s in named_again(record, sentence) if s not in near]
        return alone([d for _, d in dated(record, _LEFT_SCHOOL, [*near, *again])])
    if feast.event and feast.what not in SEASONS:
        return of_event(record, feast, feast.event, near)
    if right_before := beside(record, feast, sentence):
        return right_before
    return _of_keeper(record, feast, sentence, near)


def _is_wedding(feast: Feast, sentence: str) -> bool:
    """Whether the feast is a couple's: `exchanged vows in 1966, renewed them on their silver anniversary`."""
    theirs = feast.what == "anniversary" and feast.owner == "their" and _wed().search(sentence)
    return bool(theirs or feast.what in {"wedding", "wedding anniversary"})


def _of_keeper(record: Record, feast: Feast, sentence: Span, near: tuple[Span, ...]) -> list[Dated]:
    """The days on which what keeps the feast was founded, made or first did what it does."""
    text = record.article.text
    found = [
        d
        for sort in (any_of("foundings"), _FIRST, *([_SO_SINCE] if feast.owner == "its" else []))
        for at, d in dated(record, sort, near)
        if is_owner(record, feast, sentence, at)
    ]
    found = found or _far(record, feast, sentence, near) or of_its_event(record, feast, sentence, near)
    if feast.what in SEASONS:
        every = [(at, d) for at, d in dated(record, _EVERY, near) if at.start >= sentence.start]
        if feast.owner in {"his", "her"}:
            return [d for at, d in every if re.match(r"\W*(?:He|She)\b", subject_of(record, at))]
        return found + [d for at, d in every if is_owner(record, feast, sentence, at)]
    named = _OF_A_YEAR.match(text[sentence.start : feast.span.start]) if feast.owner == "its" else None
    if named:
        found += [d for d in dates(record, [sentence]) if d.span.of(text) in named.groups()]
    made = _MADE.search(text, sentence.start, feast.span.start)
    if made and made["verb"] in words("makings") and made["thing"] not in persons("persons") | persons("titles"):
        found += [d for d in dates(record, [sentence]) if d.span.end == made.end("year")]
    if feast.what == "marked":
        found += [d for sort in alike() for at, d in dated(record, sort, [sentence]) if is_before(text, at, feast)]
    return found


def _far(record: Record, feast: Feast, sentence: Span, near: tuple[Span, ...]) -> list[Dated]:
    """The founding of what keeps the feast, told in another part of the story that gives it the same full name."""
    again = [s for s in named_again(record, sentence) if s not in near]
    sorts = (any_of("foundings"), _FIRST)
    places = [place for sort in sorts for place in dated(record, sort, again)]
    return alone([d for at, d in places if names_keeper(record, feast, sentence, at)])


def _wed() -> re.Pattern[str]:
    """Of the sorts of events that of weddings."""
    return next(sort for sort in alike() if sort.fullmatch("married"))
