"""What hangs on a verb in the past tense, where nothing speaks of what lies ahead."""

import re
from functools import cache

from checker.told.dates.done import A_DATE
from checker.wordlists import any_of, words
from claims.dates.events import DatedEvent
from claims.lazily import lazily
from claims.record import Modality, Record, Tense
from claims.story import sentence_around

_TO_COME = (
    r"will|would|shall|could|may(?! \d)|might|should|due|expected?|scheduled?|plan(?:s|ned|ning)?|(?:is|are) to|"
    r"to (?:be|have)|maturing|matures?|set for|deadline|if|forecasts?|projected|estimates?|bonds?|notes?|contract|"
    r"novel|film|fiction|imagin\w+"
)
PLANNED = lazily(rf"\b(?:{_TO_COME})\b", re.I)
_PLANNED_BY_YEAR = lazily(
    rf"\b(?:{_TO_COME}|(?:until|through|by)(?={A_DATE})|debentures?|election|season|model|fiscal|budget|term)\b", re.I
)
"""The same of a lone year, by which elections, seasons and budgets are called."""
_UP_TO = frozenset({"by", "for", "from", "of", "through", "to", "until"})
"""What stands before a day that has only been fixed or looked ahead to: `called a vote for`."""
_BREAK = lazily(r"[,;:—–“\"]\s|\b(?:and|as|because|but|said|says|that|when|which|while|who)\b")
_FEW = 3
"""Words of a clause that tell what its date is of."""
_WAS = lazily(r"\b(?:was|were|been)\s+(?:\w+\s+)?$")


def is_past_by_verb(record: Record, event: DatedEvent) -> bool:
    """Whether the date hangs on a verb in the past tense, and nothing around it speaks of what lies ahead.

    Around a lone year that is its sentence; around a day or a month, the clause that leads up to it.
    """
    plain = event.moment.modality in {Modality.actual, Modality.reported} and event.moment.tense is Tense.past
    if not plain or event.verb in words("plans") or _is_bare_ing_form(record, event):
        return False
    text, sentence = record.article.text, sentence_around(record, event.moment.span)
    before = text[sentence.start : event.moment.span.start]
    if _spoken_of().search(before):
        return False
    if event.date.month is None:
        in_it = event.preposition in {"in", "during", "early", "late", ""}
        return in_it and event.close and not _PLANNED_BY_YEAR.search(text, sentence.start, sentence.end)
    if _of_an_event().search(before):
        return False
    start, verb = _clause(before), event.moment.event
    inside = verb is not None and verb.start >= sentence.start + start
    return inside and event.preposition not in _UP_TO and not PLANNED.search(before, start)


def _clause(before: str) -> int:
    """Where the words that lead up to a date begin: at the last break that has at least a few of them behind it."""
    cuts = [0, *(cut.end() for cut in _BREAK.finditer(before))]
    return next(cut for cut in reversed(cuts) if cut == 0 or len(before[cut:].split()) >= _FEW)


@cache
def _of_an_event() -> re.Pattern[str]:
    """Before the day of what is only spoken of: `a place on the ballot for the vote on`, `a hearing on`."""
    lists = ("votes", "occasions", "recurring_events")
    noun = "|".join(any_of(name).pattern for name in lists)
    return re.compile(
        rf"\b(?:for|to|at|in|of|and)\s+(?:the|an?|its|his|her|their|this|that)\s+(?:[\w’'-]+\s+){{0,2}}?(?:{noun})\s+(?:on|in)\s+$"
    )


@cache
def _spoken_of() -> re.Pattern[str]:
    """Before the day of a vote that is only named: `two weeks before the election on`, `three weeks away, on`."""
    few = r"(?:[\w’'-]+ ){0,4}?"
    return re.compile(
        rf"\b(?:away|off),? on $|\b(?:before|ahead of|until|with) {few}{any_of('votes').pattern},? {few}on $"
    )


def _is_bare_ing_form(record: Record, event: DatedEvent) -> bool:
    """Whether the verb is a form in `-ing` without `was` or `were`: `started asking for a day off in`."""
    verb = event.moment.event
    ahead = record.article.text[max(0, verb.start - 20) : verb.start] if verb else ""
    return event.verb.endswith("ing") and not _WAS.search(ahead)
