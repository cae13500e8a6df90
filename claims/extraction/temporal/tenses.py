"""The event that a time expression dates, with its tense and modality."""

from spacy.tokens import Doc, Token

from claims.record import Modality, Tense
from claims.spans import Span

_VERBAL = frozenset({"VERB", "AUX"})
_PLANS = frozenset("plan expect schedule intend set due aim propose hope want promise vow slate".split())
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
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl", "advcl"}:
        return Tense.past
    return Tense.present if verb.tag_ in {"VBZ", "VBP", "VB", "VBG", "VBN"} else Tense.unknown


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
