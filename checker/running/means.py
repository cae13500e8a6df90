"""What a run may use: the cache of earlier runs, and processes; and the day it is."""

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
