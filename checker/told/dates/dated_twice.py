"""Pairs of dates that the story gives of one event."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.told.dates.clashing_days import (
    are_contrasted,
    clashes,
    is_counted_from,
    is_next_night,
    is_one_of_two,
    meet,
    near,
)
from checker.told.dates.known_events import DAY, KnownEvent, dated_stems, known_events, named_days
from checker.told.dates.occasions import occasions_told_twice
from checker.told.dates.retold_events import told_again
from checker.told.dates.same_events import Dated, are_of_two, events, named, told, whose
from checker.told.dates.that_event import told_of_that
from checker.told.stems import stem
from checker.wordlists import words
from claims.dates.history import is_history
from claims.extraction.named.given_names import given_gender
from claims.lazily import lazily
from claims.record import Moment, Record, Tense
from claims.story import is_quoted, moments_at, sentence_around, sentences_near, story_sentences

_WORD = lazily(r"[A-Za-z][A-Za-z’'-]+")
_GIVEN = lazily(
    r"^\W*[A-Z][a-z]+ (?![A-Z])|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\b|\b[A-Z][a-z]+ (?:[A-Z][a-z]*\.? )?(?=[A-Z][a-z])"
)
_FIGURE = lazily(r"\d[\d.,]*")
_ANOTHER = frozenset({"again", "another", "next", "later", "new", "also"})
_FIRST = lazily(r"\b(?:was|were|had|been) first \w+(?:ed|en|t)\b[^,;]*$")
"""Before the date of what happened more than once: `was first elected in`."""


@dataclass(frozen=True, slots=True)
class _DatedSentence:
    """A sentence that dates one event to the day, with the stems of its words."""

    moment: Moment
    stems: frozenset[str]
    event: str
    figures: frozenset[str]
    names: frozenset[str]
    given: frozenset[str]
    """Titles and names before a surname, which another sentence may leave out, and a first word that is no name."""


def dated_twice(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """Dates of an event, each once, with an earlier one that is another day."""
    found = set()
    for again, before in _in_the_same_words(record):
        found.add(again.span)
        yield again, before
    if is_history(record):  # where things of one name happened many times
        return
    for again, before in (
        *_known_but_elsewhen(record),
        *_told_again(record),
        *told_of_that(record),
        *occasions_told_twice(record),
    ):
        elsewhen = any(is_counted_from(record, each) for each in (again, before))
        if again.span not in found and not elsewhen and not is_next_night(record, again, before):
            found.add(again.span)
            yield again, before


def _in_the_same_words(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """The days of sentences that tell the same thing in nearly the same words."""
    first: list[_DatedSentence] = []
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
        others = [m for m in stems if m.span.end <= here.start and _share(event, stems[m])]
        if any(meet(event.moment, m) for m in stems if not here.contains(m.span) and event.stems <= stems[m]):
            continue
        others = [m for m in others if not are_of_two(event.whose, whose(_before(record, m)))]
        clash = next((m for m in others if not meet(event.moment, m) and near(event.moment, m)), None)
        if clash:
            yield event.moment, clash


def _told_again(record: Record) -> Iterator[tuple[Moment, Moment]]:
    """Dates of events that the text takes as known, each with the one other date that it gave of such an event."""
    known = [told_again(record, m) for m in record.moments if named(m)]
    dated = [*(told(record, each.moment) for each in known), *known]
    by_line: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(dated):
        for line in one.lines:
            by_line[line].append(place)
    for again in known:
        alike = sorted({place for line in again.lines for place in by_line[line]})
        before = [d for place in alike if (d := dated[place]).moment.span.end <= again.sentence.start]
        before = [d for d in before if again.words <= d.words and not _are_of_two(record, d, again)]
        before = [d for d in before if not _FIRST.search(_before(record, d.moment)) or "first" in again.words]
        beside = [d for d in before if d.sentence in sentences_near(record, again.sentence, before=1)]
        before = before if again.words else beside or before
        if before and any(_is_told_beside(record, moment, again) for moment in record.moments):
            continue
        days = {(d.moment.first, d.moment.last) for d in before}
        if len(days) == 1 and are_contrasted(record, before[0].sentence, again.sentence):
            continue
        if len(days) == 1 and clashes(record, before[0], again) and not is_one_of_two(record, before[0], again):
            yield again.moment, before[0].moment


def _are_of_two(record: Record, before: Dated, again: Dated) -> bool:
    """Whether the events are of a man and a woman, or the later of somebody who was not spoken of at the earlier."""
    if not again.whose or before.whose != again.whose:
        return are_of_two(before.whose, again.whose)
    text, near = record.article.text, sentences_near(record, before.sentence, before=1)
    told_before = " ".join(sentence.of(text) for sentence in near)
    names = _WORD.findall(text[again.sentence.start : again.moment.span.start])
    return any(given_gender(name) == again.whose and name not in told_before for name in names if name[0].isupper())


def _is_told_beside(record: Record, moment: Moment, again: Dated) -> bool:
    """Whether an earlier sentence tells such an event, and the day that is given again is the next that it names."""
    if not named(moment) or moment.span.end > again.sentence.start or not meet(again.moment, moment):
        return False
    text, sentence = record.article.text, sentence_around(record, moment.span)
    days = [m.span.end for m in moments_at(record).at(sentence) if sentence.contains(m.span) and m.span < moment.span]
    start = max(days, default=sentence.start)
    return any(e.line in again.lines and not e.verb for e in events(text, sentence, start, moment.span.start))


def _before(record: Record, moment: Moment) -> str:
    """The words of its sentence before the moment."""
    return record.article.text[sentence_around(record, moment.span).start : moment.span.start]


def _share(event: KnownEvent, other: frozenset[str]) -> bool:
    """Whether the other names the event: by its one noun, or by two and half of its words."""
    shared, all_of_it = len(event.stems & other), len(event.stems)
    return shared == all_of_it or (shared > 1 and 2 * shared >= all_of_it and not event.recurs)


def _dated(record: Record) -> Iterator[_DatedSentence]:
    text = record.article.text
    for sentence in story_sentences(record):
        days = [m for m in moments_at(record).at(sentence) if sentence.contains(m.span) and DAY.match(m.value)]
        plain = len(days) == 1 and days[0].tense in {Tense.past, Tense.unknown} and not is_quoted(record, days[0].span)
        if plain:
            rest = f"{text[sentence.start : days[0].span.start]} {text[days[0].span.end : sentence.end]}"
            found = [w for w in _WORD.findall(rest) if w.lower() not in words("function_words")]
            names = frozenset(w for w in found if w[0].isupper())
            stems = frozenset(map(stem, found))
            event = stem(days[0].event.of(text)) if days[0].event else ""
            given = frozenset(w for m in _GIVEN.finditer(rest) for w in m[0].replace(".", " ").split())
            yield _DatedSentence(days[0], stems, event, frozenset(_FIGURE.findall(rest)), names, given)


def _clash(one: _DatedSentence, other: _DatedSentence) -> bool:
    """Whether most words of the shorter are in the longer, and no figure or name differs, but the days do."""
    if one.moment.first == other.moment.first or one.moment.value[:10] == other.moment.value[:10]:
        return False
    shared = one.stems & other.stems
    enough = 3 if len(one.names & other.names) >= 2 else 4
    if one.figures != other.figures or len(shared) < enough or (other.stems - one.stems) & _ANOTHER:
        return False
    if (one.names - other.names) - one.given and (other.names - one.names) - other.given:
        return False
    least = min(len(one.stems), len(other.stems))
    return len(shared) >= (0.6 if one.event and one.event == other.event else 0.9) * least
