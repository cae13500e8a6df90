"""Lines that are broken at a width, in the middle of a sentence: a blank stands where each break was."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.article import STORY, Article, FileLine, ParagraphKind, digest_of
from claims.reading.kinds import ends
from claims.spans import Span

_BREAK = re.compile(r"(?<![ \\])\n(?=[ \t>]*\S)")
"""A break between two lines; two blanks before it, or a backslash, are Markdown's for one that is meant."""
_OPENS = re.compile(r"[ \t>]*(?P<word>\S+)")
_LABEL = re.compile(r"[ \t>]*(?:[^\W\d_][\w.]*:|[—–•*+-]|\d+[.)]\s)")
"""What a line begins with that is one by itself: who speaks, a dash, an item's mark."""
_WIDE = 40
"""Code points from which on a line may be full."""
_RAGGED = 0.9
"""Of the widest line: what a full line has at least, with the word that had no room on it."""
_WRAPPED = (STORY - {ParagraphKind.headline}) | {ParagraphKind.correction, ParagraphKind.caption}


def wraps(text: str, span: Span) -> Iterator[int]:
    """Where lines of the stretch are broken in the middle of a sentence, because they were full."""
    edges = [span.start - 1, *(match.start() for match in _BREAK.finditer(text, span.start, span.end)), span.end]
    widest = max(end - start - 1 for start, end in pairwise(edges))
    for start, end in pairwise(edges[:-1]):
        word = _OPENS.match(text, end + 1)
        line = text[start + 1 : end]
        if word is None or widest < _WIDE or ends(line) or _LABEL.match(text, end + 1):
            continue
        full = len(line) >= _WIDE and len(line) + 1 + len(word["word"]) > _RAGGED * widest
        if full or word["word"][0].islower():
            yield end


def is_wrapped(text: str) -> bool:
    """Whether all breaks between the text's lines are such, and a word in small letters follows one."""
    span = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    found = list(wraps(text, span))
    return len(found) == text.count("\n", span.start, span.end) > 0 and any(text[at + 1].islower() for at in found)


def unwrapped(article: Article) -> Article:
    """The article with blanks where the lines of its paragraphs were broken; its place knows the file's lines."""
    text = article.text
    found = [at for p in article.paragraphs if p.kind in _WRAPPED for at in wraps(text, p.span)]
    if not found:
        return article
    plain = list(text)
    for at in found:
        plain[at] = " "
    place = article.place
    if place.exact:
        place = place.model_copy(update={"lines": tuple(_lines(text, place.first_line))})
    done = "".join(plain)
    return article.model_copy(update={"text": done, "sha256": digest_of(done), "place": place})


def _lines(text: str, first: int) -> Iterator[FileLine]:
    starts: Sequence[int] = [0, *(match.end() for match in re.finditer(r"\n", text))]
    for number, start in enumerate(starts):
        yield FileLine(start=start, line=first + number)
