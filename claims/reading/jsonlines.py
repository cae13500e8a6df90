"""JSON lines: one article a line, in its field `text`."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from claims.article import Article, Place
from claims.errors import ReadError
from claims.reading.encodings import bounded
from claims.reading.fields import known_fields
from claims.reading.making import make_article
from claims.reading.remarks import lifted

HALF = re.compile("[\ud800-\udfff]")
"""Half of a character that JSON writes as two: no text, and no record can hold it."""
_OBJECT = re.compile(r'\{\s*"')


def looks_like_jsonlines(text: str) -> bool:
    """Whether every line that is not blank begins an object: no article does."""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and all(_OBJECT.match(line) for line in lines)


def read_jsonlines(text: str, *, path: str, published: date | None = None) -> Iterator[Article | ReadError]:
    """The articles of the lines in order; a line that holds none is an error in its place.

    An id that comes again is numbered, so that nothing that is kept by it is another article's.
    """
    seen = Counter[str]()
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = Place(path=path, first_line=number, exact=False, one_line=True)
            try:
                article = _article(_object(line, place), place, published)
            except ReadError as error:
                yield error
                continue
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
    if not isinstance(value, dict) or not isinstance(value.get("text"), str) or not value["text"].strip():
        raise ReadError(path, "no field `text` with an article's text", 'write {"text": "..."}', line=number)
    return value


def _article(value: Mapping[str, Any], place: Place, published: date | None) -> Article:
    """The article of the line's object; raises `ReadError`."""
    fields = known_fields(value)
    for name, told in (*fields.values(), ("text", value["text"])):
        if half := HALF.search(told):
            what = f"half a character in the field `{name}`: \\u{ord(half[0]):04x} at character {half.start() + 1}"
            raise ReadError(place.path, what, "write both halves, or leave it out", line=place.first_line)
    known = {"id": f"line-{place.first_line}"} | {field: told.words for field, told in fields.items()}
    body, remarks = lifted(bounded(value["text"], place.path, line=place.first_line), ours_only=True)
    return make_article(body, known, place=place, published=published, remarks=remarks)
