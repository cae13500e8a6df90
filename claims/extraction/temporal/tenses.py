"""The event that a time expression dates, with its tense and modality."""

import re

from spacy.tokens import Doc, Token

from claims.record import Modality, Tense
from claims.spans import Span

_SUBORDINATE = frozenset({"xcomp", "acl", "advcl", "pcomp", "ccomp", "relcl"})
_VERBAL = frozenset({"VERB", "AUX"})
_PLANS = frozenset("plan expect schedule intend set due aim propose hope want promise vow slate".split())
_DEFERRING = frozenset("extend delay postpone adjourn give".split())
_DONE = frozenset("try fail manage begin start continue help happen go come".split())
_AHEAD = re.compile(r"\b(?:as soon as|as early as|effective|payable|no later than|due)\s*(?:on\s*)?$", re.I)
_TELLING = frozenset("say tell be have show mean come follow mark".split())
_STILL_OPEN = frozenset({"would", "may", "might", "should", "must"})
_MAYBE = frozenset({"would", "could", "might", "may", "should", "if"})


def event_of(doc: Doc, span: Span) -> Token | None:
    """The verb (or its sentence's root) that the expression at `span` hangs on."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return None
    token = tokens.root
    for _ in range(12):
        if token.pos_ in _VERBAL and token.i not in range(tokens.start, tokens.end):
            return token
        if token.head is token:
            break
        token = token.head
    return token if token.pos_ in _VERBAL else None


def tense_of(verb: Token | None) -> Tense:
    """Past, present or future by the verb's own form and its auxiliaries."""
    if verb is None:
        return Tense.unknown
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & {"will", "shall", "'ll", "’ll", "wo"}:
        return Tense.future
    if verb.tag_ == "VBD" or helpers & {"had", "was", "were", "did", "has", "have"}:
        return Tense.past
    if verb.tag_ in {"VB", "VBG"} and verb.dep_ in {"xcomp", "acl", "advcl", "pcomp"} and verb.head is not verb:
        return Tense.future if verb.tag_ == "VB" else tense_of(verb.head)
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl", "advcl"} and not helpers & {"is", "are", "be", "being"}:
        return Tense.past
    return Tense.present if verb.tag_ in {"VBZ", "VBP", "VB", "VBG", "VBN"} else Tense.unknown


def points_to(verb: Token | None, before: str, *, on_weekday: bool = False) -> Tense:
    """On which side of the article's day the event lies, as the verb and the words just before tell.

    Grammar's tense is not enough: what was planned, asked for or put off lies ahead, and so does
    what happens on a weekday in the present tense: 'the court sits Monday'.
    """
    if verb is None or _AHEAD.search(before):
        return Tense.future if _AHEAD.search(before) else Tense.unknown
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if "had" in helpers or ("have" in helpers and helpers & _STILL_OPEN):
        return Tense.past
    if (verb.tag_ == "VB" or "to" in helpers) and verb.dep_ in _SUBORDINATE and verb.head is not verb:
        governor = verb.head if verb.head.pos_ in _VERBAL else verb.head.head
        # NOTE: votes are dated by the weekday on which they fell, closings by the month: `voted to close it on Monday`.
        return tense_of(governor) if on_weekday and governor.lemma_ == "vote" else _asked_for(governor)
    planned = verb.lemma_ in _PLANS and (verb.lemma_ != "set" or any(c.lower_ in {"for", "to"} for c in verb.children))
    deferred = verb.lemma_ in _DEFERRING and re.search(r"\b(?:until|to|till|through)\s*$", before)
    scheduled = on_weekday and verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ not in _TELLING and not helpers
    return Tense.future if planned or deferred or scheduled or helpers & _STILL_OPEN else tense_of(verb)


def _asked_for(verb: Token) -> Tense:
    """Where that lies which somebody asked for, promised, or did: 'asked to close it', 'began to close it'."""
    if verb.lemma_ in _DONE:
        return tense_of(verb)
    return Tense.past if any(child.lower_ == "had" for child in verb.children if child.dep_ == "aux") else Tense.future


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
    if governor.lemma_ in _PLANS or "will" in words:
        return Modality.planned
    return Modality.reported if verb.dep_ == "ccomp" else Modality.actual
