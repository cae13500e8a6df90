"""Words a second of the extraction and of the rules, beside spaCy alone on the same texts in the same run.

python benchmarks/speed.py [FOLDER] [--rounds N] [-o benchmarks/speed.md]

FOLDER holds .txt files; our own articles, repeated, where none is given. One process, one core, rounds interleaved.
"""

import argparse
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import spacy

from checker.engine import check
from checker.registry import all_rules
from claims.extraction import pipeline
from claims.extraction.linguistics import DEFAULT_PIPELINE
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text

DAY = date(2024, 5, 17)
STAGES = (
    "parse",
    "find_sentences",
    "find_quotations",
    "find_cues",
    "find_attributions",
    "carry_attributions",
    "resolve_sources",
    "check_worthiness",
    "find_moments",
    "find_quantities",
    "find_hedges",
    "tell_genre",
    "make_record",
)


def texts(folder: Path | None) -> list[str]:
    """The texts to read: those of the folder, or our own articles ten times."""
    if folder:
        return [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))[:60]]
    own = [*(ROOT / "tests/articles").iterdir(), *(ROOT / "examples").glob("*.txt"), *(ROOT / "examples").glob("*.md")]
    return 10 * [path.read_text("utf-8") for path in sorted(own)]


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def stage_clocks() -> dict[str, float]:
    """Wrap the stages that the pipeline calls; the dictionary fills with seconds of processor time."""
    spent: dict[str, float] = defaultdict(float)

    def clocked(name: str, stage: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            start = time.process_time()
            try:
                return stage(*given, **named)
            finally:
                spent[name] += time.process_time() - start

        return run

    for name in STAGES:
        if hasattr(pipeline, name):
            setattr(pipeline, name, clocked(name, getattr(pipeline, name)))
    return spent


def table(folder: Path | None, rounds: int) -> Iterator[str]:
    """The lines of the report."""
    articles = [article_from_text(text, as_is=True, published=DAY) for text in texts(folder)]
    words = sum(len(article.text.split()) for article in articles)
    nlp, rules = spacy.load(DEFAULT_PIPELINE), all_rules()  # as it comes: ours has been made quicker
    records = [extract_claims(article) for article in articles]
    alone, whole, checked = [], [], []
    for _ in range(rounds):
        alone.append(timed(lambda: [nlp(article.text) for article in articles]))
        whole.append(timed(lambda: [extract_claims(article) for article in articles]))
        checked.append(timed(lambda: [check(record, rules=rules) for record in records]))
    base, ours, ruled = min(alone), min(whole), min(checked)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield "# Speed"
    yield ""
    yield f"{len(articles)} texts, {words:,} words, best of {rounds} interleaved rounds, one core, processor time."
    yield ""
    yield "| what | words/s | against spaCy alone |"
    yield "|---|---|---|"
    yield f"| spaCy small alone | {words / base:,.0f} | 1.00 |"
    yield f"| claims extraction as a whole | {words / ours:,.0f} | {base / ours:.2f} |"
    share = f"{100 * ruled / ours:.0f} % of the extraction's time"
    yield f"| all {len(rules)} rules on the records | {words / ruled:,.0f} | {share} |"
    yield ""
    yield f"Peak memory of the process: {peak:,.0f} MB."
    yield ""
    spent = stage_clocks()
    for article in articles:
        extract_claims(article)
    total = sum(spent.values())
    yield "| stage | share of the extraction |"
    yield "|---|---|"
    for name in STAGES:
        if name in spent:
            yield f"| {name} | {100 * spent[name] / total:.1f} % |"


def main() -> None:
    """Write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "benchmarks/speed.md")
    given = parser.parse_args()
    report = "\n".join(table(given.folder, given.rounds)) + "\n"
    given.output.write_text(report, encoding="utf-8")
    print(report)


if __name__ == "__main__":
    main()
