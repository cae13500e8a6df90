"""Paragraphs and their kinds: what is the article, and what only stands beside it on the page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from claims.article import Paragraph, ParagraphKind
from claims.dates.datelines import dateline_end
from claims.reading.kinds import by_mark, ends, is_head_line, is_of_writer, prose, title_case, titles_a_note
from claims.reading.tables import without_tables
from claims.reading.wraps import is_wrapped
from claims.spans import Span, trimmed

_BREAK = re.compile(r"\n[ \t]*\n\s*")
_LINE = re.compile(r"[^\n]+")
_LONG = re.compile(r"[^\n]{200}[^\n]*\n[^\n]*\w")
_PERIOD = re.compile(r"\([^()]*\d{3}[^()]*(?:[-–—]|\bto\b)\s?[^()]*\d[^()]*\)$")
"""The years of which a part of a history tells, at the end of its heading: `The Long Truce (1871-1879)`."""
_ABSTRACT = re.compile(r"^\W*abstract\W*$", re.I)
_HEAD = 10
"""Paragraphs within which an archive's labels are looked for, and lines above a story."""
_TITLE = 200
"""Code points at most in a line above a story."""
_QUOTED = re.compile(r"(?:\d+[.)] )?[“\"](?:…|\.{3})?\s*([^“”\"\n]*\w)[”\"]")
"""Words in quotation marks that end as no sentence does."""
_STAR = re.compile(r"(?:\\\*\s?|[*†‡§])+(?=[^\W_]|[“\"‘'])")
"""The sign of a footnote at its beginning; in Markdown the star that is closed is another."""
_FULL_TEXT = re.compile(r"^\W*full text\W*$", re.I)


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text`, in order, each with its kind; spans are code points and hold no outer blanks.

    Blank lines part paragraphs; where there are none, every line is a paragraph, unless lines are wrapped.
    """
    blocks = [span for span in _blocks(text) if len(span)]
    above = above_story(text, blocks)
    lines = [*(line for span in above for line in _lines_of_head(text, span)), *blocks[len(above) :]]
    spans = [part for line in lines for part in _parts(text, line)]
    words = [span.of(text) for span in spans]
    head = _archive_head(words)
    kinds = [*head, *list(_kinds(words))[len(head) :]]
    return tuple(
        Paragraph(index=index, span=span, kind=kind, reason=reason)
        for index, (span, (kind, reason)) in enumerate(zip(spans, kinds, strict=True))
    )


def above_story(text: str, blocks: Iterable[Span]) -> list[Span]:
    """Those that stand before the first that reads like sentences: title, writer, day."""
    return list(takewhile(lambda span: _heads(span.of(text)), islice(blocks, _HEAD)))


def _heads(block: str) -> bool:
    """Whether the block is no prose, or lines of writer and day that only together look like it."""
    lines = [line.strip() for line in block.split("\n")]
    return not prose(block) or (is_head_line(lines[0]) and len(lines) <= _HEAD and not any(map(prose, lines)))


def _archive_head(blocks: Sequence[str]) -> list[tuple[ParagraphKind, str | None]]:
    """The kinds of what an archive prints before the story: headlines, a label, an abstract, a label; or nothing."""
    start = next((n for n, block in enumerate(blocks[:_HEAD]) if _ABSTRACT.match(block)), None)
    end = next((n for n, block in enumerate(blocks[:_HEAD]) if _FULL_TEXT.match(block)), None)
    if start is None or end is None or end < start:
        return []
    label = (ParagraphKind.boilerplate, "an archive's label")
    kinds = dict.fromkeys(range(end), (ParagraphKind.standfirst, None)) | {start: label, end: label}
    if start:
        kinds[0] = (ParagraphKind.headline, None)
    return [kinds[n] for n in range(end + 1)]


def _blocks(text: str) -> Iterator[Span]:
    pattern = _BREAK
    # NOTE: no text is wrapped at 200 characters: where lines are that long, each is a paragraph.
    if (not _BREAK.search(text.strip()) or _LONG.search(text)) and not _wrapped(text):
        pattern = re.compile(r"\n\s*")
    at = 0
    for match in pattern.finditer(text):
        yield trimmed(Span(at, match.start()), text)
        at = match.end()
    yield trimmed(Span(at, len(text)), text)


def _lines_of_head(text: str, block: Span) -> Iterator[Span]:
    """The lines of a block above the story, each by itself: title, writer and day; any other block whole."""
    lines = [trimmed(Span(*line.span()), text) for line in _LINE.finditer(text, block.start, block.end)]
    words = [line.of(text) for line in lines]
    head = 1 < len(lines) <= _HEAD and all(len(w) < _TITLE and not prose(w) for w in words)
    yield from lines if head and any(is_head_line(w) for w in words) else (block,)


def _parts(text: str, block: Span) -> Iterator[Span]:
    """The block, without the sign of a footnote; the dateline with its day that opens it and tables in it apart."""
    end = dateline_end(text, block)
    if end is not None and end < block.end and by_mark(block.of(text))[0] is None:
        yield Span(block.start, end)
        block = trimmed(Span(end, block.end), text)
    star = _STAR.match(text, block.start, block.end)
    if star and "*" not in text[star.end() : block.end]:
        block = Span(star.end(), block.end)
    yield from without_tables(text, block)


def _wrapped(text: str) -> bool:
    """Whether lines are broken at a width: most end in the middle of a sentence."""
    lines = [line for line in text.strip().splitlines()[:-1] if line.strip()]
    most = len(lines) > 2 and sum(not ends(line) for line in lines) / len(lines) > 0.5
    return most or is_wrapped(text)


def _kinds(blocks: Sequence[str]) -> Iterator[tuple[ParagraphKind, str | None]]:
    seen_headline = seen_body = False
    later_body = [any(prose(b) for b in blocks[i + 1 :]) for i in range(len(blocks))]
    before: ParagraphKind | None = None
    for index, block in enumerate(blocks):
        kind, reason = by_mark(block)
        if kind is None and before is ParagraphKind.byline and is_of_writer(block):
            kind, reason = ParagraphKind.byline, "tells what the writer is"
        if kind is None and seen_body and (titles_a_note(block) or titles_a_note(blocks[index - 1])):
            kind, reason = ParagraphKind.correction, "tells what was changed"
        if kind is None:
            heading = not seen_headline and not seen_body and later_body[index] and _is_title(block, loose=True)
            if heading:
                kind, seen_headline = ParagraphKind.headline, True
            elif seen_body and _is_title(block) and _PERIOD.search(block):
                kind = ParagraphKind.heading
            elif _quotes_the_story(block, blocks):
                kind, reason = ParagraphKind.heading, "a heading inside the story"
            elif seen_body and _is_title(block) and (later_body[index] or block.rstrip().endswith("?")):
                kind, reason = ParagraphKind.related_link, "a headline in the middle of the story"
            else:
                kind = ParagraphKind.body
                seen_body = seen_body or prose(block)
        before = kind
        yield kind, reason


def _quotes_the_story(block: str, blocks: Sequence[str]) -> bool:
    """Whether the block is a heading of words that somebody says elsewhere in the story: `“A slow goodbye”`."""
    quoted = _QUOTED.fullmatch(block) if len(block) < _TITLE else None
    if quoted is None or len(quoted[1].split()) < 2:
        return False
    return any(quoted[1].lower() in other.lower() for other in blocks if other != block)


def _is_title(block: str, *, loose: bool = False) -> bool:
    """Whether the block reads like a headline: one line, no full stop, words capitalized."""
    if "\n" in block or len(block) > 200 or re.search(r"[.,:;…]['\"”’»)]*$", block):
        return False
    if re.match(r"^(?:\W*[“\"‘']|[QA]:)", block) and not loose:
        return False
    return loose or (title_case(block) and len(block.split()) >= 4)
