"""NUM802."""

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.headlines import looks_like_headline
from claims.record import Basis, Form, Record
from claims.spans import Span
from claims.story import is_quoted, is_sourced, opening, sentence_around
from claims.tolls import tolls

_COUNTED = re.compile(
    r"\b(?:according to|said|says|reported|told|confirmed|announced|officials|police|authorities|hospital|ministry|officers?|coroner|"
    r"figures|data|statistics|records|estimates?|estimated|counted|court|convicted|trial|verdict)\b",
    re.I,
)
_HISTORY, _NEWS = timedelta(days=365), timedelta(days=10)
_BACKGROUND = re.compile(
    r"\b(?:last (?:month|year|spring|summer|autumn|fall|winter)|months ago|years ago|earlier this year|a (?:month|year|decade) ago|anniversary|World War|[Ii]n (?:January|February|March|April|June|July|August|September|October|November|December)|9/11|Sept\. 11)\b"
)
_IN_PASSING = re.compile(
    r"\b(?:where|in which)\s+(?:[\w’'-]+\s+){0,2}$|\b[Tt]he\s+(?:(?!(?:an?|another)\b)[\w.’'-]+,?\s+){1,9}(?:that|which)\s+(?:(?:have|has|had)\s+)?$"
)
_PERSON = re.compile(r"\b(?:he|she|who)\b", re.I)
_PARTICIPLE = re.compile(r"\w+ing\b")
_LEAD = 4
"""Sentences, the headline among them, in which a toll makes the story one of a disaster."""
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


@rule("NUM802", severity=Severity.error, standards=("ap", "reuters"))
def unsourced_toll(record: Record) -> Iterator[Flag]:
    """Dead, injured or missing whom nobody in the story counted.

    Tolls are disputed and change by the hour: AP and Reuters ask who gives the figure. Only what the text dates to the
    last days is news; history that is on public record is left alone.

    Bad:
        Date: 2024-05-02

        The envoys met in Tarnby on Monday, a week after [[eight guards were killed]] at the border.

    Bad:
        Date: 2024-05-02

        A second blast shook the harbour on Tuesday and [[killed another five dockers]].

    Good:
        Date: 2024-05-02

        Eight guards were killed at the border, the defence ministry said.

    Good:
        Date: 2024-05-02

        The chapel remembers the flood of 1953, in which 31 people died.

    Good:
        Date: 2024-05-02

        The envoys met on Monday in Tarnby. The blasts of April 8 killed 31 people, and the two towns mourn together.

    Good:
        Date: 2024-05-02

        The crew met on Tuesday at the pier, one year after he was killed by a crane.

    Good:
        Date: 2024-05-02

        The chapel was full, and the families of the nine people who were killed stood in front.

    Good:
        Date: 2024-05-02

        The port has a new crane. The county paid for it. The mayor cut the ribbon. The band played. Three people were killed when the old pier fell, and she has not forgotten it.

    Good:
        Date: 2024-05-02

        The envoys met in Tarnby on Monday, a week after a bomb went off at the border, killing eight guards.

    Good:
        Date: 2024-05-02

        “They killed two men that I knew,” said Piet Holm, a farmer.
    """
    text = record.article.text
    counted = list(tolls(record))
    disaster = any(lead.contains(span) for lead in record.sentences[:_LEAD] for span in counted)
    told_below = any(_somebody_counted(record, span) for span in counted[1:])
    for span in counted:
        sentence = sentence_around(record, span)
        if sentence == opening(record) and told_below:  # a headline, of which the story gives the source
            continue
        told = text[max(0, span.start - 6) : span.start].endswith(("the ", "The ", "these ", "those "))  # told before
        if (
            told
            or is_sourced(record, sentence)
            or is_quoted(record, span)
            or _PERSON.search(span.of(text))
            or _is_in_passing(record, span, sentence)
            or _COUNTED.search(text, sentence.start, sentence.end)
        ):
            continue
        news = _is_news(record, sentence, disaster=disaster) and not _is_history(record, sentence)
        if news and not _somebody_counted(record, span):
            yield Flag(span, "who counted? Nobody is named for this toll")


def _is_in_passing(record: Record, span: Span, sentence: Span) -> bool:
    """Whether a side clause recalls what readers know by now: `killing 14 people`; or a headline only announces it."""
    text = record.article.text
    heading = looks_like_headline(sentence.of(text))
    return heading or bool(_PARTICIPLE.match(text, span.start) or _IN_PASSING.search(text, sentence.start, span.start))


def _somebody_counted(record: Record, span: Span) -> bool:
    """Whether a claim that holds the toll has a source, a link, or a quotation around it."""
    for claim in record.claims:
        if any(part.overlaps(span) for part in claim.spans):
            linked = claim.attribution.basis is Basis.link
            if claim.attribution.source_ids or linked or claim.form in {Form.direct, Form.mixed}:
                return True
    return False


def _is_news(record: Record, sentence: Span, *, disaster: bool) -> bool:
    """Whether the sentence tells of the last days, or of no day in a story of a disaster; True if publication is unknown."""
    published = record.article.published.date
    if published is None or sentence not in record.sentences:
        return True
    days = [m.last for m in record.moments if m.last and sentence.contains(m.span)]
    return any(published - _NEWS <= day <= published + _NEWS for day in days) if days else disaster


def _is_history(record: Record, sentence: Span) -> bool:
    published = record.article.published.date
    text = record.article.text
    if _BACKGROUND.search(text, max(0, sentence.start - 250), sentence.end):
        return True
    years = {int(year[0]) for year in _YEAR.finditer(text, max(0, sentence.start - 250), sentence.end)}
    if years - {published.year if published else 0}:
        return True
    dated = [m for m in record.moments if sentence.contains(m.span) and m.last is not None]
    return published is not None and any(m.last and m.last < published - _HISTORY for m in dated)
