"""How much sooner a second run over an unchanged archive ends: writes `benchmarks/cache.md`.

python benchmarks/cache.py [--files N] [-o FILE.md]

Both runs are the command itself, in a process of its own, over copies of our own articles that differ in one line.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = Path(__file__).resolve().parent / "cache.md"


def archive(folder: Path, count: int) -> None:
    """So many articles, no two alike."""
    ours = sorted((ROOT / "tests" / "articles").iterdir())
    for number in range(count):
        source = ours[number % len(ours)]
        text = source.read_text(encoding="utf-8")
        (folder / f"{number:05}{source.suffix}").write_text(f"{text}\n\nCopy {number}.\n", encoding="utf-8")


def seconds(folder: Path, env: dict[str, str], *options: str) -> float:
    """How long one run takes."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "checker", "check", str(folder), "--quiet", *options]
    subprocess.run(command, env=env, check=False, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    """Run thrice and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("-o", type=Path, default=OUT)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "archive").mkdir()
        archive(place / "archive", given.files)
        env = {**os.environ, "PYTHONPATH": str(ROOT), "ONRECORD_CACHE_DIR": str(place / "cache")}
        env.pop("ONRECORD_NO_CACHE", None)
        first, second = (seconds(place / "archive", env) for _ in range(2))
        other = seconds(place / "archive", env, "--persona", "pedantic")
    lines = [
        "# The cache",
        "",
        f"Written by `benchmarks/cache.py`: `onrecord check` over {given.files} of our own articles, whole processes.",
        "",
        "| run | seconds | times as fast as the first |",
        "|---|---|---|",
        f"| first | {first:.1f} | 1 |",
        f"| second, nothing changed | {second:.1f} | {first / second:.0f} |",
        f"| third, other rules: nothing is read again | {other:.1f} | {first / other:.0f} |",
        "",
    ]
    given.o.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
