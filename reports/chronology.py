"""The timeline: what the article dates, on which days, by which reckoning, and where it clashes."""

import datetime
from dataclasses import dataclass, replace

from checker.findings import Checked, Finding
from claims.dates.timeline import make_timeline
from claims.record import Moment, MomentType, Record
from reports.gravity import sentence_of
from reports.words import MOMENT_BASES, shortened, window


@dataclass(frozen=True, slots=True)
class Day:
    """One row of the timeline."""

    moment: Moment
    when: str
    """The day, the month, the year, or the first and last day it can be."""
    what: str
    """The sentence of the event, cut to the words around it."""
    reckoned: str
    """How the day is known."""
    clashes: tuple[Finding, ...]
    """Questions about dates that point at these words."""
    why: str = ""
    """Why it has no day, where it has none."""


def days(checked: Checked) -> tuple[Day, ...]:
    """A row for each moment that falls on known days, by day."""
    return tuple(_day(event.moment, checked) for event in make_timeline(checked.record).events)


def undated(checked: Checked) -> tuple[Day, ...]:
    """A row for each point in time that the text leaves open; spells and repeated times are none."""
    points = {MomentType.date, MomentType.time}
    left = make_timeline(checked.record).undated
    return tuple(replace(_day(one.moment, checked), why=one.why) for one in left if one.moment.type in points)


def when(moment: Moment) -> str:
    """The days that a moment can mean, in as few words as hold them; its own words where they are unknown."""
    first, last = moment.first, moment.last or moment.first
    if first is None or last is None:
        return shortened(moment.text, 40)
    after = last + datetime.timedelta(days=1) if last < datetime.date.max else last
    if first == last:
        return str(first)
    if (first.day, after.day) == (1, 1) and after == _month_after(first):
        return f"{first:%Y-%m}"
    if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1) and after.year == first.year + 1:
        return f"{first.year}"
    return f"{first} to {last}"


def _month_after(day: datetime.date) -> datetime.date:
    return datetime.date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _day(moment: Moment, checked: Checked) -> Day:
    return Day(
        moment=moment,
        when=when(moment),
        what=_event(moment, checked.record),
        reckoned=MOMENT_BASES[moment.basis],
        clashes=tuple(f for f in checked.findings.findings if _about(f, moment)),
    )


def _about(finding: Finding, moment: Moment) -> bool:
    spans = [finding.span, *(related.span for related in finding.related)]
    return finding.code.startswith("DAT") and any(span.overlaps(moment.span) for span in spans)


def _event(moment: Moment, record: Record) -> str:
    """The sentence that holds the event (else the moment), cut to the words around it."""
    words = moment.event or moment.span
    return window(record.article.text, sentence_of(record, words), words)
