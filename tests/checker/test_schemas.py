"""The published schemas are fresh, sound and say what they mean."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.pages.schemas import models, stale, write_all
from checker.records.schemas import load_schema

NAMES = sorted(models())


def test_the_files_are_what_the_models_give(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("regen_all"):
        write_all()
    assert stale() == [], "run: make golden"


@pytest.mark.parametrize("name", NAMES)
class TestEach:
    def test_it_is_a_sound_schema_of_the_draft(self, name: str) -> None:
        Draft202012Validator.check_schema(load_schema(name))

    def test_it_has_an_id_a_title_and_a_description(self, name: str) -> None:
        schema = load_schema(name)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == f"urn:onrecord:schema:{name}:1"
        assert schema["title"]
        assert schema["description"]

    def test_its_examples_fit_it(self, name: str) -> None:
        schema = load_schema(name)
        assert schema["examples"]
        for example in schema["examples"]:
            Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(example)

    def test_every_field_is_described(self, name: str) -> None:
        schema = load_schema(name)
        shapes: dict[str, Any] = {name: schema, **schema.get("$defs", {})}
        bare = [
            f"{shape}.{field}"
            for shape, body in shapes.items()
            for field, value in body.get("properties", {}).items()
            if "description" not in value and "$ref" not in value and "const" not in value
        ]
        assert bare == []

    def test_no_object_takes_unknown_fields(self, name: str) -> None:
        schema = load_schema(name)
        objects = [s for s in (schema, *schema.get("$defs", {}).values()) if s.get("type") == "object"]
        assert all(shape["additionalProperties"] is False for shape in objects)
