"""The making of an `Article` from text and what is known about it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from claims.article import Article, DateOrigin, Link, Paragraph, ParagraphKind, Place, Published, Remark, digest_of
from claims.dates.datelines import dateline, day_of, opening_day, updated_on
from claims.errors import ReadError
from claims.languages import tell_language
from claims.lines import one_line
from claims.reading.invisible import without_invisible
from claims.reading.paragraphs import above_story, find_paragraphs
from claims.reading.posts import signed_apart
from claims.reading.text import parse_date

_BY = re.compile(r"^\W*by\s+|\W+$", re.I)


def make_article(
    text: str,
    known: Mapping[str, str],
    *,
    place: Place,
    published: date | None,
    origin: DateOrigin = DateOrigin.front_matter,
    paragraphs: Sequence[Paragraph] | None = None,
    links: Sequence[Link] = (),
    remarks: Sequence[Remark] = (),
) -> Article:
    """The article of `text`; `known` holds what `fields` has names for.

    Raises `ReadError` where a date is none.
    """
    known = {name: without_invisible(words) for name, words in known.items()}
    found = tuple(signed_apart(find_paragraphs(text) if paragraphs is None else paragraphs, text))
    headline, byline = (
        next((p.span.of(text) for p in found if p.kind is kind), None)
        for kind in (ParagraphKind.headline, ParagraphKind.byline)
    )
    return Article(
        id=known.get("id") or _slug(place.path),
        title=known.get("title") or (headline and one_line(headline)),
        url=known.get("url"),
        publisher=known.get("publisher"),
        byline=known.get("author") or (byline and _BY.sub("", byline)),
        published=_published(text, found, known, given=published, origin=origin, place=place),
        language=tell_language(text, told=known.get("language")),
        sha256=digest_of(text),
        place=place,
        text=text,
        paragraphs=found,
        links=tuple(links),
        remarks=tuple(remarks),
    )


def _published(
    text: str,
    paragraphs: Sequence[Paragraph],
    known: Mapping[str, str],
    *,
    given: date | None,
    origin: DateOrigin,
    place: Place,
) -> Published:
    above = [line.of(text) for line in above_story(text, (paragraph.span for paragraph in paragraphs))]
    written, updated = None if given else _day(known, "date", place), _day(known, "updated", place)
    updated = updated or next(filter(None, map(updated_on, above)), None)
    if given:
        return Published(date=given, origin=DateOrigin.option, updated=updated)
    if written:
        return Published(date=written, origin=origin, updated=updated)
    filed = dateline(text)
    if told := next(filter(None, map(day_of, above)), filed and filed[1]) or opening_day(text):
        return Published(date=told, origin=DateOrigin.dateline, updated=updated)
    return Published(updated=updated)


def _day(known: Mapping[str, str], name: str, place: Place) -> date | None:
    try:
        return parse_date(known[name]) if known.get(name) else None
    except ValueError as error:
        what = f"{name}: no such date: {known[name]}"
        line = None if place.exact else place.first_line
        raise ReadError(place.path, what, "write it as YYYY-MM-DD", line=line) from error


def _slug(path: str) -> str:
    stem = Path(re.sub(r"[?#].*", "", path).rstrip("/")).stem
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "article"
