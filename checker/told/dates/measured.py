"""Lengths of time held against the days between which they may be measured: 'shut on 3 April ... the 47-day siege'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from checker.told.dates.alone_with_two import alone_with_two
from checker.told.dates.anchors import Pairs, Told, anchored
from checker.told.dates.happenings import Dated, dates, day_told, days_apart
from checker.told.dates.lasting import lasted
from checker.told.dates.spanned import spanned, too_long
from checker.told.dates.summed_up import summed_up
from checker.wordlists import any_of
from claims.dates.calendar import MONTH_BEGINS
from claims.dates.lengths import Length, apart, lengths
from claims.dates.written import intervals
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span, cover
from claims.story import around, is_quoted, sentences_near, story_sentences

_HOW = lazily(
    r"(?P<to_day> to the (?:very )?(?:day|week|month))?,? (?:"
    r"(?P<ago>ago)\b|(?P<then>later|earlier|afterwards|on(?=[,.;]))(?! than)|"
    rf"(?:this (?:year|month|week|spring|summer|autumn|winter) |today |on {MONTH_BEGINS}[a-z]*\.? \d\d? )?"
    r"(?:ha(?:s|ve|d) (?:now )?(?:passed|gone by|elapsed) )?(?:ever |on (?=from))?(?P<event>(?:after|"
    rf"since|before|into|(?<=on )from) (?:[^.;:()]|(?<={MONTH_BEGINS})\.|(?<=Sept)\.)*))"
)
_NEAR = 30
"""Code points before a length in which a word tells that it is another's, a plan's or a part's."""
_CLAUSE = lazily(r"[^.;,:]*$")
_ANOTHERS = lazily(
    r"\b(?:predecessors?|successor|father|mother|brother|sister|rivals?)\b[^.;]*$|^\W*An? (?:[\w’'-]+ ){0,4}$|"
    r"\b(?:\w{3,}est|worst|first|best|most|only|record)\b[^.;,]*\bin\s+$|"
    r"\b(?:mark|celebrat|commemorat)\w*\s+$|\b(?:is|are) to \w+\b[^.;]*$|\bfor an?\s+$|"
    # `missed its target in 40 months`, `from the same cellar for 90 years`
    r"\b(?:missed|met|hit|exceeded|failed)\b[^.;,]*\bin\s+$|\b(?:same|present|current)\b[^.;,]*\bfor\s+$"
)
"""Before a length that is somebody else's or planned, opens another matter, or is what a record is held for."""
_YEAR = r"(?:1[89]|20)\d\d\b"
_NOT_BETWEEN = lazily(
    r",? (?:spread|scattered|spaced)\b|\sof (?:it|them|that|this|those|which|one|another|each)\b|"
    # `nine years each, from 1990 to 2008`, that is the years of two
    r"[\s;][^.,:\d]{0,40}?\b(?:each|both|all (?:two|three|four))\b|"
    # `five days a week`, `two years: 2012, when it rained, and 2020`
    r"\s(?:(?:an?|per|in|of) |(?:of |in )?(?:each|every) )(?:day|week|fortnight|month|term|season|summer|year)\b|"
    rf"\s?[,:(–—-]\s?(?:in )?{_YEAR}(?!\s?(?:to|until|till|through|[-–—]))"
    rf"[^.;]*?\b(?:and|or) (?:again )?(?:in )?{_YEAR}|"
    r"[^.;,]{0,40}\b(?:in|of|from) (?:1\d\d\d|20\d\d)\b|"
    # `The trial, which lasted three weeks, heard that`, `a three-week trial heard that`
    r"(?: [a-z]+)?,? (?:(?:has|had|have) )?(?:heard|(?:was|were) told)\b|"
    r"\s(?:behind|late|early|longer|older|younger|ahead|too|more|less|to (?:run|go)|left|off|shorter|apart|week|"
    r"lost|missed|veterans?|away|abroad|elsewhere|injured|suspended|banned|on loan|terms|in \w+ (?:spells|stints|"
    r"terms|parts|stages|phases)|"
    r"(?:pause|break|delay|stay|extension)(?!,? (?:which|that|from|between)))\b",
    re.I,
)
"""After a length that is a part, of another year, or a difference."""
_PAUSED = lazily(
    r"\b(?:years?|months?|weeks?|days?|seasons?|spells?) (?:of leave|off|away|abroad|elsewhere|out|on loan)\b|"
    r"\b(?:on loan|leave of absence|sabbaticals?|hiatus|interrupt\w*|stopped|paused|suspended|skipped|"
    r"sat out|sitting out|with (?:a|one|two|long|short) (?:gaps?|breaks?))\b",
    re.I,
)
"""What is taken off a time that lasts: `after three years away`, `two seasons on loan`."""
_NOT_WHOLE = lazily(r"\b(?:(?:half|part)[- ]time|worth of|prolonged|extended|renewed)\b", re.I)
"""By which a length is not that of its days: `a term of 25 years, prolonged twice`."""
_RANGE = lazily(rf"{_YEAR}\s?[-–—]\s?(?:{_YEAR}|\d\d\b)")
"""Of two of them a length may be the sum."""
_NTH = lazily(r"\bin (?:its|his|her|their)\s+$", re.I)
"""Before `90th year`, of which some may have been left out, and none can be too many."""
_SOME_OF = lazily(r"\s+(?:between|on and off)\b")
_SUM = lazily(r"\s+in all\b")
"""Behind a length that may be told of some of the days: `rained for nine days between`, `for two years in all`."""
_AFTER_SOME = lazily(r"\b[Aa]fter\s+$")
_OF_ACTS = lazily(r"\s+of\s+[a-z]+s\b")
"""Around the length of a part of what lasts: `after two days of talks it ended on`."""
_IN = lazily(r",? (?:in|on) ")
"""Between the days of 'three years after 2009, in 2014', which are no others."""
_ON = lazily(r",? (?:on|in) ")
"""Between `six weeks later` and its day."""
_MORE_THAN = lazily(r"\b(?:for|after|of|lasted|took|in|an?|the)\s$", re.I)
"""Before 'over', where that is 'more than' and not 'in the course of'."""
_MAY = lazily(r"\bMay(?= \d)")
"""The month, and no verb."""
_THE_NTH = lazily(r"\bon the \d+(?:st|nd|rd|th)\b")
"""Before `two weeks later`: a day that may be meant, of a month told before."""
_GIVES = lazily(r",? and (?!(?:last|sp[ae]n|serv|stay|cover|stretch|continu|r[au]n|t[ao]+k|went)\w*\b)\w+ ")
"""Between a day and what lasts by itself: `and offers 12 months of`."""
_TO_DO_IT = lazily(r"\s+to\s+(?!(?:the|an?|\w*day)\b)[a-z]+\b")
"""Behind a length that was given for something: `gave the town ten years to mend the wall`."""
_TOOK = lazily(r"\b(?:lasted|need(?:ed|s)?|spen[dt]s?|takes?|taken|took)\b[^.;,]*$")
_WHOLE = lazily(r"\b(?:full|whole|solid|entire)\b")
"""In `lasted a full week`, which is no rate."""
_RATES = {"day", "week", "month", "year"}
_YEARS = {"year", "decade", "century"}


@dataclass(frozen=True, slots=True)
class Misfit:
    """A length that fits no two days near by, where they are told, and what is wrong."""

    span: Span
    fault: str
    is_feast: bool
    """Whether it is told as an anniversary is."""


@once_a_record
def misfits(record: Record) -> tuple[Misfit, ...]:
    """The lengths of time that fit no two of the days between which they may be measured."""
    return tuple(_misfits(record))


def _misfits(record: Record) -> Iterator[Misfit]:
    text, published = record.article.text, record.article.published.date
    for sentence in story_sentences(record):
        for length in lengths(text, sentence):
            how = _HOW.match(text, length.span.end, sentence.end)
            now = [Dated(length.span, ((published, published),))] if published else []
            told = Told(record, sentence, _in_the_course_of(text, length), now)
            pairs = _pairs(told, how)
            if _is_no_one_stretch(sentence.of(text)):
                pairs = []
            pairs = [pair for pair in pairs if not _is_one_day(*pair)]
            pairs = [pair for pair in pairs if not _are_of_any_year(told, *pair) and not _is_anothers_word(told, *pair)]
            if _may_be_some(told):
                pairs = too_long(told, pairs)
            is_then = bool(how and how["then"] and _ON.match(told.after, how.end("then") - length.span.end))
            if pairs and not _fits(told, pairs, is_then=is_then, is_ago=bool(how and how["ago"])):
                begin, end = min(pairs, key=lambda pair: min(days_apart(*pair)))
                many = apart(length, days_apart(begin, end)[0])
                yield Misfit(
                    cover((length.span, begin.span, end.span)),
                    f"from {day_told(begin)} to {day_told(end)} is {many}, not {told.words}",
                    bool(how and _is_feast(told.before, how)),
                )


def _may_be_some(told: Told) -> bool:
    """Whether the length may be less than lies between the days, and no more: `for two years in all`."""
    if _SOME_OF.match(told.after) or (told.before.endswith(" for ") and _SUM.match(told.after)):
        return True
    return told.words.lower().endswith(" year") and _NTH.search(told.before) is not None


def _is_one_day(begin: Dated, end: Dated) -> bool:
    """Whether both are the same words, read in two ways: `Tuesday, July 9`."""
    return begin.span == end.span and not set(begin.readings).isdisjoint(end.readings)


def _is_no_one_stretch(sentence: str) -> bool:
    """Whether a length there may be a sum, or a part, of the times between its days."""
    return _NOT_WHOLE.search(sentence) is not None or len(_RANGE.findall(sentence)) > 1


def _in_the_course_of(text: str, length: Length) -> Length:
    """The length alone of `over four days, March 17-20`, where that is 'in the course of' and not 'more than'."""
    words = length.span.of(text)
    if not words.lower().startswith("over ") or _MORE_THAN.search(
        text[max(0, length.span.start - len(" lasted ")) : length.span.start]
    ):
        return length
    return next(iter(lengths(text, Span(length.span.start + len("over "), length.span.end))), length)


def _pairs(told: Told, how: re.Match[str] | None) -> Pairs:
    """The days between which the length may be measured; those right beside it whatever else its clause tells."""
    if how:
        return [] if _is_loose(told, how) else anchored(told, how)
    if told.length.is_one and told.length.unit in _RATES and not _WHOLE.search(told.words):
        return []
    beside = spanned(told)
    if beside or _PAUSED.search(around(told.record, told.sentence, before=1, after=1)):
        return beside
    return summed_up(told) or ([] if _is_not_measured(told) else lasted(told) or alone_with_two(told))


def _are_of_any_year(told: Told, begin: Dated, end: Dated) -> bool:
    """Whether years are told beside two months of every year: `from November to April ... in two decades`."""
    text = told.record.article.text
    return told.length.unit in _YEARS and not any(c.isdigit() for d in (begin, end) for c in d.span.of(text))


def _is_anothers_word(told: Told, begin: Dated, end: Dated) -> bool:
    """Whether the length or a day is in somebody's words, and the other is not, in another sentence."""
    said = is_quoted(told.record, told.length.span)
    days = [day.span for day in (begin, end) if day not in told.now]
    return any(said is not is_quoted(told.record, day) and not told.sentence.contains(day) for day in days)


def _is_not_measured(told: Told) -> bool:
    clause = _CLAUSE.search(told.before)
    if _TO_DO_IT.match(told.after) and not _TOOK.search(told.before):
        return True
    if any(_GIVES.fullmatch(told.record.article.text, day.span.end, told.length.span.start) for day in told.days):
        return True
    if _AFTER_SOME.search(told.before) and _OF_ACTS.match(told.after):
        return True
    return bool(
        (clause and any_of("other_lengths").search(_MAY.sub("", clause[0][-_NEAR:])))
        or _ANOTHERS.search(told.before)
        or _NOT_BETWEEN.match(told.after)
        or told.before.lower().endswith("over ")
    )


def _is_loose(told: Told, how: re.Match[str]) -> bool:
    """'A month since', that is a rate, and 'shut for two weeks after a landslide', whose end is not the sentence's."""
    if how["then"] and _THE_NTH.search(told.before):
        return True
    if (how["event"] or "").startswith(("since", "into")):
        return told.length.is_one and told.length.unit in _RATES
    return told.before.endswith("for ") and told.after.startswith(" after")


def _is_feast(before: str, how: re.Match[str]) -> bool:
    since = (how["event"] or "").startswith("since") and not re.search(r"\b(?:for|[Ii]n th\w+)\s+$", before)
    return bool(how["to_day"] or how["ago"] or since)


def _fits(told: Told, pairs: list[tuple[Dated, Dated]], *, is_then: bool, is_ago: bool) -> bool:
    """Whether the length fits one of the pairs, or a day of one and any other day of the sentences they stand in.

    Where `is_then`, the day at its end stands beside it and is not that of publication. What is `is_ago` counts from
    publication, or from a day that its sentence told before.
    """
    record, spans = told.record, [told.length.span, *(day.span for pair in pairs for day in pair)]
    joined = [i.span for i in intervals(record)] if len(pairs) == 1 else []
    spelled = len(pairs) == 1 and _IN.fullmatch(record.article.text, pairs[0][0].span.end, pairs[0][1].span.start)
    if spelled or any(all(whole.contains(day.span) for day in pairs[0]) for whole in joined):
        return any(told.length.fits(days) for days in days_apart(*pairs[0]))
    near = sentences_near(record, told.length.span, before=2, after=2)
    days = [d for s in near if any(s.contains(x) for x in spans) for d in dates(record, near) if s.contains(d.span)]
    days = [d for d in days if not d.span.overlaps(told.length.span)]
    if is_ago and not is_quoted(record, told.length.span):
        days = [d for d in days if told.sentence.contains(d.span) and d.span < told.length.span]
    begins, ends = ({pair[side] for pair in pairs} for side in (0, 1))
    told_here = (day not in told.now and told.sentence.contains(day.span) for pair in pairs for day in pair)
    is_over = is_then or all(told_here)
    maybe = [*product(begins, [*days, *([] if is_over else told.now)]), *product(days, ends)]
    return any(told.length.fits(many) for one, other in maybe if one != other for many in days_apart(one, other))
