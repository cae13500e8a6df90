"""How much sooner several processes read an archive: writes `benchmarks/jobs.md`.

python benchmarks/jobs.py [--files N] [--jobs N] [-o FILE.md]

Both runs are the command itself, one after the other, over copies of our own articles; nothing is remembered.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.cache import archive, seconds

OUT = Path(__file__).resolve().parent / "jobs.md"


def main() -> None:
    """Run twice and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=400)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("-o", type=Path, default=OUT)
    given = parser.parse_args()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "ONRECORD_NO_CACHE": "1"}
    with tempfile.TemporaryDirectory() as folder:
        archive(Path(folder), given.files)
        one = seconds(Path(folder), env)
        several = seconds(Path(folder), env, "--jobs", str(given.jobs))
    lines = [
        "# Several articles at a time",
        "",
        f"Written by `benchmarks/jobs.py`: `onrecord check` over {given.files} of our own articles, whole processes.",
        "",
        "| run | seconds | times as fast as the first |",
        "|---|---|---|",
        f"| one process | {one:.1f} | 1 |",
        f"| `--jobs {given.jobs}` | {several:.1f} | {one / several:.1f} |",
        "",
        "Each process loads the language pipeline anew (two seconds, half a gigabyte). The rules run in the first one.",
        "",
    ]
    given.o.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
