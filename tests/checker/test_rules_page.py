"""The rules page is written from the rules, and fresh."""

from checker.commands.rules_page import PAGE, page
from checker.registry import listed_rules


def test_it_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: make docs"


def test_it_has_every_rule() -> None:
    written = page()
    assert all(f"### {rule.code} {rule.name}\n" in written for rule in listed_rules())
