"""Posts of social media that stand in a story: their words, and below them who wrote them."""

import re
from collections.abc import Iterable, Iterator

from claims.article import STORY, Article, Paragraph, ParagraphKind
from claims.dates.datelines import STAMP
from claims.spans import Span, trimmed

SIGNED = "signs the post above it"
"""Why the line with the writer of a post is not taken as story text."""
SIGNATURE = re.compile(
    r"(?P<cue>[—–]|--?)\s*(?P<who>[^\W\d_][^\n—–@()]{0,60}?)\s*\(\s*(?P<handle>@[\w.-]+)\s*\)"
    rf"[\s,·]*(?:{STAMP})?\W*$"
)
_QUOTED = re.compile(
    r"<blockquote\b[^>]*>(?:(?!</blockquote).){0,20000}?\(\s*(?:<[^>]{0,400}>)?\s*@.{0,2000}?</blockquote", re.S | re.I
)
_BREAKS = re.compile(r"<br\s*/?>|</p>\s*<p\b[^>]*>", re.I)


def in_one(page: str) -> str:
    """The page, with the words of each post that it holds in one paragraph."""
    return _QUOTED.sub(lambda post: _BREAKS.sub(" ", post[0]), page)


def signers(article: Article) -> list[Span]:
    """The names of those who sign posts."""
    lines = (paragraph.span for paragraph in article.paragraphs if paragraph.reason == SIGNED)
    found = (SIGNATURE.match(article.text, line.start, line.end) for line in lines)
    return [Span(*match.span("who")) for match in found if match]


def signed_apart(paragraphs: Iterable[Paragraph], text: str) -> Iterator[Paragraph]:
    """The paragraphs; of a post, the line that signs it is one by itself."""
    index = 0
    for paragraph in paragraphs:
        match = SIGNATURE.search(paragraph.span.of(text)) if paragraph.kind in STORY else None
        start = paragraph.span.start + (match.start() if match else len(paragraph.span))
        words = trimmed(Span(paragraph.span.start, start), text)
        if len(words):
            yield paragraph.model_copy(update={"span": words, "index": index})
            index += 1
        if match:
            told = {"span": Span(start, paragraph.span.end), "kind": ParagraphKind.caption, "reason": SIGNED}
            yield paragraph.model_copy(update={**told, "index": index})
            index += 1
