"""Cold start of the command, in seconds: `python benchmarks/startup.py [RUNS]`.

Each figure is the median of the runs, each in a new process, from start to exit. The article is 800 words
of our own examples and test articles.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORDS = 800
LIMITS = {"--help": 0.4, "rules": 0.4, "validate": 0.4, "check": 2.5}


def article() -> str:
    """The first `WORDS` words of our own articles, paragraphs kept."""
    paragraphs: list[str] = []
    for path in _ours():
        body = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for paragraph in re.split(r"\n\s*\n", body.strip()):
            room = WORDS - sum(len(p.split()) for p in paragraphs)
            if room <= 0:
                return "\n\n".join(paragraphs)
            paragraphs.append(" ".join(paragraph.split()[:room]))
    return "\n\n".join(paragraphs)


def _ours() -> list[Path]:
    folders = (ROOT / "examples", ROOT / "tests" / "articles")
    return [path for folder in folders for path in sorted(folder.glob("*")) if path.suffix in {".md", ".txt"}]


def seconds(arguments: list[str], runs: int) -> float:
    """Median wall time of the command."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        command = [sys.executable, "-m", "checker", *arguments]
        env = {**os.environ, "ONRECORD_NO_CACHE": "1"}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
        taken.append(time.perf_counter() - start)
        if done.returncode not in {0, 1}:
            sys.exit(f"onrecord {' '.join(arguments)}: {done.stderr}")
    return statistics.median(taken)


def main() -> None:
    """Print the table; exit 1 when a limit is passed."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        text, record = Path(folder, "article.md"), Path(folder, "article.json")
        text.write_text(article(), encoding="utf-8")
        dated = [str(text), "--date", "2026-03-02"]
        seconds(["claims", *dated, "-o", str(record)], 1)
        verbs = {
            "--help": ["--help"],
            "rules": ["rules"],
            "validate": ["validate", str(record)],
            "check": ["check", *dated],
        }
        print("| verb | seconds | limit |\n|---|---|---|")
        slow = False
        for verb, arguments in verbs.items():
            taken = seconds(arguments, runs)
            slow = slow or taken > LIMITS[verb]
            print(f"| `onrecord {verb}` | {taken:.2f} | {LIMITS[verb]} |")
    print(f"\n{len(article().split())} words, median of {runs} runs")
    sys.exit(slow)


if __name__ == "__main__":
    main()
