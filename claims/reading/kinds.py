"""What a paragraph bears on its forehead: byline, day, correction, menu; and whether it reads like sentences."""

import re

from claims.article import ParagraphKind
from claims.dates.datelines import STAMP, dateline_end, day_of, updated_on
from claims.reading.tables import is_table
from claims.spans import Span

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
    r"^\W*(?:home\b(?:\s*[>»/|]\s*\w[\w&]*|\s+(?-i:[A-Z])[\w&]*)+|"
    r"menu|skip to (?:main )?content|search|sections|topics|"
    r".*\s[>»]\s.*\s[>»]\s.*|(?:[A-Z][\w&]*\s*[>»|/]\s*)+[A-Z][\w&]*)\W*$",
    re.I,
)
_CAPTION = re.compile(
    r"^\W*(?:photo(?:graph)?|image|picture|caption|file photo|credit)\b\s*[:(]|"
    r"\((?:photo|ap photo|image|file photo|credit|getty)[^)]*\)\W*$",
    re.I,
)
_CORRECTION = re.compile(
    r"^\W*(?:(?:corrections?|corrected|clarifications?|editor['’]s note|updated?)"
    rf"(?:,?\s+(?:on\s+|at\s+)?{STAMP})?[\s*_]*[:(—–-]|"
    r"this (?:article|story) (?:was|has been) (?:updated|corrected|amended)|"
    r"(?:an )?earlier versions? of this (?:article|caption|column|headline|map|piece|post|report|story)\b)",
    re.I,
)
_NOTE_BELOW = re.compile(r"^\W*(?:corrections?|clarifications?|editor['’]s note)\W*$", re.I)
"""The title of a correction, which is the paragraph below it."""
_BYLINE = re.compile(
    r"^\W*[Bb](?:y|Y)\s+[A-Z][\w.’'-]+(?:\s+(?:and\s+)?[A-Z][\w.’'-]+){0,6}(?:,[^.]{0,40}|\s*\|[^.\d]{0,40})?\W*$"
)
_WRITER = re.compile(
    r"^\W*(?:(?:[A-Z][\w&.’'-]* ){0,4}(?i:columnist|correspondent|editor|reporter|staff|writer)s?"
    r"(?:, [A-Z][^.\n]{2,40})?|"
    r"(?i:special to) [^.\n]{2,40}|\S+@\S+\.\w+)\W*$"
)
"""What stands below the writer's name: an office, an outlet, an address."""
_DATELINE = re.compile(r"^[A-Z][A-Z .,’'-]+(?:,\s*[A-Z][\w. ]+)?(?:,\s*\d{4})?(?:\s*\([A-Z][\w ]+\))?\s*[—–-]+\s*$")
DATELINE = "place and agency alone"
"""Why a dateline on a line of its own is not taken as story text."""
_MARKED = 400
"""Code points at most in a caption or a dateline."""
_NOTE = 1500
"""Code points at most in a correction."""
_SMALL = frozenset(
    "a an and as at but by for from in into is of off on or over per the to up via vs with after amid before".split()
)


def is_dateline(block: str) -> bool:
    """Whether the block is a dateline and nothing else: `TARNBY, Nov. 3 —`."""
    return _DATELINE.match(block) is not None or dateline_end(block, Span(0, len(block))) == len(block)


def is_head_line(line: str) -> bool:
    """Whether the line names the writer or the day, as lines above a story do."""
    return bool(_BYLINE.match(line) or day_of(line) or updated_on(line))


def is_of_writer(line: str) -> bool:
    """Whether the line is what stands below a writer's name: `Staff Writer`, an address."""
    return _WRITER.match(line) is not None


def titles_a_note(block: str) -> bool:
    """Whether the block is the title of a correction and the paragraph below is what it says."""
    return _NOTE_BELOW.match(block) is not None


def by_mark(block: str) -> tuple[ParagraphKind | None, str | None]:
    """The kind that a block bears on its forehead, with the reason."""
    short = len(block) < 200
    if short and _BOILERPLATE.search(block):
        return ParagraphKind.boilerplate, "furniture of the page"
    if short and len(block) < 80 and not _SENTENCE_END.search(block) and _NAVIGATION.match(block):
        return ParagraphKind.navigation, "a menu or breadcrumb"
    if short and _ALSO.match(block) and not prose(block):
        return ParagraphKind.related_link, "points to another story"
    if short and _BYLINE.match(block):
        return ParagraphKind.byline, "names the writer"
    if short and (day_of(block) or updated_on(block)):
        return ParagraphKind.dateline, "the day alone"
    for kind, pattern, reason in (
        (ParagraphKind.caption, _CAPTION, "describes a picture"),
        (ParagraphKind.correction, _CORRECTION, "tells what was changed"),
        (ParagraphKind.dateline, _DATELINE, DATELINE),
    ):
        if len(block) < (_NOTE if kind is ParagraphKind.correction else _MARKED) and pattern.search(block):
            return kind, reason
    if is_dateline(block):
        return ParagraphKind.dateline, DATELINE
    return (ParagraphKind.boilerplate, "a table") if is_table(block) else (None, None)


def prose(block: str) -> bool:
    """Whether the block reads like sentences."""
    return ends(block) and len(block.split()) >= 8 and not title_case(block)


def ends(words: str) -> bool:
    """Whether the words end as a sentence does."""
    return bool(re.search(r"[.!?…]['\"”’»)]*\s*$", words))


def title_case(block: str) -> bool:
    """Whether nearly every word is capitalized that a title capitalizes."""
    words = [w for w in _WORD.findall(block) if w.lower() not in _SMALL]
    return len(words) >= 3 and sum(w[0].isupper() for w in words) / len(words) >= 0.85
