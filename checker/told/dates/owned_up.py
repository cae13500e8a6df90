"""Dates that the story itself calls wrong: 'a ticket for 30 February, a day that does not exist'."""

import re

from claims.dates.calendar import MONTH
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import sentences_near

_WRONG = lazily(
    rf", an? (?:\w+ )?(?:error|mistake|slip)\b|\bthere (?:is|was) no (?:\d\d? )?{MONTH}\b|"
    r"\b(?:by mistake|does(?: not|n[’']t) exist|fictional|incorrectly|mis(?:dated|printed|prints?|typed)|never existed|"
    r"(?:no|not (?:in|on) (?:any|the)) calendar|no such (?:date|day|hour|month|time|year)|so-called|typos?|"
    r"typographical|wrong (?:date|day|year)|wrongly)\b",
    re.I,
)
_ENDS_QUOTE = lazily(r"[.,]?[”’\"']")
_CALENDAR = lazily(r"\b(?:Gregorian|Julian|leap (?:day|second|year)s?|lunar|old[- ]style|Orthodox)\b", re.I)


def is_quoted_alone(text: str, at: Span) -> bool:
    """Whether the date has quotation marks of its own: a title, or as somebody wrote it, `a cheque dated “31 June”`."""
    opened = text[at.start - 1 : at.start] in {"“", "‘", '"', "'"}
    return opened and _ENDS_QUOTE.match(text, at.end) is not None


def is_owned_up(record: Record, at: Span) -> bool:
    """Whether the words beside the date say that it is wrong, or of another calendar."""
    near, text = sentences_near(record, at, after=1), record.article.text
    return any(_WRONG.search(text, s.start, s.end) for s in near) or any(
        _CALENDAR.search(text, s.start, s.end) for s in near[:1]
    )
