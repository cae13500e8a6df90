"""Sentences that show their source without a cue: a quoted fragment beside its speaker."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed, Sentence
from claims.extraction.wordlists import is_role
from claims.record import Basis, Quotation
from claims.spans import ByPlace, Span

_FRAGMENT = 0.6

_PEOPLE = frozenset({"he", "she", "they", "who"})


def uncued(parsed: Parsed, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """Attributions of the sentences in which nothing was found; less sure, for want of a cue."""
    taken = ByPlace((s, a) for a in found for s in (*a.places, *(w for x in a.sources for w in x)))
    for sentence in parsed.sentences:
        if taken.touches(sentence.span):
            continue
        main = parsed.tokens(sentence.span)
        subject = _subject(main.root) if main is not None else None
        if subject is None:
            continue
        if _fragment(parsed, sentence) and _can_speak(subject):
            yield _attribution(subject, sentence)


def _subject(root: Token) -> Token | None:
    return next((t for t in root.children if t.dep_ == "nsubj" and t.i < root.i), None)


def _fragment(parsed: Parsed, sentence: Sentence) -> Quotation | None:
    """Words of two or more that are quoted in the sentence but are not all of it."""
    for quotation in quotations_at(parsed, sentence.span):
        inside = sentence.span.contains(quotation.span) and len(quotation.span) < 0.8 * len(sentence.span)
        text = quotation.inner.of(parsed.article.text)
        start = quotation.span.start
        before = parsed.article.text[max(0, start - 40) : start].split()[-1:]
        term = bool(before) and before[0].lower() in {"the", "a", "an", "so-called", "called"}
        parts = text.rstrip(" ,.").split()
        term = term or (parts[:1] == ["the"] and parts[-1][0].isupper())  # `the Venice of the North`
        if inside and not term and " " in text and not text.istitle() and text[:1].islower():
            return quotation
    return None


def _can_speak(subject: Token) -> bool:
    """Whether the subject is a person or a body."""
    if subject.lower_ in _PEOPLE or subject.ent_type_ in {"PERSON", "ORG"}:
        return True
    return is_role(subject.lemma_.lower())


def _attribution(subject: Token, sentence: Sentence) -> FoundAttribution:
    left, right = subject.left_edge, subject.right_edge
    span = Span(left.idx, min(right.idx + len(right), sentence.span.end))
    return FoundAttribution((sentence.span,), sources=((span,),), basis=Basis.carried, confidence=_FRAGMENT)
