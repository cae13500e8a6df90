"""From articles to records, on as many cores as the user gives, in the order in which the articles come."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from checker.running.bugs import bugs_told
from checker.settings.config import Settings
from claims.errors import OnrecordError, ReadError

if TYPE_CHECKING:
    from claims.article import Article
    from claims.record import Record

Of = TypeVar("Of")
_AHEAD = 4
"""Articles read ahead for each process, so that none waits while a long one is at work."""


@dataclass(frozen=True, slots=True)
class Unextracted:
    """An article whose record is still to be made, as the settings ask."""

    article: "Article"
    settings: Settings


def in_order(
    pieces: Iterable[tuple[Of, "Record | ReadError | Unextracted"]], *, jobs: int
) -> Iterator[tuple[Of, "Record | ReadError"]]:
    """The pieces, every article made a record by one of `jobs` processes; each keeps its place and what it is of.

    Raises `OnrecordError` when a process is killed.
    """
    if jobs == 1:
        yield from ((of, extracted(piece) if isinstance(piece, Unextracted) else piece) for of, piece in pieces)
        return
    with ExitStack() as stack:
        pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_silent_end)
        stack.callback(pool.shutdown, cancel_futures=True)
        waiting: deque[tuple[Of, Future[Record | ReadError] | Record | ReadError]] = deque()
        try:
            for of, piece in pieces:
                waiting.append((of, pool.submit(extracted, piece) if isinstance(piece, Unextracted) else piece))
                if len(waiting) > _AHEAD * jobs:
                    yield _arrived(*waiting.popleft())
            while waiting:
                yield _arrived(*waiting.popleft())
        except BrokenProcessPool as error:
            mend = "there may be too little memory: half a gigabyte is needed for each"
            raise OnrecordError("--jobs", "a process that reads articles was killed", mend) from error


def _arrived(of: Of, piece: "Future[Record | ReadError] | Record | ReadError") -> tuple[Of, "Record | ReadError"]:
    return of, piece.result() if isinstance(piece, Future) else piece


def _silent_end() -> None:
    """An interrupt reaches every process of the terminal: these end at once, their parent tells of it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def extracted(work: Unextracted) -> "Record | ReadError":
    """The article's record; what should never be raised stands in its place, so that the others are read."""
    place = work.article.place
    try:
        with bugs_told(place.path, line=place.line):
            return record_of(work.article, work.settings)
    except ReadError as error:
        return error


def record_of(article: "Article", settings: Settings) -> "Record":
    """The article's claim record, as the settings ask; raises `ConfigError` for a pipeline that is not installed."""
    from claims.extraction.linguistics import DEFAULT_PIPELINE  # noqa: PLC0415
    from claims.extraction.pipeline import extract_claims  # noqa: PLC0415  # spaCy: only when there is an article

    known = article if article.publisher else article.model_copy(update={"publisher": settings.publisher})
    return extract_claims(known, pipeline=settings.pipeline or DEFAULT_PIPELINE)
