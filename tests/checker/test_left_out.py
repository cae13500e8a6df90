"""What lies in a folder beside articles, and is none."""

from pathlib import Path

import pytest

from reports import FORMATS
from tests.checker.conftest import Command

ARTICLE = "---\ndate: 2024-05-17\n---\n\nThe ferry will be sold in June, critics said. A source said that it was old.\n"


@pytest.fixture
def desk(onrecord: Command) -> Command:
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    return onrecord


@pytest.mark.parametrize("name", ["findings.jsonl", "findings.txt", "findings.md", "findings.html"])
@pytest.mark.parametrize("chosen", [[], ["--select", "COR"]])
def test_a_report_in_the_folder_is_no_article(desk: Command, name: str, chosen: list[str]) -> None:
    first = desk("check", ".", *chosen, "-o", name)
    written = Path(name).read_bytes()
    again = desk("check", ".", *chosen, "-o", name)
    assert (again.code, again.err, Path(name).read_bytes()) == (first.code, first.err, written)
    without_it = desk("check", ".", *chosen)
    assert without_it.code == first.code
    assert without_it.err == ".: 1 report of onrecord's own left out\n"
    for verb in ("claims", "stats", "report"):
        assert name not in desk(verb, ".").out
    assert desk("check", "*.*", *chosen).code == first.code


@pytest.mark.parametrize("form", FORMATS)
def test_whatever_its_form(desk: Command, form: str) -> None:
    desk("report", ".", "-o", "rep.txt", "--output-format", form)
    assert desk("claims", ".").err == ".: 1 report of onrecord's own left out\n"


def test_a_report_that_is_named_is_read(desk: Command) -> None:
    desk("report", "a.md", "-o", "rep.md")
    assert "rep.md" in desk("check", "rep.md").out


def test_an_article_that_only_speaks_of_reports_is_read(desk: Command) -> None:
    Path("b.md").write_text(
        "# Sourcing in the news\n\nCritics say that a report by onrecord found it.\n", encoding="utf-8"
    )
    done = desk("check", ".")
    assert "b.md:3" in done.out
    assert "left out" not in done.err


def test_claim_records_beside_articles_are_told(desk: Command) -> None:
    desk("claims", "a.md", "-o", "records/")
    Path("package.json").write_text('{"version": 1}\n', encoding="utf-8")
    done = desk("check", ".")
    assert done.err == ".: 1 claim record left out beside articles (name them to have them read)\n"
    assert desk("check", "records").err == ""


def test_claim_records_that_settings_exclude_are_not(desk: Command) -> None:
    desk("claims", "a.md", "-o", "records/")
    Path("onrecord.toml").write_text('exclude = ["records"]\n', encoding="utf-8")
    assert desk("check", ".").err == ""
