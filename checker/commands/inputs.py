"""From what the user typed to articles and records: files, folders, globs, addresses, stdin."""

import glob
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.commands.console import progress
from checker.commands.folders import files_in
from checker.settings.config import Settings
from checker.settings.files import settings_for
from checker.settings.house import with_own_outlets
from checker.suppressions import NAME as SUPPRESSIONS
from claims.article import JSON_LINES
from claims.errors import OnrecordError, ReadError
from claims.languages import ENGLISH
from claims.reading.places import is_stream

if TYPE_CHECKING:
    from checker.cache import Cache
    from claims.article import Article
    from claims.record import Record

ARTICLES = frozenset({".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml", *JSON_LINES})
"""Endings of the files that a folder is searched for; a file named outright may have any."""
RECORDS = frozenset({".json"})
_RECORD = re.compile(r'\s*(?:\[\s*\{\s*"|\{\s*(?:\n|\}|[^\n]*"article"\s*:\s*\{))')
"""How JSON begins that is no line of an article: with lines of its own, or a claim record's keys."""
_RECORD_LINE = re.compile(r'\s*\{"version":\s*\d+,\s*"article":\s*\{')
"""How a claim record begins in JSON lines, where an article may have fields of any name."""
_ARTICLE = re.compile(r'\s*\[?\s*\{(?![^{]*"article"\s*:)[^{]*"text"\s*:')
"""How JSON of articles begins that are not in JSON lines."""


def expanded(
    paths: Sequence[str], endings: frozenset[str], *, what: str, beside: Sequence[Path] = ()
) -> Iterator[str | ReadError]:
    """Every input once, in the order given; folders and globs in alphabetical order; a mistake where it is one.

    What lies in the folders `beside` is no input unless it is named outright: it is where the results go.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expanded(path, endings, what, beside):
            if isinstance(found, ReadError) or found not in seen:
                yield found
            if isinstance(found, str):
                seen.add(found)


def _expanded(path: str, endings: frozenset[str], what: str, beside: Sequence[Path]) -> Iterator[str | ReadError]:
    if path == "-" or "://" in path:
        yield path
    elif os.path.isdir(path):  # noqa: PTH112  # Path raises where a folder above may not be searched
        found = files_in(Path(path), endings, beside=beside)
        inside = [each if isinstance(each, ReadError) else str(each) for each in found if not _is_ours(each)]
        yield from inside
        if not inside:
            yield ReadError(path, f"no {what} in this folder", f"looked for {' '.join(sorted(endings))}")
    elif os.path.exists(path) or not glob.has_magic(path):  # noqa: PTH110
        yield path
    else:
        files = sorted(p for p in glob.glob(path, recursive=True) if Path(p).is_file())  # noqa: PTH207  # any root
        yield from files
        if not files:
            yield ReadError(path, "matches no file", "check the pattern")


def _is_ours(found: Path | ReadError) -> bool:
    """Whether it is JSON of our own that holds no record."""
    return isinstance(found, Path) and found.name == SUPPRESSIONS


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
        yield from _claim_records(_read_text(where), where)
        return
    with bugs_told(where):
        from claims.reading import articles_of, read_articles, text_of  # noqa: PLC0415  # not needed by records alone

        if is_stream(where) or (suffix in JSON_LINES and "://" not in where):  # no ending says what it is
            text = text_of(where)
            if (_RECORD if is_stream(where) else _RECORD_LINE).match(text):
                yield from _claim_records(text, where)
                return
            articles = articles_of(text, path=where, published=settings.published)
        else:
            articles = read_articles(where, published=settings.published)
        for article in articles:
            if isinstance(article, ReadError):
                yield article
            elif article.language != ENGLISH:
                what = f"the text is in another language ({article.language}), and only English is read"
                yield ReadError(place_of(article), what, "leave it out")
            else:
                yield _extracted(article, settings, cache)


def _extracted(article: "Article", settings: Settings, cache: "Cache | None") -> "Record | ReadError":
    """The article's record; what should never be raised stands in its place, so that the file's others are read."""
    key = cache.article_key(article, settings) if cache and article.place.in_lines else None
    if cache and (known := cache.records(key)):
        return known[0]
    try:
        with bugs_told(place_of(article)):
            record = _record(article, settings)
    except ReadError as error:
        return error
    if cache:
        cache.keep_records(key, [record])
    return record


def _record(article: "Article", settings: Settings) -> "Record":
    from claims.extraction.linguistics import DEFAULT_PIPELINE  # noqa: PLC0415
    from claims.extraction.pipeline import extract_claims  # noqa: PLC0415  # spaCy: only when there is an article

    known = article if article.publisher else article.model_copy(update={"publisher": settings.publisher})
    return extract_claims(known, pipeline=settings.pipeline or DEFAULT_PIPELINE)


def place_of(article: "Article") -> str:
    """The file, and the line where it holds several articles."""
    line = f":{article.place.first_line}" if article.place.in_lines else ""
    return f"{article.place.path}{line}"


@contextmanager
def bugs_told(where: str) -> Iterator[None]:
    """Turn what should never be raised into a `ReadError` about the one input, so that others go on."""
    try:
        yield
    except OnrecordError:
        raise
    except Exception as error:
        if os.environ.get("ONRECORD_TRACEBACK"):
            raise
        what = f"could not be checked: {type(error).__name__}: {error}"
        raise ReadError(where, what, "a bug, please report it; ONRECORD_TRACEBACK=1 shows more") from error


def refuse_others(path: Path) -> None:
    """Raise `ReadError` for what is no file of a claim record, by its name."""
    if str(path) == "-":
        raise ReadError("-", "standard input is not read here", "name the claim record's file")
    if path.is_dir():
        raise ReadError(str(path), "is a folder", "name one claim record in it")
    if path.suffix.casefold() not in RECORDS:
        raise ReadError(str(path), "is no claim record", f"make one: onrecord claims {path} -o {path.stem}.json")


def claim_record(where: str) -> "Record":
    """The claim record of the file; raises `ReadError` with the first thing wrong with it."""
    text = _read_text(where)
    if (number := len(_record_texts(text, where))) > 1:
        mend = "write one a file: onrecord claims ARTICLES -o FOLDER/"
        raise ReadError(where, f"holds {number} claim records, and one is asked for", mend)
    return _sound(text, where)


def _read_text(where: str) -> str:
    from checker.records.validation import read_text  # noqa: PLC0415  # jsonschema: only for records

    return read_text(where)


def _claim_records(text: str, where: str) -> Iterator["Record | ReadError"]:
    """The claim records of the text, one or one a line; what is none stands in its place."""
    for line, part in _record_texts(text, where):
        try:
            yield _sound(part, where, first_line=line)
        except ReadError as error:
            yield error


def _record_texts(text: str, where: str) -> list[tuple[int, str]]:
    from checker.records.validation import record_texts  # noqa: PLC0415

    return record_texts(text, where=where)


def _sound(text: str, where: str, *, first_line: int = 1) -> "Record":
    from checker.records.validation import validate_text  # noqa: PLC0415
    from claims.record import Record  # noqa: PLC0415

    problems = validate_text(text, where=where)
    if problems:
        more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
        first = problems[0]
        what = f"is not a valid claim record: line {first.line + first_line - 1}: {first.what}{more}"
        mend = "articles go into a file called .jsonl, one object a line" if _ARTICLE.match(text) else ""
        raise ReadError(where, what, mend or f"see: onrecord validate {where}")
    return Record.model_validate_json(text)
