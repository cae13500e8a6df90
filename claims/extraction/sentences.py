"""Sentences of the story: the parser's, mended where it cuts inside a quotation or before a lower-case word."""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from claims.article import STORY, Article
from claims.extraction.shapes import Sentence
from claims.spans import Span, trimmed

_LETTERED = re.compile(r"\b(?:Block|Building|Gate|Plan|Section|Terminal|Unit|Wing|Zone) [A-Z]\.\s+(?=[“\"‘']?[A-Z]\w)")
"""A thing that a letter names, at the end of a sentence: the parser takes the letter for a name's."""
_CLOSERS = "\"'”’»)]"


def find_sentences(article: Article, doc: Doc) -> tuple[Sentence, ...]:
    """The sentences of the story paragraphs, in order; each lies inside one paragraph."""
    found: list[Sentence] = []
    paragraphs = iter(article.paragraphs)
    paragraph = next(paragraphs, None)
    for sent in doc.sents:
        span = trimmed(Span(sent.start_char, sent.end_char), article.text)
        while paragraph is not None and paragraph.span.end <= span.start:
            paragraph = next(paragraphs, None)
        if paragraph is None:
            break
        inside = Span(max(span.start, paragraph.span.start), min(span.end, paragraph.span.end))
        if inside.start >= inside.end or paragraph.kind not in STORY:
            continue
        before = found[-1] if found else None
        if before and before.paragraph == paragraph.index and _belongs(article.text, before.span, inside):
            found.pop()
            inside = Span(before.span.start, inside.end)
        found += [Sentence(part, paragraph.index) for part in _parted(article.text, inside)]
    return tuple(found)


def _parted(text: str, span: Span) -> Iterator[Span]:
    """The sentence, cut after "in Block C." where another begins."""
    starts = [span.start, *(match.end() for match in _LETTERED.finditer(text, span.start, span.end))]
    for start, end in pairwise([*starts, span.end]):
        yield trimmed(Span(start, end), text)


def _belongs(text: str, before: Span, after: Span) -> bool:
    """Whether `after` goes on with the sentence `before`, whatever the parser thinks."""
    words = after.of(text)
    if not any(c.isalnum() for c in words):
        return True
    ended = before.of(text).rstrip(_CLOSERS + " ")[-1:]
    first = next(c for c in words if c.isalnum())
    # NOTE: a quotation that ends in ? or ! is followed by its lower-case attribution: "Why?" she asked.
    return first.islower() and (ended not in ".…" or words[0] in _CLOSERS)
