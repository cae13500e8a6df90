"""Paragraphs and their kinds: what is the article, and what only stands beside it on the page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from claims.article import Paragraph, ParagraphKind
from claims.dates.datelines import day_of
from claims.spans import Span, trimmed

_BREAK = re.compile(r"\n[ \t]*\n\s*")
_LINE = re.compile(r"[^\n]+")
_LONG = re.compile(r"[^\n]{200}[^\n]*\n[^\n]*\w")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE_END = re.compile(r"[.!…:;,]['\"”’»)]*$")
_ALSO = re.compile(
    r"^\W*(?:read (?:also|more|next)|also read|see also|related(?: stor(?:y|ies))?|more on this|you may also like|"
    r"don['’]t miss|in case you missed it)\b\s*[:|–-]?",
    re.I,
)
_BOILERPLATE = re.compile(
    r"^\W*(?:exit mobile version|advertisement|©|copyright\b|all rights reserved|subscribe\b.{0,80}$|"
    r"sign up\b.{0,80}$|follow us\b|share (?:this|on)\b|print this|click here|loading|this site uses cookies|"
    r"we use cookies|accept cookies|terms of use|privacy policy)",
    re.I,
)
_NAVIGATION = re.compile(
    r"^\W*(?:home\b(?:\s*[>»/|]?\s*[A-Z][\w&]*)+|menu|skip to (?:main )?content|search|sections|topics|"
    r".*\s[>»]\s.*\s[>»]\s.*|(?:[A-Z][\w&]*\s*[>»|/]\s*)+[A-Z][\w&]*)\W*$",
    re.I,
)
_CAPTION = re.compile(
    r"^\W*(?:photo(?:graph)?|image|picture|caption|file photo|credit)\b\s*[:(]|"
    r"\((?:photo|ap photo|image|file photo|credit|getty)[^)]*\)\W*$",
    re.I,
)
_CORRECTION = re.compile(
    r"^\W*(?:(?:corrections?|clarification|editor['’]s note|updated?)\s*[:(—–-]|"
    r"this (?:article|story) (?:was|has been) (?:updated|corrected|amended))",
    re.I,
)
_BYLINE = re.compile(r"^\W*[Bb](?:y|Y)\s+[A-Z][\w.’'-]+(?:\s+(?:and\s+)?[A-Z][\w.’'-]+){0,6}(?:,[^.]{0,40})?\W*$")
_DATELINE = re.compile(r"^[A-Z][A-Z .,’'-]+(?:,\s*[A-Z][\w. ]+)?(?:,\s*\d{4})?(?:\s*\([A-Z][\w ]+\))?\s*[—–-]+\s*$")
DATELINE = "place and agency alone"
"""Why a dateline on a line of its own is not taken as story text."""
_PERIOD = re.compile(r"\([^()]*\d{3}[^()]*(?:[-–—]|\bto\b)\s?[^()]*\d[^()]*\)$")
"""The years of which a part of a history tells, at the end of its heading: `The Long Truce (1871-1879)`."""
_ABSTRACT = re.compile(r"^\W*abstract\W*$", re.I)
_HEAD = 10
"""Paragraphs within which an archive's labels are looked for, and lines above a story."""
_TITLE = 200
"""Code points at most in a line above a story."""
_FULL_TEXT = re.compile(r"^\W*full text\W*$", re.I)
_SMALL = frozenset(
    "a an and as at but by for from in into is of off on or over per the to up via vs with after amid before".split()
)


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text`, in order, each with its kind; spans are code points and hold no outer blanks.

    Blank lines part paragraphs; where there are none, every line is a paragraph, unless lines are wrapped.
    """
    blocks = [span for span in _blocks(text) if len(span)]
    above = above_story(text, blocks)
    spans = [*(line for span in above for line in _lines_of_head(text, span)), *blocks[len(above) :]]
    words = [span.of(text) for span in spans]
    head = _archive_head(words)
    kinds = [*head, *list(_kinds(words))[len(head) :]]
    return tuple(
        Paragraph(index=index, span=span, kind=kind, reason=reason)
        for index, (span, (kind, reason)) in enumerate(zip(spans, kinds, strict=True))
    )


def above_story(text: str, blocks: Iterable[Span]) -> list[Span]:
    """Those that stand before the first that reads like sentences: title, writer, day."""
    return list(takewhile(lambda span: not _prose(span.of(text)), islice(blocks, _HEAD)))


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
    head = 1 < len(lines) <= _HEAD and all(len(w) < _TITLE and not _prose(w) for w in words)
    yield from lines if head and any(_BYLINE.match(w) or day_of(w) for w in words) else (block,)


def _wrapped(text: str) -> bool:
    """Whether lines are broken at a width: most end in the middle of a sentence."""
    lines = [line for line in text.strip().splitlines()[:-1] if line.strip()]
    return len(lines) > 2 and sum(not _ends(line) for line in lines) / len(lines) > 0.5


def _ends(words: str) -> bool:
    return bool(re.search(r"[.!?…]['\"”’»)]*\s*$", words))


def _kinds(blocks: Sequence[str]) -> Iterator[tuple[ParagraphKind, str | None]]:
    seen_headline = seen_body = False
    later_body = [any(_prose(b) for b in blocks[i + 1 :]) for i in range(len(blocks))]
    for index, block in enumerate(blocks):
        kind, reason = _by_mark(block)
        if kind is None:
            heading = not seen_headline and not seen_body and later_body[index] and _is_title(block, loose=True)
            if heading:
                kind, seen_headline = ParagraphKind.headline, True
            elif seen_body and _is_title(block) and _PERIOD.search(block):
                kind = ParagraphKind.heading
            elif seen_body and _is_title(block) and (later_body[index] or block.rstrip().endswith("?")):
                kind, reason = ParagraphKind.related_link, "a headline in the middle of the story"
            else:
                kind = ParagraphKind.body
                seen_body = seen_body or _prose(block)
        yield kind, reason


def is_dateline(block: str) -> bool:
    """Whether the block is a dateline and nothing else: `TARNBY, Nov. 3 —`."""
    return _DATELINE.match(block) is not None


def _by_mark(block: str) -> tuple[ParagraphKind | None, str | None]:
    """The kind that a block bears on its forehead, with the reason."""
    short = len(block) < 200
    if short and _BOILERPLATE.search(block):
        return ParagraphKind.boilerplate, "furniture of the page"
    if short and len(block) < 80 and not _SENTENCE_END.search(block) and _NAVIGATION.match(block):
        return ParagraphKind.navigation, "a menu or breadcrumb"
    if short and _ALSO.match(block) and not _prose(block):
        return ParagraphKind.related_link, "points to another story"
    for kind, pattern, reason in (
        (ParagraphKind.byline, _BYLINE, "names the writer"),
        (ParagraphKind.caption, _CAPTION, "describes a picture"),
        (ParagraphKind.correction, _CORRECTION, "tells what was changed"),
        (ParagraphKind.dateline, _DATELINE, DATELINE),
    ):
        if len(block) < 400 and pattern.search(block):
            return kind, reason
    return (ParagraphKind.dateline, "the day alone") if short and day_of(block) else (None, None)


def _prose(block: str) -> bool:
    """Whether the block reads like sentences."""
    return _ends(block) and len(block.split()) >= 8 and not _title_case(block)


def _is_title(block: str, *, loose: bool = False) -> bool:
    """Whether the block reads like a headline: one line, no full stop, words capitalized."""
    if "\n" in block or len(block) > 200 or re.search(r"[.,:;…]['\"”’»)]*$", block):
        return False
    if re.match(r"^(?:\W*[“\"‘']|[QA]:)", block) and not loose:
        return False
    return loose or (_title_case(block) and len(block.split()) >= 4)


def _title_case(block: str) -> bool:
    words = [w for w in _WORD.findall(block) if w.lower() not in _SMALL]
    return len(words) >= 3 and sum(w[0].isupper() for w in words) / len(words) >= 0.85
