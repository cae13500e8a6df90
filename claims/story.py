"""What rules and reports ask of a record: who stands behind what, and what stands around a place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from claims.article import TOLD, ParagraphKind
from claims.once import once_a_record
from claims.record import Claim, ClaimKind, Moment, Quotation, Record, Source, SourceType
from claims.spans import ByPlace, Span


def sources_of(record: Record, *types: SourceType) -> Iterator[Source]:
    """The sources of these types that at least one claim rests on, in the order of the record."""
    used = _by_source(record)
    return (source for source in record.sources if source.type in types and source.id in used)


def claims_of(record: Record, source: Source) -> list[Claim]:
    """The claims that rest on the source, alone or with others."""
    return list(_by_source(record).get(source.id, ()))


@once_a_record
def _by_source(record: Record) -> dict[str, list[Claim]]:
    """The claims that rest on each source, by its id, in order."""
    claims: dict[str, list[Claim]] = {}
    for claim in record.claims:
        for identity in dict.fromkeys(claim.attribution.source_ids):
            claims.setdefault(identity, []).append(claim)
    return claims


def cues_of(record: Record, source: Source) -> set[str]:
    """The lemmas of the cues by which the source speaks."""
    return {claim.attribution.cue.lemma for claim in claims_of(record, source) if claim.attribution.cue}


def other_outlets(record: Record) -> dict[str, Source]:
    """The sources that are news outlets, but for the article's own, by id."""
    return {source.id: source for source in record.sources if source.media and not source.own_outlet}


def first_mention(record: Record, source: Source) -> Span | None:
    """Where the article first names the source; the words of its first claim where no mention is known."""
    spans = source.mentions or tuple(s for c in claims_of(record, source) for s in c.attribution.source_spans)
    return min(spans, default=None)


def sentence_around(record: Record, span: Span) -> Span:
    """The sentence that holds the start of `span`; the span itself outside of all sentences."""
    return next(iter(_sentences(record).at(Span(span.start, span.start + 1))), span)


@once_a_record
def _sentences(record: Record) -> ByPlace[Span]:
    return ByPlace((sentence, sentence) for sentence in record.sentences)


@once_a_record
def story_sentences(record: Record) -> tuple[Span, ...]:
    """The sentences of body paragraphs, in order."""
    paragraphs = ((sentence, record.article.paragraph_at(sentence.start)) for sentence in record.sentences)
    return tuple(sentence for sentence, paragraph in paragraphs if paragraph and paragraph.kind in TOLD)


@once_a_record
def _attributed(record: Record) -> ByPlace[Claim]:
    return ByPlace((span, claim) for claim in sourced(record) for span in claim.spans)


def is_attributed(record: Record, span: Span) -> bool:
    """Whether somebody stands behind anything in the span: a sentence, or a few words."""
    return _attributed(record).touches(span)


_SENTENCE = 4
"""Words from which a claim says something."""


def is_checkable(claim: Claim) -> bool:
    """Whether the claim tells of something that happened, was counted, or was done wrong."""
    told = claim.text.rstrip("\"'”’) ")
    factual = claim.kind in {ClaimKind.allegation, ClaimKind.event, ClaimKind.number}
    return factual and not told.endswith("?") and len(told.split()) >= _SENTENCE


@once_a_record
def claims_at(record: Record) -> ByPlace[Claim]:
    """The claims, by the places of what is claimed."""
    return ByPlace((span, claim) for claim in record.claims for span in claim.spans)


@once_a_record
def claims_told_at(record: Record) -> ByPlace[Claim]:
    """The claims, by the places of what is claimed and of who says it."""
    return ByPlace((part, c) for c in record.claims for part in (*c.attribution.source_spans, *c.spans))


def worth(record: Record, sentence: Span) -> float:
    """The highest check-worthiness, 0 to 1, of the claims in the sentence."""
    return max((claim.check_worthiness for claim in claims_at(record).at(sentence)), default=0.0)


@once_a_record
def moments_at(record: Record) -> ByPlace[Moment]:
    """The times told of, by place."""
    return ByPlace((moment.span, moment) for moment in record.moments)


@once_a_record
def quotations_at(record: Record) -> ByPlace[Span]:
    """The quotations, by place."""
    return ByPlace((quotation.span, quotation.span) for quotation in record.quotations)


def is_quoted(record: Record, span: Span) -> bool:
    """Whether the span lies inside quotation marks."""
    return any(quoted.contains(span) for quoted in quotations_at(record).at(span))


def told(record: Record, *patterns: re.Pattern[str], hints: Sequence[str] = ()) -> Iterator[tuple[Span, Span]]:
    """Where the patterns match in the sentences of body paragraphs, each with its sentence.

    The span is that of the pattern's group `at`, where it has one. The sentence of every match has one of the `hints`,
    in lower case: most sentences need no second look.
    """
    text, sentences = record.article.text, tuple(hinted(record, hints))
    for pattern in patterns:
        group = "at" if "at" in pattern.groupindex else 0
        for sentence in sentences:
            for match in pattern.finditer(text, sentence.start, sentence.end):
                yield Span(*match.span(group)), sentence


def hinted(record: Record, hints: Sequence[str]) -> Iterator[Span]:
    """The story's sentences that have one of the hints, in lower case; all where there are none."""
    if not hints:
        yield from story_sentences(record)
        return
    sentences, (words, starts) = story_sentences(record), _in_lower_case(record)
    near: set[int] = set()
    for hint in hints:
        at = words.find(hint)
        while at >= 0:
            number = bisect_right(starts, at)
            near.add(number - 1)
            at = words.find(hint, starts[number]) if number < len(starts) else -1
    yield from (sentences[number] for number in sorted(near))


@once_a_record
def _in_lower_case(record: Record) -> tuple[str, tuple[int, ...]]:
    """The words of the story's sentences, a line each with one blank between them, and where each begins in them."""
    lines = [f"{' '.join(sentence.of(record.article.text).lower().split())}\n" for sentence in story_sentences(record)]
    return "".join(lines), tuple(accumulate(map(len, lines[:-1]), initial=0))


@once_a_record
def _place(record: Record) -> dict[Span, int]:
    """The number of each of the story's sentences."""
    return {sentence: number for number, sentence in enumerate(story_sentences(record))}


def is_linked(record: Record, sentence: Span) -> bool:
    """Whether the sentence holds a hyperlink."""
    return any(link.span and sentence.overlaps(link.span) for link in record.article.links)


def sentences_near(record: Record, span: Span, *, before: int = 0, after: int = 0) -> tuple[Span, ...]:
    """The story sentence that holds the start of `span`, with so many before and after it; none outside of them."""
    sentences = story_sentences(record)
    at = _place(record).get(sentence_around(record, span))
    return () if at is None else sentences[max(0, at - before) : at + after + 1]


def around(record: Record, sentence: Span, *, before: int = 0, after: int = 0) -> str:
    """The words of the sentence with so many story sentences before and after it."""
    at = _place(record).get(sentence)
    near = (sentence,) if at is None else story_sentences(record)[max(0, at - before) : at + after + 1]
    return " ".join(s.of(record.article.text) for s in near)


def sourced(record: Record) -> list[Claim]:
    """The claims that somebody stands behind, in order."""
    return [claim for claim in record.claims if claim.attribution.source_ids]


def opening(record: Record) -> Span | None:
    """The first sentence of the first body paragraph: the lead."""
    return next(iter(story_sentences(record)), None)


def headline(record: Record) -> Span | None:
    """The headline where it stands in the text."""
    return next((p.span for p in record.article.paragraphs if p.kind is ParagraphKind.headline), None)


def quoted_span(record: Record, claim: Claim) -> Quotation | None:
    """The quotation of speech that the claim's words stand in."""
    near = [q for part in claim.spans for q in _speech(record).at(part)]
    return min(near, key=lambda quotation: quotation.span.start, default=None)


@once_a_record
def _speech(record: Record) -> ByPlace[Quotation]:
    return ByPlace((q.span, q) for q in record.quotations if q.speech and q.depth == 0)


def said(record: Record, claim: Claim) -> Span:
    """The claim's first stretch of words, without the `that` or the mark before it."""
    span = claim.spans[0]
    lead = re.match(r"that\s+", span.of(record.article.text), re.I)
    return Span(span.start + lead.end(), span.end) if lead and lead.end() < len(span) else span


def named_at(record: Record, source: Source) -> Span | None:
    """Where the article first names the source, without what follows a comma."""
    where = first_mention(record, source)
    if where is None:
        return None
    comma = where.of(record.article.text).find(",")
    return Span(where.start, where.start + comma) if comma > 0 else where
