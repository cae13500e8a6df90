"""The arrows of the design hold: who may import whom."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("claims", "checker", "reports", "onrecord", "tests", "benchmarks")
FILES = sorted(path.relative_to(ROOT) for folder in OURS[:3] for path in (ROOT / folder).rglob("*.py"))
ROOMS = ("quoted", "temporal", "learned", "named", "mentioned", "patterns", "sources", "carrying")
"""The rooms of the extraction: each may import only those before it, and what all stages share."""
TOLD = ("quotations", "people", "dates", "figures", "headlines")
"""The rooms of what a story tells twice, likewise."""
PACKAGES = sorted({path.parent for path in FILES})
HEAVY = ("spacy", "numpy", "trafilatura", "htmldate", "py3langid", "lxml", "thinc")


def imported(path: Path) -> Iterator[str]:
    """Every module the file imports, anywhere in it, and every name out of one, which may be a module too."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def allowed(path: Path) -> tuple[str, ...]:
    """What of ours the file may import."""
    match path.parts:
        case ("claims", *_):
            return ("claims",)
        case ("checker", "cli.py" | "__main__.py" | "verbs" | "commands" | "pages", *_):
            return ("claims", "checker", "reports")
        case ("checker", *_):
            return ("claims", "checker")
        case _:
            return ("claims", "checker.findings", "reports")


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    ours = [module for module in imported(path) if module.split(".")[0] in OURS]
    wrong = [m for m in ours if not any(m == a or m.startswith(f"{a}.") for a in allowed(path))]
    assert wrong == []


@pytest.mark.parametrize(
    ("home", "rooms", "shared"),
    [("claims/extraction", ROOMS, ("shapes", "places", "wordlists", "numerals")), ("checker/told", TOLD, ("stems",))],
    ids=["extraction", "told"],
)
def test_a_room_imports_only_those_before_it(home: str, rooms: tuple[str, ...], shared: tuple[str, ...]) -> None:
    inside = home.replace("/", ".") + "."
    wrong = [
        f"{path} imports {module}"
        for path in FILES
        if path.parent.name in rooms and path.is_relative_to(home)
        for module in imported(path)
        if module.startswith(inside)
        and module.split(".")[2] not in {*rooms[: rooms.index(path.parent.name) + 1], *shared}
    ]
    assert wrong == []


@pytest.mark.parametrize("home", PACKAGES, ids=str)
def test_what_stands_in_one_package_imports_one_another_one_way(home: Path) -> None:
    arrows = TopologicalSorter[str]()
    for path in FILES:
        if path.is_relative_to(home):
            mine = child(".".join(path.with_suffix("").parts), home)
            arrows.add(mine, *({child(module, home) for module in imported(path)} - {mine, ""}))
    arrows.prepare()  # raises `CycleError`, which names the round


def child(module: str, home: Path) -> str:
    """What of the package holds the module: a room or a file; nothing where it lies elsewhere."""
    inside = ".".join(home.parts) + "."
    return module.removeprefix(inside).partition(".")[0] if module.startswith(inside) else ""


@pytest.mark.parametrize("path", [p for p in FILES if p.parts[:2] == ("checker", "rules")], ids=str)
def test_a_rule_never_prints_fetches_or_reads_files(path: Path) -> None:
    banned = {"os", "sys", "pathlib", "httpx", "socket", "urllib.request", "subprocess", "logging"}
    assert not banned & set(imported(path))


@pytest.mark.parametrize("arguments", [["--help"], ["rules"], ["explain", "REC001"], ["validate", "-"]], ids=" ".join)
def test_quick_verbs_import_nothing_heavy(arguments: list[str]) -> None:
    script = (
        "import sys; from checker.cli import run; run(sys.argv[1:]);"
        f"print(sorted(set({HEAVY}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True, cwd=ROOT, input="{}"
    )
    assert done.stderr.splitlines()[-1] == "[]"
