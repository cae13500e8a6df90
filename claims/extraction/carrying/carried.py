"""Carried attribution: sentences that draw on the source named before, without naming it again."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from claims.extraction.carrying.followers import followers
from claims.extraction.carrying.givers import is_writing
from claims.extraction.carrying.papers import of_papers
from claims.extraction.carrying.polled import polled, with_shares
from claims.extraction.carrying.presented import presented
from claims.extraction.carrying.uncued import uncued
from claims.extraction.carrying.without_names import of_unnamed
from claims.extraction.mentioned.heads import head_of, tokens_in
from claims.extraction.patterns.disclosures import is_author_note, is_disclosure, says_nothing, without_grants
from claims.extraction.places import entities_in, is_inside_speech, is_spoken, quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed, Sentence
from claims.extraction.sources.actors import subject_of
from claims.extraction.wordlists import words
from claims.record import Basis, Quotation, QuotationEnd
from claims.spans import ByPlace, Span, cover

_SAME_QUOTATION = 0.95
_SAME_PARAGRAPH = 0.9
_NEXT_PARAGRAPH = 0.75
_QUESTION = re.compile(r"^(?:[^“”\"]{0,40} )?(?:how|if|what|when|where|whether|who|why)\b", re.I)
_REACH = 900
"""Code points after which nobody goes on speaking."""
Sources = tuple[tuple[Span, ...], ...]


def carry_attributions(parsed: Parsed, found: tuple[FoundAttribution, ...]) -> tuple[FoundAttribution, ...]:
    """The attributions with the carried ones added and without what is no statement, in the article's order."""
    text = parsed.article.text
    found = tuple(a for a in found if not is_disclosure(text, a) and not is_author_note(parsed, a))
    found = tuple(without_grants(text, a) for a in found if not says_nothing(parsed, a))
    found = with_shares(parsed, found)
    found = tuple(sorted((*found, *of_unnamed(parsed, found)), key=_start))
    found = of_papers(parsed, (*found, *_quotations(parsed, found)))
    found = (*found, *polled(parsed, found))
    carried = [*followers(parsed, found), *_questions(parsed, found)]
    carried += uncued(parsed, (*found, *carried))
    return tuple(sorted((*found, *carried), key=_start))


def _start(attribution: FoundAttribution) -> int:
    return min((s.start for s in attribution.content), default=0)


def _quotations(parsed: Parsed, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """Spoken quotations that nothing attributes: they are the words of who spoke last."""
    taken = ByPlace((content, a) for a in found for content in a.content)
    sourced = [a for a in found if a.sources and a.sources[0] and a.content and not _inside_quotation(parsed, a)]
    givers = _Givers([a for a in sourced if not _is_rule(parsed, a)])
    before = {b.span.start: a for a, b in pairwise(_outer(parsed)) if a.end is QuotationEnd.continued}
    given: dict[int, Sources] = {}
    for sentence in parsed.sentences:
        quotation = _quoted(parsed, sentence, quotations_at(parsed, sentence.span))
        if quotation is None or taken.touches(sentence.span):
            continue
        sources, sure = _giver(parsed, sentence, quotation, givers)
        continued = before.get(quotation.span.start)
        if continued is not None and (known := given.get(continued.span.start)):
            sources, sure = known, _SAME_QUOTATION
        if sources:
            given[quotation.span.start] = sources
            yield FoundAttribution(content=(sentence.span,), sources=sources, basis=Basis.carried, confidence=sure)


def _questions(parsed: Parsed, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """Questions of the reporter's before a quotation that answers: `Should it have been told? “Probably,” ...`."""
    taken = ByPlace((content, a) for a in found for content in a.content)
    starts = {q.span.start for q in parsed.quotations if q.speech and q.depth == 0}
    for sentence, answer in pairwise(parsed.sentences):
        asks = sentence.paragraph == answer.paragraph and sentence.span.of(parsed.article.text).endswith("?")
        if not asks or answer.span.start not in starts or taken.touches(sentence.span):
            continue
        told = [a for a in taken.at(answer.span) if a.sources and a.sources[0]]
        if told:
            yield FoundAttribution((sentence.span,), None, told[0].sources, Basis.carried, _SAME_PARAGRAPH)


def _quoted(parsed: Parsed, sentence: Sentence, beside: Sequence[Quotation]) -> Quotation | None:
    """The spoken quotation that holds most of the sentence."""
    for quotation in beside:
        whole = len(quotation.inner) + 2 >= len(sentence.span) and quotation.inner.of(parsed.article.text)[-1:] in ".!?"
        if quotation.speech or whole:
            shared = min(quotation.span.end, sentence.span.end) - max(quotation.span.start, sentence.span.start)
            if shared >= 0.7 * len(sentence.span):
                return quotation
    return None


def _inside_quotation(parsed: Parsed, attribution: FoundAttribution) -> bool:
    """Whether the attribution is itself part of somebody's quoted words."""
    return is_inside_speech(parsed, attribution.sources[0][0])


def _is_rule(parsed: Parsed, attribution: FoundAttribution) -> bool:
    """Whether a writing only tells what must be done: the words quoted next are somebody's, no law's."""
    ruled = attribution.cue is not None and attribution.cue.lemma in words("papers_rule")
    return ruled and is_writing(head_of(tokens_in(parsed.doc, attribution.sources[0])))


class _Givers:
    """The attributions that have a source, in order, to be asked for by the places of their content."""

    def __init__(self, sourced: Sequence[FoundAttribution]) -> None:
        self._sourced, self._starts = sourced, [_start(attribution) for attribution in sourced]
        self._numbers = ByPlace((c, number) for number, a in enumerate(sourced) for c in a.content)

    def at(self, *spans: Span) -> list[FoundAttribution]:
        """Those of which a content shares a code point with one of the spans."""
        numbers = {number for span in spans for number in self._numbers.at(span)}
        return [self._sourced[number] for number in sorted(numbers)]

    def before(self, paragraph: Span) -> Sequence[FoundAttribution]:
        """Those whose content starts before the paragraph and within reach."""
        first = bisect_right(self._starts, paragraph.start - _REACH)
        return self._sourced[first : bisect_left(self._starts, paragraph.start)]


def _giver(parsed: Parsed, sentence: Sentence, quotation: Quotation, givers: _Givers) -> tuple[Sources, float]:
    """The words for who speaks, out of the attributions that have a source, and how sure that is."""
    whole = givers.at(*(part.span for part in _over_paragraphs(parsed, quotation)))
    if whole:
        return whole[0].sources, _SAME_QUOTATION
    paragraph = parsed.paragraph(sentence).span
    here = [a for a in givers.at(paragraph) if any(paragraph.contains(c) for c in a.content)]
    before = [a for a in here if _start(a) < sentence.span.start]
    if before or here:
        return _answering(parsed, before[-1] if before else here[0]), _SAME_PARAGRAPH
    earlier = givers.before(paragraph)
    shown = _shown(parsed, sentence)
    if shown and not any(c.end > shown[0][0].start for a in earlier for c in a.content):
        return shown, _NEXT_PARAGRAPH
    if not earlier or _others_between(parsed, sentence, earlier[-1]):
        return (), _NEXT_PARAGRAPH
    return _answering(parsed, earlier[-1]), _NEXT_PARAGRAPH


def _over_paragraphs(parsed: Parsed, quotation: Quotation) -> list[Quotation]:
    """The quotation with the parts of it in the paragraphs before and behind: one person says all of them."""
    if quotation.depth > 0:
        return [quotation]
    outer = _outer(parsed)
    first = last = bisect_left(outer, quotation.span.start, key=lambda each: each.span.start)
    while first and outer[first - 1].end is QuotationEnd.continued:
        first -= 1
    while outer[last].end is QuotationEnd.continued and last + 1 < len(outer):
        last += 1
    return outer[first : last + 1]


@lru_cache(maxsize=1)
def _outer(parsed: Parsed) -> list[Quotation]:
    """The quotations that are in no other, in order."""
    return [quotation for quotation in parsed.quotations if quotation.depth == 0]


def _others_between(parsed: Parsed, quoted: Sentence, giver: FoundAttribution) -> bool:
    """Whether somebody else is named in a whole paragraph between the giver's and the quotation."""
    told = parsed.sentence_at(_start(giver))
    known = {token.lower_ for token in parsed.tokens(cover(giver.sources[0])) or ()}
    between = parsed.sentences_of(quoted.paragraph - 1) if told and told.paragraph < quoted.paragraph - 1 else ()
    read = (parsed.tokens(sentence.span) for sentence in between)
    people = (entity for tokens in read if tokens is not None for entity in entities_in(parsed, tokens))
    named = (e for e in people if e.label_ == "PERSON" and not is_spoken(parsed, e.start_char))
    return any(known.isdisjoint(token.lower_ for token in person) for person in named)


def _answering(parsed: Parsed, giver: FoundAttribution) -> Sources:
    """The words for who speaks after that: the one who was asked answers, everybody else goes on."""
    if giver.cue is None or giver.cue.lemma != "ask" or not _QUESTION.search(giver.content[0].of(parsed.article.text)):
        return giver.sources
    asked = next((t for t in parsed.doc[giver.cue.head].children if t.dep_ in {"dobj", "dative"}), None)
    return ((Span(asked.left_edge.idx, asked.idx + len(asked)),),) if asked is not None else ()


def _shown(parsed: Parsed, sentence: Sentence) -> Sources:
    """Whom the paragraph before is about, or the subject of its only sentence: `Holm was unmoved`."""
    last = parsed.sentences_of(sentence.paragraph - 1)
    subject = presented(parsed, sentence.paragraph - 1)
    if subject is None:
        subject = subject_of(parsed, last[0].span) if len(last) == 1 else None
        if subject is None or subject.pos_ != "PROPN" or subject.ent_type_ not in {"PERSON", "ORG", ""}:
            return ()
    return ((Span(subject.left_edge.idx, subject.idx + len(subject)),),)
