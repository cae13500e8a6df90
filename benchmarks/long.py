"""How the time a code point grows with an article's length: writes `benchmarks/long.md`.

python benchmarks/long.py [--sizes N N ...] [--rounds N] [-o FILE.md]

The texts are our planted articles, one behind the other. Nothing that is told once a code point should take more of it
in a long article than in a short one: a stage that does asks everything of everything.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.planted import copies, read_copy
from benchmarks.speed import DAY
from checker.engine import check
from checker.registry import all_rules
from claims.extraction.linguistics import parse
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text
from claims.record import Genre

OUT = Path(__file__).resolve().parent / "long.md"
SIZES = (50_000, 100_000, 200_000, 400_000)
"""Code points."""
STAGES = ("parse", "the rest of the extraction", "all rules")


def whole_text() -> str:
    """The planted articles without their marks."""
    with TemporaryDirectory() as folder:
        return "\n\n".join(read_copy(path, Path(folder)).article.text.strip() for path in copies())


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The least processor time that the work takes."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def times(text: str, rounds: int) -> list[float]:
    """What each of the stages takes for the text."""
    article = article_from_text(text, as_is=True, published=DAY)
    rules = all_rules()
    # NOTE: so many articles in a row look like a live blog, of which many rules say nothing; a new record forgets.
    record = extract_claims(article).model_copy(update={"genre": Genre.news})
    parsing = seconds(lambda: parse(article), rounds)
    extracting = seconds(lambda: extract_claims(article), rounds)
    return [parsing, extracting - parsing, seconds(lambda: check(record.model_copy(), rules=rules), rounds)]


def table(sizes: Sequence[int], rounds: int) -> list[str]:
    """The lines of the page."""
    text = whole_text()
    extract_claims(article_from_text(text[:2000], as_is=True))
    each = [[taken / size for taken in times(text[:size], rounds)] for size in sizes]
    return [
        "# Long articles",
        "",
        f"Written by `benchmarks/long.py`: processor time a code point, as times of that at {sizes[0]:,} code points.",
        "",
        f"| stage | {' | '.join(f'{size:,}' for size in sizes)} |",
        f"|---|{'---|' * len(sizes)}",
        *(
            f"| {stage} | {' | '.join(f'{times_of[number] / each[0][number]:.2f}' for times_of in each)} |"
            for number, stage in enumerate(STAGES)
        ),
        "",
    ]


def main() -> None:
    """Run and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("-o", type=Path, default=OUT)
    given = parser.parse_args()
    given.o.write_text("\n".join(table(given.sizes, given.rounds)), encoding="utf-8")


if __name__ == "__main__":
    main()
