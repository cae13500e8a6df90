"""How soon the editor shows what a changed paragraph made of an article: writes `benchmarks/editor.md`.

python benchmarks/editor.py [--words 800] [--rounds 20] [-o FILE.md]
"""

import argparse
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checker.editor.analysis import analysed
from checker.editor.server import QUIET

OUT = Path(__file__).resolve().parent / "editor.md"


def article(words: int) -> list[str]:
    """Paragraphs of our own articles, about so many words together."""
    paragraphs: list[str] = []
    for path in sorted((ROOT / "tests" / "articles").glob("*.md")):
        body = path.read_text("utf-8").rpartition("---\n")[2]
        paragraphs += [p for p in body.split("\n\n") if p.strip() and not p.startswith("#")]
        if sum(len(p.split()) for p in paragraphs) >= words:
            break
    return paragraphs


def main() -> None:
    """Change one paragraph again and again, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=800)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("-o", type=Path, default=OUT)
    given = parser.parse_args()
    paragraphs = article(given.words)
    analysed("\n\n".join(paragraphs), Path("article.md"))
    times = []
    for number in range(given.rounds):
        paragraphs[3] = f"{paragraphs[3]} It was {number} o'clock."
        text = "\n\n".join(paragraphs)
        began = time.perf_counter()
        analysed(text, Path("article.md"))
        times.append(1000 * (time.perf_counter() - began))
    lines = [
        "# The editor",
        "",
        "Written by `benchmarks/editor.py`: from a changed paragraph to its findings, warm, in one process.",
        "",
        "| words | median, ms | slowest, ms |",
        "|---|---|---|",
        f"| {len(text.split())} | {statistics.median(times):.0f} | {max(times):.0f} |",
        "",
        f"Reading begins {1000 * QUIET:.0f} ms after the last key stroke.",
        "",
    ]
    given.o.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
