"""Letters and posts that readers sign below, with a name or a handle on a line of its own."""

import re
from collections.abc import Iterator, Sequence

from claims.article import STORY, Article, ParagraphKind
from claims.spans import Span

_WORD = r"[A-Z][\w.’'-]*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|de|la|von|van|bin|al)){{1,4}}"
_PLACE = rf"(?:, (?:\d+|{_WORD}(?: {_WORD}){{0,3}})){{0,3}}"
_SIGNATURE = re.compile(rf"(?:[—–-]+\s*)?(?P<who>@\w[\w.-]*|{_NAME}?){_PLACE}\.?")
_OF_READERS = re.compile(r"\b(?:comments?|Facebook|letters?|readers?|responses?|Twitter|your views)\b", re.I)
"""What a headline or a heading says where readers have their say; a page of news in brief is signed by reporters."""
_NO_STORY = frozenset({ParagraphKind.heading, ParagraphKind.related_link})
"""What a line may be taken for that is a heading, or a name."""
_HEADING = 4
"""Words at most of a line that is a heading, or the place of whoever signs above it."""
_FEW = 3
"""Signed pieces from which a page is the readers'."""
_LONG = 6
"""Paragraphs that there may be on the page for each signature."""


def letter_writers(article: Article) -> list[Span]:
    """The names of those who sign letters and posts."""
    return list(dict.fromkeys(who for _, who in signed_letters(article)))


def signed_letters(article: Article) -> Iterator[tuple[Span, Span]]:
    """The paragraphs of the letters, each with the name of who signs it; none where names only stand above pieces."""
    text = article.text
    told = [p for p in article.paragraphs if p.kind in STORY | _NO_STORY]
    lines = [paragraph.span for paragraph in told]
    long = [i for i, line in enumerate(lines) if len(line.of(text).split()) > _HEADING]
    signed = {i + 1: match for i in long if i + 1 < len(lines) and (match := _signature(text, lines[i + 1]))}
    prose = {i for i in long if i not in signed}
    if len(signed) < _FEW or _LONG * len(signed) < len(lines) or max(signed) < max(prose):
        return
    if not _is_readers(article, [line for i, line in enumerate(lines) if i not in prose]):
        return
    for number, match in signed.items():
        start = number - 1
        # NOTE: above a post there may be what the paper asked for it; a letter may have several paragraphs.
        while not match["who"].startswith("@") and start - 1 in prose:
            start -= 1
        for line in lines[start:number]:
            yield line, Span(match.start("who"), match.start("who") + len(match["who"].removesuffix(".")))


def _signature(text: str, line: Span) -> re.Match[str] | None:
    return _SIGNATURE.fullmatch(text, line.start, line.end)


def _is_readers(article: Article, short: Sequence[Span]) -> bool:
    """Whether the headline or a heading says so, or the names are those of a network."""
    heads = [article.title or "", *(line.of(article.text) for line in short)]
    return any(_OF_READERS.search(head) or head.startswith("@") for head in heads)
