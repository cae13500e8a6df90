"""Carried attribution: sentences that draw on the source named before, without naming it again."""

from collections.abc import Iterator, Sequence

from claims.extraction.disclosures import is_author_note, is_disclosure, says_nothing
from claims.extraction.followers import followers
from claims.extraction.papers import of_papers
from claims.extraction.shapes import FoundAttribution, Parsed, Sentence
from claims.extraction.uncued import uncued
from claims.record import Basis, Quotation
from claims.spans import ByPlace

_SAME_QUOTATION = 0.95
_SAME_PARAGRAPH = 0.9
_NEXT_PARAGRAPH = 0.75


def carry_attributions(parsed: Parsed, found: tuple[FoundAttribution, ...]) -> tuple[FoundAttribution, ...]:
    """The attributions with the carried ones added and without what is no statement, in the article's order."""
    text = parsed.article.text
    found = tuple(a for a in found if not is_disclosure(text, a) and not is_author_note(parsed, a))
    found = tuple(a for a in found if not says_nothing(parsed, a))
    spoken = [*_quotations(parsed, found)]
    found = of_papers(parsed, (*found, *spoken))
    carried = [*followers(parsed, found)]
    carried += uncued(parsed, (*found, *carried))
    return tuple(sorted((*found, *carried), key=_start))


def _start(attribution: FoundAttribution) -> int:
    return min((s.start for s in attribution.content), default=0)


def _quotations(parsed: Parsed, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """Spoken quotations that nothing attributes: they are the words of who spoke last."""
    taken = ByPlace((content, a) for a in found for content in a.content)
    for sentence in parsed.sentences:
        quotation = _quoted(parsed, sentence)
        if quotation is None or taken.touches(sentence.span):
            continue
        giver, confidence = _giver(parsed, sentence, quotation, found)
        if giver is not None:
            yield FoundAttribution(
                content=(sentence.span,), sources=giver.sources, basis=Basis.carried, confidence=confidence
            )


def _quoted(parsed: Parsed, sentence: Sentence) -> Quotation | None:
    """The spoken quotation that holds most of the sentence."""
    for quotation in parsed.quotations:
        if not quotation.span.overlaps(sentence.span):
            continue
        whole = len(quotation.inner) + 2 >= len(sentence.span) and quotation.inner.of(parsed.article.text)[-1:] in ".!?"
        if quotation.speech or whole:
            shared = min(quotation.span.end, sentence.span.end) - max(quotation.span.start, sentence.span.start)
            if shared >= 0.7 * len(sentence.span):
                return quotation
    return None


def _inside_quotation(parsed: Parsed, attribution: FoundAttribution) -> bool:
    """Whether the attribution is itself part of somebody's quoted words."""
    words = attribution.sources[0][0]
    return any(q.speech and q.inner.contains(words) for q in parsed.quotations)


def _giver(
    parsed: Parsed, sentence: Sentence, quotation: Quotation, found: Sequence[FoundAttribution]
) -> tuple[FoundAttribution | None, float]:
    """The attribution that tells who speaks, and how sure that is."""
    sourced = [a for a in found if a.sources and a.sources[0] and a.content and not _inside_quotation(parsed, a)]
    for attribution in sourced:
        if any(c.overlaps(quotation.span) for c in attribution.content):
            return attribution, _SAME_QUOTATION
    paragraph = parsed.paragraph(sentence).span
    here = [a for a in sourced if any(paragraph.contains(c) for c in a.content)]
    before = [a for a in here if _start(a) < sentence.span.start]
    if before or here:
        return (before[-1] if before else here[0]), _SAME_PARAGRAPH
    earlier = [a for a in sourced if _start(a) < paragraph.start and paragraph.start - _start(a) < 900]
    return (earlier[-1] if earlier else None), _NEXT_PARAGRAPH
