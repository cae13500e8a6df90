"""JSON lines: one article a line, in its field `text`."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from claims.article import Article, Place
from claims.errors import DayError, ReadError
from claims.reading.encodings import bounded
from claims.reading.fields import DAYS, Told, known_fields
from claims.reading.invisible import set_aside
from claims.reading.making import make_article
from claims.reading.remarks import lifted
from claims.reading.text import is_day
from claims.reading.wraps import unwrapped

HALF = re.compile("[\ud800-\udfff]")
"""Half of a character that JSON writes as two: no text, and no record can hold it."""
_OBJECT = re.compile(r'\{\s*"')


def looks_like_jsonlines(text: str) -> bool:
    """Whether every line that is not blank begins an object: no article does."""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and all(_OBJECT.match(line) for line in lines)


def read_jsonlines(text: str, *, path: str, published: date | None = None) -> Iterator[Article | ReadError]:
    """The articles of the lines in order; a line that holds none is an error in its place.

    A day that is none is an error before its article, which is read without it. An id that comes again is numbered,
    so that nothing that is kept by it is another article's.
    """
    seen = Counter[str]()
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = Place(path=path, first_line=number, exact=False, one_line=True)
            try:
                value = _object(line, place)
                fields = _fields(value, place)
                wrong = [name for name in DAYS if name in fields and not is_day(fields[name].words)]
                known = {name: told for name, told in fields.items() if name not in wrong}
                article = _article(value["text"], known, place, published)
            except ReadError as error:
                yield error
                continue
            yield from (_no_day(fields[name], place) for name in wrong if not (published and name == "date"))
            seen[article.id] += 1
            often = seen[article.id]
            yield article.model_copy(update={"id": f"{article.id}-{often}"}) if often > 1 else article


def _object(line: str, place: Place) -> dict[str, Any]:
    """The line's object with its field `text`; raises `ReadError`."""
    path, number = place.path, place.first_line
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        what = f"broken JSON at column {error.colno}: {error.msg}"
        raise ReadError(path, what, "one JSON object a line", line=number) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, a hundred thousand brackets
        what = f"JSON that cannot be read: {error}"
        raise ReadError(path, what, "take out the field that holds it", line=number) from error
    mend = 'write {"text": "..."}'
    if not isinstance(value, dict):
        raise ReadError(path, "no JSON object with a field `text`", mend, line=number)
    if wrong := _no_text(value):
        raise ReadError(path, wrong, mend, line=number)
    return value


def _fields(value: Mapping[str, Any], place: Place) -> dict[str, Told]:
    """What the line's fields tell; raises `ReadError`."""
    try:
        return known_fields(value)
    except RecursionError as error:
        what = "a field holds too many lists in each other"
        raise ReadError(place.path, what, "take it out", line=place.first_line) from error


def _no_text(value: Mapping[str, Any]) -> str | None:
    """Why the line's object holds no article."""
    if "text" not in value:
        return "no field `text` with an article's text"
    if not isinstance(value["text"], str):
        kind = {list: "a list", dict: "an object", bool: "a truth value", type(None): "null"}
        return f"the field `text` holds {kind.get(type(value['text']), 'a number')} and no text"
    return None if value["text"].strip() else "the field `text` is empty"


def _no_day(told: Told, place: Place) -> DayError:
    mend = "write it as YYYY-MM-DD; the article is read without it"
    return DayError(place.path, f"{told.key}: no such date: {told.words}", mend, line=place.first_line)


def _article(text: str, fields: Mapping[str, Told], place: Place, published: date | None) -> Article:
    """The article of the line; raises `ReadError`."""
    for name, told in (*fields.values(), ("text", text)):
        if half := HALF.search(told):
            what = f"half a character in the field `{name}`: \\u{ord(half[0]):04x} at character {half.start() + 1}"
            raise ReadError(place.path, what, "write both halves, or leave it out", line=place.first_line)
    known = {"id": f"line-{place.first_line}"} | {field: told.words for field, told in fields.items()}
    body, remarks = lifted(set_aside(bounded(text, place.path, line=place.first_line)), ours_only=True)
    return unwrapped(make_article(body, known, place=place, published=published, remarks=remarks))
