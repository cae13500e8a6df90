"""The timeline of an article: what happened on which days, with the claims that say so."""

from dataclasses import dataclass
from datetime import date

from claims.record import Claim, Moment, MomentType, Record


@dataclass(frozen=True, slots=True)
class Event:
    """A dated stretch of the story."""

    first: date
    last: date
    moment: Moment
    claim: Claim | None
    """The narrowest claim that holds the moment."""


@dataclass(frozen=True, slots=True)
class Undated:
    """A time expression that could not be put on the timeline, and why."""

    moment: Moment
    why: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events by their first day, the shorter first; then what has no place among them."""

    events: tuple[Event, ...]
    undated: tuple[Undated, ...]


def make_timeline(record: Record) -> Timeline:
    """The timeline of the record; durations, sets and open values are undated, each with its reason."""
    events, undated = [], []
    for moment in record.moments:
        if moment.first is not None and moment.last is not None:
            events.append(Event(moment.first, moment.last, moment, _claim_of(record, moment)))
        else:
            undated.append(Undated(moment, _why(moment, record)))
    events.sort(key=lambda event: (event.first, event.last, event.moment.span))
    return Timeline(tuple(events), tuple(undated))


def _claim_of(record: Record, moment: Moment) -> Claim | None:
    holding = [c for c in record.claims if any(span.contains(moment.span) for span in c.spans)]
    return min(holding, key=lambda claim: len(claim.text), default=None)


def _why(moment: Moment, record: Record) -> str:
    if moment.type is MomentType.duration:
        return "a length of time, not a day"
    if moment.type is MomentType.set:
        return "a time that comes again and again"
    if moment.value.endswith("_REF"):
        return "too vague to date"
    if record.article.published.date is None:
        return "counts from publication, and the article has no publication date"
    return "the text leaves the day open"
