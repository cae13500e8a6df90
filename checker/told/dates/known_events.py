"""Dates of events that the text takes as known: 'the cut of April 24', 'Monday's fire', 'since it was signed on'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.told.dates.same_events import owner
from checker.told.stems import every_stem, meaning
from checker.wordlists import words
from claims.dates.calendar import MONTH_BEGINS, WEEKDAY
from claims.lazily import lazily
from claims.record import Moment, Record
from claims.story import is_quoted, sentence_around

DAY = lazily(r"\d{4}-\d\d-\d\d")
"""Begins the value of a moment that is a day."""
_NAMES_DAY = lazily(
    rf"\b(?:{WEEKDAY}|{MONTH_BEGINS})"
    r"(?!.*\b(?:earlier|later|ago|after|before)\b)"
)
_DAYS_AGO = lazily(r"(?:two|three|four|five|six|seven|eight|nine|[2-9]) days ago$")
_THE = r"(?:the|his|her|its|their|that|this|[A-Z]\w+[’']s)"
_SINCE = r"(?:since|after|before|during|following|until)"
_NOT_ONE = r"(?:first|second|third|last|next|final|another|new|other|latest)"
_MODIFIERS = rf"(?P<which>(?:(?!{_NOT_ONE}\b)[\w’'-]+\s+){{0,4}}?)"
_THE_CUT_OF = lazily(rf"\b{_THE}\s+{_MODIFIERS}(?P<noun>[a-z]+)\s+of\s+$")
_SINCE_THE_CUT_ON = lazily(
    rf"\b{_SINCE}\s+{_THE}\s+{_MODIFIERS}(?P<noun>[a-z]+)\s+(?:(?:in|at|from|to)\s+(?:[A-Z]\w+\s+)+)?on\s+$"
)
_ENDS = (
    r"(?=\s*[.,;:—–)]|\s+[A-Z]|\s+[a-z]+ed\b|\s+(?:of|in|at|on|to|for|from|was|were|is|has|had|that|which|who|with|by|"
    r"when|and|the|an?|but|as|after|before|he|she|they|it|over|into|left|came)\b)"
)
_DAYS_FIRE = lazily(rf"[’']s\s+{_MODIFIERS}(?P<noun>[a-z]+)\b{_ENDS}")
_CLAUSE = lazily(
    r"\b(?:since|after|before|until|when|once)\s+(?P<clause>(?:[\w’'&.-]+\s+){2,9}?)"
    r"(?:on|late|early|(?:on|in) the (?:night|morning|evening|afternoon|small hours|early hours) of)?\s*$",
    re.I,
)
_BREAK = lazily(r"[,;:—–]\s|\b(?:but|while|which|who)\b")
_BREAK_AFTER = lazily(r"[,;:—–]\s|\b(?:but|while|which|who|and|as|when|after|before)\b")
_BESIDE = lazily(
    rf"\b(?:of|about|after|before|since|in|at|by|to|from|on|over|for|with|into|during|near|outside)\s+{_THE}"
    r"(?:\s+(?!(?:on|in|at|of|late|early)\b)[\w’'-]+){1,4}"
)
"""Known things that a clause speaks of, which its date is not of: 'He saw the ruins of the mill on Friday.'"""
_PHRASES = {
    "landfall": lazily(r"\b(?:came|comes|coming) ashore\b|\bmade landfall\b", re.I),
    "collapse": lazily(r"\b(?:gave way|caved in|(?:went|came|fell|gone|coming) down)\b", re.I),
    "sign": lazily(r"\bput (?:his|her|its|their) names? to\b", re.I),
    "approve": lazily(r"\bsigned off(?: on)?\b|\bgave (?:its|the) (?:approval|consent|blessing|nod) to\b", re.I),
    "arrive": lazily(r"\b(?:turn|turned|show|showed) up\b", re.I),
    "explode": lazily(r"\b(?:went|blew|blown|gone) (?:off|up)\b", re.I),
    "resign": lazily(r"\b(?:stepped|stood) down\b", re.I),
    "became": lazily(r"\btook over as\b", re.I),
}
"""Words of one meaning that are told by several."""
_SAID = lazily(
    r"\b(?:said|saying|announced|reported|wrote|added|confirmed|warned|replied|argued|insisted|posted|asked|testified|"
    r"statement|interview|(?:told|telling)(?:\s+\w+){1,3})\s+(?:(?:on|in|at|late|early)\s+)?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """A past event that the text takes as known, with the stems that name it, and its date."""

    moment: Moment
    stems: frozenset[str]
    recurs: bool
    """Whether it is of a sort of which a story easily has two, so that all stems must tell which."""
    whose: str
    """`m` or `f`, by the words before the event: `since her arrest on`."""


def known_events(record: Record) -> Iterator[KnownEvent]:
    """The known events that are dated to a past day by its name."""
    text, published = record.article.text, record.article.published.date
    for moment in named_days(record):
        sentence = sentence_around(record, moment.span)
        before, after = text[sentence.start : moment.span.start], text[moment.span.end : sentence.end]
        stems = _noun(before, after) or _clause(before)
        if stems and not (published and moment.first and moment.first > published):
            yield KnownEvent(moment, stems, bool(stems & _recurring()), owner(before))


def named_days(record: Record) -> Iterator[Moment]:
    """The time expressions outside of quotations that name a weekday or a day of a month."""
    for moment in record.moments:
        named = moment.first and DAY.match(moment.value) and (_NAMES_DAY.search(moment.text) or is_counted(moment))
        if named and not is_quoted(record, moment.span):
            yield moment


def is_counted(moment: Moment) -> bool:
    """Whether the day is told by how many days ago it was, which may be one off."""
    return bool(_DAYS_AGO.match(moment.text))


def dated_stems(record: Record, moment: Moment) -> frozenset[str]:
    """The stems of what the moment dates: those of its clause; none where it dates what somebody said."""
    text, sentence = record.article.text, sentence_around(record, moment.span)
    before, after = text[sentence.start : moment.span.start], text[moment.span.end : sentence.end]
    if _SAID.search(before):
        return frozenset()
    start = max((match.end() for match in _BREAK.finditer(before)), default=0)
    end = _BREAK_AFTER.search(after)
    stems = _dated(before[start:]) | _dated(after[: end.start()] if end else after)
    return stems if len(stems) > 1 else _dated(before) | stems


def _dated(clause: str) -> frozenset[str]:
    return _stems(_BESIDE.sub(" ", clause))


def _stems(words: str) -> frozenset[str]:
    for meant, phrase in _PHRASES.items():
        words = phrase.sub(meant, words)
    return every_stem(words)


def _noun(before: str, after: str) -> frozenset[str]:
    """The stem of the one event's noun that the date belongs to."""
    found = _THE_CUT_OF.search(before) or _SINCE_THE_CUT_ON.search(before) or _DAYS_FIRE.match(after)
    if not found or (found["noun"].endswith("s") and not found["noun"].endswith("ss")):
        return frozenset()
    noun = every_stem(found["noun"])
    which = every_stem(found["which"])
    return noun - _recurring() or (noun | which if which else noun - _recurring())


def _clause(before: str) -> frozenset[str]:
    """The stems of the clause, at least two, that the date ends."""
    found = list(_CLAUSE.finditer(before))
    stems = _stems(found[-1]["clause"]) - _recurring() if found else frozenset()
    return stems if len(stems) > 1 else frozenset()


@cache
def _recurring() -> frozenset[str]:
    return frozenset(map(meaning, words("recurring_events")))
