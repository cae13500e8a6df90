"""The last stage: what the others found, in the record's published shapes."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from claims.article import TOLD
from claims.extraction.contents import content_of
from claims.extraction.cue_classes import cue_class
from claims.extraction.kinds import tell_kind
from claims.extraction.learned.check_worthiness import Worth
from claims.extraction.shapes import FoundCue, Parsed, Resolved, ResolvedAttribution
from claims.lines import one_line
from claims.record import (
    Attribution,
    Basis,
    Claim,
    Cue,
    Form,
    Genre,
    Hedge,
    Moment,
    MomentType,
    Quantity,
    Quotation,
    Record,
    SourceType,
)
from claims.spans import ByPlace, Span, cover

_WORD = re.compile(r"\w+")
_Spanned = TypeVar("_Spanned", Moment, Quantity, Hedge, Quotation)


@dataclass(frozen=True, slots=True)
class _Found:
    """What lies in the text beside the claims, to be tied to them by place."""

    moments: ByPlace[Moment]
    quantities: ByPlace[Quantity]
    hedges: ByPlace[Hedge]
    speech: ByPlace[Quotation]
    sentences: ByPlace[float]
    """Check-worthiness of each sentence."""
    nobody: Mapping[int, float]
    """Check-worthiness of the attributions that name nobody, by their number."""


def make_record(
    parsed: Parsed,
    *,
    resolved: Resolved,
    worth: Worth,
    moments: tuple[Moment, ...],
    quantities: tuple[Quantity, ...],
    hedges: tuple[Hedge, ...],
    genre: Genre,
    pipeline: str,
) -> Record:
    """The record of the article; numbers that are part of a date are moments and no quantities.

    `worth` is the check-worthiness of the parsed sentences and of the attributions that name nobody.
    """
    dates = ByPlace((m.span, m) for m in moments if m.type is not MomentType.duration)
    counted = [q for q in quantities if not dates.touches(q.span)]
    counted = [q.model_copy(update={"id": f"q{number}"}) for number, q in enumerate(counted, 1)]
    found = _Found(
        moments=ByPlace((m.span, m) for m in moments),
        quantities=ByPlace((q.span, q) for q in counted),
        hedges=ByPlace((h.span, h) for h in hedges),
        speech=ByPlace((q.span, q) for q in parsed.quotations if q.speech and q.depth == 0),
        sentences=ByPlace((s.span, chance) for s, chance in zip(parsed.sentences, worth.sentences, strict=True)),
        nobody=worth.attributions,
    )
    claims = [*_attributed(parsed, resolved, found), *_narrated(parsed, resolved, found)]
    return Record(
        article=parsed.article,
        genre=genre,
        claims=_named(sorted(claims, key=lambda claim: (claim.spans[0].start, -claim.spans[-1].end))),
        sources=resolved.sources,
        moments=moments,
        quantities=tuple(counted),
        quotations=parsed.quotations,
        sentences=tuple(s.span for s in parsed.sentences),
        pipeline=pipeline,
    )


def _attributed(parsed: Parsed, resolved: Resolved, found: _Found) -> Iterator[Claim]:
    """A claim for each attribution: its content, without the words of cue and source."""
    types = {source.id: source.type for source in resolved.sources}
    for number, attribution in enumerate(resolved.attributions):
        spans = content_of(parsed, attribution.found)
        if not spans:
            continue
        first = attribution.source_ids[0] if attribution.source_ids else None
        yield _claim(
            parsed,
            spans,
            form=_form(spans, found.speech, parsed.article.text),
            attribution=_attribution(attribution, types.get(first or "", SourceType.none), parsed.article.text),
            found=found,
            worth=found.nobody.get(number),
        )


def _attribution(resolved: ResolvedAttribution, source_type: SourceType, text: str) -> Attribution:
    return Attribution(
        type=source_type,
        source_ids=resolved.source_ids,
        source_spans=tuple(span for source in resolved.found.sources for span in source),
        cue=_cue(resolved.found.cue, text),
        via=resolved.via,
        basis=resolved.basis,
        confidence=round(resolved.confidence, 3),
    )


def _cue(found: FoundCue | None, text: str) -> Cue | None:
    if found is None:
        return None
    words = " ".join(span.of(text) for span in found.spans)
    return Cue(spans=found.spans, words=words, lemma=found.lemma, cue_class=cue_class(found.lemma))


def _narrated(parsed: Parsed, resolved: Resolved, found: _Found) -> Iterator[Claim]:
    """A claim for each sentence of the outlet's own telling in which nothing is attributed."""
    taken = ByPlace((span, None) for span in _attributing_spans(resolved))
    linked = ByPlace((link.span, None) for link in parsed.article.links if link.span)
    for sentence in parsed.sentences:
        if parsed.paragraph(sentence).kind not in TOLD or taken.touches(sentence.span):
            continue
        if len(_WORD.findall(sentence.span.of(parsed.article.text))) < 3:
            continue
        form = _form((sentence.span,), found.speech, parsed.article.text)
        yield _claim(
            parsed,
            (sentence.span,),
            form=Form.narration if form is Form.indirect else form,
            attribution=Attribution(basis=Basis.link if linked.touches(sentence.span) else Basis.none),
            found=found,
        )


def _attributing_spans(resolved: Resolved) -> Iterator[Span]:
    for attribution in resolved.attributions:
        yield from attribution.found.places
        # NOTE: what is carried names its source in a sentence that may tell something of its own.
        for source in attribution.found.sources if attribution.basis is not Basis.carried else ():
            yield from source


def _claim(
    parsed: Parsed,
    spans: tuple[Span, ...],
    *,
    form: Form,
    attribution: Attribution,
    found: _Found,
    worth: float | None = None,
) -> Claim:
    """The claim; its check-worthiness is that of its sentence where it has none of its own."""
    text = one_line(" ".join(span.of(parsed.article.text) for span in spans))
    quantities = _inside(found.quantities, spans)
    # NOTE: "the two nations" is a way of speaking, no figure that somebody must have counted.
    figures = any(q.unit != "count" or q.high > 10 for q in quantities)
    kind = tell_kind(text, has_quantity=figures, form=form)
    if worth is None:
        worth = max(found.sentences.at(spans[0]), default=0.0)
    return Claim(
        id=_digest(text),
        spans=spans,
        text=text,
        form=form,
        kind=kind,
        attribution=attribution,
        check_worthiness=worth,
        hedges=tuple(_inside(found.hedges, spans)),
        moments=tuple(m.id for m in _inside(found.moments, spans)),
        quantities=tuple(q.id for q in quantities),
    )


def _form(spans: Sequence[Span], speech: ByPlace[Quotation], text: str) -> Form:
    """Direct when nine words in ten stand in quotation marks, mixed when any do."""
    spoken = [quotation.inner for quotation in _inside(speech, spans)]
    if not spoken:
        return Form.indirect
    words = [Span(m.start(), m.end()) for s in spans for m in _WORD.finditer(text, s.start, s.end)]
    quoted = sum(any(words_of.contains(word) for words_of in spoken) for word in words)
    if not quoted:
        return Form.indirect
    return Form.direct if quoted >= 0.9 * len(words) else Form.mixed


def _inside(items: ByPlace[_Spanned], spans: Sequence[Span]) -> list[_Spanned]:
    """Those that share a code point with any of `spans`."""
    near = items.at(cover(spans))
    return near if len(spans) == 1 else [item for item in near if any(s.overlaps(item.span) for s in spans)]


def _digest(text: str) -> str:
    """The id that the words of a claim alone give it."""
    return "c" + hashlib.sha256(" ".join(_WORD.findall(text.lower())).encode()).hexdigest()[:10]


def _named(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims, their ids numbered where the same words stand twice."""
    seen: Counter[str] = Counter()
    named = []
    for claim in claims:
        seen[claim.id] += 1
        again = seen[claim.id] > 1
        named.append(claim.model_copy(update={"id": f"{claim.id}-{seen[claim.id]}"}) if again else claim)
    return tuple(named)
