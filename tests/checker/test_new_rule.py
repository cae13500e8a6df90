"""One new rule really is one new file: nothing else is edited."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULE = '''
"""TST901."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.record import Record
from claims.spans import Span


@rule("TST901", severity=Severity.warning, standards=("onrecord",), words=True)
def shouted_word(record: Record) -> Iterator[Flag]:
    """A word is shouted.

    Readers hear the outlet raise its voice.

    Bad:
        The council [[SHOUTED]] again on Friday, Mora said.

    Good:
        "They SHOUTED at us all evening," Mora said.
    """
    start = record.article.text.find("SHOUTED")
    if start >= 0:
        yield Flag(Span(start, start + 7), "This word is shouted.")
'''


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree with one more file."""
    copy = tmp_path_factory.mktemp("tree")
    for name in ("claims", "checker", "reports", "schemas", "tests"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    (copy / "checker/rules/tst").mkdir()
    (copy / "checker/rules/tst/__init__.py").touch()
    (copy / "checker/rules/tst/shouted_word.py").write_text(RULE.lstrip(), encoding="utf-8")
    return copy


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *arguments], cwd=tree, capture_output=True, text=True, check=False)


def test_it_is_listed(tree: Path) -> None:
    assert "TST901  shouted-word  warning  regular   A word is shouted." in run(tree, "checker", "rules", "tst").stdout


def test_it_is_explained(tree: Path) -> None:
    assert "Readers hear the outlet raise its voice." in run(tree, "checker", "explain", "shouted-word").stdout


def test_it_checks(tree: Path) -> None:
    (tree / "a.md").write_text("The mayor SHOUTED that the bridge is closed until Friday.\n", encoding="utf-8")
    done = run(tree, "checker", "check", "a.md", "--select", "TST")
    assert "TST901" in done.stdout
    assert done.returncode == 1


def test_its_examples_are_tested(tree: Path) -> None:
    done = run(tree, "pytest", "tests/checker/test_rule_examples.py", "-k", "TST901", "-q")
    assert done.returncode == 0
    assert " passed" in done.stdout
