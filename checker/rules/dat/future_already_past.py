"""DAT707."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from claims.calendar import told
from claims.events_dated import dated_events
from claims.record import Record, Tense
from claims.spans import Span
from claims.story import sentence_around

_WILL = re.compile(
    r"\b(?:will(?! have\b)|shall|(?:is|are) (?:due|set|scheduled|expected|going|slated) to|(?:is|are) to (?:be|go|meet|open|start|begin))\b",
    re.I,
)
_PAST_FRAME = re.compile(
    r"\b(?:said|told|announced|wrote|predicted|promised|signed|filed|based|since|dated|adopted|passed)\s+(?:\w+\s+){0,2}$",
    re.I,
)


@rule("DAT707", severity=Severity.warning, confidence=Confidence.medium, standards=("onrecord",))
def future_already_past(record: Record) -> Iterator[Flag]:
    """Something told as still to come, on a date before publication.

    Either the date is wrong or the text is older than its publication date.

    Bad:
        Date: 2018-12-03

        The appeal will be heard on [[24 August 2017]].

    Bad:
        Date: 2005-06-13

        The line has ordered two trains that it will begin to run in [[2001]] out of Tarnby.

    Good:
        Date: 2018-12-03

        The appeal will be heard on 24 August 2019.

    Good:
        Date: 2018-12-03

        The court will hear an appeal against a judgment of 24 August 2017.

    Good:
        Date: 2018-12-03

        In a letter in 2011 the mayor promised that the ferry will never be sold.
    """
    published = record.article.published.date
    if published is None:
        return
    text = record.article.text
    for event in dated_events(record):
        last = event.date.latest()
        if last is None or last >= published or event.preposition not in {"in", "on", "by", "until"}:
            continue
        if event.date.month is None and not event.close:
            continue
        sentence = sentence_around(record, event.moment.span)
        wills = list(_WILL.finditer(text, sentence.start, event.moment.span.start))
        if not wills or event.moment.tense not in {Tense.future, Tense.present}:
            continue
        between = Span(wills[-1].end(), event.moment.span.start).of(text)
        if (
            len(between.split()) <= 12
            and not _PAST_FRAME.search(between)
            and not re.search(
                r"[;:“\"]|\b(?:that|which|who|as|after|since|when|adopted|signed|made|built|held|imposed|introduced)\b",
                between,
            )
        ):
            yield Flag(event.moment.span, f"told as still to come, but published on {told(published)}")
