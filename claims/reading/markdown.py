"""Markdown with front matter in YAML or TOML; blanks stand in its marks' place, so that offsets are the file's."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date

import yaml

from claims.article import Article, Paragraph, ParagraphKind, Place
from claims.errors import ReadError
from claims.reading.fields import DAYS, field_called, known_fields
from claims.reading.indented import CODE, indented_code
from claims.reading.invisible import set_aside
from claims.reading.kinds import DATELINE, is_dateline
from claims.reading.making import make_article
from claims.reading.marks import unmarked
from claims.reading.paragraphs import find_paragraphs
from claims.reading.remarks import lifted
from claims.reading.tags import quoted_apart, untagged
from claims.reading.text import is_day
from claims.reading.wraps import unwrapped
from claims.spans import Span

_FENCE = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?\n)?\1[ \t]*(?:\n|\Z)", re.S)
_BOLD = re.compile(r"(?:\*\*|__)[^*_]+[^\s.!*_](?:\*\*|__)")
"""Words in bold that are no sentence: a heading, where nothing else stands in the paragraph."""
_LINE = re.compile(r"(?P<words>[^\n]{1,200})\n\s*(?=\S)")
_ASKED = re.compile(r"(?P<words>(?P<sign>\*\*|__)[^*_\n]+\?[”\"]?(?P=sign))\\?\s+(?=\S)")
"""A question in bold that opens the paragraph of its answer."""
_STAMP = re.compile(r"\d{4}-\d\d?-\d\d?(?!\d)")
"""What the reader of YAML takes for a day."""
_SIGNS = re.compile(r"[*_]+")
_MARKS = (
    (re.compile(r"```|~~~"), ParagraphKind.code, CODE),
    (re.compile(r"#{1,6}\s"), ParagraphKind.heading, "a heading inside the story"),
    (re.compile(r">"), ParagraphKind.blockquote, None),
    (re.compile(r"(?:[-*+]|\d+[.)])\s"), ParagraphKind.list_item, None),
    (re.compile(r"!\["), ParagraphKind.caption, "a picture"),
    (re.compile(r"<!--"), ParagraphKind.boilerplate, "a comment that is never closed"),
    (re.compile(r"(?:[-*_]\s*){3,}$"), ParagraphKind.boilerplate, "a rule"),
)


def read_markdown(text: str, *, path: str, published: date | None = None) -> Article:
    """The article of a Markdown file; raises `ReadError` when the front matter cannot be read."""
    known, start = _front_matter(text, path, dated=published is not None)
    body, remarks = lifted(set_aside(text[start:]))
    body, quotes = untagged(body)
    if text.strip() and not body.strip():
        beside = "below the front matter" if start else "beside comments"
        raise ReadError(path, f"there is no text {beside}", "give it an article")
    place = Place(path=path, first_line=1 + text[:start].count("\n"))
    told = (part for paragraph in find_paragraphs(body) for part in quoted_apart(paragraph, body, quotes))
    found = (part for paragraph in told for part in _apart(paragraph, body))
    written = [_marked(paragraph, body, first=number == 0) for number, paragraph in enumerate(found)]
    plain, paragraphs, links = unmarked(body, indented_code(written, text[start:]))
    return unwrapped(
        make_article(
            plain, known, place=place, published=published, paragraphs=paragraphs, links=links, remarks=remarks
        )
    )


def _front_matter(text: str, path: str, *, dated: bool) -> tuple[dict[str, str], int]:
    if not text.startswith("---") and not re.match(r"\+\+\+[ \t]*\n", text):
        return {}, 0
    match = _FENCE.match(text)
    if match is None:
        raise ReadError(path, "the front matter is not closed", f"end it with a line of {text[:3]}", line=1)
    try:
        values = (_yaml if match[1] == "---" else _toml)(match[2] or "", path)
        known = known_fields({str(key): value for key, value in values.items()})
    except RecursionError as error:
        what = "broken front matter: a value holds itself, or too many others in each other"
        raise ReadError(path, what, "write title, date, author, url in plain words", line=2) from error
    for key, words in (known[name] for name in DAYS if name in known):
        if not is_day(words) and not (dated and field_called(key) == "date"):
            rows = match[0].splitlines()[1:]
            line = 2 + next((n for n, row in enumerate(rows) if row.lstrip("\"'").startswith(key)), 0)
            raise ReadError(path, f"no such date: {words}", "write it as YYYY-MM-DD", line=line)
    return {field: told.words for field, told in known.items()}, match.end()


def _yaml(text: str, path: str) -> dict[object, object]:
    try:
        values = yaml.safe_load(text) or {}
    except (yaml.YAMLError, ValueError) as error:
        _refuse_no_day(text, path, error)
        mark = getattr(error, "problem_mark", None)
        line = 2 + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or str(error) or "is not YAML"
        what = f"broken front matter: {problem}"
        raise ReadError(path, what, "mend the YAML between the dashes", line=line) from error
    if not isinstance(values, dict):
        raise ReadError(path, "broken front matter: no `key: value` lines", "write title, date, author, url", line=2)
    return values


def _refuse_no_day(text: str, path: str, error: Exception) -> None:
    """Raise `ReadError` where a row holds the impossible day that made the YAML reader fail: it does not say which."""
    for number, row in enumerate(text.splitlines() if not isinstance(error, yaml.YAMLError) else (), 2):
        value = row.partition(":")[2].strip()
        if _STAMP.match(value) and not is_day(value):
            raise ReadError(path, f"no such date: {value}", "write it as YYYY-MM-DD", line=number) from error


def _toml(text: str, path: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        placed = re.search(r" \(at line (\d+), column \d+\)", str(error))
        line, problem = 1 + int(placed[1] if placed else 0), re.sub(r" \(at .*\)$", "", str(error))
        what = f"broken front matter: {problem}"
        raise ReadError(path, what, "mend the TOML between the +++", line=line) from error


def _apart(paragraph: Paragraph, text: str) -> Iterator[Paragraph]:
    """The paragraph, without the dateline or the question in bold that opens it, which is one by itself."""
    first = _LINE.match(text, paragraph.span.start, paragraph.span.end)
    asked = _ASKED.match(text, paragraph.span.start, paragraph.span.end)
    opening = first if first and _is_dateline(first["words"]) else asked
    if opening is None or paragraph.kind is not ParagraphKind.body:
        yield paragraph
        return
    yield paragraph.model_copy(update={"span": Span(*opening.span("words"))})
    yield paragraph.model_copy(update={"span": Span(opening.end(), paragraph.span.end)})


def _is_dateline(words: str) -> bool:
    return is_dateline(_SIGNS.sub("", words).strip())


def _marked(paragraph: Paragraph, text: str, *, first: bool) -> Paragraph:
    words = paragraph.span.of(text)
    if first and words.startswith("# "):
        return paragraph.model_copy(update={"kind": ParagraphKind.headline, "reason": None})
    for pattern, kind, reason in _MARKS:
        if pattern.match(words):
            return paragraph.model_copy(update={"kind": kind, "reason": reason})
    if _is_dateline(words):
        return paragraph.model_copy(update={"kind": ParagraphKind.dateline, "reason": DATELINE})
    if not first and paragraph.kind is ParagraphKind.body and _BOLD.fullmatch(words):
        return paragraph.model_copy(update={"kind": ParagraphKind.heading, "reason": "a heading inside the story"})
    return paragraph
