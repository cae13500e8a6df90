"""Days without a year that come within weeks of publication, and are told as past."""

from collections.abc import Iterator
from datetime import date

from checker.told.dates.near_days import about_to_come
from checker.told.dates.past_by_verb import PLANNED
from checker.wordlists import words
from claims.dates.history import is_history
from claims.dates.written import written
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Modality, Moment, Record, Tense
from claims.story import around, is_quoted, sentence_around

_OTHER_YEAR = lazily(
    r"\b(?:1\d|20)\d\d\b|\b(?:last|previous|preceding|that|same) year\b|\byears?[ -](?:ago|before|earlier)\b"
)
_NOT_YET = lazily(r"\b(?:before|once|till|unless|until)\b")
_RIGHT_BEHIND = lazily(
    r"(?:\s+(?:down|off|out|over|up))?(?:\s+as\s+(?:[\w’'-]+\s*){1,4})?(?:\s+(?:from|to|in|"
    r"at)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s*){1,3})?"
    r"\s+(?:on\s+)?"
)
"""Between a verb and its day: no thing that the day may be of."""
_CLOSED = lazily(r"\s*(?:$|[.,;)—–]|(?:after|and|as|at|because|before|but|by|during|in|when|while|with)\b)")


def days_to_come(record: Record, published: date) -> Iterator[Moment]:
    """Those that a verb in the past tense has right behind it."""
    text = record.article.text
    for moment in () if is_history(record) else record.moments:
        day, verb = written(moment), moment.event
        if day is None or day.year or not (day.month and day.day) or moment.tense is not Tense.past or verb is None:
            continue
        if verb.end > moment.span.start or about_to_come(day, published) is None:
            continue
        word, between = verb.of(text).lower(), text[verb.end : moment.span.start]
        done = is_past(word) and word not in words("plans") and moment.modality in {Modality.actual, Modality.reported}
        if not done or not _RIGHT_BEHIND.fullmatch(between) or not _CLOSED.match(text, moment.span.end):
            continue
        sentence = sentence_around(record, moment.span)
        before = sentence.start, moment.span.start
        open_ = PLANNED.search(text, *before) or _NOT_YET.search(text, *before)
        if (
            not open_
            and not _OTHER_YEAR.search(around(record, sentence, before=2))
            and not is_quoted(record, moment.span)
        ):
            yield moment
