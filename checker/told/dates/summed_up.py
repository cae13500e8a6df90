"""Lengths that sum up a stretch just told: 'He ran it from 2003 to 2006. Three years at the weekly ...'."""

import re

from checker.told.dates.anchors import Pairs, Told
from checker.told.dates.begun_and_ended import begun_and_ended
from checker.told.dates.happenings import Dated, dated, dates
from checker.told.dates.spanned import ends_of, too_long
from checker.told.stems import every_stem
from checker.wordlists import any_of
from claims.dates.written import intervals
from claims.lazily import lazily
from claims.spans import Span
from claims.story import sentences_near

_THOSE = lazily(r"\b(?:those|these)\s+$", re.I)
_OPENS = lazily(r"\W*(?:(?:All|The|Her|His|Their|Its)\s+)?$")
_AT = lazily(r"\s+(?:at|as|in|on|with|of|behind|inside|aboard)\s+(?P<what>[a-z][^.;,]{2,40}|[A-Z][\w’-]+)")
_WHOSE = lazily(r"(?:\b(?:its|his|her|their)|[\w][’']s)\s+$", re.I)
_ITS = lazily(r",? (?:and|but|while)(?: [a-z]+){0,3}? its $")
_OF = lazily(r"\s+of\s+(?P<what>[a-z][^.;,]{2,40})")
_UNTIL = lazily(r",?\s+(?:until|till|up to)\s+(?P<what>[^.;]{3,80})")
_COLON = lazily(r"(?:\s[^.;:,]{1,40})?\s*[:—–]\s+")
_TOOK = lazily(r"\b(?:took|takes|taken|lasted|lasts|ran|spanned)\s+(?:[^.;:,]{1,30}\s)?$")
_MARRIED = lazily(r"\bmarried\s+(?:for\s+)?$")
_WED = lazily(r"\b(?:wed|(?:got |were )?married (?:in|on)|exchanged vows|tied the knot)\b")
_PARTED = lazily(r"\b(?:died|divorced?|separated|parted|(?:his|her) death|widowed)\b")
_WHERE_BEGUN = lazily(
    r"\s+(?:at|with|in|as|on)\s[^.;,]{2,40}, (?:where|which|whom|a (?:job|post|role|firm|"
    r"company)) (?:s?he |they )?(?:had )?(?:first )?"
    r"(?:started|began|came|joined|arrived|took over|founded|set up)(?: [a-z]+){0,4} (?:in|on) $"
)
"""Between a length that ends with the news and the day it began: `After nine years at the mill, where
he started in`."""
_LEAVES = lazily(r"\b(?:is|are|will be|steps?|retires?|leaves?|quits?|bows?|said|says|announced)\b")
_IN_OFFICE = lazily(r"\s+(?:(?:in|at|on) (?:the )?(?P<what>[a-z]+)|as (?P<role>[a-z]+))")
_FIRST = lazily(r"\bfirst\b", re.I)
_LED = lazily(r"\b(?:led|headed|ran|managed|chaired|coached|directed|captained|commanded)\b")
"""What somebody did at a place for a part of the time there."""
_AFTER = lazily(r",? (?:after|having lasted|lasting|which took|and lasted) ")
_BEGAN = lazily(r"\s(?:in|at|on|as|of)\s[^.;,]{2,40}\s(?:began|started)\s(?:in|on)\s")
_IMPOSED = lazily(
    r"\s[a-z]+(?: [a-z]+)?,? (?:which |that )?(?:was )?(?:imposed|signed|agreed|issued|granted|"
    r"taken out|begun|began|started|opened|launched)\s(?:in|on)\s"
)
_RAN_OUT = lazily(
    r",? (?:and )?(?:(?:was|were|is) )?(?:ran out|runs out|expired|expires|lapsed|matured|completed|"
    r"finished|done)\s(?:in|on)\s"
)
"""Around the first day of `A ten-year ban imposed in 2009 ran out in 2019`: what is broken off
before its time is none."""
_ROOT = 5
"""Letters that an activity and its verb have in common: `cheesemaking`, `made cheese`."""


def summed_up(told: Told) -> Pairs:
    """The two days of the stretch that the words before, or those right behind, tell as what lasted so long."""
    return (
        _of_those(told)
        or _taken(told)
        or _between_begin_and_end(told)
        or _of_office(told)
        or _where_begun(told)
        or _wedded(told)
        or _of_its(told)
        or _opening(told)
        or _until(told)
    )


def _of_those(told: Told) -> Pairs:
    """`At no time in those three years`, after a sentence or clause that tells of two days and no more."""
    if not _THOSE.search(told.before):
        return []
    here = [d for d in told.days if d.span < told.length.span]
    pairs = _both(told, here or dates(told.record, _before(told)))
    whole = told.length.unit in {"day", "week"}  # no stretch between two years is told in days
    return [] if whole and any(_is_bare_year(day, told) for pair in pairs for day in pair) else pairs


def _is_bare_year(day: Dated, told: Told) -> bool:
    """Whether no day is told, but a year or a month of one."""
    return re.fullmatch(r"(?:[A-Z][a-z]+\.? )?\d{4}", day.span.of(told.record.article.text)) is not None


def _both(told: Told, days: list[Dated]) -> Pairs:
    named = [d for d in days if told.is_named(d)]
    return [(named[0], named[1])] if len(named) == len(days) == 2 else []


def _taken(told: Told) -> Pairs:
    """`took five years: the first stone was laid in 1961 and the hall opened in 1966`."""
    colon = _COLON.match(told.after)
    if not colon or not _TOOK.search(told.before):
        return []
    days, at = told.days, told.length.span.end + colon.end()
    pair = _both(told, days)
    text = told.record.article.text
    if not pair or days[0].span.start < at:
        return []
    first = text[at : days[0].span.start]
    return pair if _FIRST.search(first) or any_of("begins").search(first) else []


def _of_its(told: Told) -> Pairs:
    """`The smelter ran between 1911 and 1986, and its 75 years of fumes`; `the dairy's 25 years of cheese`."""
    of = _OF.match(told.after)
    if not of or not _WHOSE.search(told.before):
        return []
    text = told.record.article.text
    inside = [i for i in intervals(told.record) if told.sentence.contains(i.span) and i.span < told.length.span]
    if inside:
        between = text[inside[-1].span.end : told.length.span.start]
        return too_long(told, ends_of(told, inside[-1])) if _ITS.fullmatch(between) else []
    roots = {word[:_ROOT].lower() for word in re.findall(rf"[a-z]{{{_ROOT},}}", of["what"])}
    return _told_before(told, roots)


def _told_before(told: Told, roots: set[str]) -> Pairs:
    """The one stretch of the sentence before, where that tells of what the length is of."""
    before = _before(told)
    words = {word[:_ROOT].lower() for word in re.findall(r"[A-Za-z]+", _of_before(told))}
    stretches = [i for i in intervals(told.record) if any(s.contains(i.span) for s in before)]
    alone = not told.days and len(dates(told.record, before)) <= 2 and len(stretches) == 1
    return ends_of(told, stretches[0]) if alone and roots & words else []


def _opening(told: Told) -> Pairs:
    """`Three years at the weekly, she said, taught her to spell`, about what the sentence before told."""
    if not _OPENS.fullmatch(told.before):
        return []
    if _LED.search(_of_before(told)):
        return []
    where = _AT.match(told.after)
    if not where or not every_stem(where["what"]) & every_stem(_of_before(told)):
        return []
    return _told_before(told, {word[:_ROOT].lower() for word in re.findall(r"[A-Za-z]{4,}", where["what"])})


def _of_before(told: Told) -> str:
    return " ".join(s.of(told.record.article.text) for s in _before(told))


def _before(told: Told) -> tuple[Span, ...]:
    return sentences_near(told.record, told.sentence, before=1)[:-1]


def _until(told: Told) -> Pairs:
    """`wed in 1967 and were married for 44 years until her death in 2011`: shorter it may be, and longer it cannot."""
    until = _UNTIL.match(told.after)
    if not until:
        return []
    at = told.length.span.end
    ends = [d for d in told.days if at + until.start("what") <= d.span.start < at + until.end()]
    begins = [d for d in told.days if d.span < told.length.span] or dates(told.record, _before(told))
    if len(ends) != 1 or len(begins) != 1 or not (told.is_named(ends[0]) and told.is_named(begins[0])):
        return []
    return too_long(told, [(begins[0], ends[0])])


def _of_office(told: Told) -> Pairs:
    """`mayor from 1990 to 1998, said her eight years in office`: the one stretch that its sentence tells."""
    where = _IN_OFFICE.match(told.after)
    if not _WHOSE.search(told.before) or not where:
        return []
    text = told.record.article.text
    stretches = [i for i in intervals(told.record) if told.sentence.contains(i.span) and i.span < told.length.span]
    held = where["what"] and any_of("held").search(where["what"])
    known = where["role"] and stretches and where["role"] in text[told.sentence.start : stretches[0].span.start]
    return ends_of(told, stretches[0]) if len(stretches) == 1 and (held or known) else []


def _where_begun(told: Told) -> Pairs:
    """`After nine years at the mill, where he started in 2006, Holm is leaving`."""
    days, at = told.days, told.length.span.end
    if len(days) != 1 or not told.before.lower().endswith("after ") or days[0].span.start < at:
        return []
    text = told.record.article.text
    begun = _WHERE_BEGUN.fullmatch(text, at, days[0].span.start)
    leaves = _LEAVES.search(text, days[0].span.end, told.sentence.end)
    return [(days[0], now) for now in told.now] if begun and leaves else []


def _wedded(told: Told) -> Pairs:
    """`were married for 40 years; they wed in 1970 and she died in 2010`."""
    if not _MARRIED.search(told.before):
        return []
    near = sentences_near(told.record, told.sentence, before=1, after=1)
    if sum(len(_PARTED.findall(told.record.article.text, s.start, s.end)) for s in near) > 1:
        return []
    begins = [d for _, d in dated(told.record, _WED, near)]
    ends = [d for _, d in dated(told.record, _PARTED, near)]
    return [(begins[0], ends[0])] if len(begins) == len(ends) == 1 and begins[0] != ends[0] else []


def _between_begin_and_end(told: Told) -> Pairs:
    """`broke down on 9 May after six days`, of what began on a day; `His ten years there began in
    1996 and ended in`."""
    text, at = told.record.article.text, told.length.span
    for whole in begun_and_ended(told.record):
        behind = _AFTER.fullmatch(text, whole.span.end, at.start)
        if told.sentence.contains(whole.span) and (behind or _BEGAN.fullmatch(text, at.end, whole.span.start)):
            return ends_of(told, whole)
    days = [d for d in told.days if d.span.start > at.end]
    if len(days) == len(told.days) == 2 and "-" in told.words:
        begun = _IMPOSED.fullmatch(text, at.end, days[0].span.start)
        ran_out = _RAN_OUT.fullmatch(text, days[0].span.end, days[1].span.start)
        return [(days[0], days[1])] if begun and ran_out else []
    return []
