"""Trains the check-worthiness model on labelled sentences of PolNeAR's train part, and tells how good it is.

python benchmarks/train_check_worthiness.py POLNEAR/train [-o FILE.npz]

The labels, made by reading, lie in `check_worthiness.tsv`: which sentences of an article a standards desk would want
attributed (2 plainly, 1 arguably). Figures are those of articles that the model did not see (five folds).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.predict import texts
from claims.extraction.attribution_features import Keys
from claims.extraction.check_worthiness import standard
from claims.extraction.check_worthiness_features import Sight, sight
from claims.extraction.pipeline import attribute
from claims.extraction.shapes import Parsed
from claims.reading import article_from_text

Array = npt.NDArray[np.float64]
HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "claims" / "extraction" / "models" / "check_worthiness.npz"
LABELS = HERE / "check_worthiness.tsv"
OWN = 0.5
"""Share of a sentence that must be the outlet's own, or nobody's in particular, for it to be an example."""
SEEN = 2
"""Sentences that a word must stand in to be known."""
ARGUABLE = 0.6
"""Weight of an arguable example beside a plain one."""
STRENGTH, TIGHTNESS = 3.0, 0.1
"""Of the regression's fit, and the scale of measures beside words (which are rows of length one)."""
FOLDS = 5


@dataclass(frozen=True)
class Example:
    """A sentence of the outlet's own voice."""

    article: int
    words: Keys
    measures: npt.NDArray[np.float32]
    grade: int
    whole: bool
    """Whether all of its article was read."""


def labels(path: Path) -> tuple[dict[str, str], dict[tuple[str, int], int]]:
    """The genre of each labelled article; the grade of each sentence that has one, by article and start."""
    genres: dict[str, str] = {}
    grades: dict[tuple[str, int], int] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        article, *cells = line.split("\t")
        if len(cells) == 1:
            genres[article] = cells[0]
        else:
            grades[article, int(cells[0])] = int(cells[1])
    return genres, grades


def examples(folder: Path) -> Iterator[Example]:
    """Every sentence in the outlet's own voice of the labelled articles."""
    genres, grades = labels(LABELS)
    for number, row in enumerate(texts(folder)):
        own = {start: grade for (name, start), grade in grades.items() if name == row["doc"]}
        if own or row["doc"] in genres:
            parsed, resolved = attribute(article_from_text(row["text"], path=row["doc"], as_is=True))
            seen = sight(parsed, resolved)
            yield from _of_article(number, parsed, seen, own, whole=row["doc"] in genres)


def _of_article(number: int, parsed: Parsed, seen: Sight, grades: dict[int, int], *, whole: bool) -> Iterator[Example]:
    for sentence, words, measures in zip(parsed.sentences, seen.words, seen.measures, strict=True):
        found = [grade for start, grade in grades.items() if sentence.span.start <= start < sentence.span.end]
        if measures[0] + measures[1] >= OWN and (found or whole):
            yield Example(number, words, measures, max(found, default=0), whole)


def matrix(given: list[Example], known: Keys) -> sparse.csr_matrix:
    """The words of each example, a row of length one each."""
    where = {key: column for column, key in enumerate(known.tolist())}
    columns = [[where[key] for key in example.words.tolist() if key in where] for example in given]
    values = np.concatenate([np.full(len(c), 1 / np.sqrt(max(1, len(c)))) for c in columns])
    ends = np.cumsum([0, *map(len, columns)])
    return sparse.csr_matrix((values, np.concatenate(columns).astype(int), ends), shape=(len(given), len(known)))


def vocabulary(given: list[Example]) -> Keys:
    """The features that several sentences have, in order."""
    counts = Counter(key for example in given for key in example.words.tolist())
    return np.array(sorted(key for key, count in counts.items() if count >= SEEN), np.uint64)


@dataclass(frozen=True)
class Fit:
    """A fitted model, in the arrays of the data file."""

    known: Keys
    words: Array
    measures: Array
    mean: Array
    deviation: Array
    bias: float

    @staticmethod
    def of(given: list[Example]) -> "Fit":
        """The model of these examples."""
        known = vocabulary(given)
        raw = np.array([example.measures for example in given], np.float64)
        mean, deviation = raw.mean(axis=0), raw.std(axis=0) + 1e-6
        grades = np.array([example.grade for example in given])
        whole = sparse.hstack(
            [matrix(given, known), sparse.csr_matrix(TIGHTNESS * standard(raw, mean, deviation))]
        ).tocsr()
        model = LogisticRegression(C=STRENGTH, max_iter=500)
        model.fit(whole, grades > 0, sample_weight=np.where(grades == 1, ARGUABLE, 1.0))
        weights = model.coef_[0]
        return Fit(
            known, weights[: len(known)], TIGHTNESS * weights[len(known) :], mean, deviation, float(model.intercept_[0])
        )

    def odds(self, given: list[Example]) -> Array:
        """Log odds of each example."""
        raw = np.array([example.measures for example in given], np.float64)
        told = standard(raw, self.mean, self.deviation) @ self.measures + self.bias
        return np.asarray(matrix(given, self.known) @ self.words + told)

    def save(self, path: Path) -> None:
        """Write the data file, words in steps of a 127th of the largest."""
        scale = np.abs(self.words).max() / 127
        small = np.rint(self.words / scale).astype(np.int8)
        kept = small != 0
        np.savez_compressed(
            path,
            keys=self.known[kept],
            words=small[kept],
            scale=np.float32(scale),
            measures=self.measures.astype(np.float32),
            mean=self.mean.astype(np.float32),
            deviation=self.deviation.astype(np.float32),
            bias=np.float32(self.bias),
        )


def unseen(given: list[Example]) -> Array:
    """Each example's log odds from a model that saw none of its article."""
    odds = np.zeros(len(given))
    groups = [example.article for example in given]
    for chosen, held in GroupKFold(FOLDS).split(odds, groups=groups):
        odds[held] = Fit.of([given[i] for i in chosen]).odds([given[i] for i in held])
    return odds


def table(given: list[Example], odds: Array) -> str:
    """Markdown: at each probability, how many sentences an article are over it and how many of them are labelled."""
    whole = np.array([example.whole for example in given])
    grades, articles = np.array([e.grade for e in given])[whole], len({e.article for e in given if e.whole})
    chances = 1 / (1 + np.exp(-odds[whole]))
    plain, arguable, precision = (grades == 2).sum(), (grades == 1).sum(), average_precision_score(grades > 0, chances)
    lines = [
        f"{articles} articles read whole: {len(grades)} sentences, {plain} plainly and {arguable} arguably in want of",
        f"a source. Average precision {100 * precision:.1f}.",
        "",
        "| probability from | sentences an article | plainly, % | plainly or arguably, % |",
        "|---|---|---|---|",
    ]
    for least in (0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
        over = chances >= least
        if over.any():
            shares = f"{100 * (grades[over] == 2).mean():.0f} | {100 * (grades[over] > 0).mean():.0f}"
            lines.append(f"| {least} | {over.sum() / articles:.2f} | {shares} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, train on everything, write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("-o", "--out", type=Path, default=OUT)
    given = options.parse_args()
    data = list(examples(given.folder))
    print(table(data, unseen(data)))
    Fit.of(data).save(given.out)


if __name__ == "__main__":
    main()
