"""From inputs to records: articles read and extracted, or remembered; claim records as they are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.commands.bugs import bugs_told
from checker.commands.console import progress
from checker.commands.paths import ARTICLES, RECORDS, expanded
from checker.settings.config import Settings
from checker.settings.files import settings_for
from checker.settings.house import with_own_outlets
from claims.article import JSON_LINES
from claims.errors import ReadError
from claims.languages import ENGLISH
from claims.reading.places import is_stream

if TYPE_CHECKING:
    from checker.cache import Cache
    from claims.article import Article
    from claims.record import Record

_RECORD = re.compile(r'\s*(?:\[\s*\{\s*"|\{\s*(?:\n|\}|[^\n]*"article"\s*:\s*\{))')
"""How JSON begins that is no line of an article: with lines of its own, or a claim record's keys."""
_RECORD_LINE = re.compile(r'\s*\{"version":\s*\d+,\s*"article":\s*\{')
"""How a claim record begins in JSON lines, where an article may have fields of any name."""


def records(
    paths: Sequence[str], asked: Mapping[str, Any], outputs: Sequence[Path] = (), *, cache: "Cache | None" = None
) -> Iterator["Record | ReadError"]:
    """The records of all inputs, read as settings files and options ask; where one cannot be read, why.

    What the cache knows is not read again.

    Raises `ConfigError` where the settings make no sense, so that it is told once and not for every file.
    """
    everything = list(expanded(paths, ARTICLES, what="articles", beside=outputs))
    settings = {where: settings_for(where, asked) for where in everything if isinstance(where, str)}
    with progress(everything, label="reading") as items:
        for where in items:
            if isinstance(where, ReadError):
                yield where
                continue
            try:
                for read in _remembered(where, settings[where], cache):
                    own = settings[where].own_outlets
                    yield with_own_outlets(read, own) if own and not isinstance(read, ReadError) else read
            except ReadError as error:
                yield error


def _remembered(where: str, settings: Settings, cache: "Cache | None") -> Iterator["Record | ReadError"]:
    """The file's records, from the cache where it knows them; what could not be read is not remembered."""
    suffix = Path(where).suffix.casefold()
    if cache is None or suffix in RECORDS or suffix in JSON_LINES:
        yield from _records(where, settings, cache)  # articles of JSON lines are remembered one by one
        return
    key = cache.records_key(where, settings)
    known = cache.records(key)
    if known is not None:
        yield from known
        return
    read: list[Record | ReadError] = []
    for record in _records(where, settings):
        read.append(record)
        yield record
    found = [record for record in read if not isinstance(record, ReadError)]
    # NOTE: a file that was changed while it was read keeps nothing: its records may be those of either version
    if len(found) == len(read) and cache.records_key(where, settings) == key:
        cache.keep_records(key, found)


def _records(where: str, settings: Settings, cache: "Cache | None" = None) -> Iterator["Record | ReadError"]:
    suffix = Path(where).suffix.casefold()
    if suffix in RECORDS and "://" not in where:
        yield from _claim_records(where)
        return
    with bugs_told(where):
        from claims.reading import articles_of, read_articles, text_of  # noqa: PLC0415  # not needed by records alone

        if is_stream(where) or (suffix in JSON_LINES and "://" not in where):  # no ending says what it is
            text = text_of(where)
            if (_RECORD if is_stream(where) else _RECORD_LINE).match(text):
                yield from _claim_records(where, text)
                return
            articles = articles_of(text, path=where, published=settings.published)
        else:
            articles = read_articles(where, published=settings.published)
        for article in articles:
            if isinstance(article, ReadError):
                yield article
            elif article.language != ENGLISH:
                what = f"the text is in another language ({article.language}), and only English is read"
                yield ReadError(article.place.path, what, "leave it out", line=article.place.line)
            else:
                yield _extracted(article, settings, cache)


def _claim_records(where: str, text: str | None = None) -> Iterator["Record | ReadError"]:
    from checker.commands.record_files import claim_records  # noqa: PLC0415  # jsonschema: only for records

    return claim_records(where, text)


def _extracted(article: "Article", settings: Settings, cache: "Cache | None") -> "Record | ReadError":
    """The article's record; what should never be raised stands in its place, so that the file's others are read."""
    key = cache.article_key(article, settings) if cache and article.place.in_lines else None
    if cache and (known := cache.records(key)):
        return known[0]
    try:
        with bugs_told(article.place.path, line=article.place.line):
            record = record_of(article, settings)
    except ReadError as error:
        return error
    if cache:
        cache.keep_records(key, [record])
    return record


def record_of(article: "Article", settings: Settings) -> "Record":
    """The article's claim record, as the settings ask."""
    from claims.extraction.linguistics import DEFAULT_PIPELINE  # noqa: PLC0415
    from claims.extraction.pipeline import extract_claims  # noqa: PLC0415  # spaCy: only when there is an article

    known = article if article.publisher else article.model_copy(update={"publisher": settings.publisher})
    return extract_claims(known, pipeline=settings.pipeline or DEFAULT_PIPELINE)
