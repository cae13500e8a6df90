"""What the user gave as options, as values: settings, a day, a place, what the run may use."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from checker.findings import Confidence, Persona
from checker.running.means import Means
from checker.settings.asked import Asked
from checker.settings.config import chosen, day, listed
from checker.settings.files import named_file
from claims.errors import ConfigError
from claims.reading.text import YEARS


def asked(
    dated: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    standard: Sequence[str] = (),
    persona: str | None = None,
    min_confidence: str | None = None,
    pipeline: str | None = None,
    extend_select: Sequence[str] = (),
    *,
    config: Path | None = None,
    stdin: str = "-",
) -> Asked:
    """What the options ask of inputs, without those not given; raises `ConfigError`, also for the settings file."""
    if config:
        named_file(config)  # what is wrong with it is told before anything is read
    for option, values in (("--select", select), ("--standard", standard)):
        if values and not listed(values):  # a variable that is not set would run all of them
            raise ConfigError(option, "names nothing", f"leave {option} out, or name what is to run")
    given = {
        "published": _published("--date", dated) if dated is not None else None,
        "persona": None if persona is None else chosen("--persona", persona, Persona),
        "select": listed(select) or None,
        "extend_select": listed(extend_select) or None,
        "ignore": listed(ignore) or None,
        "standards": listed(standard) or None,
        "min_confidence": chosen("--min-confidence", min_confidence, Confidence)
        if min_confidence is not None
        else None,
        "pipeline": pipeline,
    }
    return Asked({name: value for name, value in given.items() if value is not None}, config, stdin)


def name_of_stdin(name: str | None, paths: Sequence[str]) -> str:
    """What standard input is called, which has a name only when it is read; raises `ConfigError`."""
    if name is None:
        return "-"
    where = f"--stdin-filename {name or repr('')}"
    if not name or os.path.isdir(name):  # noqa: PTH112  # Path raises where it may not look
        raise ConfigError(where, "names no file", "name one, as in article.md")
    if "-" not in paths:
        raise ConfigError(where, "names standard input, which is not read", "give - as a path")
    return name


def _published(option: str, value: str) -> date:
    """The day of publication; raises `ConfigError`."""
    found = day(option, value)
    if found.year not in YEARS:
        raise ConfigError(option, f"nothing was published in {found.year}", "write a day as YYYY-MM-DD")
    return found


def clock(today: str | None) -> date:
    """The day that `--today` names, else that of the clock; raises `ConfigError`."""
    return day("--today", today) if today else date.today()


def one(places: list[Path]) -> Path | None:
    """The one place asked for, if any; raises `ConfigError` when there are several."""
    if len(places) > 1:
        raise ConfigError(f"--output {places[1]}", f"is asked for beside {places[0]}", "give one of them")
    return places[0] if places else None


def means(*, no_cache: bool, jobs: int = 1, today: date | None = None) -> Means:
    """What the options leave to the run; no jobs ask for one a core, no day for that of the clock."""
    from checker.cache import Cache  # noqa: PLC0415  # its imports: only where there is something to read
    from checker.commands.console import tell  # noqa: PLC0415

    return Means(None if no_cache else Cache(tell=tell), jobs or _cores(), today or date.today())


def _cores() -> int:
    """Those that this process may use; where the system does not tell, all."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
