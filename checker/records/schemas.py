"""The published schemas, as other programs get them: read from the tree or from the installed package."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

TREE = Path(__file__).parents[2] / "schemas"
"""Where the schemas lie in a checkout; in the wheel they are `claims/schemas`."""


@cache
def load_schema(name: str) -> dict[str, Any]:
    """The schema of that name (`record`, ...); raises FileNotFoundError when there is none."""
    packaged = files("claims") / "schemas" / f"{name}.schema.json"
    place = packaged if packaged.is_file() else TREE / f"{name}.schema.json"
    schema: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return schema
