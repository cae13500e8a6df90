"""Anonymity told of in a sentence of its own: `She spoke on condition of anonymity`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from claims.extraction.patterns.anonymity import find_anonymity, granted_in
from claims.extraction.sources.actors import referent_of
from claims.extraction.sources.desk import Desk
from claims.extraction.sources.drafts import Draft
from claims.record import Anonymity, SourceType
from claims.spans import Span

_ONE = frozenset({"he", "she", "him", "her"})
_SEVERAL = frozenset({"they", "them", "both", "all", "most", "neither", "none", "each"})
_TWO = frozenset({"both", "neither"})
"""Two who may have spoken one after the other."""
_UNNAMED = frozenset({SourceType.anonymous, SourceType.unnamed_person, SourceType.unnamed_group})
_ANYBODY = frozenset({"source", "person", "official"})
_BACK = 3
"""Sentences at most between the source's own words and the one that tells of its anonymity."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Where the words of an attribution's source start (code points), the words, and the drafts they mean."""

    start: int
    words: str
    drafts: tuple[int, ...]


def note_grants(desk: Desk, spoken: Iterable[Spoken]) -> dict[int, int]:
    """Make anonymous the unnamed sources of whom the sentences after theirs say that they asked for it.

    An official of a named body who asked for it is a source beside the body: its draft, by where its words start.
    """
    ordered = sorted(spoken, key=lambda one: one.start)
    sentences = desk.parsed.sentences
    apart: dict[int, int] = {}
    for number, sentence in enumerate(sentences):
        found = granted_in(desk.parsed.article.text, sentence.span)
        if found is None or _inside_quotation(desk, found.start()):
            continue
        referent = referent_of(desk.parsed.doc, Span(*found.span()))
        told = find_anonymity(desk.parsed.article.text, sentence.span)
        if referent is None or told is None:
            continue
        low = sentences[max(0, number - _BACK)].span.start
        before = [one for one in ordered if low <= one.start < sentence.span.start]
        meant = _meant(desk, referent, before)
        if not meant and (official := _official(desk, referent, before)) is not None:
            meant = [desk.add(Draft(SourceType.anonymous, official.words, plural=_is_several(referent)))]
            apart[official.start] = meant[0]
        for index in meant:
            _grant(desk.drafts[index], told, Span(referent.idx, referent.idx + len(referent)))
    return apart


def _official(desk: Desk, referent: Token, before: Sequence[Spoken]) -> Spoken | None:
    """The words of the last source before, when they are somebody without a name who speaks for a named body."""
    if not before or len(before[-1].drafts) != 1 or desk.in_mind(referent.i)[0] is not None:
        return None
    draft = desk.drafts[before[-1].drafts[0]]
    told = referent.tag_ in {"NNS", "NNPS"} and referent.lemma_.lower() in draft.nouns
    alone = told or referent.lower_ in _ONE | _SEVERAL
    return before[-1] if alone and draft.type is SourceType.named_organization and draft.speaker_unnamed else None


def _is_several(referent: Token) -> bool:
    return referent.lower_ in _SEVERAL or referent.tag_ in {"NNS", "NNPS"}


def _inside_quotation(desk: Desk, at: int) -> bool:
    return any(q.speech and q.span.start <= at < q.span.end for q in desk.parsed.quotations)


def _meant(desk: Desk, referent: Token, before: Sequence[Spoken]) -> list[int]:
    """The unnamed sources that the referent can mean: those of the attribution last before that agree with it."""
    several = _is_several(referent)
    noun = referent.lemma_.lower() if referent.pos_ == "NOUN" else ""
    shown = desk.shown_at(referent.i)
    if shown is not None and desk.drafts[shown].type in _UNNAMED:
        return [shown]
    person, known = desk.in_mind(referent.i)
    if person is not None and person.mentions:
        return []
    if known is not None:
        return [desk.drafts.index(known)]
    if not (noun or several or referent.lower_ in _ONE):
        return []
    fits: list[int] = []
    for one in reversed(before):
        fits += [i for i in one.drafts if i not in fits and _agrees(desk.drafts[i], noun, several=several)]
        half = referent.lower_ in _TWO and len(fits) == 1 and not desk.drafts[fits[0]].plural
        if not half and (fits or not noun):
            break
    return fits


def _agrees(draft: Draft, noun: str, *, several: bool) -> bool:
    anybody = noun in _ANYBODY and bool(draft.nouns & _ANYBODY)
    return draft.type in _UNNAMED and (several or not draft.plural) and (not noun or noun in draft.nouns or anybody)


def _grant(draft: Draft, told: Anonymity, mention: Span) -> None:
    if draft.anonymity is None or draft.anonymity.reason is None:
        draft.anonymity, draft.type = told, SourceType.anonymous
    draft.note(mention)
