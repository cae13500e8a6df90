"""The day of a page's last update, as its markup tells it."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from claims.reading.text import YEARS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHANGED = ("article:modified_time", "datemodified", "article:modified", "last-modified", "og:updated_time")
_WRITTEN = ("article:published_time", "datepublished", "og:published_time")
_STORY = re.compile(r"(?:Article|Posting|Reportage|Report)$")
_DEEP = 8
"""Levels of a page's JSON that are looked into."""


def updated_in(page: str) -> str | None:
    """The day of the last update in ISO form, in the time zone of publication where both tell theirs."""
    from trafilatura import load_html  # noqa: PLC0415  # half a second: only for pages

    tree = load_html(page)
    if tree is None:
        return None
    told, linked = _meta(tree), _linked(tree)
    changed, written = (
        next(filter(None, (told.get(names[0]), _at(linked.get(key)), *map(told.get, names))), None)
        for names, key in ((_CHANGED, "dateModified"), (_WRITTEN, "datePublished"))
    )
    if changed is None:
        return None
    # NOTE: ten to midnight here is tomorrow there, and no reader would call that another day
    if changed.tzinfo and written and written.tzinfo:
        changed = changed.astimezone(written.tzinfo)
    return changed.date().isoformat()


def _meta(tree: "HtmlElement") -> dict[str, datetime]:
    """The moments of the page's `meta` elements, and of times with an `itemprop`, by name; the first of each."""
    told: dict[str, datetime] = {}
    for element in tree.iter("meta", "time"):
        name = next(filter(None, map(element.get, ("property", "name", "itemprop"))), "").casefold()
        moment = _at(element.get("content") or element.get("datetime"))
        if moment and name in (*_CHANGED, *_WRITTEN):
            told.setdefault(name, moment)
    return told


def _linked(tree: "HtmlElement") -> Mapping[str, Any]:
    """The story's object in the page's JSON-LD, else the first object that tells a change."""
    scripts = tree.xpath('//script[@type="application/ld+json"]')
    dated = [each for script in scripts for each in _objects(_json(script.text)) if each.get("dateModified")]
    return next((each for each in dated if _STORY.search(_type(each))), dated[0] if dated else {})


def _json(text: str | None) -> Any:  # whatever JSON holds
    try:
        return json.loads(text or "null", strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, deep: int = _DEEP) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict):
        yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inside if deep else ():
        yield from _objects(each, deep - 1)


def _type(value: Mapping[str, Any]) -> str:
    told = value.get("@type")
    return str(told[0] if isinstance(told, list) and told else told)


def _at(written: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written.strip()) if isinstance(written, str) else None
    except ValueError:
        return None
    return moment if moment and moment.year in YEARS else None
