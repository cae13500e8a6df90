"""What somebody holds, without a verb: `in her view`, `For Ida Krantz, the matter is simple`, `Her answer: ...`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.named.given_names import given_gender
from claims.extraction.patterns.asides import said_aside
from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed
from claims.extraction.wordlists import either, is_role, words
from claims.spans import ByPlace, Span, cover

_SURE = 0.85
_PERSONS = frozenset({"he", "she", "they", "his", "her", "their", "him", "them"})
_POINTING = frozenset({"all", "it", "none", "nothing", "that", "this"})
_BEING = frozenset({"be", "come", "lie", "remain", "seem"})
_WIDE = 90
"""Code points at most from the noun to its colon or question mark."""


def with_opinions(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with the opinions told without a verb, in the order of the text."""
    taken = ByPlace((span, a) for a in found if a.sources for span in a.places)
    more = [a for a in _opinions(parsed) if a.cue is not None and not taken.touches(a.cue.spans[0])]
    told = {a.cue.head for a in more if a.cue is not None}
    kept = [a for a in found if a.cue is None or a.cue.head not in told]
    return tuple(sorted((*kept, *more), key=lambda a: a.content[0].start)) if more else tuple(found)


def _opinions(parsed: Parsed) -> Iterator[FoundAttribution]:
    for number, sentence in enumerate(parsed.sentences):
        tokens = parsed.tokens(sentence.span)
        if tokens is None:
            continue
        text = sentence.span.of(parsed.article.text)
        after = parsed.sentences[number + 1 : number + 2]
        following = after[0].span if after and after[0].paragraph == sentence.paragraph else None
        one = (
            (_in_view(tokens) if _views().search(text) else None)
            or _to_them(tokens)
            or _answer(tokens, following)
            or said_aside(tokens)
        )
        if one is not None:
            yield one


@cache
def _views() -> re.Pattern[str]:
    return re.compile(rf"\b{either('opinion_nouns')}\b", re.I)


def _in_view(sentence: Tokens) -> FoundAttribution | None:
    """`in her view, ...`, `..., by the reckoning of Ida Krantz, a farmer`."""
    for noun in sentence:
        if noun.lower_ not in words("opinion_nouns") or noun.dep_ != "pobj" or noun.head.lower_ not in {"by", "in"}:
            continue
        owner = _child(noun, "poss") or _owner_in_s(noun)
        of = next((t for t in noun.children if t.lower_ == "of"), None)
        if owner is not None and noun.i - owner.i <= 2:
            return _attribution(sentence, noun, owner, Span(noun.head.idx, _end(noun)))
        named = _child(of, "pobj") if of is not None and any(t.lower_ == "the" for t in noun.lefts) else None
        if of is not None and named is not None:
            return _attribution(sentence, noun, named, Span(noun.head.idx, _end(of)))
    return None


def _owner_in_s(noun: Token) -> Token | None:
    """The name that ends in an s and is parted from what it owns by a wrong parse: `in Forbes’ words`."""
    before = noun.doc[max(0, noun.i - 2) : noun.i]
    owned = len(before) == 2 and before[1].text in {"’", "'"} and not before[0].whitespace_
    return before[0] if owned and before[0].pos_ == "PROPN" and before[0].text.endswith("s") else None


def _to_them(sentence: Tokens) -> FoundAttribution | None:
    """`To Ida Krantz, a farmer, none of it was a surprise`; no `For Ida Krantz, it was her third title`."""
    to = sentence[0]
    somebody = _child(to, "pobj") if to.lower_ in {"to", "for"} else None
    if somebody is None or not _is_person(somebody):
        return None
    for subject in sentence[somebody.i - sentence.start + 1 :]:
        finds = subject.dep_ in {"nsubj", "csubj"} and subject.head.lemma_ in _BEING
        if finds and subject.left_edge.nbor(-1).text == "," and _is_matter(subject):
            return _attribution(sentence, to, somebody, Span(to.idx, _end(to)))
    return None


def _is_matter(subject: Token) -> bool:
    """Whether it is something that one may find so or so, without a count of what it is."""
    counted = any(t.pos_ == "NUM" or t.ent_type_ == "ORDINAL" for t in subject.head.subtree if t.i > subject.head.i)
    return subject.lemma_.lower() in words("matters") or (subject.lower_ in _POINTING and not counted)


def _answer(sentence: Tokens, following: Span | None) -> FoundAttribution | None:
    """`Her answer: ...`, `Her answer? “...”`, `His point was that ...`."""
    noun = next((t for t in sentence[:8] if t.lemma_.lower() in words("own_tellings")), None)
    if noun is None or noun.left_edge.i > sentence.start + 1:
        return None
    source = next((t for t in noun.subtree if t.lower_ == "from"), None)
    owner = _child(noun, "poss") or (_child(source, "pobj") if source is not None else None)
    said = _said(sentence, noun, following)
    return _attribution(sentence, noun, owner, Span(noun.idx, _end(noun)), said) if owner is not None and said else None


def _said(sentence: Tokens, noun: Token, following: Span | None) -> Span | None:
    """The words that follow the noun's colon, question mark or `was that`."""
    end = sentence[-1]
    colon = next((t for t in sentence if t.i > noun.i and t.text == ":"), end)
    if colon.text == ":" and colon != end and colon.idx - noun.idx < _WIDE:
        return Span(colon.nbor().idx, _end(end))
    if end.text in {":", "?"} and len(sentence.text) < _WIDE:
        return following
    is_ = noun.head if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" else None
    clauses = [t.left_edge for t in is_.children if t.dep_ in {"ccomp", "xcomp"}] if is_ is not None else []
    return next((Span(t.idx, _end(end)) for t in clauses if t.lower_ in {"that", "to"}), None)


def _attribution(
    sentence: Tokens, noun: Token, owner: Token, cue: Span, said: Span | None = None
) -> FoundAttribution | None:
    named = [token for token in owner.subtree if token.tag_ != "POS"]
    source = Span(named[0].idx, _end(named[-1]))
    cues = (Span(cue.start, source.start), Span(source.end, cue.end)) if cue.contains(source) else (cue,)
    apart = cover((cue, source))
    start, end = sentence[0].idx, _end(sentence[-1])
    around = (said,) if said else (Span(start, max(start, apart.start)), Span(min(end, apart.end), end))
    content = tuple(span for span in around if len(span) > 1)
    if not content or not _is_somebody(owner):
        return None
    return FoundAttribution(
        content=content,
        cue=FoundCue(tuple(span for span in cues if len(span) > 1), noun.i, noun.lemma_.lower()),
        sources=((source,),),
        confidence=_SURE,
    )


def _child(token: Token, role: str) -> Token | None:
    return next((t for t in token.children if t.dep_ == role), None)


def _end(token: Token) -> int:
    return token.idx + len(token)


def _is_person(noun: Token) -> bool:
    """Whether it is one person; for a body or a crowd a reporter may see by themselves what a thing means."""
    unlabelled = noun.pos_ == "PROPN" and not noun.ent_type_
    named = unlabelled or noun.ent_type_ == "PERSON" or any(given_gender(t.text) for t in noun.lefts)
    return named or noun.lower_ in _PERSONS or is_role(noun.lower_)


def _is_somebody(owner: Token) -> bool:
    """Whether it is a person, people or a body."""
    named = _is_person(owner) or owner.ent_type_ in {"ORG", "GPE"}
    return named or any(owner.lemma_.lower() in words(name) for name in ("speakers", "bodies", "groups", "titles"))
