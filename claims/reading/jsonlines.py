"""JSON lines: one article a line, in its field `text`."""

import json
import re
from collections.abc import Iterator
from datetime import date

from claims.article import Article, Place
from claims.errors import ReadError
from claims.reading.making import make_article
from claims.reading.remarks import lifted

_FIELDS = ("id", "title", "date", "updated", "url", "publisher", "author")


_OBJECT = re.compile(r'\{\s*"')


def looks_like_jsonlines(text: str) -> bool:
    """Whether every line that is not blank begins an object: no article does."""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and all(_OBJECT.match(line) for line in lines)


def read_jsonlines(text: str, *, path: str, published: date | None = None) -> Iterator[Article | ReadError]:
    """The articles of the lines in order; a line that holds none is an error in its place."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            yield ReadError(where, f"broken JSON at column {error.colno}: {error.msg}", "one JSON object a line")
            continue
        if not isinstance(value, dict) or not isinstance(value.get("text"), str) or not value["text"].strip():
            yield ReadError(where, "no field `text` with an article's text", 'write {"text": "..."}')
            continue
        known = {name: str(value[name]) for name in _FIELDS if value.get(name)}
        known.setdefault("id", f"line-{number}")
        place = Place(path=path, first_line=number, exact=False)
        body, remarks = lifted(value["text"], ours_only=True)
        yield make_article(body, known, place=place, published=published, remarks=remarks)
