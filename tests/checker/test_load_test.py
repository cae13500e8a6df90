"""`onrecord check --without`: what stands on nobody then."""

import json
from pathlib import Path

import pytest

from tests.checker.conftest import Command

ARTICLE = """# Ferry sold

The ferry will be sold in June, said Ida Brandt, the mayor. “We have made our choice,” Brandt said.

Piet Holm, the captain, said nobody had asked the crew.

"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "ferry.md").write_text(ARTICLE, encoding="utf-8")
    return Path("ferry.md")


def test_what_falls_is_told_with_its_words(onrecord: Command, article: Path) -> None:
    done = onrecord("check", article, "--without", "brandt", "--select", "SRC220", "--date", "2024-05-17")
    assert done.code == 1
    assert "ferry.md: without Ida Brandt, 2 claims would stand on nobody:\n    line 3: “The ferry" in done.out
    assert done.err == ""
    written = onrecord(
        "check", article, "--without", "brandt", "--select", "SRC220", "--date", "2024-05-17", "-o", "a.md"
    )
    assert written.err == "a.md: no findings, 2 claims on nobody\n"


def test_the_rules_see_the_article_without_the_source(onrecord: Command, article: Path) -> None:
    more = "She said the price was fair. Brandt added that the buyer was a bank. She said the sale would be signed.\n\n"
    article.write_text(ARTICLE.replace("Piet", f"{more}Piet"), encoding="utf-8")
    asked = (article, "--select", "SRC203", "--date", "2024-05-17")
    assert "SRC203" not in onrecord("check", *asked).out
    assert "SRC203" in onrecord("check", *asked, "--without", "Piet Holm").out


def test_a_name_that_nobody_bears_is_told_with_the_nearest(onrecord: Command, article: Path) -> None:
    done = onrecord("check", article, "--without", "Ada Brandt", "--date", "2024-05-17")
    assert done.code == 2
    assert "--without 'Ada Brandt': no article here has a source of that name (did you mean 'Ida Brandt'?)" in done.err
    assert done.out == "", "nothing was tested"


def test_one_of_two_names_is_tested(onrecord: Command, article: Path) -> None:
    names = ("--without", "Ada Brandt", "--without", "Piet Holm")
    done = onrecord("check", article, *names, "--select", "SRC220", "--date", "2024-05-17")
    assert done.code == 2
    assert "without Piet Holm, 1 claim would stand on nobody" in done.out
    assert done.out.endswith("Nothing else to ask in 1 article.\n")


def test_programs_are_told_too(onrecord: Command, article: Path) -> None:
    done = onrecord("check", article, "--without", "Holm", "--output-format", "json", "--date", "2024-05-17")
    (told,) = json.loads(done.out)["articles"]
    assert told["without"] == ["Piet Holm"]
    assert len(told["fallen"]) == 1
