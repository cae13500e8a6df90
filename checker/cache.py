"""What was read and found before: a second run over an unchanged archive costs next to nothing.

Values are JSON, never pickled objects; keys are digests of everything that an answer depends on, so that there is no
stale one: the file's bytes, its path, the settings, the rules, and the code, models and language pipeline in use.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import platformdirs
from pydantic import TypeAdapter

from checker import in_use
from checker.findings import Confidence, Findings
from checker.registry import Rule
from checker.settings.config import Settings
from claims.article import Article
from claims.reading.places import is_address
from claims.record import Record

_LIMIT = 1 << 30
"""Bytes; what was stored longest ago goes first."""
_RECORDS = TypeAdapter(tuple[Record, ...])
_FINDINGS = TypeAdapter(Findings)


_TAG = "CACHEDIR.TAG"
_TAGGED = """Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of onrecord (see https://bford.info/cachedir/); onrecord clean empties it.
"""
_HEX = "[0-9a-f][0-9a-f]"
_OWN = (f"{_HEX}/{_HEX}/*.val", "cache.db*", _TAG)
"""The files that a cache is made of; the tag goes last."""


def folder() -> Path:
    """Where the cache lies: `ONRECORD_CACHE_DIR`, or the user's cache folder."""
    asked = os.environ.get("ONRECORD_CACHE_DIR")
    return Path(asked) if asked else platformdirs.user_cache_path("onrecord")


class ForeignFolderError(OSError):
    """The folder holds what onrecord did not write."""


def _is_ours(place: Path) -> bool:
    """Whether the folder is the cache's: new, empty, tagged, or the user's cache folder, which has our name.

    Raises `OSError` when it cannot be read.
    """
    # NOTE: listed before the tag is looked for, which a run at the same time writes first
    foreign = place.exists() and any(place.iterdir())
    return not foreign or _is_tagged(place) or not os.environ.get("ONRECORD_CACHE_DIR")


def _is_tagged(place: Path) -> bool:
    try:
        return "onrecord" in (place / _TAG).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return False


class Cache:
    """Records by file and settings, findings by record and rules; safe with several runs at once.

    A cache that cannot be used is told once, by `tell`, and the run goes on without it.
    """

    def __init__(self, *, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._store: Any = None
        self._broken = bool(os.environ.get("ONRECORD_NO_CACHE"))

    def records_key(self, where: str, settings: Settings) -> str | None:
        """What the records of the file as it is now are kept under; None when they are not kept."""
        return None if self._broken else self._of_file(where, settings)

    def article_key(self, article: Article, settings: Settings) -> str | None:
        """What the record of one article of a file of many is kept under; None when it is not kept."""
        if self._broken:
            return None
        asked = (settings.publisher, settings.pipeline, in_use.pipeline(settings.pipeline))
        return in_use.digest("article", in_use.code(), repr(asked), article.model_dump_json())

    def records(self, key: str | None) -> tuple[Record, ...] | None:
        """The records kept under the key; None when there are none."""
        found = self._get(key)
        return None if found is None else _RECORDS.validate_json(found)

    def keep_records(self, key: str | None, records: Sequence[Record]) -> None:
        """Remember the records of the file that had this key."""
        self._put(key, _RECORDS.dump_json(tuple(records)))

    def findings_key(
        self, record: Record, rules: Iterable[Rule], min_confidence: Confidence, *, today: date
    ) -> str | None:
        """What the findings of these rules in the record are kept under; None when they are not kept."""
        return None if self._broken else _of_record(record, rules, min_confidence, today)

    def findings(self, key: str | None) -> Findings | None:
        """The findings kept under the key; None when there are none."""
        found = self._get(key)
        return None if found is None else _FINDINGS.validate_json(found)

    def keep_findings(self, key: str | None, findings: Findings) -> None:
        """Remember what was found."""
        self._put(key, _FINDINGS.dump_json(findings))

    def _of_file(self, where: str, settings: Settings) -> str | None:
        if where == "-" or is_address(where):
            return None
        file = Path(where)
        try:
            data = file.read_bytes() if file.is_file() else None  # what a pipe gives can be read only once
        except OSError:
            return None
        if data is None:
            return None
        reads = (settings.pipeline, in_use.pipeline(settings.pipeline))
        asked = (where, str(settings.published), settings.publisher, *reads)
        return in_use.digest("records", in_use.code(), repr(asked), data)

    def _get(self, key: str | None) -> bytes | None:
        return self._asked(lambda store: store.get(key)) if key else None

    def _put(self, key: str | None, value: bytes) -> None:
        if key:
            self._asked(lambda store: store.set(key, value))

    def _asked(self, question: Callable[[Any], Any]) -> Any:
        """The store's answer; None when it gives none."""
        if self._broken:
            return None
        import diskcache  # noqa: PLC0415  # nobody without articles needs it

        try:
            if self._store is None:
                self._store = _open()
            return question(self._store)
        except (OSError, ValueError, sqlite3.Error, diskcache.Timeout) as error:
            self._broken = True
            mend = "onrecord clean empties it" if _can_be_emptied(error) else "name another folder"
            self._tell(f"{folder()}: the cache is not used: {error} ({mend})")
            return None


def _can_be_emptied(error: Exception) -> bool:
    """Whether it is what the folder holds that stands in the way, and not the folder."""
    place = folder()
    return not isinstance(error, ForeignFolderError) and place.is_dir() and os.access(place, os.W_OK | os.X_OK)


def clear() -> bool:
    """Delete the cache and nothing else; whether there was one.

    Raises `OSError` when it cannot be deleted, and `ForeignFolderError` for a folder that is none of ours.
    """
    place = folder()
    if not _is_ours(place):
        raise ForeignFolderError(
            "is no cache of onrecord's: it holds what onrecord did not write, so nothing was deleted"
        )
    own = [found for pattern in _OWN for found in sorted(place.glob(pattern))]
    for found in own:
        found.unlink(missing_ok=True)
    for inside in (*place.glob(f"{_HEX}/{_HEX}"), *place.glob(_HEX), place):
        with suppress(OSError):  # somebody else's file is in it
            inside.rmdir()
    return bool(own)


def _open() -> Any:
    import diskcache  # noqa: PLC0415

    class Plain(diskcache.Disk):  # type: ignore[misc]  # the library has no types
        """Bytes and text alone: what is in the folder is never run."""

        def fetch(self, mode: int, filename: str, value: object, read: bool) -> object:  # theirs
            if mode == diskcache.core.MODE_PICKLE:
                raise ValueError("it holds what onrecord did not write")
            return super().fetch(mode, filename, value, read)

    place = folder()
    if not _is_ours(place):
        raise ForeignFolderError("the folder holds what onrecord did not write")
    place.mkdir(parents=True, exist_ok=True)
    if not (place / _TAG).exists():
        (place / _TAG).write_text(_TAGGED, encoding="utf-8")
    return diskcache.Cache(str(place), disk=Plain, size_limit=_LIMIT, timeout=30)


def _of_record(record: Record, rules: Iterable[Rule], min_confidence: Confidence, today: date) -> str:
    asked = [(rule.code, rule.severity, rule.confidence, rule.persona) for rule in rules]
    # NOTE: most records name no last day, and what was found in them yesterday is found today
    reviews = [*(claim.review for claim in record.claims), *(decision.review for decision in record.decisions)]
    day = today if any(review.until for review in reviews) else None
    return in_use.digest("findings", in_use.code(), repr((asked, min_confidence, day)), record.model_dump_json())
