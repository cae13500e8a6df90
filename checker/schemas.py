"""The published schemas: made from the models, kept in `schemas/`, read from the tree or from the wheel."""

import json
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel

_TREE = Path(__file__).parents[1] / "schemas"


def models() -> dict[str, tuple[type[BaseModel], str, BaseModel | None]]:
    """What is published: name to model, title, and an example."""
    from checker.specimen import specimen  # noqa: PLC0415
    from claims.record import Record  # noqa: PLC0415

    return {"record": (Record, "Claim record of one article", specimen())}


def generated(name: str) -> dict[str, Any]:
    """The schema made from the model (JSON Schema draft 2020-12)."""
    model, title, example = models()[name]
    schema = model.model_json_schema()
    version = schema["properties"]["version"]["const"]
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:onrecord:schema:{name}:{version}",
        "title": title,
    }
    if example is not None:
        schema["examples"] = [example.model_dump(mode="json")]
    return head | {key: value for key, value in schema.items() if key not in head}


@cache
def load_schema(name: str) -> dict[str, Any]:
    """The published schema of that name (`record`), as it lies in the tree or in the installed package."""
    packaged = files("claims") / "schemas" / f"{name}.schema.json"
    place = packaged if packaged.is_file() else _TREE / f"{name}.schema.json"
    schema: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return schema


def written(name: str) -> str:
    """The schema's file, as text."""
    return json.dumps(generated(name), indent=2, ensure_ascii=False) + "\n"


def stale(folder: Path = _TREE) -> list[str]:
    """Names of the schemas whose file is missing or differs from what the model gives."""
    return [
        name
        for name in models()
        if not (path := folder / f"{name}.schema.json").is_file() or path.read_text(encoding="utf-8") != written(name)
    ]


def main() -> None:
    """Write all schemas into the tree."""
    for name in models():
        (_TREE / f"{name}.schema.json").write_text(written(name), encoding="utf-8")
        sys.stdout.write(f"schemas/{name}.schema.json\n")


if __name__ == "__main__":
    main()
