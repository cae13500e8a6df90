"""Tolls of the last days whom nobody in the story counted."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from claims.dates.calendar import MONTH
from claims.figures.tolls import tolls
from claims.figures.written import Figure, figures
from claims.headlines import looks_like_headline
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Basis, Form, Record
from claims.spans import Span
from claims.story import (
    claims_at,
    is_attributed,
    is_quoted,
    moments_at,
    opening,
    sentence_around,
    story_sentences,
)

_COUNTED = lazily(
    r"\b(?:according to|said|says|reported|told|confirmed|announced|officials|police|authorities|ministry|"
    r"officers?|coroner|figures|data|statistics|records|estimates?|estimated|counted|court|convicted|trial|verdict)\b",
    re.I,
)
_COUNTED_ALL = lazily(
    r"\bgave (?:both|th(?:at|e|ese|is|ose)|all) (?:[a-z]+ )?(?:counts?|figures?|numbers?|totals?|tolls?)\b"
)
"""Of all that was counted in the sentences before."""
_HISTORY, _NEWS = timedelta(days=365), timedelta(days=10)
_BACKGROUND = lazily(
    r"\b(?:last (?:month|year|spring|summer|autumn|fall|winter)|months ago|years (?:ago|after)|earlier this year|"
    rf"a (?:month|year|decade) ago|anniversary|World War|[Ii]n {MONTH}|9/11|Sept\. 11)\b"
)
_IN_PASSING = lazily(
    r"\b(?:where|in which)\s+(?:[\w’'-]+\s+){0,8}$|"
    r"\b[Tt]he\s+(?:(?!(?:an?|another)\b)[\w.’'-]+,?\s+){1,9}(?:that|which)\s+(?:(?:have|has|had)\s+)?$|"
    r"\b(?:hour|day|week|month|year)s? before\s+(?:[\w’'-]+\s+){1,6}$"
)
_IN_COURT = lazily(r"\b(?:acquitted|convicted|coroner|inquest|jury|sentenced|verdicts?)\b|\bfound (?:not )?guilty\b")
"""What is told of long after, when everybody knows who died."""
_ASIDE = lazily(
    r"\b(?:who|whose|which|that|where|when|while|since|before|as|following|wake of|"
    r"(?:hours?|days?|weeks?|months?|years?) after)\b",
    re.I,
)
"""What makes the clause before a participle one that recalls what readers know."""
_STILL = lazily(r"\b(?:have|has|are|is)\b")
_HAS = lazily(r"\b(?:have|has)(?: \w+)? $")
"""The tense of a toll that is today's."""
_UP_TO_NOW = lazily(r"\b(?:have|has) (?:[a-z]+ ){1,3}.*\b(?:since|so far|this (?:month|week|year))\b")
"""A toll that is counted from some day up to the present."""
_CLAUSE = lazily(r"[^,;.:]{0,40}")
_STAGED = lazily(
    r"\b(?:film|movie|musical|novel|drama|thriller|opera|drill|exercise|simulat\w+|scenario|the play|"
    r"act (?:one|two|three|four|five)|(?:two|three|four|five|\d+) (?:acts|chapters|scenes))\b",
    re.I,
)
_KNOWN = lazily(r"\b(?:[Tt]he|[Tt]h[eo]se) $")
"""What stands before those of whom the text has told."""
_ALL = lazily(r"\b(?:all|the|both) $", re.I)
_PARTICIPLE = lazily(r"\w+ing\b")
_LEAD = 4
"""Sentences, the headline among them, in which a toll makes the story one of a disaster."""
_SUMMED_UP = 4
"""Sentences from a toll's own on in which somebody may give all that were counted."""
_GOES_ON = 2
"""Sentences for which a story goes on with the day that it has named."""
_YEAR = lazily(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_SINCE = lazily(r"\b(?:first|last|worst|records|\w+est|most [a-z]+)\b[^.;]{0,60}?\bsince\b[^.;]{0,80}")
"""A record's last time: `the worst since the fire of 1987`."""
_CLOCK = lazily(r"\d\d?(?:[:.]\d\d)?(?:\s?[ap]\.?m\b.{0,5})?", re.I)
"""An hour of a day that is named elsewhere."""
_OTHERS = lazily(r"\b(?:an)?others?\b", re.I)
"""What sets those counted apart from those of the sentence before."""
_VICTIMS = lazily(
    r"\b(?:dead|deaths?|died|killed|toll|victims?|casualt(?:y|ies)|bod(?:y|ies)|injur(?:ed|ies|y)|wounded|hurt|missing|displaced|homeless|figures?|numbers?|counts?|tally|names)\b",
    re.I,
)


def uncounted_tolls(record: Record) -> Iterator[Span]:
    """The words of each."""
    found = tolls(record)
    is_disaster = any(lead.contains(span) for lead in record.sentences[:_LEAD] for span in found)
    told_below = any(_somebody_counted(record, span) for span in found[1:])
    for span in found:
        sentence = sentence_around(record, span)
        if sentence == opening(record) and told_below:  # a headline, of which the story gives the source
            continue
        if _is_vouched_for(record, span, sentence) or _is_in_passing(record, span, sentence):
            continue
        if _is_news(record, span, sentence, is_disaster=is_disaster) and not _somebody_counted(record, span):
            yield span


def _is_vouched_for(record: Record, span: Span, sentence: Span) -> bool:
    """Whether somebody stands behind the sentence, or the words around it, unless of another toll, tell who counted."""
    text, at = record.article.text, bisect_left(record.sentences, sentence)
    first = at + 1 if _OTHERS.search(span.of(text)) else max(0, at - 1)
    near = (s for s in record.sentences[first : at + 2] if s != sentence)
    beside = (s.of(text) for s in near if not any(s.contains(toll) for toll in tolls(record)))
    return (
        is_attributed(record, sentence)
        or is_quoted(record, span)
        or bool(_COUNTED.search(text, sentence.start, span.start) or _COUNTED.search(text, span.end, sentence.end))
        or any(_VICTIMS.search(words) and _COUNTED.search(words) for words in beside)
        or any(_COUNTED_ALL.search(s.of(text)) for s in record.sentences[at : at + _SUMMED_UP])
        or _is_repeated(record, span, sentence)
    )


def _is_in_passing(record: Record, span: Span, sentence: Span) -> bool:
    """Whether the text only recalls what readers know by now, announces what it goes on to tell, or makes it up."""
    text = record.article.text
    heading = looks_like_headline(sentence.of(text)) or _STAGED.search(text, sentence.start, sentence.end)
    heading = heading or _IN_COURT.search(text, sentence.start, sentence.end)
    aside = _ASIDE.search(text, sentence.start, span.start) or not _days(record, sentence)
    if (
        heading
        or (aside and _PARTICIPLE.match(text, span.start))
        or _KNOWN.search(text, max(0, span.start - 7), span.start)
    ):
        return True
    return bool(_IN_PASSING.search(text, sentence.start, span.start))


def _somebody_counted(record: Record, span: Span) -> bool:
    """Whether a claim that holds the toll has a source, a link, or a quotation around it."""
    return any(
        claim.attribution.source_ids or claim.attribution.basis is Basis.link or claim.form in {Form.direct, Form.mixed}
        for claim in claims_at(record).at(span)
    )


def _is_repeated(record: Record, span: Span, sentence: Span) -> bool:
    """Whether somebody goes on about the same count in another sentence: `all seven had been in two cars, he said`."""
    text = record.article.text
    counts = {figure.value for figure in figures(text, span.start, span.end)}
    return any(
        other != sentence
        and (
            figure.noun in span.of(text)
            if figure.noun
            else _ALL.search(text, max(0, figure.span.start - 5), figure.span.start)
        )
        for count in counts
        for other, figure in _told_by_somebody(record).get(count, ())
    )


@once_a_record
def _told_by_somebody(record: Record) -> dict[float, list[tuple[Span, Figure]]]:
    """The figures, by what they come to, of the sentences in which somebody counts, with their sentences."""
    text = record.article.text
    found: dict[float, list[tuple[Span, Figure]]] = {}
    for sentence in story_sentences(record):
        if _COUNTED.search(text, sentence.start, sentence.end):
            for figure in figures(text, sentence.start, sentence.end):
                found.setdefault(figure.value, []).append((sentence, figure))
    return found


def _is_news(record: Record, span: Span, sentence: Span, *, is_disaster: bool) -> bool:
    """Whether the toll is of the last days: by the day behind it, or else by its tense and the sentences before it.

    True in a story of a disaster that names no day, and if publication is unknown.
    """
    clause = _CLAUSE.match(record.article.text, span.end)
    if beside := _days(record, Span(span.end, clause.end() if clause else span.end)):
        return _is_of_the_last_days(record, beside)
    text = record.article.text
    if _is_history(record, sentence, up_to_now=_UP_TO_NOW.search(text, span.start, sentence.end) is not None):
        return False
    still = _STILL.search(span.of(text)) or _HAS.search(text, max(0, span.start - 20), span.start)
    if still or record.article.published.date is None:
        return True
    at = bisect_left(record.sentences, sentence)
    before = reversed(record.sentences[max(0, at - _GOES_ON) : at + 1])
    if days := next(filter(None, (_days(record, near) for near in before)), None):
        return _is_of_the_last_days(record, days)
    behind = [day for near in record.sentences[at + 1 : at + 2] for day in _days(record, near)]
    return is_disaster or _is_of_the_last_days(record, behind)


def _is_of_the_last_days(record: Record, days: list[date]) -> bool:
    published = record.article.published.date
    return any(published is None or published - _NEWS <= day <= published + _NEWS for day in days)


def _is_history(record: Record, sentence: Span, *, up_to_now: bool) -> bool:
    published = record.article.published.date
    text = record.article.text
    if not up_to_now and _BACKGROUND.search(text, max(0, sentence.start - 250), sentence.end):
        return True
    told = _SINCE.sub("", text[max(0, sentence.start - 250) : sentence.end])
    years = {int(year) for year in _YEAR.findall(told)}
    if years - {published.year if published else 0}:
        return True
    return published is not None and any(day < published - _HISTORY for day in _days(record, sentence))


def _days(record: Record, sentence: Span) -> list[date]:
    """The days that the sentence names, but for the last time of a record."""
    since, published = _SINCE.search(record.article.text, sentence.start, sentence.end), record.article.published.date
    end = since.start() if since else sentence.end
    return [
        published if published and m.first and m.first <= published <= m.last else m.last
        for m in moments_at(record).at(sentence)
        if m.last and sentence.contains(m.span) and m.span.end <= end and not _CLOCK.fullmatch(m.text)
    ]
