"""From inputs to records: articles read and extracted, or remembered; claim records as they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from checker.commands.console import progress, tell
from checker.commands.paths import RECORDS, expanded
from checker.house import with_own_outlets
from checker.running.bugs import bugs_told
from checker.running.extracting import Unextracted, in_order
from checker.running.means import Means
from checker.settings.asked import Asked
from checker.settings.config import Settings
from claims.article import JSON_LINES
from claims.errors import ReadError
from claims.languages import ENGLISH
from claims.reading.endings import ARTICLES
from claims.reading.places import is_address, is_stream, shown

if TYPE_CHECKING:
    from checker.cache import Cache
    from claims.record import Record

_RECORD = re.compile(r'\s*(?:\[\s*\{\s*"|\{\s*(?:\n|\}|[^\n]*"article"\s*:\s*\{))')
"""How JSON begins that is no line of an article: with lines of its own, or a claim record's keys."""
_RECORD_LINE = re.compile(r'\s*\{"version":\s*\d+,\s*"article":\s*\{')
"""How a claim record begins in JSON lines, where an article may have fields of any name."""


@dataclass(frozen=True, slots=True, eq=False)
class _File:
    """An input, what it is called, how it is read, and the key that its records are to be kept under, if they are."""

    where: str
    name: str
    settings: Settings
    key: str | None = None

    @property
    def suffix(self) -> str:
        """The ending that says how it is read."""
        return "" if is_address(self.name) else Path(self.name).suffix.casefold()


@dataclass(frozen=True, slots=True)
class _Of:
    """The input that a piece is of, and the key that its own record is to be kept under, if it is."""

    file: _File
    key: str | None = None


def records(
    paths: Sequence[str],
    asked: Asked,
    outputs: Sequence[Path] = (),
    *,
    means: Means,
    endings: frozenset[str] = ARTICLES,
) -> Iterator["Record | ReadError"]:
    """The records of all inputs, read as settings files and options ask; where one cannot be read, why.

    Of folders, files with these `endings` are read. What the cache knows is not read again. Articles come in the order
    of the inputs, however many are read at a time.

    Raises `ConfigError` where the settings make no sense, so that it is told once and not for every file.
    """
    found = list(expanded(paths, asked, endings, what="articles", beside=outputs))
    inputs = [_file(each, asked) if isinstance(each, str) else each for each in found]
    for each in inputs:
        if isinstance(each, _File) and each.settings.published and each.suffix in RECORDS:
            tell(f"{each.name}: --date is not for claim records, which have a day of their own")
    with progress(inputs) as items:
        pieces = (piece for each in items for piece in _pieces(each, means.cache))
        for file, read in groupby(in_order(pieces, jobs=means.jobs), key=lambda piece: piece[0].file):
            own = file.settings.own_outlets
            for record in _kept(file, read, means.cache):
                yield with_own_outlets(record, own) if own and not isinstance(record, ReadError) else record


def _file(where: str, asked: Asked) -> _File:
    name = asked.called(where)
    return _File(where, name, asked.settings_for(name))


def _pieces(file: _File | ReadError, cache: "Cache | None") -> Iterator[tuple[_Of, "Record | ReadError | Unextracted"]]:
    """The input's records, from the cache where it knows them, and its articles where not."""
    if isinstance(file, ReadError):
        yield _Of(_File(file.path, file.path, Settings())), file
        return
    if cache and file.suffix not in RECORDS | JSON_LINES:
        file = replace(file, key=cache.records_key(file.where, file.settings))
        if (known := cache.records(file.key)) is not None:
            yield from ((_Of(replace(file, key=None)), record) for record in known)
            return
    try:
        for piece in _read(file):
            yield _looked_up(piece, file, cache) if isinstance(piece, Unextracted) else (_Of(file), piece)
    except ReadError as error:
        yield _Of(file), error


def _looked_up(work: Unextracted, file: _File, cache: "Cache | None") -> tuple[_Of, "Record | Unextracted"]:
    """The article, or its record where the cache knows it: articles of JSON lines are remembered one by one."""
    if cache is None or not work.article.place.in_lines:
        return _Of(file), work
    key = cache.article_key(work.article, file.settings)
    known = cache.records(key)
    return (_Of(file), known[0]) if known else (_Of(file, key), work)


def _kept(
    file: _File, pieces: Iterable[tuple[_Of, "Record | ReadError"]], cache: "Cache | None"
) -> Iterator["Record | ReadError"]:
    """The input's records, which the cache keeps; an input of which something could not be read is not remembered."""
    read: list[Record | ReadError] = []
    for of, record in pieces:
        if file.key:
            read.append(record)
        if cache and of.key and not isinstance(record, ReadError):
            cache.keep_records(of.key, [record])
        yield record
    found = [record for record in read if not isinstance(record, ReadError)]
    # NOTE: a file that was changed while it was read keeps nothing: its records may be those of either version
    if cache and file.key and len(found) == len(read) and cache.records_key(file.where, file.settings) == file.key:
        cache.keep_records(file.key, found)


def _read(file: _File) -> Iterator["Record | ReadError | Unextracted"]:
    name, settings = file.name, file.settings
    if file.suffix in RECORDS and file.where == name:
        yield from _claim_records(name)
        return
    with bugs_told(name):
        from claims.reading import articles_of, text_of  # noqa: PLC0415  # not needed by records alone

        text = text_of(file.where, name=name)
        if _holds_records(text, file):
            yield from _claim_records(name, text)
            return
        articles = articles_of(text, path=shown(name), published=settings.published)
        for article in articles:
            if isinstance(article, ReadError):
                yield article
            elif article.language != ENGLISH:
                what = f"the text is in another language ({article.language}), and only English is read"
                yield ReadError(article.place.path, what, "leave it out", line=article.place.line)
            else:
                yield Unextracted(article, settings)


def _holds_records(text: str, file: _File) -> bool:
    """Whether the text is claim records: the ending says so, or where none does, how it begins."""
    if is_stream(file.name):
        return _RECORD.match(text) is not None
    return file.suffix in RECORDS or (file.suffix in JSON_LINES and _RECORD_LINE.match(text) is not None)


def _claim_records(where: str, text: str | None = None) -> Iterator["Record | ReadError"]:
    from checker.commands.record_files import claim_records  # noqa: PLC0415  # jsonschema: only for records

    return claim_records(where, text)
