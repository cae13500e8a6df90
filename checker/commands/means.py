"""What a run may use: the cache of earlier runs, and processes; and the day it is."""

import os
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.cache import Cache


@dataclass(frozen=True, slots=True)
class Means:
    """The cache of earlier runs, if it may be used, and how many articles may be read at a time; the day it is."""

    cache: "Cache | None" = None
    jobs: int = 1
    today: date = field(default_factory=date.today)
    """The day against which waivers expire."""


def means(*, no_cache: bool, jobs: int = 1, today: date | None = None) -> Means:
    """What the options leave to the run; no jobs ask for one a core, no day for that of the clock."""
    from checker.cache import Cache  # noqa: PLC0415  # its imports: only where there is something to read
    from checker.commands.console import tell  # noqa: PLC0415

    return Means(None if no_cache else Cache(tell=tell), jobs or _cores(), today or date.today())


def _cores() -> int:
    """Those that this process may use; where the system does not tell, all."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
