"""Where a pattern is found in the headline: in the text, or in a title that is not in it."""

import re
from collections.abc import Iterator

from checker.wordlists import either
from claims.article import ParagraphKind
from claims.headlines import content_words, heads
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_LIST = lazily(rf"\S+ (?:[\w’'-]+ ){{0,3}}?{either('listed_by_headlines')}\b", re.I)
"""A title that counts the items of its list."""
_ENOUGH = 2
"""Sentences from which a story can be held to a title that is not in its text."""
_LONG = 150
"""Code points from which on a headline is one that has run into its story."""
Foreign = tuple[Span | None, str]
"""A number's place in the headline, None where that is not in the text, and its words."""


def matches(record: Record, pattern: re.Pattern[str]) -> Iterator[tuple[Span | None, re.Match[str]]]:
    """The pattern's matches in the headline with their places, or in a title that is not in the text, without."""
    text, title = record.article.text, record.article.title or ""
    printed = [
        head
        for head in heads(record, ParagraphKind.headline)
        if not title or content_words(head.span.of(text)) & content_words(title)  # else a label: `Analysis`
    ]
    for head in printed:
        if len(head.span) <= _LONG:
            yield from ((Span(*m.span()), m) for m in pattern.finditer(text, head.span.start, head.span.end))
    if not printed and len(story_sentences(record)) > _ENOUGH:
        yield from ((None, m) for m in pattern.finditer(title) if m.start() or not _LIST.match(title))
