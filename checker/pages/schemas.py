"""`python -m checker.pages.schemas` writes `schemas/` from the models (`make golden` too)."""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from checker.findings import Checked, Confidence, Finding, Findings, Persona, Severity, Skipped
from checker.records.schemas import TREE
from checker.records.specimen import at, specimen
from checker.settings.table import SettingsTable
from claims.record import Record
from reports import render
from reports.published import PublishedFindings


def models() -> dict[str, tuple[type[BaseModel], str, BaseModel]]:
    """What is published: name to model, title, and an example."""
    return {
        "record": (Record, "Claim record of one article", specimen()),
        "findings": (PublishedFindings, "Findings of one run", _findings()),
    }


def _findings() -> PublishedFindings:
    """The specimen with one finding, as it is published."""
    finding = Finding(
        code="ANO102",
        name="anonymous-without-reason",
        severity=Severity.warning,
        confidence=Confidence.high,
        persona=Persona.regular,
        standards=("ap", "nyt"),
        span=at("A harbour official"),
        words="A harbour official",
        message="The article does not say why this source is not named.",
        fingerprint="0123456789abcdef",
        summary="A source is anonymous, and nobody says why.",
    )
    findings = Findings((finding,), (Skipped("DAT702", "the publication date is unknown"),), (), ("ANO102",))
    return PublishedFindings.model_validate_json(render("json", [Checked(specimen(), findings)]))


def generated(name: str) -> dict[str, Any]:
    """The schema made from the model (JSON Schema draft 2020-12)."""
    model, title, example = models()[name]
    schema = model.model_json_schema()
    schema["required"] = ["version", *schema.get("required", [])]  # its default is for those who make one in Python
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:onrecord:schema:{name}:{schema['properties']['version']['const']}",
        "title": title,
    }
    rest = {key: value for key, value in schema.items() if key not in head}
    return head | rest | {"examples": [example.model_dump(mode="json")]}


def settings_schema() -> dict[str, Any]:
    """The schema of settings files, for editors that complete them."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:onrecord:schema:settings:1"}
    return head | SettingsTable.model_json_schema(by_alias=True)


def published() -> list[str]:
    """The names of all schemas."""
    return [*models(), "settings"]


def written(name: str) -> str:
    """The text of the schema's file."""
    schema = settings_schema() if name == "settings" else generated(name)
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def stale(folder: Path = TREE) -> list[str]:
    """Files in the folder that are missing, left over, or not what the models give."""
    wanted = {f"{name}.schema.json": written(name) for name in published()}
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.schema.json")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def write_all(folder: Path = TREE) -> list[Path]:
    """Write all schemas; the files written."""
    folder.mkdir(exist_ok=True)
    done = [folder / f"{name}.schema.json" for name in published()]
    for path, name in zip(done, published(), strict=True):
        path.write_text(written(name), encoding="utf-8")
    return done


def main() -> None:
    """Write all schemas into the tree."""
    sys.stdout.writelines(f"schemas/{path.name}\n" for path in write_all())


if __name__ == "__main__":
    main()
