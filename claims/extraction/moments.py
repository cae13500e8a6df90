"""Moments: the time expressions of the story, with the days they can mean."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from claims.article import ParagraphKind
from claims.extraction.shapes import Parsed
from claims.extraction.temporal.anchors import day_anchor, is_of_publication, year_anchor
from claims.extraction.temporal.atoms import Around, Pattern
from claims.extraction.temporal.grammar import GRAMMAR
from claims.extraction.temporal.holidays import month_of
from claims.extraction.temporal.lookalikes import only_looks_like
from claims.extraction.temporal.reckoning import FROM_THE_STORY, MONTHS, extent, month_number, moved
from claims.extraction.temporal.tenses import (
    event_of,
    is_pluperfect,
    modality_of,
    points_to,
    tense_of,
    told_as_past,
    will_be,
)
from claims.record import Moment, MomentBasis, MomentType, Tense
from claims.spans import Span

_HINT = re.compile(
    r"\d|day|tomorrow|week|month|year|decade|centur|hour|minute|second|quarter|season|spring|summer|autumn|fall|winter|night|"
    r"morning|noon|evening|ago\b|soon|now|recent|lately|current|present|moment|future|past|previous|dail|annual|"
    r"christmas|thanksgiving|easter|halloween|juneteenth|nineteen|twent|ties\b|"
    + "|".join(name for name in MONTHS if len(name) == 3)
)
"""What a sentence with a time expression has, in small letters: they are searched far sooner than any letters."""


_NEEDS = frozenset(pattern.needs for pattern in GRAMMAR if pattern.needs)
_WITHOUT_A_YEAR = frozenset({"month_day", "month", "last_month", "clock", "holiday"})
"""The patterns whose year another moment may lend."""
_LINES = frozenset({ParagraphKind.dateline, ParagraphKind.heading})
"""Paragraphs beside the story that say when it was: `ORLE, May 3 (Agency) -`, `The siege, 1871-72`."""
_SAME_STORY = 1500
"""How many code points back a quarter still is the one talked of."""


@dataclass(frozen=True, slots=True)
class _Match:
    pattern: Pattern
    match: re.Match[str]
    rank: int
    span: Span
    """The expression's own words: group `own` where the pattern reads more than them."""


def find_moments(parsed: Parsed) -> tuple[Moment, ...]:
    """Every time expression of the story's sentences, headings and datelines, in order (TIMEX3).

    Relative ones count from publication. A month and day without a year take the year of a full date shortly before,
    else the one nearest to publication on the side that the tense points to. Without a publication date they stay
    open (X).
    """
    found: list[Moment] = []
    small = _in_small_letters(parsed.article.text)
    for span in sorted({*(sentence.span for sentence in parsed.sentences), *_lines(parsed)}):
        pending = _matches(parsed.article.text, small, span)
        while pending:
            match = _first(pending)
            moment = _moment(parsed, match, found)
            if moment is None:
                pending.remove(match)  # a shorter one may say what this one does not
            else:
                found.append(moment)
                pending = pending[bisect_left(pending, match.span.end, key=_start) :]
    return tuple(found)


def _lines(parsed: Parsed) -> Iterator[Span]:
    return (paragraph.span for paragraph in parsed.article.paragraphs if paragraph.kind in _LINES)


def _in_small_letters(text: str) -> str:
    """The text in small letters, each at its place."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower()[0] for c in text)


def _matches(text: str, small: str, within: Span) -> list[_Match]:
    """Every match inside `within`, in order of where its words start; `small` is the text in small letters."""
    if not _HINT.search(small, within.start, within.end):
        return []
    there = {needs: bool(needs.search(small, within.start, within.end)) for needs in _NEEDS}
    found = [
        _Match(pattern, match, rank, Span(*match.span("own" if "own" in pattern.regex.groupindex else 0)))
        for rank, pattern in enumerate(GRAMMAR)
        if pattern.needs is None or there[pattern.needs]
        for match in pattern.regex.finditer(text, within.start, within.end)
    ]
    return sorted(found, key=_start)


def _start(match: _Match) -> int:
    return match.span.start


def _first(matches: Iterable[_Match]) -> _Match:
    """The first that no longer or earlier-ranked one covers, of matches in order: only those of one run can."""
    run: list[_Match] = []
    end = 0
    for match in matches:
        if run and match.span.start >= end:
            break
        run.append(match)
        end = max(end, match.span.end)
    taken: list[_Match] = []
    for match in sorted(run, key=lambda m: (-len(m.span), m.rank)):
        if not any(other.span.overlaps(match.span) for other in taken):
            taken.append(match)
    return min(taken, key=_start)


def _moment(parsed: Parsed, found: _Match, before: list[Moment]) -> Moment | None:
    verb = event_of(parsed.doc, found.span)
    anchor, around = _around(parsed, found, before, verb)
    try:
        none = only_looks_like(found.pattern.name, found.match, found.span, parsed.doc)
        reading = None if none else found.pattern.read(found.match, around)
        if reading is None:
            return None
        first, last = extent(reading.value) if reading.type in {MomentType.date, MomentType.time} else (None, None)
    except (OverflowError, ValueError):  # '9,999,999 weeks ago': the calendar does not go so far
        return None
    return Moment(
        id=f"m{len(before) + 1}",
        span=found.span,
        text=found.span.of(parsed.article.text),
        type=reading.type,
        value=reading.value,
        first=first,
        last=last,
        basis=reading.basis,
        anchor=anchor.id if anchor and reading.basis is MomentBasis.moment else None,
        event=Span(verb.idx, verb.idx + len(verb)) if verb is not None else None,
        tense=tense_of(verb),
        modality=modality_of(verb),
        readings=reading.readings,
    )


def _around(parsed: Parsed, found: _Match, before: list[Moment], verb: Token | None) -> tuple[Moment | None, Around]:
    """What the match is reckoned with, and the moment that lends it its day; without one, publication does."""
    article, name = parsed.article, found.pattern.name
    before_it = article.text[max(0, found.span.start - 30) : found.span.start]
    points = points_to(verb, before_it, on_weekday=name == "weekday")
    if (
        name == "weekday"
        and article.text[found.span.end : found.span.end + 2] in _POSSESSIVE
        and _AFTERMATH.search(before_it)
    ):
        points = Tense.past
    near = [m.value for m in before[-12:] if found.span.start - m.span.end < _SAME_STORY]
    quarters = [value for value in near if re.fullmatch(r"\d{4}-Q[1-4]", value)]
    just_over = moved(article.published.date, -1, "Q") if article.published.date else None
    quarter = just_over if just_over in quarters else max(quarters, default=None)
    anchor: Moment | None = None
    day = article.published.date
    parts = found.match.groupdict()
    written = parts.get("name") or parts.get("month") or parts.get("month2")
    if name in _WITHOUT_A_YEAR and written and not (parts.get("shift") or parts.get("year")):
        month = month_of(written) if name == "holiday" else month_number(written)
        lent = year_anchor(article, month, found.span, before, past=told_as_past(verb), pluperfect=is_pluperfect(verb))
        if lent and not is_of_publication(article, found.match, lent[1], ahead=will_be(verb)):
            anchor, day = lent[0], date(lent[1], 12, 31)
    elif (
        name == "told_day"
        or (parts.get("shift") or "").lower() in FROM_THE_STORY
        or not (parts.get("weekday") or written)
    ):
        anchor = day_anchor(article, name, found.span, before, points, pluperfect=is_pluperfect(verb))
        follows = (parts.get("shift") or "").lower() == "following"
        day = (anchor.last if follows else anchor.first) if anchor else day
    basis = MomentBasis.moment if anchor else MomentBasis.publication if day else MomentBasis.unknown
    return anchor, Around(day, basis, Tense.past if anchor else points, quarter)


_POSSESSIVE = ("'s", "’s")
_AFTERMATH = re.compile(r"\b(?:after|since|following|despite|from|over|around|against|about|than)\s$", re.IGNORECASE)
"""Before what has happened, whatever it leads to: 'they will appeal against Monday's ruling'."""
