"""Whether a date's event is told as over and done, by more than a verb in the past tense."""

import re
from functools import cache

from checker.wordlists import any_of
from claims.dates.events import DatedEvent
from claims.lazily import lazily
from claims.record import Record, Tense
from claims.story import sentence_around

_AHEAD = lazily(
    r"\b(?:will|would|shall|could|may(?! \d)|might|should|if|unless|due|by|until|through|to|expect\w*|schedul\w+|"
    r"plan\w*|forecasts?|projected|estimates?|predict\w*|bonds?|notes?|fiscal|budget|season|bid|deadline|novel|film|fiction|"
    r"hopes?|hoped|rights?|contract|lease|vote on|seats?|tickets?)\b",
    re.I,
)
"""In the clause: what is planned, lent, bought for later, or made up."""
_CLAUSE = lazily(r".*(?:[;:,—(“\"]|\b(?:that|which|who|when|where|while|after|before|and|but)\b)", re.S)
_SHORTLY = lazily(
    r"(?:\s+(?!(?:to|for|that|which|who|whom|and|but|or|as|than|when|after|before)\b)[\w’'$€£.%-]+){0,6}?"
    r"\s+\(?(?:(?:back|early|late) )?(?:in|on)\s+(?:the\s+)?(?:(?:early|late) )?"
)
"""Between such a verb and its date: an object or a place, no clause of its own."""
_HAVING = lazily(
    r"\b(?:after|accused of|suspected of|guilty of|charged with|convicted of)\s+(?!according\b)\w+ing\b(?:\s+up)?"
)
_WILL = lazily(r"\b(?:will|would|shall|could|may(?! \d)|might|should|plans?|hopes?|wants?)\b", re.I)
_SINCE = lazily(r"\bsince\s+(?:(?:early|late|mid|the)[\s-]){0,2}$", re.I)
_UNTIL = lazily(r"(?:\bfrom\s+(?:\w+\s+)?\d{4}\s+)?\b(?:until|till|to|through)\s+(?:(?:early|late)\s+)?$", re.I)
_FROM = lazily(r"\bfrom\b[^.;,]*$")
_LASTED = lazily(
    r"\b(?:served|ruled|reigned|lived|worked|led|ran|headed|governed|presided|taught|studied|played|employed|produced|"
    r"belonged|stood|held office|was (?:\w+ )?(?:mayor|president|minister|chairman|director|governor|king|queen))\b"
)
"""What somebody or something went on with, and no agreement set a term to."""
_WHEN_OVER = lazily(r",? when (?:he|she|it|they|the \w+) (?:was |were )?\w+(?:ed|ft|ll|ve|te|ied|ld|at|ot)\b")
_CLOSED = lazily(r"\s*(?:$|--|[.,;:)—–”\"]|(?:and|but|when|with|in|at|as|by|for|has|have|had|was|were|is|are|to)\b)")
"""Behind a date that names nothing else: not `since the 2027 budget`."""
_ON_THE_DAY = lazily(r"\b(?:signed|announced|approved|voted|told|said|released)\s+(?:on|in)\s+$")
_ASIDE = lazily(r"\(in\s+$")
_FEW_WORDS = lazily(r"(?:\s+(?!(?:that|who|which|and|but)\b)[\w.’'-]+){0,7}?\s+(?:of|in|on)\s+")


def is_over(record: Record, event: DatedEvent) -> bool:
    """Whether the words before the date tell an event that is over."""
    text, at = record.article.text, event.moment.span
    sentence = sentence_around(record, at)
    before, behind = text[sentence.start : at.start], text[at.end : sentence.end]
    if not _CLOSED.match(behind):
        return False
    if event.moment.tense is not Tense.future and _SINCE.search(before):
        return True
    if _lasted(before, behind):
        return True
    if _AHEAD.search(_clause(before)):
        return False
    if event.moment.tense is Tense.past and (_is_by_a_verb(before) or _is_beside(event, before, behind)):
        return True
    return event.moment.tense is not Tense.future and (_is_told_by_name(before) or _is_by_an_act(before))


def _clause(before: str) -> str:
    """The words from the last break before the date."""
    cut = _CLAUSE.match(before)
    return before[cut.end() :] if cut else before


def _lasted(before: str, behind: str) -> bool:
    """`served from 1981 until`, `until ... , when he resigned`; `Until ..., the mine employed`."""
    until = _UNTIL.search(before)
    if not until:
        return False
    opened = not before[: until.start()].strip()
    ran = _LASTED.search(behind if opened else before)
    went_on = opened or bool(_FROM.search(before)) or bool(_WHEN_OVER.match(behind))
    return bool(ran and went_on)


def _is_by_a_verb(before: str) -> bool:
    """Whether a verb of what is over stands shortly before the date."""
    verbs = list(any_of("done").finditer(before))
    return bool(verbs) and bool(_SHORTLY.fullmatch(before, verbs[-1].end()))


def _is_by_an_act(before: str) -> bool:
    """`after selling it in`, `accused of blowing it up in`, where nothing else lies ahead."""
    having = list(_HAVING.finditer(before))
    return bool(having and not _WILL.search(before) and _SHORTLY.fullmatch(before, having[-1].end()))


def _is_told_by_name(before: str) -> bool:
    """`the bombing in Tarnby in`, `the flood of`."""
    names = list(_the_event().finditer(before))
    return bool(names) and bool(_FEW_WORDS.fullmatch(before, names[-1].end()))


@cache
def _the_event() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+(?:(?:\w+|[\w-]+)\s+)?{any_of('done_events').pattern}"
        r"(?=\s+(?:of|in|on|at|near|outside|off|against|by|aboard|over)\b)"
    )


def _is_beside(event: DatedEvent, before: str, behind: str) -> bool:
    """`signed on 7 May`, a day that is told to the day; `(in 1804)`."""
    aside = _ASIDE.search(before) and behind.startswith(")")
    return bool(aside or (event.date.month and _ON_THE_DAY.search(before)))
