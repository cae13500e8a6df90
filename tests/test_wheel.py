"""The wheel holds what it should, and works without the tree; the source archive is the tree."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = {"claims", "checker", "reports", "onrecord.py"}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from hatchling.builders.wheel import WheelBuilder  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("wheel")
    built = next(iter(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))
    with zipfile.ZipFile(built) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_its_top_level(unpacked: Path) -> None:
    names = sorted(path.name for path in unpacked.iterdir())
    assert [name for name in names if not name.endswith(".dist-info")] == [
        "checker",
        "claims",
        "onrecord.py",
        "reports",
    ]
    assert len(names) == 5


def test_data_files_are_in_it(unpacked: Path) -> None:
    tracked = {
        path.relative_to(ROOT)
        for folder in ("claims", "checker", "reports")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {path for path in tracked if not (unpacked / path).is_file()} == set()
    assert {path.name for path in (unpacked / "claims" / "schemas").iterdir()} == {
        path.name for path in (ROOT / "schemas").glob("*.json")
    }


def test_it_works_without_the_tree(unpacked: Path, tmp_path: Path) -> None:
    from checker.records.specimen import specimen  # noqa: PLC0415

    (tmp_path / "record.json").write_text(specimen().model_dump_json(), encoding="utf-8")
    script = (
        "import checker, sys; assert checker.__file__.startswith(sys.argv[1]), checker.__file__;"
        "from checker.cli import run; raise SystemExit(run(['validate', '--today', '2026-05-18', 'record.json']))"
    )
    command = [sys.executable, "-c", script, str(unpacked)]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(unpacked)}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "1 claim record, no problems\n")


def test_the_source_archive_holds_what_the_tests_read(tmp_path: Path) -> None:
    from hatchling.builders.sdist import SdistBuilder  # noqa: PLC0415

    built = next(iter(SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])))
    with tarfile.open(built) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    needed = {".ci/run", ".pre-commit-hooks.yaml", "Makefile", "README.md", "action.yml", "onrecord.py"}
    for folder in ("benchmarks", "docs", "examples", "requirements", "schemas", "tests"):
        inside = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        needed |= {path.relative_to(ROOT).as_posix() for path in inside}
    assert needed - names == set()
