"""Whole quoted sentences without anybody beside them who says them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from checker.told.quotations.adrift import (
    has_person,
    is_adrift,
    is_left_hanging,
    is_only_heard,
    is_unexplained_opening,
    leads_to_words,
    tells_of_speech,
)
from claims.article import Paragraph, ParagraphKind
from claims.lazily import lazily
from claims.record import Basis, Quotation, QuotationEnd, Record
from claims.spans import Span
from claims.story import claims_told_at, story_sentences

_TESTIMONIALS = 3
"""Paragraphs of nothing but a quotation, or of one with its name behind a dash, from which a page prints voices."""
_MARKS = 2
"""Code points around a quotation that fills its paragraph."""
_LEAST = 4
"""Words of a sentence that is spoken."""
_WORD = lazily(r"\w+")
_SIGNED = lazily(r"[”\"]\s*[-–—―]\s*[A-Z]")
_POSTED = lazily(r"\s*(?:https?://|<|\(http|pic\.|[-–—―]\s*[A-Z@])")
_GOES_ON = lazily(r"\s+[a-z]")


def orphans(record: Record) -> Iterator[Span]:
    """The quotations that nobody speaks; none on a page that collects voices."""
    found = list(_orphans(record))
    alone = [
        span
        for span in found
        if (paragraph := record.article.paragraph_at(span.start)) and len(paragraph.span) - len(span) <= _MARKS
    ]
    if found and len(_SIGNED.findall(record.article.text)) >= _TESTIMONIALS:
        return
    yield from (span for span in found if span not in alone or len(alone) < _TESTIMONIALS)


def _orphans(record: Record) -> Iterator[Span]:
    text = record.article.text
    sentences = story_sentences(record)
    for number, quotation in enumerate(record.quotations):
        paragraph = record.article.paragraph_at(quotation.span.start)
        if paragraph is None or paragraph.kind is not ParagraphKind.body or not _is_sentence(record, quotation):
            continue
        opens = bool(sentences) and sentences[0].overlaps(quotation.span)
        if opens and not is_unexplained_opening(record, quotation):  # or else a headline that is a quotation
            continue
        before, after = text[paragraph.span.start : quotation.span.start], text[quotation.span.end : paragraph.span.end]
        if is_only_heard(before or _paragraph_before(record, paragraph), after) or is_left_hanging(
            record, quotation, before, after
        ):
            yield quotation.span
            continue
        if number and record.quotations[number - 1].end is not QuotationEnd.closed:  # one quotation of many paragraphs
            continue
        introduced = text[: quotation.span.start].rstrip()[-1:] in {":", "—", "–", "-"}
        embedded = before.rstrip()[-1:] not in {"", ".", "!", "?", "”", '"'} or _GOES_ON.match(after)
        if not quotation.inner.of(text).rstrip().endswith((".", "!", "?", "…")) or introduced or embedded:
            continue
        if _POSTED.match(text, quotation.span.end):
            continue
        if not _somebody_near(record, quotation, paragraph) or is_adrift(record, quotation):
            yield quotation.span


def _paragraph_before(record: Record, paragraph: Paragraph) -> str:
    """The words of the body paragraph before."""
    before = record.article.paragraphs[paragraph.index - 1] if paragraph.index else paragraph
    return before.span.of(record.article.text) if before.kind is ParagraphKind.body and before != paragraph else ""


def _is_sentence(record: Record, quotation: Quotation) -> bool:
    """Whether it is speech from a capital to its end, and more than a cry."""
    words = quotation.inner.of(record.article.text)
    whole = quotation.end is QuotationEnd.closed and quotation.speech and not quotation.depth
    return whole and words[:1].isupper() and len(_WORD.findall(words)) >= _LEAST


def _somebody_near(record: Record, quotation: Quotation, paragraph: Paragraph) -> bool:
    """Whether the sentences beside it speak of speech or of a person, or have a claim with a source or a cue."""
    span, sentences = quotation.span, story_sentences(record)
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
    end = bisect_left(sentences, span.end, key=lambda sentence: sentence.start)
    if first == end:
        return True
    near = sentences[max(0, first - 2) : end + 1]
    outside = [sentence for sentence in near if not span.contains(sentence)]
    if any(leads_to_words(record, s) if s.end <= span.start else tells_of_speech(record, s) for s in outside):
        return True
    beside = (s for s in sentences[max(0, first - 1) : end + 1] if not span.overlaps(s))
    if any(has_person(record, s) for s in beside if s.end <= span.start or paragraph.span.contains(s)):
        return True
    return any(
        claim.attribution.basis is not Basis.none for sentence in near for claim in claims_told_at(record).at(sentence)
    )
