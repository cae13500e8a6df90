"""What a page's markup tells of its story, without what extractors are known to catch with it."""

import calendar
import re
from urllib.parse import urlsplit

from claims.reading.page_days import updated_in

_DAYS = "|".join([*calendar.month_name[1:], *calendar.day_name])
_NAME = re.compile(rf"(?P<name>\S+\s+\S.*?)\s+(?:(?:{_DAYS}|published|updated)\b|is an? ).*", re.IGNORECASE | re.DOTALL)
"""A writer's name and what pages set behind it without a mark: `Ida Lund November 3`, `Ida Lund is a reporter`."""
_ROLE = re.compile(r"\b(?:correspondent|columnist|editor|reporter|writer)s?\b", re.IGNORECASE)
_TITLE_TAIL = re.compile(r"\s+[|–—-]\s+(?P<site>[^|]+)$")


def page_facts(page: str, url: str | None) -> dict[str, str]:
    """Title, author, publisher, url, date and last update as far as the markup gives them.

    A day in the story's own address goes before one in the markup, which is often that of another item of the page.
    """
    from htmldate import find_date  # noqa: PLC0415  # half a second: only for pages
    from trafilatura import extract_metadata  # noqa: PLC0415

    told = extract_metadata(page, default_url=url)
    address = url or getattr(told, "url", None)
    publisher = _publisher(getattr(told, "sitename", None))
    known = {
        "title": _title(getattr(told, "title", None), publisher),
        "author": _author(getattr(told, "author", None), publisher),
        "publisher": publisher,
        "url": address,
        "updated": updated_in(page),
        "date": find_date(page, url=address, original_date=True, extensive_search=False),
    }
    return {name: value for name, value in known.items() if value}


def _publisher(site: str | None) -> str | None:
    """The outlet's name; its host where the markup gives an address for it."""
    return urlsplit(site).hostname if site and "://" in site else site


def _title(title: str | None, publisher: str | None) -> str | None:
    """The headline without the outlet's name behind it: `Bridge closed | Brinmouth Herald`."""
    tail = _TITLE_TAIL.search(title) if title and publisher else None
    return title[: tail.start()] if title and tail and _same(tail["site"], publisher) else title


def _author(author: str | None, publisher: str | None) -> str | None:
    """The writers, without what they are and for whom they write, unless nothing else is told."""
    if not author:
        return None
    parts = [_NAME.sub(r"\g<name>", part.strip()) for part in author.split(";") if part.strip()]
    names = [part for part in parts if not re.fullmatch(_DAYS, part) and not _ROLE.search(part)]
    names = [name for name in names if not _same(name, publisher)]
    return "; ".join(names or parts) or None


def _same(one: str, other: str | None) -> bool:
    return _letters(one) == _letters(other or "")


def _letters(name: str) -> str:
    return re.sub(r"\W|\.com$", "", name.lower())
