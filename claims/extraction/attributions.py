"""Content and source of each cue."""

from collections.abc import Iterator

from spacy.tokens import Token

from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed
from claims.record import Basis
from claims.spans import Span, cover

_CLAUSES = frozenset({"ccomp", "xcomp", "dobj", "advcl"})
_PRONOUNS = frozenset("he she they it i we you who".split())


def find_attributions(parsed: Parsed, cues: tuple[FoundCue, ...]) -> tuple[FoundAttribution, ...]:
    """An attribution for each cue that has content."""
    return tuple(_attributions(parsed, cues))


def _attributions(parsed: Parsed, cues: tuple[FoundCue, ...]) -> Iterator[FoundAttribution]:
    for cue in cues:
        head = parsed.doc[cue.head]
        source = _source(head)
        content = _content(parsed, head, cue)
        if content is None:
            continue
        basis = Basis.explicit if source else Basis.passive
        if source and source.of(parsed.article.text).lower() in _PRONOUNS:
            basis = Basis.pronoun
        yield FoundAttribution((content,), cue, ((source,),) if source else (), basis)


def _span(tokens: list[Token]) -> Span:
    return cover(Span(t.idx, t.idx + len(t)) for t in tokens)


def _source(head: Token) -> Span | None:
    if head.lower_ == "according":
        objects = [t for to in head.children for t in to.children if t.dep_ == "pobj"]
    else:
        objects = [t for t in head.children if t.dep_ == "nsubj"]
        objects = objects or [t for by in head.children if by.dep_ == "agent" for t in by.children]
    return _span(list(objects[0].subtree)) if objects else None


def _content(parsed: Parsed, head: Token, cue: FoundCue) -> Span | None:
    sentence = parsed.sentence_at(head.idx)
    if sentence is None:
        return None
    for quotation in parsed.quotations:
        if quotation.speech and quotation.span.overlaps(sentence.span) and quotation.depth == 0:
            return quotation.span
    for child in head.children:
        if child.dep_ in _CLAUSES:
            return _span(list(child.subtree))
    if head.dep_ == "parataxis" or head.lower_ == "according":
        before = Span(sentence.span.start, cue.spans[0].start)
        after = Span(cue.spans[-1].end, sentence.span.end)
        return max(before, after, key=len)
    return None
