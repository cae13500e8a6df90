"""Quotations in a sentence that tells of their being spoken, and of nobody who speaks: `it has been called “`."""

from checker.told.quotations.adrift import UTTERANCE, tells_of_speech
from claims.article import ParagraphKind
from claims.lazily import lazily
from claims.record import Basis, Quotation, QuotationEnd, Record
from claims.story import sentence_around, story_sentences

_ENOUGH = 5
"""Words from which a quotation is more than a name or a label."""
_BE = r"\b(?:are|be|been|being|is|was|were) (?:[a-z]+ly |also |often |once |still )?"
_CALLED = lazily(
    rf"{_BE}(?:branded|called|compared to|described(?: \w+ \w+| \w+)? as|dismissed as|dubbed|hailed as|likened to|"
    r"summed up as|(?:answered|greeted|met|received)\b[^,.;“”\"]{0,40}\bwith|"
    r"put to (?:her|him|them)\b[^.;“”\"]{0,40}|told(?: that)?)[,:]?(?: and)? $"
)
"""What leads up to it in the passive, without `by`."""
_REMEMBERED = lazily(rf"{_BE}(?:known|quoted|remembered) [^.;“”\"]{{0,40}}\b(?:a|one) (?:[a-z]+ )?{UTTERANCE}[,:] $")
_WHOSE = lazily(r"\b(?:according|as [\w’. -]+ (?:had it|put it)|(?<!known )by|says?|said|wrote|in the words)\b")


def is_unowned(record: Record, quotation: Quotation) -> bool:
    """Whether the words around it tell in the passive that it was said, and nothing tells whose it is."""
    text, span = record.article.text, quotation.span
    paragraph = record.article.paragraph_at(span.start)
    words = quotation.inner.of(text).split()
    if paragraph is None or paragraph.kind is not ParagraphKind.body or quotation.end is not QuotationEnd.closed:
        return False
    if quotation.depth or len(words) < _ENOUGH or 2 * sum(word[:1].islower() for word in words) < len(words):
        return False
    sentence = sentence_around(record, span)
    before = text[min(sentence.start, span.start) : span.start]
    if not (_CALLED.search(before) or _REMEMBERED.search(before)):
        return False
    ends = next((s.end for s in story_sentences(record) if s.end >= span.end), span.end)
    around = f"{before} {text[span.end : max(ends, span.end)]}"
    following = [s for s in story_sentences(record) if s.start >= ends and paragraph.span.contains(s)][:1]
    if _WHOSE.search(around) or any(tells_of_speech(record, s) for s in following):
        return False
    return not any(
        claim.attribution.basis in {Basis.explicit, Basis.pronoun} and any(part.overlaps(span) for part in claim.spans)
        for claim in record.claims
    )
