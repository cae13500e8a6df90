"""Pairs of dates that the story gives of one event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from checker.told.known_events import dated_stems, known_events, named_days
from checker.told.same_events import named, told, told_again
from checker.wordlists import words
from claims.dates.history import is_history
from claims.lazily import lazily
from claims.record import Moment, Record, Tense
from claims.story import is_quoted, sentence_around, story_sentences

_WORD = lazily(r"[A-Za-z][A-Za-z’'-]+")
_ENDINGS = lazily(r"(?:’s|'s|ings?|ed|es|s|e)$")
_FIGURE = lazily(r"\d[\d.,]*")
_ANOTHER = frozenset({"again", "another", "next", "later", "new", "also", "anoth", "lat"})
_DAY = lazily(r"\d{4}-\d\d-\d\d")
_WEEKDAY = lazily(r"\b[A-Z][a-z]+day\b")
_MONTH = lazily(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
LONG = 200
"""Days by which they may differ where both are dates in full."""
_EVENING = lazily(r"\b(?:night|evening|midnight|late)\b", re.I)
_MORNING = lazily(r"\b(?:early|morning|dawn|midnight|small hours|[1-6](?:[.:]\d\d)?\s?a\.?m)\b", re.I)
NEAR = timedelta(days=14)
"""Time by which two dates of one event may differ; events further apart are two."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A sentence that dates one event to the day, with the stems of its words."""

    moment: Moment
    stems: frozenset[str]
    event: str
    figures: frozenset[str]
    names: frozenset[str]


def dated_twice(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """Dates of an event, each once, with an earlier one that is another day."""
    found = set()
    for again, before in _in_the_same_words(record):
        found.add(again.span)
        yield again, before
    if is_history(record):  # where things of one name happened many times
        return
    for again, before in (*_known_but_elsewhen(record), *_told_again(record)):
        if again.span not in found:
            found.add(again.span)
            yield again, before


def _in_the_same_words(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """The days of sentences that tell the same thing in nearly the same words."""
    first: list[_Dated] = []
    for dated in _dated(record):
        match = next((before for before in first if _clash(before, dated)), None)
        if match:
            yield dated.moment, match.moment
        else:
            first.append(dated)


def _known_but_elsewhen(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """Dates of known events, each with an earlier one that dates the same near by; none that was given so before."""
    stems = {moment: dated_stems(record, moment) for moment in named_days(record)}
    for event in known_events(record):
        here = sentence_around(record, event.moment.span)
        others = [m for m in stems if m.span.end <= here.start and _share(event.stems, stems[m])]
        if any(_meet(event.moment, m) for m in stems if not here.contains(m.span) and event.stems <= stems[m]):
            continue
        clash = next((m for m in others if not _meet(event.moment, m) and _near(event.moment, m)), None)
        if clash:
            yield event.moment, clash


def _told_again(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """Dates of events that the text takes as known, each with the one other date that it gave of such an event."""
    dated = [each for each in (told(record, m) for m in record.moments if named(m)) if each.lines]
    for again in (told_again(record, m) for m in record.moments if named(m)):
        before = [d for d in dated if d.lines & again.lines and d.moment.span.end <= again.sentence.start]
        days = {(d.moment.first, d.moment.last) for d in before}
        if (
            len(days) == 1
            and again.words <= before[0].words
            and _clashes(record.article.text, before[0].moment, again.moment)
        ):
            yield again.moment, before[0].moment


def _clashes(text: str, one: Moment, other: Moment) -> bool:
    """Whether the two are of one length, a day, a month or a year, and not far apart, but not the same."""
    if not (one.first and one.last and other.first and other.last) or _meet(one, other):
        return False
    long, other_long = (one.last - one.first).days, (other.last - other.first).days
    apart = abs((one.first - other.first).days)
    if not long and not other_long:
        ahead = text[: other.span.start].endswith("before ")
        over_night = (
            (other.first - one.first).days % 7 == 1
            and _EVENING.search(one.text)
            and _MORNING.search(other.text)
            and not ahead
        )
        near = LONG if _MONTH.search(one.text) and _MONTH.search(other.text) else NEAR.days
        return apart <= near and not over_night and f"{one.first:%A}" not in other.text
    return (27 < long < 31 and 27 < other_long < 31 and apart < 366) or (
        long > 360 and other_long > 360 and apart < 12_000
    )


def _share(event: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the other names the event: by its one noun, or by two and half of its words."""
    shared = len(event & other)
    return shared == len(event) or (shared > 1 and 2 * shared >= len(event))


def _meet(one: Moment, other: Moment) -> bool:
    """Whether the two may be one day: they are, or are called by the same weekday."""
    if not (one.first and one.last and other.first and other.last):
        return True
    return (one.first <= other.last and other.first <= one.last) or bool(_weekdays(one) & _weekdays(other))


def _weekdays(moment: Moment) -> frozenset[str]:
    return frozenset(_WEEKDAY.findall(moment.text))


def _near(one: Moment, other: Moment) -> bool:
    return bool(one.first and other.first and abs(one.first - other.first) <= NEAR)


def _dated(record: Record) -> Iterator[_Dated]:
    text = record.article.text
    for sentence in story_sentences(record):
        days = [m for m in record.moments if sentence.contains(m.span) and _DAY.match(m.value)]
        plain = len(days) == 1 and days[0].tense in {Tense.past, Tense.unknown} and not is_quoted(record, days[0].span)
        if plain:
            rest = f"{text[sentence.start : days[0].span.start]} {text[days[0].span.end : sentence.end]}"
            found = [w for w in _WORD.findall(rest) if w.lower() not in words("function_words")]
            names = frozenset(w for w in found if w[0].isupper())
            stems = frozenset(_ENDINGS.sub("", w.lower()) for w in found)
            event = _ENDINGS.sub("", days[0].event.of(text).lower()) if days[0].event else ""
            yield _Dated(days[0], stems, event, frozenset(_FIGURE.findall(rest)), names)


def _clash(one: _Dated, other: _Dated) -> bool:
    """Whether most words of the shorter are in the longer, and no figure or name differs, but the days do."""
    if one.moment.first == other.moment.first or one.moment.value[:10] == other.moment.value[:10]:
        return False
    shared = one.stems & other.stems
    enough = 3 if len(one.names & other.names) >= 2 else 4
    if one.figures != other.figures or len(shared) < enough or (other.stems - one.stems) & _ANOTHER:
        return False
    if one.names - other.names and other.names - one.names:
        return False
    least = min(len(one.stems), len(other.stems))
    return len(shared) >= (0.6 if one.event and one.event == other.event else 0.9) * least
