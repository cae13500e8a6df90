"""The event that a time expression dates, with its tense and modality."""

import re

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from claims.record import Modality, Tense
from claims.spans import Span

_SUBORDINATE = frozenset({"xcomp", "acl", "advcl", "pcomp", "ccomp", "relcl"})
_VERBAL = frozenset({"VERB", "AUX"})
_PLANS = frozenset("plan expect schedule intend set due aim propose hope want promise vow slate".split())
_DEFERRING = frozenset("extend delay postpone adjourn give put push move shift reschedule suspend".split())
_DONE = frozenset(
    "allow appear begin cause come compel continue decline enable fail force get go happen help let make manage persuade "
    "prompt refuse rush seem start try use".split()
)
"""What is done, or not done, at once: 'refused to leave on Monday'."""
_OPENING = frozenset(
    "air arrive begin close conclude debut end expire finish go kick launch leave meet open premiere reopen resume retire "
    "return start stop".split()
)
"""Verbs whose present tense is a timetable's: 'the show opens in May'."""
_AHEAD = re.compile(
    r"\b(?:(?:as soon as|as early as|effective|payable|no later than|due)(?: on)?|(?<!had )(?<!has )(?<!have )come|ahead of|in time for|on the eve of|"
    r"(?:lead|run|build)(?:ing)?[ -]?up to)\s*$",
    re.I,
)
_UNTIL = re.compile(r"\b(?:by|before|until)\s*$", re.I)
_DEMANDING = frozenset("ask call demand give need order require seek tell urge want".split())
"""What must be done by a day: 'he demanded an answer by Friday'."""
_BEHIND = re.compile(
    r"\b(?:since|(?:way )?back (?:in|to|on)|as (?:recently|far back) as|dat(?:ed|es|ing)(?: back)?(?: (?:from|to))?)\s*$",
    re.I,
)
"""Words before what is over: 'since Thursday', 'back in May'."""
_TELLING = frozenset("say tell be have show mean come follow mark".split())
_STILL_OPEN = frozenset({"would", "may", "might", "should", "must"})
_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_POSSIBLE = frozenset({"can", "could"})
_MAYBE = frozenset({"would", "could", "might", "may", "should", "if"})


def event_of(doc: Doc, span: Span) -> Token | None:
    """The verb (or its sentence's root) that the expression at `span` hangs on."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return None
    token = tokens.root
    if (told := _told_beside(doc, tokens)) is not None:
        return told
    for _ in range(12):
        if token.pos_ in _VERBAL and token.i not in range(tokens.start, tokens.end):
            return token
        if token.head is token:
            break
        token = token.head
    return token if token.pos_ in _VERBAL else None


def _told_beside(doc: Doc, tokens: Tokens) -> Token | None:
    """The verb of telling right before the expression, which dates it whatever the parser thinks.

    'The group said on Friday it would strike again.'
    """
    before = tokens.start - 1
    while before > 0 and before > tokens.start - 3 and doc[before].lower_ in {"on", "late", "early"}:
        before -= 1
    told = before >= 0 and doc[before].tag_ == "VBD" and doc[before].sent.start == tokens[0].sent.start
    follows = doc[tokens.end].tag_ if tokens.end < len(doc) else ""
    return doc[before] if told and follows not in {"MD", "VBD", "VBZ", "POS"} else None


def tense_of(verb: Token | None) -> Tense:
    """Past, present or future by the verb's own form and its auxiliaries."""
    if verb is None:
        return Tense.unknown
    if will_be(verb):
        return Tense.future
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBD" or helpers & {"had", "was", "were", "did", "has", "have"}:
        return Tense.past
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":  # 'before announcing it', 'he is accused of setting it'
        governor = tense_of(verb.head.head)
        return Tense.unknown if governor is Tense.present else governor
    if verb.tag_ in {"VB", "VBG"} and verb.dep_ in {"xcomp", "acl", "advcl", "pcomp"} and verb.head is not verb:
        return Tense.future if verb.tag_ == "VB" else tense_of(verb.head)
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl", "advcl"} and not helpers & {"is", "are", "be", "being"}:
        return Tense.past
    finite = verb.dep_ == "ROOT" or (
        verb.dep_ in {"ccomp", "conj", "relcl"} and any(child.dep_ == "nsubj" for child in verb.children)
    )
    if verb.tag_ == "VBN" and finite and not helpers:
        return Tense.past  # the parser takes some past tenses for participles: 'the battle opened on 3 May'
    return Tense.present if verb.tag_ in {"VBZ", "VBP", "VB", "VBG", "VBN"} else Tense.unknown


def will_be(verb: Token | None) -> bool:
    """Whether the verb tells what will be, as seen from publication: `will be held`; no `would be held`."""
    return verb is not None and any(c.lower_ in _WILL for c in verb.children if c.dep_ in {"aux", "auxpass"})


def points_to(verb: Token | None, before: str, *, on_weekday: bool = False) -> Tense:
    """On which side of the article's day the event lies, as the verb and the words just before tell.

    Grammar's tense is not enough: what was planned, asked for or put off lies ahead, and so does
    what happens on a weekday in the present tense: 'the court sits Monday'.
    """
    if _AHEAD.search(before) or _BEHIND.search(before):
        return Tense.future if _AHEAD.search(before) else Tense.past
    if verb is None:
        return Tense.unknown
    if verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.pos_ in _VERBAL:
        verb = verb.head  # 'would keep rising'
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if "had" in helpers or ("have" in helpers and helpers & _STILL_OPEN):
        return Tense.past
    if (verb.tag_ == "VB" or "to" in helpers) and verb.dep_ in _SUBORDINATE and verb.head is not verb:
        governor = verb.head if verb.head.pos_ in _VERBAL else verb.head.head
        # NOTE: votes are dated by the weekday on which they fell, closings by the month: `voted to close it on Monday`.
        return tense_of(governor) if on_weekday and governor.lemma_ == "vote" else _asked_for(governor)
    planned = _is_plan(verb)
    deferred = verb.lemma_ in _DEFERRING and re.search(r"\b(?:until|to|till|through)\s*$", before)
    deferred = deferred or (verb.lemma_ in _DEMANDING and _UNTIL.search(before))
    deferred = deferred or (on_weekday and re.search(r"\bfor\s*$", before))
    scheduled = on_weekday and verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ not in _TELLING and not helpers
    scheduled |= verb.lemma_ in _OPENING and verb.tag_ in {"VBZ", "VBP"} and not helpers
    possible = not on_weekday and helpers & _POSSIBLE
    return Tense.future if planned or deferred or scheduled or possible or helpers & _STILL_OPEN else tense_of(verb)


def _is_plan(verb: Token) -> bool:
    """Whether the verb is one of planning, as 'set' is in 'set for May' and 'set to open', not in 'setting fire to it'."""
    if verb.lemma_ != "set":
        return verb.lemma_ in _PLANS
    return verb.tag_ == "VBN" and any(child.lower_ == "for" or child.dep_ == "xcomp" for child in verb.children)


def _asked_for(verb: Token) -> Tense:
    """Where that lies which somebody asked for, promised, or did: 'asked to close it', 'began to close it'."""
    if verb.lemma_ in _DONE:
        return tense_of(verb)
    return Tense.past if is_pluperfect(verb) else Tense.future


def is_pluperfect(verb: Token | None) -> bool:
    """Whether the verb tells what was over before the story: 'had been founded'."""
    return verb is not None and any(child.lower_ == "had" for child in verb.children if child.dep_ == "aux")


def told_as_past(verb: Token | None) -> bool:
    """Whether the event belongs to what is told of the past, also as its future: 'was to begin', 'would begin'."""
    if verb is None:
        return False
    if any(child.lower_ == "would" for child in verb.children if child.dep_ == "aux"):
        return True
    infinitive = verb.tag_ == "VB" and verb.dep_ in _SUBORDINATE and verb.head.pos_ in _VERBAL
    return tense_of(verb.head if infinitive else verb) is Tense.past


def modality_of(verb: Token | None) -> Modality:
    """Whether the event is told as happened, planned, hypothetical, or as somebody else's report."""
    if verb is None:
        return Modality.actual
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "mark"}}
    if words & _MAYBE:
        return Modality.hypothetical
    governor = verb.head if verb.dep_ in {"xcomp", "ccomp", "acl"} and verb.head is not verb else verb
    if _is_plan(governor) or "will" in words:
        return Modality.planned
    return Modality.reported if verb.dep_ == "ccomp" else Modality.actual
