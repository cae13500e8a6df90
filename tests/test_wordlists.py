"""Lists and tables of words: every entry stands in them once."""

from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LISTS = sorted(path.relative_to(ROOT) for home in ("claims", "checker") for path in (ROOT / home).rglob("words/*.txt"))
TABLES = [Path("checker/settings/standards.txt"), Path("reports/settles.txt")]


def doubled(entries: list[str]) -> list[str]:
    return [entry for entry, times in Counter(entries).items() if times > 1]


@pytest.mark.parametrize("path", LISTS, ids=str)
def test_no_list_has_an_entry_twice(path: Path) -> None:
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    assert doubled([entry for line in lines if (entry := line.partition("#")[0].strip())]) == []


@pytest.mark.parametrize("path", TABLES, ids=str)
def test_no_table_has_a_row_twice(path: Path) -> None:
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    assert doubled([line.split()[0] for line in lines if line.strip() and not line.startswith("#")]) == []
