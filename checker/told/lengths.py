"""Lengths of time with their two dates beside them: '29 months, between July 2017 and November 2018'."""

import re
from collections.abc import Iterator

from checker.told.years import counts_off
from claims.dates.calendar import told as told_day
from claims.dates.durations import is_hedged, length, spanned
from claims.dates.written import Interval, intervals, written
from claims.figures.numbers import WHOLE, number_of
from claims.lazily import lazily
from claims.record import Moment, Record, Tense
from claims.spans import Span, cover
from claims.story import story_sentences

_NAMES = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_BETWEEN = lazily(
    r"(?:[-\s]+[\w’'-]+){0,5}(?:,|\s*\(|\s*[–—-])?\s*"
    r"(?:(?:(?:that|which)\s+)?(?:ran|lasted|in force|valid|lasting|running)\s+)?",
    re.I,
)
_AFTER = lazily(r",?\s*(?:a (?:period|span|stretch|run) of|in all|lasting|for|or)?\s*(?:a|the)?\s*", re.I)
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_TOLD = lazily(
    rf"\b(?P<count>{WHOLE})\s+years\s+(?:after|before)\s+(?P<from>{_YEAR}),?\s+in\s+(?P<to>{_YEAR})\b|"
    rf"\bin\s+(?P<from2>{_YEAR})\b[^.;\d]{{0,50}}?(?<!about )(?<!some )"
    rf"\b(?P<count2>{WHOLE})\s+years\s+(?:later|earlier),?\s+in\s+(?P<to2>{_YEAR})\b",
    re.I,
)
_DAYS = {"D": 1, "W": 7}
_LEAST = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
_SLACK = 3
"""Days by which a count to the present may be off, beside one unit."""
_BOTH = 2
_BEGAN = lazily(
    r"\b(?:began|begun|started|starts|begins|opened|opens|set (?:out|off)|came into force|"
    r"took effect|was (?:declared|called))\b"
)
_ENDED = lazily(
    r"\b(?:ends?|ended|runs? out|finish(?:es|ed)?|expires?|expired|closes?|closed|"
    r"concludes?|concluded|lapses?|is over|be over)\b"
)
_HELD = lazily(
    rf"\b(?:in|since) (?:[A-Z][a-z]+ )?(?P<from>{_YEAR}),? and (?:has|have) (?:now |since )?"
    rf"(?:been|held|run|led|served)\b[^.;\d]{{0,50}}? for "
    rf"(?:nearly |almost |more than |over |about )?(?P<count>{WHOLE}) years\b"
)
_UNIT = r"(?P<unit>day|week|month|year)s?"
_INTO = lazily(
    rf"(?:^|(?<=[.”\"] ))(?P<count>{WHOLE}) {_UNIT} (?:into [^.;,\d]{{3,40}}, which (?:began|started|opened) on|"
    rf"after [^.;,\d]{{3,40}} (?:in|of|on)) $",
    re.I,
)
"""What stands before the day from which a story counts to the present."""
_SINCE_THEN = lazily(
    rf"\b(?P<from>{_YEAR}), (?:and )?in (?:his|her|its|their) (?P<count>{WHOLE}) years (?:as|at|in|of|on) "
    rf"[^.;,\d]{{3,60}} (?:he|she|it|they) (?:has|have)\b"
)
_YEARS_SINCE = lazily(
    rf"\b[Ii]n the (?P<count>{WHOLE})(?: and a half)? years since [^.;\d]{{3,60}}?"
    rf"\bin (?:[A-Z][a-z]+ )?(?P<from>{_YEAR}),[^;]{{0,60}}? (?:has|have)\b"
)
_RUN = lazily(r", a (?:gap|period|run|span|stretch|stay|total|wait) of ")
_SINCE = lazily(
    rf"\b(?:has|have) [^.;\d]{{0,60}}?\bfor (?P<count>{WHOLE}) years, (?:since|having) [^.;\d]{{3,60}}?"
    rf"\b(?:in|of) (?:[A-Z][a-z]+ )?(?P<from>{_YEAR})\b"
)


def lengths_off(record: Record) -> Iterator[tuple[Span, str]]:
    """The lengths that do not fit the two dates beside them, with what is wrong."""
    yield from _years_told(record)
    yield from _begun_and_ended(record)
    yield from _held_since(record)
    yield from _counted_to_now(record)
    yield from _summed_up(record)
    yield from counts_off(record)
    yield from _beside_an_interval(record)


def _beside_an_interval(record: Record) -> Iterator[tuple[Span, str]]:
    """'The 14-day inquiry, from August 20 through August 28'."""
    durations = [(m, told) for m in record.moments if (told := length(m)) is not None]
    for interval in intervals(record):
        for moment, (count, unit) in durations:
            bounds = spanned(interval, unit)
            if (
                bounds is None
                or not _belongs(record.article.text, moment, interval)
                or _other_date(record, moment, interval)
            ):
                continue
            slack = max(1, round(0.2 * count)) if is_hedged(_words(record.article.text, moment)) else 0
            if not bounds[0] - slack <= count <= bounds[1] + slack:
                many = f"{bounds[0]} to {bounds[1]}" if bounds[0] < bounds[1] else str(bounds[0])
                message = f"the two dates are {many} {_NAMES[unit]}s apart, not {count}"
                yield cover((moment.span, interval.span)), message


_YEARS = lazily(r"\b[12]\d{3}\b[^\n]*?\b[12]\d{3}\b")


def _years_told(record: Record) -> Iterator[tuple[Span, str]]:
    """'three years after 2009, in 2014', 'in 2009 and again ten years later, in 2014'."""
    text = record.article.text
    for match in (
        m for s in record.sentences if _YEARS.search(text, s.start, s.end) for m in _TOLD.finditer(text, s.start, s.end)
    ):
        said = number_of(match["count"] or match["count2"])
        start, end = int(match["from"] or match["from2"]), int(match["to"] or match["to2"])
        really = abs(end - start)
        hedged = is_hedged(text[max(0, match.start() - 12) : match.start()])
        if said is not None and abs(really - said) > 1 and not hedged:
            yield Span(*match.span()), f"from {min(start, end)} to {max(start, end)} are {really} years, not {said}"


def _begun_and_ended(record: Record) -> Iterator[tuple[Span, str]]:
    """'the 60-day pause, which began on Tuesday and runs out on March 20'."""
    text = record.article.text
    for sentence in story_sentences(record):
        moments = [m for m in record.moments if sentence.contains(m.span)]
        lengths = [(m, told) for m in moments if (told := length(m)) is not None and told[1] in _DAYS]
        days = [m for m in moments if m.first is not None and m.first == m.last and length(m) is None]
        if len(lengths) != 1 or len(days) != _BOTH or len(moments) != _BOTH + 1:
            continue
        (moment, (count, unit)), (start, end) = lengths[0], days
        began = _BEGAN.search(text, moment.span.end, start.span.start)
        ended = _ENDED.search(text, start.span.end, end.span.start)
        if not began or not ended or not start.first or not end.first or is_hedged(_words(text, moment)):
            continue
        apart = (end.first - start.first).days
        if apart > 0 and not apart - 1 <= count * _DAYS[unit] <= apart + 1:
            message = f"{told_day(start.first)} to {told_day(end.first)} are {apart} days, not {count * _DAYS[unit]}"
            yield cover((moment.span, end.span)), message


def _held_since(record: Record) -> Iterator[tuple[Span, str]]:
    """'became chief in March 2019 and has now been in the job for nearly six years', held against publication."""
    published = record.article.published.date
    if published is None:
        return
    text = record.article.text
    for sentence in story_sentences(record):
        for match in (
            m
            for shape in (_HELD, _SINCE, _SINCE_THEN, _YEARS_SINCE)
            for m in shape.finditer(text, sentence.start, sentence.end)
        ):
            said, since = number_of(match["count"]), published.year - int(match["from"])
            if said is not None and not since - 1 <= said <= since:
                yield Span(*match.span()), f"from {match['from']} to {published.year} are {since} years, not {said}"


def _counted_to_now(record: Record) -> Iterator[tuple[Span, str]]:
    """'Six weeks into the walkout, which began on 31 October, ...' told in the present, held against publication."""
    published, text = record.article.published.date, record.article.text
    for sentence in story_sentences(record) if published else ():
        for moment in (m for m in record.moments if sentence.contains(m.span) and m.first and m.first == m.last):
            found = _INTO.search(text[sentence.start : moment.span.start])
            said = number_of(found["count"]) if found else None
            now = any(m.tense is Tense.present for m in record.moments if m.span.start == sentence.start)
            if not found or not said or not moment.first or not published or not now:
                continue
            days, least = (published - moment.first).days, _LEAST[found["unit"].lower()]
            if not (said - 1) * least <= days <= (said + 1) * least + _SLACK:
                units = f"{days / least:.0f} {found['unit']}s"
                start = sentence.start + found.start()
                yield Span(start, moment.span.end), f"{told_day(moment.first)} to publication are {units}, not {said}"


def _summed_up(record: Record) -> Iterator[tuple[Span, str]]:
    """'opened on Sept. 4, 2023, and closed on May 3, 2024, a run of 11 months'."""
    text = record.article.text
    for sentence in story_sentences(record):
        moments = [m for m in record.moments if sentence.contains(m.span)]
        for start, end, moment in zip(moments, moments[1:], moments[2:], strict=False):
            first, last, told = written(start), written(end), length(moment)
            if not first or not last or not told or not _RUN.fullmatch(text, end.span.end, moment.span.start):
                continue
            count, unit = told
            bounds = spanned(Interval(cover((start.span, end.span)), first, last), unit)
            if bounds and not bounds[0] <= count <= bounds[1] and not is_hedged(_words(text, moment)):
                many = f"{bounds[0]} to {bounds[1]} {_NAMES[unit]}s"
                yield cover((start.span, moment.span)), f"the two dates are {many} apart, not {count}"


def _words(text: str, moment: Moment) -> str:
    return text[max(0, moment.span.start - 12) : moment.span.end]


def _belongs(text: str, moment: Moment, interval: Interval) -> bool:
    """Whether the length and the interval stand side by side."""
    if moment.span.end <= interval.span.start:
        return bool(_BETWEEN.fullmatch(text, moment.span.end, interval.span.start))
    return moment.span.start >= interval.span.end and bool(_AFTER.fullmatch(text, interval.span.end, moment.span.start))


def _other_date(record: Record, moment: Moment, interval: Interval) -> bool:
    between = cover((moment.span, interval.span))
    own = (interval.start.span, interval.end.span)
    return any(between.contains(m.span) and m.span not in own for m in record.moments if written(m) is not None)
