"""What an article's own fields are called: in front matter, in JSON lines, in header lines of plain text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

_BY = re.compile(r"\s*by\b[\s:]+(?=\S)", re.I)
_LANGUAGE = re.compile(r"(?P<code>[a-z]{2})(?:[-_][a-z0-9]+)*", re.I)
_FIRST, _LAST = 10**8, 4 * 10**9
"""The seconds since 1970 that a number is taken for: from 1973 to 2096."""
_SWITCH = frozenset({"true", "false", "yes", "no"})
_SWITCHED = frozenset({"published", "updated", "modified"})
"""What `published` says where it tells whether a page is shown, not when, and the keys that may."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is known about an article, and every name it goes by; the first that is filled holds."""

    name: str
    what: str
    names: tuple[str, ...]


class Told(NamedTuple):
    """What the article tells in a field, and the key that it wrote."""

    key: str
    words: str


FIELDS = (
    Field("title", "the headline", ("title", "headline")),
    Field(
        "date",
        "the day of first publication",
        (
            "date",
            "published",
            "publishDate",
            "pubDate",
            "datePublished",
            "published_at",
            "published_time",
            "published_on",
            "publication_date",
            "publish_time",
            "date_published",
        ),
    ),
    Field(
        "updated",
        "the day of the last update",
        ("updated", "lastmod", "modified", "dateModified", "last_modified_at", "modified_time", "updated_at"),
    ),
    Field("author", "who wrote it", ("author", "authors", "byline", "by", "creator")),
    Field("publisher", "the outlet", ("publisher", "outlet", "publication", "site_name")),
    Field("url", "where it was published", ("url", "canonical", "canonical_url")),
    Field("language", "an ISO code; only English is read", ("language", "lang", "inLanguage", "locale")),
    Field("id", "what the article is called in records", ("id",)),
)
DAYS = ("date", "updated")
"""The fields that hold a day."""


def _letters(key: str) -> str:
    return re.sub(r"[\s_-]", "", key.casefold())


_NAMES = {_letters(name): (number, field.name) for field in FIELDS for number, name in enumerate(field.names)}


def field_called(key: str) -> str | None:
    """The field that the key names, however it writes capitals, hyphens and underscores: `pub-date` is `date`."""
    return _NAMES[_letters(key)][1] if _letters(key) in _NAMES else None


def known_fields(values: Mapping[str, object]) -> dict[str, Told]:
    """What is told in each field; of several keys for one, that which the table has first holds."""
    found: dict[str, tuple[int, Told]] = {}
    for key, value in values.items():
        field = field_called(key)
        if field is None or (field in DAYS and _letters(key) in _SWITCHED and _is_switch(value)):
            continue
        told, rank = Told(key, _of_kind(field, value)), _NAMES[_letters(key)][0]
        if told.words and (field not in found or rank < found[field][0]):
            found[field] = rank, told
    return {field: told for field, (_, told) in found.items()}


def _of_kind(field: str, value: object) -> str:
    words = _words(value)
    if field in DAYS and isinstance(value, int | float) and _FIRST <= (seconds := _seconds(value)) < _LAST:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    if field == "author":
        return _BY.sub("", words)
    if field == "language":
        code = _LANGUAGE.fullmatch(words)
        return code["code"].lower() if code else ""
    return words


def _seconds(number: float) -> float:
    """Since 1970, of a number that counts them or their thousandths."""
    return number / 1000 if number > _LAST else number


def _is_switch(value: object) -> bool:
    return isinstance(value, bool) or str(value).strip().casefold() in _SWITCH


def _words(value: object) -> str:
    """What a field says in words: several with commas, somebody by name."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return next((_words(value[key]) for key in ("name", "title", "url", "@id") if value.get(key)), "")
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_words, value)))
    return str(value).strip()
