"""`python -m checker.commands.schemas` writes `schemas/` from the models (`make schemas`)."""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from checker.schemas import TREE
from checker.specimen import specimen
from claims.record import Record


def models() -> dict[str, tuple[type[BaseModel], str, BaseModel]]:
    """What is published: name to model, title, and an example."""
    return {"record": (Record, "Claim record of one article", specimen())}


def generated(name: str) -> dict[str, Any]:
    """The schema made from the model (JSON Schema draft 2020-12)."""
    model, title, example = models()[name]
    schema = model.model_json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:onrecord:schema:{name}:{schema['properties']['version']['const']}",
        "title": title,
    }
    rest = {key: value for key, value in schema.items() if key not in head}
    return head | rest | {"examples": [example.model_dump(mode="json")]}


def written(name: str) -> str:
    """The text of the schema's file."""
    return json.dumps(generated(name), indent=2, ensure_ascii=False) + "\n"


def stale(folder: Path = TREE) -> list[str]:
    """Files in the folder that are missing, left over, or not what the models give."""
    wanted = {f"{name}.schema.json": written(name) for name in models()}
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.schema.json")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def main() -> None:
    """Write all schemas into the tree."""
    TREE.mkdir(exist_ok=True)
    for name in models():
        (TREE / f"{name}.schema.json").write_text(written(name), encoding="utf-8")
        sys.stdout.write(f"schemas/{name}.schema.json\n")


if __name__ == "__main__":
    main()
