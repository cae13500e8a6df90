"""The newsroom standards that rules name, by key."""

from functools import cache
from importlib.resources import files


@cache
def standards() -> dict[str, str]:
    """Key (`ap`) to name (`AP, News Values and Stylebook`), in alphabetical order."""
    lines = (files("checker.settings") / "standards.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(None, 1) for line in lines if line and not line.startswith("#"))
    return {key: name for key, name in rows}  # noqa: C416  # dict() would not check the pair
