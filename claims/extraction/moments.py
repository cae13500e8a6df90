"""Moments: the time expressions of the story, with the days they can mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from claims.extraction.shapes import Parsed
from claims.extraction.temporal.anchors import day_anchor, year_anchor
from claims.extraction.temporal.calendar import MONTHS, extent
from claims.extraction.temporal.grammar import GRAMMAR
from claims.extraction.temporal.tenses import event_of, modality_of, tense_of
from claims.extraction.temporal.values import Reading, read
from claims.record import Moment, MomentBasis, MomentType, Tense
from claims.spans import Span

_HINT = re.compile(
    r"\d|day|tomorrow|week|month|year|decade|centur|hour|minute|second|quarter|season|spring|summer|autumn|fall|winter|night|"
    r"morning|noon|evening|soon|now|recent|lately|current|present|moment|future|past|previous|former|dail|annual|"
    + "|".join(name for name in MONTHS if len(name) == 3),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Match:
    name: str
    match: re.Match[str]
    rank: int

    @property
    def span(self) -> Span:
        return Span(*self.match.span())


def find_moments(parsed: Parsed) -> tuple[Moment, ...]:
    """Every time expression of the story's sentences, in order (TIMEX3); relative ones count from publication.

    A month and day without a year take the year of a full date within the two paragraphs before, else the one nearest
    to publication on the side that the tense points to. Without a publication date they stay open (X).
    """
    found: list[Moment] = []
    for sentence in parsed.sentences:
        for match in _matches(parsed.article.text, sentence.span):
            if (moment := _moment(parsed, match, found)) is not None:
                found.append(moment)
    return tuple(found)


def _matches(text: str, within: Span) -> Iterator[_Match]:
    """The matches inside `within` that no longer or earlier-ranked match covers, in order."""
    if not _HINT.search(text, within.start, within.end):
        return
    every = [
        _Match(pattern.name, match, rank)
        for rank, pattern in enumerate(GRAMMAR)
        for match in pattern.regex.finditer(text, within.start, within.end)
    ]
    taken: list[Span] = []
    for match in sorted(every, key=lambda m: (-len(m.span), m.rank)):
        if not any(span.overlaps(match.span) for span in taken):
            taken.append(match.span)
    chosen = set(taken)
    seen: set[Span] = set()
    for match in sorted(every, key=lambda m: (m.span, m.rank)):
        if match.span in chosen and match.span not in seen:
            seen.add(match.span)
            yield match


def _moment(parsed: Parsed, match: _Match, before: list[Moment]) -> Moment | None:
    verb = event_of(parsed.doc, match.span)
    tense = tense_of(verb)
    anchor, day = _anchored(parsed, match, before)
    basis = MomentBasis.moment if anchor else MomentBasis.publication
    reading = read(match.name, match.match, day=day, tense=Tense.past if anchor else tense, basis=basis)
    reading = _of_a_quarter(match, reading, before)
    if reading is None or _is_no_date(parsed, match, reading):
        return None
    first, last = extent(reading.value) if reading.type in {MomentType.date, MomentType.time} else (None, None)
    return Moment(
        id=f"m{len(before) + 1}",
        span=match.span,
        text=match.match[0],
        type=reading.type,
        value=reading.value,
        first=first,
        last=last,
        basis=reading.basis,
        anchor=anchor.id if anchor and reading.basis is MomentBasis.moment else None,
        event=Span(verb.idx, verb.idx + len(verb)) if verb is not None else None,
        tense=tense,
        modality=modality_of(verb),
        readings=reading.readings,
    )


def _of_a_quarter(match: _Match, reading: Reading | None, before: list[Moment]) -> Reading | None:
    """'A year earlier' beside a quarter is that quarter of the year before."""
    if reading is None or match.name != "ago" or not re.fullmatch(r"a\s+year\s+(?:ago|earlier)", match.match[0], re.I):
        return reading
    near = [m for m in before[-3:] if match.span.start - m.span.end < 300]
    quarter = next((m for m in reversed(near) if re.fullmatch(r"\d{4}-Q[1-4]", m.value)), None)
    if quarter is None:
        return reading
    return replace(reading, value=f"{int(quarter.value[:4]) - 1:04}{quarter.value[4:]}", basis=MomentBasis.moment)


def _anchored(parsed: Parsed, match: _Match, before: list[Moment]) -> tuple[Moment | None, date | None]:
    """The moment that the match is counted from, and the day; without one, publication."""
    article, words = parsed.article, match.match[0]
    shifted = bool(match.match.groupdict().get("shift"))
    if match.name in {"month_day", "month"} and not shifted and (m := year_anchor(article, match.span, words, before)):
        return m, date(m.first.year, 12, 31) if m.first else None
    if (m := day_anchor(article, match.name, words, before)) is not None:
        return m, m.first
    return None, article.published.date


def _is_no_date(parsed: Parsed, match: _Match, reading: Reading) -> bool:
    """Numbers and names that only look like a date: 'May said', '2000 people', 'the second quarter' of a match."""
    if match.name == "month" and match.match["month"] in {"May", "March"} and not match.match["shift"]:
        tokens = parsed.doc.char_span(*match.match.span("month"), alignment_mode="expand")
        before = parsed.article.text[: match.span.start].rstrip().rsplit(" ", 1)[-1].lower()
        return tokens is None or tokens[0].ent_type_ != "DATE" or before not in _BEFORE_MONTHS
    if match.name == "year" and reading.value > "2100":
        return True
    return (
        match.name == "quarter" and match.match["year"] is None and "game" in parsed.article.text[match.span.end :][:40]
    )


_BEFORE_MONTHS = frozenset({"in", "since", "until", "by", "of", "last", "next", "this", "early", "late", "from", "to"})
