"""NUM802."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.figures.tolls import tolls
from claims.figures.written import figures
from claims.headlines import looks_like_headline
from claims.lazily import lazily
from claims.record import Basis, Form, Record
from claims.spans import Span
from claims.story import is_quoted, is_sourced, opening, sentence_around, story_sentences

_COUNTED = lazily(
    r"\b(?:according to|said|says|reported|told|confirmed|announced|officials|police|authorities|hospital|ministry|officers?|coroner|"
    r"figures|data|statistics|records|estimates?|estimated|counted|court|convicted|trial|verdict)\b",
    re.I,
)
_HISTORY, _NEWS = timedelta(days=365), timedelta(days=10)
_BACKGROUND = lazily(
    r"\b(?:last (?:month|year|spring|summer|autumn|fall|winter)|months ago|years ago|earlier this year|a (?:month|year|decade) ago|anniversary|World War|[Ii]n (?:January|February|March|April|June|July|August|September|October|November|December)|9/11|Sept\. 11)\b"
)
_IN_PASSING = lazily(
    r"\b(?:where|in which)\s+(?:[\w’'-]+\s+){0,8}$|\b[Tt]he\s+(?:(?!(?:an?|another)\b)[\w.’'-]+,?\s+){1,9}(?:that|which)\s+(?:(?:have|has|had)\s+)?$|"
    r"\b(?:hour|day|week|month|year)s? before\s+(?:[\w’'-]+\s+){1,6}$"
)
_ASIDE = lazily(
    r"\b(?:who|whose|which|that|where|when|while|since|before|as|(?:hours?|days?|weeks?|months?|years?) after|following|wake of)\b",
    re.I,
)
"""What makes the clause before a participle one that recalls what readers know."""
_STILL = lazily(r"\b(?:have|has|are|is)\b")
"""The tense of a toll that is today's."""
_CLAUSE = lazily(r"[^,;.:]{0,40}")
_STAGED = lazily(r"\b(?:film|movie|novel|drama|thriller|opera|drill|exercise|simulat\w+|scenario)\b", re.I)
_ALL = lazily(r"\b(?:all|the|both) $", re.I)
_PERSON = lazily(r"\b(?:he|she|who)\b", re.I)
_PARTICIPLE = lazily(r"\w+ing\b")
_LEAD = 4
"""Sentences, the headline among them, in which a toll makes the story one of a disaster."""
_GOES_ON = 2
"""Sentences for which a story goes on with the day that it has named."""
_YEAR = lazily(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_SINCE = lazily(r"\b(?:first|last|worst|records|\w+est|most [a-z]+)\b[^.;]{0,60}?\bsince\b[^.;]{0,80}")
"""A record's last time: `the worst since the fire of 1987`."""
_CLOCK = lazily(r"\d\d?(?:[:.]\d\d)?(?:\s?[ap]\.?m\b.{0,5})?", re.I)
"""An hour of a day that is named elsewhere."""
_VICTIMS = lazily(
    r"\b(?:dead|deaths?|died|killed|toll|victims?|casualt(?:y|ies)|bod(?:y|ies)|injur(?:ed|ies|y)|wounded|hurt|missing|displaced|homeless|figure|number|count|tally|names)\b",
    re.I,
)


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

    Bad:
        Date: 2024-05-02

        The band played on. The old sea wall broke on Monday night, and the water stood a metre deep in Quay Street. [[Five people drowned]], two of them in a car.

    Bad:
        Date: 2024-05-02

        The march was quiet. The clash at Tanner's Row on Tuesday [[left 23 people injured]].

    Bad:
        Date: 2024-05-02

        The gas line burst on Sunday. [[Fourteen people were treated for]] burns, and the worst fire since 1987 burned until noon.

    Bad:
        Date: 2024-05-02

        A crane fell on the quay at Tarnby early on Tuesday, [[killing six dockers]]. The harbour master, Piet Holm, said that the ferry would sail.

    Bad:
        Date: 2024-05-02

        The march is off. [[Some 140 families have lost their homes]] to the fire, and the wind will turn.

    Bad:
        Date: 2024-05-02

        The mill whose boiler [[sent 31 people to the hospital]] on Sunday was painted in 2018.

    Good:
        Date: 2024-05-02

        A crane fell on the quay at Tarnby early on Tuesday, killing six dockers. All six had slept in one hut, said Piet Holm, the harbour master.

    Good:
        Date: 2024-05-02

        In the drill on Tuesday 40 people were hurt by a wave of painted cardboard.

    Good:
        Date: 2024-05-02

        The crane fell on Tuesday, and none of the 12 dockers was hurt.

    Good:
        Date: 2024-05-02

        The old sea wall broke on Monday night. Five people drowned. The coast guard gave the names of the dead on Tuesday, and officers of the county confirmed them.

    Good:
        Date: 2024-05-02

        The mayor spoke on Tuesday. The county paid. The band played. The pier opened. Three people drowned when the old one fell.

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
    counted = tolls(record)
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
            or _STAGED.search(text, sentence.start, sentence.end)
            or _COUNTED.search(text, sentence.start, span.start)
            or _COUNTED.search(text, span.end, sentence.end)
        ):
            continue
        if any(_VICTIMS.search(near) and _COUNTED.search(near) for near in _beside(record, sentence)):
            continue
        if _is_repeated(record, span, sentence):
            continue
        dated = _days_beside(record, span)
        news = _is_of_the_last_days(record, dated) or (
            not dated
            and (_STILL.search(span.of(text)) or _is_news(record, sentence, disaster=disaster))
            and not _is_history(record, sentence)
        )
        if news and not _somebody_counted(record, span):
            yield Flag(span, "who counted? Nobody is named for this toll")


def _is_in_passing(record: Record, span: Span, sentence: Span) -> bool:
    """Whether a side clause recalls what readers know by now: `killing 14 people`; or a headline only announces it."""
    text = record.article.text
    heading = looks_like_headline(sentence.of(text))
    if _PARTICIPLE.match(text, span.start) and not (
        _days(record, sentence) and not _ASIDE.search(text, sentence.start, span.start)
    ):
        return True
    return heading or bool(_IN_PASSING.search(text, sentence.start, span.start))


def _somebody_counted(record: Record, span: Span) -> bool:
    """Whether a claim that holds the toll has a source, a link, or a quotation around it."""
    for claim in record.claims:
        if any(part.overlaps(span) for part in claim.spans):
            linked = claim.attribution.basis is Basis.link
            if claim.attribution.source_ids or linked or claim.form in {Form.direct, Form.mixed}:
                return True
    return False


def _is_repeated(record: Record, span: Span, sentence: Span) -> bool:
    """Whether somebody goes on about the same count in another sentence: `all seven had been in two vehicles, he said`."""
    text = record.article.text
    counts = {figure.value for figure in figures(text, span.start, span.end)}
    return any(
        figure.value in counts
        and (
            figure.noun in span.of(text)
            if figure.noun
            else _ALL.search(text, max(0, figure.span.start - 5), figure.span.start)
        )
        for other in story_sentences(record)
        if other != sentence and _COUNTED.search(text, other.start, other.end)
        for figure in figures(text, other.start, other.end)
    )


def _is_news(record: Record, sentence: Span, *, disaster: bool) -> bool:
    """Whether the sentence, or the last one before it that names a day, is of the last days.

    True in a story of a disaster that names none, and if publication is unknown.
    """
    published = record.article.published.date
    if published is None or sentence not in record.sentences:
        return True
    at = record.sentences.index(sentence)
    for before in reversed(record.sentences[max(0, at - _GOES_ON) : at + 1]):
        if days := _days(record, before):
            return _is_of_the_last_days(record, days)
    return disaster


def _is_of_the_last_days(record: Record, days: list[date]) -> bool:
    published = record.article.published.date
    return any(published is None or published - _NEWS <= day <= published + _NEWS for day in days)


def _is_history(record: Record, sentence: Span) -> bool:
    published = record.article.published.date
    text = record.article.text
    if _BACKGROUND.search(text, max(0, sentence.start - 250), sentence.end):
        return True
    told = _SINCE.sub("", text[max(0, sentence.start - 250) : sentence.end])
    years = {int(year) for year in _YEAR.findall(told)}
    if years - {published.year if published else 0}:
        return True
    return published is not None and any(day < published - _HISTORY for day in _days(record, sentence))


def _days(record: Record, sentence: Span) -> list[date]:
    """The days that the sentence names, but for the last time of a record."""
    since = _SINCE.search(record.article.text, sentence.start, sentence.end)
    end = since.start() if since else sentence.end
    return [
        m.last
        for m in record.moments
        if m.last and sentence.contains(m.span) and m.span.end <= end and not _CLOCK.fullmatch(m.text)
    ]


def _days_beside(record: Record, span: Span) -> list[date]:
    """The day right behind the toll: `sent 76 people to the hospital on Sunday`."""
    clause = _CLAUSE.match(record.article.text, span.end)
    return _days(record, Span(span.end, clause.end())) if clause else []


def _beside(record: Record, sentence: Span) -> Iterator[str]:
    """The words of the sentences before and behind."""
    at = record.sentences.index(sentence)
    yield from (s.of(record.article.text) for s in record.sentences[max(0, at - 1) : at + 2] if s != sentence)
