"""DAT717."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import rule
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


@rule("DAT717", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",))
def event_dated_twice(record: Record) -> Iterator[Flag]:
    """The same event on two different days.

    Sentences that tell the same thing in nearly the same words, each with a single day, are held against each other,
    and the day of an event that the text takes as known ("the cut of April 24", "since the deal was signed on") against
    the day of the same words: better silent than wrong. Where an event is told again as known, by its name or another
    one ("since the wedding in 1996", "when polling takes place, on"), its date is held against the only one that the
    story gave of such an event.

    Bad:
        Date: 2024-04-03

        Colin Ferris became chairman of the harbour board on March 14. The board has had three chairmen since 2020.

        Colin Ferris became chairman of the harbour board on [[March 25]], a spokesman said.

    Bad:
        Date: 2024-04-03

        The ministry condemned the bombing of the embassies on Friday. Two guards were hurt.

        As was said, the ministry on [[Monday]] condemned the bombing of the embassies.

    Bad:
        Date: 2024-04-23

        A fire burnt down the ferry hall in Tarnby on April 17, the council said. Nobody was hurt.

        Since the fire of [[April 14]] the ferries have left from the old quay, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        The hall in Kessa burnt down in a fire on Tuesday evening, the council said. Nobody was hurt.

        [[Monday]]’s fire was the third since 2019, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        The lease, which runs for 30 years, was signed on April 12 by both harbours. Nobody had read it.

        Ida Brandt, the mayor, fell ill three days before the lease was signed on [[April 15]].

    Bad:
        Date: 2024-04-23

        The old sea wall fell down at Kessa on April 17, the harbour board said. Nobody was hurt.

        Since the wall gave way on [[the night of April 15]], the ferries have left from Tarnby, Brandt said.

    Bad:
        Date: 2024-04-23

        Ida Brandt and Olle Grahn married on a boat in 1988, the paper said. Nobody was sick.

        Brandt keeps a photograph of that [[1986]] wedding in the kitchen.

    Bad:
        Date: 2024-04-23

        The harbour law took effect on 1 February, the ministry said. Nobody was told.

        Boats that were bought before it came into force, on [[1 March]], need no licence, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-04-23

        Olle Grahn was shot in Kessa late on Tuesday night, the police said. Nobody was seen.

        Ida Brandt, the mayor, was asleep when he was shot early on Wednesday morning, she said.

    Good:
        Date: 2024-04-23

        The school at Kessa was founded in 1902, the council said. Since Tarnby was founded in 1888, it has had no school.

    Good:
        Date: 2024-04-23

        The old sea wall fell down at Kessa on April 17, the harbour board said. Nobody was hurt.

        Since the wall gave way on the night of April 17, the ferries have left from Tarnby, Brandt said.

    Good:
        Date: 2024-04-23

        The council’s meeting on April 17 was short, Ida Brandt, the mayor, said. Nobody spoke.

        Since the meeting of April 14 the ferries have left from the old quay, Brandt said.

    Good:
        Date: 2024-04-23

        The council spoke of the fire on April 17, Ida Brandt, the mayor, said. Nobody was hurt.

        Brandt said that the fire of April 15 had begun in the kitchen.

    Good:
        Date: 2024-04-03

        Colin Ferris became chairman of the harbour board on March 14. He left the harbour board on March 25.

    Good:
        Date: 2024-04-03

        The council met on March 14 to vote on the ferry. The council met again on March 25 to vote on the mill.

    Good:
        Date: 2024-04-03

        The rebels captured Tarnby on March 14. The rebels captured Kessa on March 25.

    Good:
        Date: 2024-04-03

        The shares of Tarnby Steel fell 3 percent on Monday. The shares of Tarnby Steel fell 2 percent on Tuesday.
    """
    first: list[_Dated] = []
    found = set()
    for dated in _dated(record):
        match = next((before for before in first if _clash(before, dated)), None)
        if match:
            found.add(dated.moment.span)
            yield _flag(dated.moment, match.moment)
        else:
            first.append(dated)
    if is_history(record):  # where things of one name happened many times
        return
    for again, before in (*_known_but_elsewhen(record), *_told_again(record)):
        if again.span not in found:
            found.add(again.span)
            yield _flag(again, before)


def _flag(again: Moment, before: Moment) -> Flag:
    related = Related(before.span, "the same event, on another day")
    return Flag(again.span, f"dated “{before.text}” before", (related,))


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
    """Whether the two tell one event: most words of the shorter are in the longer, no figure or name differs, the days do."""
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
