"""The days of the events that feasts are of: 'the 40th anniversary of the sinking. She went down in 1975'."""

import re

from checker.told.dates.anchors import CLAUSE, alike
from checker.told.dates.feast_keepers import names_a_keeper
from checker.told.dates.feasts import SEASONS, Feast
from checker.told.dates.happenings import Dated, dated, dates
from checker.told.dates.known_events import dated_stems
from checker.told.dates.named_again import named_again
from checker.told.stems import every_stem
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around, story_sentences

_HAPPENED = lazily(r"\bIt (?:happened|struck|came|took place|occurred|broke out|fell)\b")
_NAME = lazily(r"[A-Z][\w’'-]{2,}")
_RELATIVE = lazily(
    r"(?![^,]*\b(?:will|would|is|are) )[^.;]{3,90}?, (?:(?:which|that)\b|\w+(?:ed|t|ld|wn|un|on|en)\b)[^.;,\d]{0,50}",
    re.I,
)
"""Between 'of' and the date of what is kept: 'the accord that ended the war, signed in the same hotel on'."""
_APPOSED = lazily(r"[^,]{2,75}, ")
"""Between 'of' and the day of what is kept, told beside the day of the feast."""
_HEAD = lazily(r",|(?<=\w) (?:of|in|that|which|when|between|at|by|on|from|with|and|as|here|this|next)\b")
"""Ends the name of an event."""
_WHOSE = lazily(
    r"(?: (?!(?:and|is|was|are|were|has|had|will|than)\b)[A-Za-z]+){0,5}\s?[,—–-]{1,2}\s?(?:(?:the|"
    r"those) ones? )?(?:whose|"
    r"which (?:now |will |also )?(?:marks?|marked|celebrates?|celebrated|keeps?|kept|reach(?:es|ed)) its)"
)
"""Between a day and the feast of what it dates: `the 2012 raids, whose`, `begun in 2012, which marks its`."""
_ON_ITS = lazily(r"[;,][^.;]{3,80}(?:,|\bon|\bfor|\bmark(?:s|ed|ing)?) ")
"""The same, of what happened: `The quake struck in 2006; a bell was rung on Tuesday, its fifth anniversary`."""
_THIS_IS = lazily(r",?;? (?:and )?(?:this|that|it|today|[A-Z][a-z]+day) (?:is|was|will be|marks|marked) ")
"""The same, of what happened: `the flood came in 2003, and this was`."""
_WHO = lazily(r"\b(?:who|which|that)\b")
TELLS_YEAR = lazily(r"\d{4}|year", re.I)


def beside(record: Record, feast: Feast, sentence: Span) -> list[Dated]:
    """The day right before a clause that keeps its feast: `the raids of 2012, whose seventh anniversary`."""
    text = record.article.text
    before = [d for d in dates(record, [sentence]) if d.span < feast.span and TELLS_YEAR.search(d.span.of(text))]
    behind = text[before[-1].span.end : feast.span.start] if before else ""
    if not before or feast.what in SEASONS:
        return []
    day = before[-1].span
    whose = feast.owner in {"whose", "its"} and _WHOSE.fullmatch(text, day.end, feast.span.start + len(feast.owner))
    this_is = (_THIS_IS.fullmatch(behind) or (_ON_ITS.fullmatch(behind) and not names_a_keeper(behind))) and any(
        sort.search(text, sentence.start, day.start) for sort in alike()
    )
    return before[-1:] if whose or (feast.owner == "its" and this_is) else []


def tells(record: Record, feast: Feast, sentence: Span) -> bool:
    """Whether the sentence tells of such an event as the feast is of."""
    text = record.article.text
    event = feast.event.of(text) if feast.event else ""
    return any(sort.search(event) and sort.search(text, sentence.start, sentence.end) for sort in alike())


def of_event(record: Record, feast: Feast, event: Span, near: tuple[Span, ...]) -> list[Dated]:
    """The day that the words after 'of' give their event, else those that the same sort of event has near by."""
    text = record.article.text
    this_year = record.article.published.date.year if record.article.published.date else 0
    days = [d for d in dates(record, near) if event.start <= d.span.start < event.end]
    first = next((d for d in days if d.readings[0][0].year < this_year - 1), None)
    if first:
        clauses = (CLAUSE, _RELATIVE, *([_APPOSED] if _is_day_of(record, feast, first) else []))
        if any(between.fullmatch(text, event.start, first.span.start) for between in clauses):
            return [first]
        comma = text.find(",", event.start, first.span.start)
        again = (
            sort.search(text, event.start, comma) and sort.search(text, comma, first.span.start) for sort in alike()
        )
        return [first] if comma > 0 and any(again) and _WHO.search(text, comma, first.span.start) else []
    sorts = [sort for sort in alike() if sort.search(event.of(text))]
    if sorts:
        others = ((at, d) for sort in sorts for at, d in dated(record, sort, near) if not event.contains(at))
        same = [d for at, d in others if _same(record, event.of(text), at)]
        far = same or [d for _, d in dated(record, _HAPPENED, near)] or _elsewhere(record, event, sorts)
        elsewhere = [s for s in named_again(record, sentence_around(record, feast.span)) if s not in near]
        return far or alone([d for sort in sorts for _, d in dated(record, sort, elsewhere)])
    head = every_stem(_HEAD.split(event.of(text))[0].split()[-1])
    told = [(m, d) for d in dates(record, near) for m in record.moments if m.span == d.span]
    return [d for m, d in told if head and head <= dated_stems(record, m) and not feast.span.overlaps(d.span)]


def _is_day_of(record: Record, feast: Feast, first: Dated) -> bool:
    """Whether the sentence tells before the feast a day of the same month: `on May 9, the 90th anniversary of ...`."""
    (first_day, _), *_rest = first.readings
    told = (d.readings[0][0] for d in dates(record, [sentence_around(record, feast.span)]) if d.span < feast.span)
    return any((day.month, day.day) == (first_day.month, first_day.day) for day in told)


def _elsewhere(record: Record, event: Span, sorts: list[re.Pattern[str]]) -> list[Dated]:
    """The day of the one such event that the story tells, however far away, of what the feast's event names."""
    text = record.article.text
    names = _NAME.findall(event.of(text))
    others = (s for s in story_sentences(record) if names and not s.contains(event))
    told = [s for s in others if all(name in s.of(text) for name in names)]
    days = [d for sort in sorts for _, d in dated(record, sort, told)]
    return alone(days)


def alone(days: list[Dated]) -> list[Dated]:
    """The first of the days, where all are of one year."""
    return days[:1] if len({day.readings[0][0].year for day in days}) == 1 else []


def of_its_event(record: Record, feast: Feast, sentence: Span, near: tuple[Span, ...]) -> list[Dated]:
    """The day of the event that the feast's own sentence names before `on its 25th anniversary`, told beside it."""
    text = record.article.text
    clause = text[sentence.start : feast.span.start]
    if feast.owner != "its" or feast.what not in {"anniversary", "feast"} or names_a_keeper(clause):
        return []
    sorts = [sort for sort in alike() if sort.search(clause)]
    return alone([d for sort in sorts for _, d in dated(record, sort, [s for s in near if s > sentence])])


def _same(record: Record, event: str, at: Span) -> bool:
    """Whether a birth or death is that of the person of the feast; other events need not be named again."""
    text = record.article.text
    if not re.search(r"\b(?:birth|death)\b", event):
        return True
    holder = sentence_around(record, at)
    names = set(_NAME.findall(event))
    return any(name in text[holder.start : at.start] for name in names)
