"""Whether a date's event is told as over and done, by more than a verb in the past tense."""

import re
from functools import cache

from checker.told.dates.done_to_the_day import ACTS, is_done_to_the_day
from checker.told.dates.plainly_over import is_plainly_over
from checker.wordlists import any_of, words
from claims.dates.events import DatedEvent
from claims.lazily import lazily
from claims.record import Modality, Record, Tense
from claims.spans import Span
from claims.story import sentence_around

A_DATE = (
    r"\s+(?:(?:the|early|late|mid|end|of|next)[\s-])*"
    r"(?:\d{4}|(?-i:[A-Z])[a-z]+\.?\s\d|(?-i:[A-Z])[a-z]+day|week|month|year)"
)
"""Pattern of a date behind a preposition, so that `through Quito` and `by a king` are none."""
_NO_VERB = r"\s+(?:(?:an?|the|his|her|its|their|one|two|three|four|five|six|seven|eight|nine|ten)\b|(?-i:[\dA-Z$£€]))"
"""Behind a `to` that opens no infinitive."""
_AHEAD = lazily(
    r"\b(?:will|would|shall|could|may(?! \d)|might|should|if|unless|due|"
    rf"(?:by|until|through)(?={A_DATE})|to(?!{_NO_VERB})|expect\w*|schedul\w+|"
    r"plan\w*|forecasts?|projected|estimates?|predict\w*|bonds?|notes?|fiscal|budget|season|bid|deadline|novel|film|fiction|"
    r"hopes?|hoped|rights?|contract|lease|vote on|seats|tickets?)\b",
    re.I,
)
"""In the clause: what is planned, lent, bought for later, or made up."""
_CLAUSE = lazily(r".*(?:[;:,—(“\"]|\b(?:that|which|who|when|where|while|after|before|and|but)\b)", re.S)
_SHORTLY = lazily(
    rf"(?:\s+(?!(?:to(?!{_NO_VERB})|for(?!\s+(?:her|his|their)\b)|that|which|who|whom|and|but|or|as|than|when|after|before)\b)[\w’'$€£.%-]+){{0,8}}?"
    r"\s+\(?(?:(?:back|early|late) )?(?:in|on)\s+(?:the\s+)?(?:(?:early|late) )?"
)
"""Between such a verb and its date: an object or a place, no clause of its own."""
_HAVING = lazily(
    r"\b(?:after|since|accused of|suspected of|guilty of|charged with|convicted of)\s+(?!according\b)\w+ing\b(?:\s+up)?"
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
_CLOSED = lazily(
    r"\s*(?:$|--|[.,;:)—–”\"]|(?:after|against|alongside|although|amid|and|are|as|at|because|before|but|by|despite|during|"
    r"following|for|from|had|has|have|in|is|on|over|shows?|though|through|to|under|until|was|were|when|where|while|with|"
    r"without)\b)"
)
"""Behind a date that names nothing else: not `since the 2027 budget`."""
_ASIDE = lazily(r"\(in\s+$")
_SO_LONG = lazily(
    r"\b(?:as (?:long ago|far back|recently|late) as|dat(?:es?|ed|ing) (?:back to|from)|(?:goes|go|went|going) back to|"
    r"stems? from)\s+(?:(?:in|early|late|the)\s+)*$",
    re.I,
)
"""What goes back to a date can be from no later day."""
_SPANNED = lazily(r"\W*(?:Between|From)\s+(?:\w+\s+)?\d{4}\s+(?:and|to|until)\s+$")
_OPENS = lazily(r"\W*(?:In|On|During)\s+(?:the\s+)?$")
_QUOTE = lazily(r"[“\"]")
_HAD = lazily(r"\bhad\s+(?:\w+\s+)?$")
_HELPED = lazily(r"(?:\b(?:is|are|be|being|to|am|get|gets)|[’']re|[’']s)\s+(?:\w+\s+){0,2}$")
_TO_COME = lazily(
    r"\b(?:will|would|shall|could|may(?! \d)|might|should|if|unless|to\s+\w+|expect\w*|schedul\w+|plan\w*|forecasts?|"
    r"project\w*|estimate\w*|predict\w*)\b",
    re.I,
)
_BY_THEN = lazily(r"\W*(?:By|As of)\s+(?:(?:early|late|the end of)\s+)?$")
_HAD_DONE = lazily(r",?\s+(?:[\w’'$.-]+\s+){1,6}?had\s+(?!to\b)\w+")
_SOMETHING_OF = lazily(r"\W*(?:An?|The)\s+(?:[\w-]+\s+){1,2}of\s+$")
_DID = lazily(r",?\s+(?:was|were|had|made|found|left|brought|cost|gave|took|led|put|shows?|\w+ed)\b(?!\s+to\b)")
_PRIZED = lazily(
    r"\b(?:budget|elections?|campaign|race|primar(?:y|ies)|conventions?|plans?|increases?|cuts?|rates?|growth|targets?|"
    r"goals?|deals?|referendum|vote|caucus(?:es)?|bills?|program\w*|funding|spending|taxes|interest|chances?|odds|run|"
    r"nominations?|support|case|hope|date|day|year|term|games?|cups?|class|match|tour|visit|trip|summit|meeting|debate|event)\b",
    re.I,
)
"""Between a verb and a lone year: what may be of a year to come."""
_FEW_WORDS = lazily(r"(?:\s+(?!(?:that|who|which|and|but)\b)[\w.’'-]+){0,7}?\s+(?:of|in|on)\s+")


def is_over(record: Record, event: DatedEvent) -> bool:
    """Whether the words before the date tell an event that is over."""
    text, at = record.article.text, event.moment.span
    sentence = sentence_around(record, at)
    before, behind = text[sentence.start : at.start], text[at.end : sentence.end]
    if event.moment.tense is Tense.past and is_plainly_over(before, behind):
        return True
    if not _CLOSED.match(behind) and not before.endswith((" of ", "In ", "On ")):
        return False
    if event.moment.tense is not Tense.future and _SINCE.search(before):
        return True
    if _is_before_its_verb(event, before, behind) or _is_sure(event, before, behind):
        return True
    if _lasted(before, behind) or _SO_LONG.search(before):
        return True
    if _AHEAD.search(_clause(before)):
        return False
    if _is_past(text, sentence, event) and (
        _is_by_a_verb(before) or _is_aside(before, behind) or _is_an_act(text, sentence, event)
    ):
        return True
    return event.moment.tense is not Tense.future and (_is_told_by_name(before) or _is_by_an_act(before))


def _is_sure(event: DatedEvent, before: str, behind: str) -> bool:
    return not _AHEAD.search(_clause(before)) and is_done_to_the_day(event, before, behind)


def _is_before_its_verb(event: DatedEvent, before: str, behind: str) -> bool:
    """`By ..., all wells had run dry`; `A report of ... found`."""
    if _TO_COME.search(behind) or event.verb in words("plans") - {"was", "were"}:
        return False
    if _BY_THEN.fullmatch(before):
        return bool(_HAD_DONE.match(behind))
    return bool(_SOMETHING_OF.fullmatch(before) and not _PRIZED.search(before) and _DID.match(behind))


def _is_past(text: str, sentence: Span, event: DatedEvent) -> bool:
    """Whether the verb is in the past tense, or may be: `the war ended`, taken for a participle."""
    verb = event.moment.event
    if event.moment.tense is Tense.past or verb is None:
        return event.moment.tense is Tense.past
    bare = event.moment.tense is Tense.present and event.verb.endswith("ed")
    return bare and not _HELPED.search(text, sentence.start, verb.start)


def _is_an_act(text: str, sentence: Span, event: DatedEvent) -> bool:
    """Whether the date hangs on a verb in the past tense that plans nothing."""
    verb, at, before = event.moment.event, event.moment.span, text[sentence.start : event.moment.span.start]
    if verb is None or event.verb.endswith("ing") or event.moment.modality not in {Modality.actual, Modality.reported}:
        return False
    if _OPENS.fullmatch(before) or _SPANNED.fullmatch(before):
        spoken = _QUOTE.split(text[at.end : sentence.end], maxsplit=1)[0]
        return event.verb in ACTS or (event.verb not in words("plans") and not _TO_COME.search(spoken))
    between = text[verb.end : at.start]
    if verb.end <= at.start and not between.strip():  # `issued 4 May 2015`, `spent 2015`
        return event.verb not in words("plans") and (event.date.day is not None or event.verb == "spent")
    if verb.end > at.start or event.preposition not in {"in", "on", "during"}:
        return False
    if event.verb in ACTS:
        had = _HAD.search(text, sentence.start, verb.start) and _SHORTLY.fullmatch(between)
        return bool(event.close or had or between.split()[:1] in (["here"], ["there"]))
    plain = event.verb not in words("plans") and not _PRIZED.search(between)
    return plain and bool(_SHORTLY.fullmatch(between))


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
        rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|two|three|four|five|six)\s+(?:(?:\w+|[\w-]+)\s+)?{any_of('done_events').pattern}"
        r"(?=\s+(?:of|in|on|at|near|outside|off|against|by|aboard|over)\b)"
    )


def _is_aside(before: str, behind: str) -> bool:
    """`(in 1804)`."""
    return bool(_ASIDE.search(before) and behind.startswith(")"))
