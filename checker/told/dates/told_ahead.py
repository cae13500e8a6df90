"""What its sentence tells as still to come by a `will` before its date."""

import re

from checker.told.dates.still_ahead import of_another
from claims.dates.events import DatedEvent
from claims.dates.written import is_season
from claims.lazily import lazily
from claims.record import Tense
from claims.spans import Span

WILL = lazily(
    r"\b(?:(?!(?-i:Will [A-Z]))will(?! have\b(?! (?:until|to)\b))|won[’']t|(?<=[’'])ll|shall|ha(?:s|ve)(?= until\b)|"
    r"(?:is|are) (?:about|certain|due|expected|going|hoping|likely|on (?:course|track)|planning|poised|scheduled|set|"
    r"slated|sure|unlikely) to|(?:is|are) to(?= [a-z]+\b)|(?:aims?|expects?|hopes?|plans?) to)\b",
    re.I,
)
_NOT_BEFORE = lazily(r"\s*(?:not\s+)?(?:be\s+)?\w+(?:\s+(?:it|work|ready|over))?\s+before\s+(?:the\s+)?$")
"""Behind `won't`: what is told not to come before a day."""
_NOT = lazily(r"\bnot\b|n[’']t\b")
_OPENS = lazily(
    r"\W*(?:(?:On|In|By|From|(?:Not\s+)?[Uu]ntil|No\s+later\s+than|Effective|As of|Come)|(?:Starting|"
    r"Beginning)(?:\s+(?:on|in))?)\s+(?:the\s+)?$"
)
_THEN_WILL = lazily(
    r"(?:,?\s+(?:if|unless|once)\s+[^.;:,“”\"]{3,60},)?,?\s+(?:(?!(?:that|which|who|when|said|says|"
    r"told)\b)[\w’'$.-]+\s+){0,8}?"
    r"(?:will|won[’']t|(?:is|are) (?:due|set|scheduled|expected|going|slated) to)\b"
)
"""Behind a date that opens its sentence: the subject, and that it will."""
_IS_THE_DAY = lazily(
    r"\s+(?:is|remains)\s+the\s+(?:date|day|deadline)\s+(?:announced|chosen|fixed|given|named|picked|set)\s+for\b"
)
_FEW = 6
"""Words at most between `will` and a lone year."""
_NARROW = 12
_WIDE = 25
"""Words at most between `will` and its date; a day `by` which something will be is of nothing that stands between."""
_NO_LATER = ("no later than ", "no sooner than ", "no earlier than ", " as of ")
_FROM = lazily(
    r"\s+(?:(?:[\w’'-]+\s+){1,5}?(?:on (?:display|offer|sale|show|view)|in (?:effect|force|place)|available|closed|"
    r"open|shut|valid)|"
    r"apply|operate|run|start|begin|open|count|take effect|be (?:\w+ )?(?:open|closed|valid|available|charged|banned|"
    r"in force))\s+from\s+"
)
_BARE = lazily(
    r"\bbe (?:\w+ )?\w+(?:ed|n|t) $|"
    r"\s(?!(?:the|an?|its|his|her|their|of|\w+[^e]ed|remember|recall|mark|honou?r|celebrate|"
    r"commemorate)\b)[a-z]+ (?:(?:[A-Z][\w’-]+|[A-Z])\.? ){0,4}$"
)
"""Before a day without a preposition: `will be released`, `will choose a mayor`."""
_CLOSED = lazily(
    r"\s*(?:$|[.;)—–”\"]|,?\s(?:in|at|and|with|for|when|\w+\s(?:said|says|told))\b|,\s(?:the|an?|his|her|its)\s|"
    r",\s(?:just|shortly|soon)\s|,\s[A-Z])"
)
_QUOTED = lazily(r"[“\"][^“”\"]*[”\"]")
_BREAK = lazily(
    r"[;:“\"]|\b(?:that|which|who|as(?! of\b)|after|having|since|when|adopted|signed|made|built|held|"
    r"imposed|introduced)\b"
)


def is_fine(event: DatedEvent) -> bool:
    """Whether the date tells more than a year: its day, month or season."""
    return event.date.month is not None or is_season(event.moment)


def is_ahead(text: str, sentence: Span, event: DatedEvent) -> bool:
    """Whether the sentence says that what it dates will be."""
    at = event.moment.span
    if event.date.day and _IS_THE_DAY.match(text, at.end):
        return True
    if (event.date.month or event.preposition == "by") and _OPENS.fullmatch(text, sentence.start, at.start):
        return event.moment.tense in {Tense.future, Tense.present} and bool(_THEN_WILL.match(text, at.end))
    wills = list(WILL.finditer(text, sentence.start, at.start))
    if not wills:
        return False
    between = _QUOTED.sub(" quoted ", text[wills[-1].end() : at.start])
    if event.preposition == "before":
        return bool(_NOT_BEFORE.fullmatch(between) and _NOT.search(f"{wills[-1][0]}{between}"))
    if event.preposition == "from":
        return bool(_FROM.fullmatch(between))
    hung = event.preposition in {"in", "on", "by", "until"} or between.endswith(_NO_LATER)
    hung = hung or bool(event.date.day and _BARE.search(between) and _CLOSED.match(text, at.end))
    if event.date.month is None and event.preposition == "in" and not event.close and len(between.split()) > _FEW:
        return False
    return (
        hung
        and len(between.split()) <= (_WIDE if event.preposition == "by" else _NARROW)
        and not of_another(between)
        and not _BREAK.search(between)
    )
