"""Who stands behind each attribution: every source of the article once, with all its mentions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.extraction.mentioned.mentions import Mention, read_mentions, speaks_in_quotation
from claims.extraction.mentioned.trimming import trim_sources
from claims.extraction.named.names import find_names
from claims.extraction.named.people import find_cast
from claims.extraction.patterns.anonymity import find_anonymity
from claims.extraction.patterns.interviews import of_interview
from claims.extraction.shapes import FoundAttribution, Parsed, Resolved, ResolvedAttribution
from claims.extraction.sources.desk import Desk
from claims.extraction.sources.drafts import identity, published
from claims.extraction.sources.grants import Spoken, note_grants
from claims.extraction.sources.meetings import teller
from claims.extraction.sources.relays import is_news, relays_of
from claims.extraction.sources.stand_ins import writing_meant
from claims.extraction.sources.writings import in_writing, of_writing
from claims.record import Basis, SourceType
from claims.spans import Span, cover


@dataclass(frozen=True, slots=True)
class _Tie:
    """An attribution tied to drafts by their places."""

    found: FoundAttribution
    drafts: tuple[int, ...]
    via: tuple[int, ...]
    basis: Basis
    confidence: float


def resolve_sources(parsed: Parsed, attributions: tuple[FoundAttribution, ...]) -> Resolved:
    """Every source once, and every attribution tied to its sources and relays, in the order they came."""
    attributions = tuple(of_writing(parsed, trim_sources(parsed, found)) for found in attributions)
    cast = find_cast(parsed.doc, parsed.article.text, find_names(parsed))
    attributions = of_interview(parsed, cast, attributions)
    desk = Desk(parsed, cast)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    read = {i: [m for spans in attributions[i].sources for m in read_mentions(parsed, spans, cast)] for i in order}
    desk.hear((mention, cue.lemma if (cue := attributions[i].cue) else "") for i in order for mention in read[i])
    within = {i for i in order if speaks_in_quotation(parsed, read[i])}
    ties = {i: _tie(desk, attributions[i], () if i in within else read[i]) for i in order}
    ties = {i: _speakers(desk, tie, ties, within) if i in within else tie for i, tie in ties.items()}
    ties = _behind_doors(desk, _granted(desk, {i: ties[i] for i in order}))
    relayed = _through_outlets(desk, [ties[i] for i in range(len(attributions))])
    for tie in relayed:
        for draft in tie.drafts:
            desk.drafts[draft].relays.update(tie.via)
    # NOTE: whose words turned out to be a letter's, or told by others, may have nothing left to stand for.
    used = sorted({draft for tie in relayed for draft in (*tie.drafts, *tie.via)})
    place = {draft: number for number, draft in enumerate(used)}
    sources = published([desk.drafts[draft] for draft in used], desk.introductions)
    return Resolved(sources, tuple(_resolved(tie, place) for tie in relayed))


def _place(found: FoundAttribution) -> int:
    if found.sources and found.sources[0]:
        return found.sources[0][0].start
    if found.cue is not None:
        return found.cue.spans[0].start
    return found.content[0].start if found.content else 0


def _tie(desk: Desk, found: FoundAttribution, mentions: Sequence[Mention]) -> _Tie:
    """Ask the desk for the source of each mention, and look for relays and for anonymity."""
    drafts: list[int] = []
    basis, sure = found.basis, found.confidence
    for mention in mentions:
        cue = found.cue.lemma if found.cue else ""
        answer = desk.ask(writing_meant(desk, mention, cue), cue=cue)
        if answer.draft is None:
            continue
        desk.note(mention, answer.draft)
        drafts += [answer.draft] if answer.also is None else [answer.draft, answer.also]
        sure *= answer.confidence
        if answer.basis is not None and found.basis is Basis.explicit:
            basis = answer.basis
    if not drafts and found.basis is Basis.explicit:
        basis = Basis.none if found.sources else Basis.passive
    written = in_writing(desk, found, drafts)
    if written is not None:
        drafts = [written]
    via = [v for e in relays_of(desk.parsed, desk.cast, found) if (v := desk.draft_of(e)) not in drafts]
    drafts, via = _cited(desk, found, drafts, via)
    for draft in drafts:
        _explain(desk, draft, found)
    return _Tie(found, tuple(dict.fromkeys(drafts)), tuple(via), basis, sure)


def _cited(desk: Desk, found: FoundAttribution, drafts: list[int], via: list[int]) -> tuple[list[int], list[int]]:
    """`Reuters reported, citing two officials`: the officials are the source, Reuters the relay."""
    entity = desk.drafts[drafts[0]].entity if len(drafts) == 1 else None
    if found.cue is None or entity is None or not is_news(entity):
        return drafts, via
    sentence = desk.parsed.doc[found.cue.head].sent
    for token in sentence:
        aside = token.head.i == found.cue.head or token.head in desk.parsed.doc[found.cue.head].children
        if token.lower_ not in {"citing", "quoting"} or not (token.i > found.cue.head or aside):
            continue
        for goal in (g for g in token.children if g.dep_ in {"dobj", "obj", "pobj"}):
            span = Span(goal.left_edge.idx, goal.right_edge.idx + len(goal.right_edge))
            mentions = read_mentions(desk.parsed, (span,), desk.cast)
            cited = [i for m in mentions if (i := desk.ask(m).draft) is not None]
            if cited:
                return cited, drafts
    return drafts, via


def _explain(desk: Desk, index: int, found: FoundAttribution) -> None:
    """Note what the sentence says of anonymity granted to a source without a name."""
    draft = desk.drafts[index]
    if draft.type not in {SourceType.anonymous, SourceType.unnamed_person, SourceType.unnamed_group}:
        return
    sentence = desk.parsed.sentence_at(_place(found))
    told = find_anonymity(desk.parsed.article.text, sentence.span) if sentence else None
    if told is not None and (draft.anonymity is None or draft.anonymity.reason is None):
        draft.anonymity, draft.type = told, SourceType.anonymous


def _speakers(desk: Desk, tie: _Tie, ties: Mapping[int, _Tie], within: Collection[int]) -> _Tie:
    """The tie of somebody who says `I` inside a quotation, with the quotation's own speaker as its source."""
    at = _place(tie.found)
    spoken = [q.span for q in desk.parsed.quotations if q.speech and q.span.start <= at < q.span.end]
    for i, other in ties.items():
        around = other.drafts and any(content.overlaps(spoken[0]) for content in other.found.content)
        told = any(spoken[0].contains(span) for spans in other.found.sources for span in spans)
        if i not in within and around and not told:
            return replace(tie, drafts=other.drafts, basis=Basis.pronoun, confidence=tie.confidence * 0.9)
    return replace(tie, basis=Basis.none)


def _granted(desk: Desk, ties: dict[int, _Tie]) -> dict[int, _Tie]:
    """The ties; officials who ask for anonymity later on are apart from their body, one of them is with the others."""
    text = desk.parsed.article.text
    spoken = [
        Spoken(_place(tie.found), tie.found.sources[0][0].of(text), tie.drafts)
        for tie in ties.values()
        if tie.found.sources and tie.found.sources[0]
    ]
    apart = note_grants(desk, spoken)
    moved = {i: apart.get(_place(tie.found)) for i, tie in ties.items()}
    ties = {i: tie if (draft := moved[i]) is None else replace(tie, drafts=(draft,)) for i, tie in ties.items()}
    return {i: replace(tie, drafts=tuple(_with_others(desk, draft) for draft in tie.drafts)) for i, tie in ties.items()}


def _with_others(desk: Desk, draft: int) -> int:
    """The anonymous people of whom the draft is one; else itself."""
    among = desk.drafts[draft].among
    return draft if among is None or desk.drafts[among].type is not SourceType.anonymous else among


def _behind_doors(desk: Desk, ties: dict[int, _Tie]) -> dict[int, _Tie]:
    """The ties, with the unnamed people who were at a meeting as the source of what was said there."""
    told: dict[int, _Tie] = {}
    open_: tuple[int, tuple[int, ...], int] | None = None
    for i, tie in ties.items():
        sentence = desk.parsed.sentence_at(_place(tie.found))
        paragraph = sentence.paragraph if sentence else -1
        there = teller(desk, tie.found, tie.drafts)
        if there is not None:
            open_ = paragraph, tie.drafts, there
        elif open_ is not None and (paragraph, tie.drafts) == open_[:2] and tie.basis is not Basis.explicit:
            there = open_[2]
        told[i] = tie if there is None else replace(tie, drafts=(there,))
    return told


def _through_outlets(desk: Desk, ties: Sequence[_Tie]) -> list[_Tie]:
    """An attribution inside what another outlet reports came through that outlet."""
    outlets = []
    for tie in ties:
        names = [desk.drafts[d] for d in tie.drafts]
        if tie.found.cue and names and all(d.entity and is_news(d.entity) and not d.own_outlet for d in names):
            outlets.append(tie)
    return [_relayed(tie, outlets) for tie in ties]


def _relayed(tie: _Tie, outlets: Sequence[_Tie]) -> _Tie:
    if tie.found.cue is None or not tie.drafts:
        return tie
    cue = cover(tie.found.cue.spans)
    for outlet in outlets:
        around = any(content.contains(cue) for content in outlet.found.content)
        if outlet is not tie and around and not set(outlet.drafts) & {*tie.drafts, *tie.via}:
            return _Tie(tie.found, tie.drafts, (*tie.via, *outlet.drafts), tie.basis, tie.confidence)
    return tie


def _resolved(tie: _Tie, place: Mapping[int, int]) -> ResolvedAttribution:
    return ResolvedAttribution(
        found=tie.found,
        source_ids=tuple(identity(place[i]) for i in tie.drafts),
        via=tuple(identity(place[i]) for i in tie.via),
        basis=tie.basis,
        confidence=round(tie.confidence, 3),
    )
