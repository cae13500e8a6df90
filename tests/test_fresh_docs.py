"""Pages that code can write are written by code, and fresh."""

import pytest

from checker.commands.rules_page import PAGE, page, write_page
from checker.registry import listed_rules


def test_the_rules_page_is_fresh(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("regen_all"):
        write_page()
    assert PAGE.read_text(encoding="utf-8") == page(), "run: make golden"


def test_the_rules_page_has_every_rule() -> None:
    written = page()
    assert all(f"### {rule.code} {rule.name}\n" in written for rule in listed_rules())
