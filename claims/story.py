"""What rules and reports ask of a record: who stands behind what, and what stands around a place."""

from collections.abc import Iterator

from claims.article import ParagraphKind
from claims.record import Basis, Claim, Form, Record, Source, SourceType
from claims.spans import Span


def sources_of(record: Record, *types: SourceType) -> Iterator[Source]:
    """The sources of these types that at least one claim rests on, in the order of the record."""
    used = {identity for claim in record.claims for identity in claim.attribution.source_ids}
    return (source for source in record.sources if source.type in types and source.id in used)


def claims_of(record: Record, source: Source) -> list[Claim]:
    """The claims that rest on the source, alone or with others."""
    return [claim for claim in record.claims if source.id in claim.attribution.source_ids]


def first_mention(record: Record, source: Source) -> Span | None:
    """Where the article first names the source; the words of its first claim where no mention is known."""
    spans = source.mentions or tuple(s for c in claims_of(record, source) for s in c.attribution.source_spans)
    return min(spans, default=None)


def narration(record: Record) -> Iterator[Claim]:
    """The claims of the outlet's own voice, in body paragraphs, that nobody stands behind."""
    for claim in record.claims:
        if claim.form is Form.narration and claim.attribution.basis is Basis.none:
            paragraph = record.article.paragraph_at(claim.spans[0].start)
            if paragraph and paragraph.kind in {ParagraphKind.body, ParagraphKind.list_item}:
                yield claim


def sentence_around(record: Record, span: Span) -> Span:
    """The sentence that holds the start of `span`; the span itself outside of all sentences."""
    return next((s for s in record.sentences if s.start <= span.start < s.end), span)


def story_sentences(record: Record) -> Iterator[Span]:
    """The sentences of body paragraphs, in order."""
    for sentence in record.sentences:
        paragraph = record.article.paragraph_at(sentence.start)
        if paragraph and paragraph.kind in {ParagraphKind.body, ParagraphKind.list_item}:
            yield sentence


def is_sourced(record: Record, sentence: Span) -> bool:
    """Whether somebody stands behind anything in the sentence."""
    return any(
        claim.attribution.source_ids and any(span.overlaps(sentence) for span in claim.spans) for claim in record.claims
    )


def is_quoted(record: Record, span: Span) -> bool:
    """Whether the span lies inside quotation marks."""
    return any(quotation.span.contains(span) for quotation in record.quotations)
