"""Trains the two check-worthiness models on labelled articles of PolNeAR's train part, and tells how good they are.

python benchmarks/train_check_worthiness.py POLNEAR/train [TIMEBANK.jsonl ...] [-o FOLDER]

The labels, made by reading, lie in `desk_labels.tsv`: of which sentences of the outlet's own voice, and of which
attributions without a name, a standards desk would ask who says so. The marks of the copy in `planted/` that may be
read are labels too, of unedited copy and other beats. Figures are those of articles that the model did not see (five
folds).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.desk_labels import SENTENCE, UNNAMED, Label, Read, read_labels
from benchmarks.planted import READ, Fault, copies, read_copy
from benchmarks.predict import Row, rows_of
from claims.extraction.learned.attribution_features import Floats, Keys
from claims.extraction.learned.check_worthiness import SENTENCES, UNNAMED_SOURCES, standard
from claims.extraction.learned.check_worthiness_features import Sight, sight
from claims.extraction.learned.unnamed_features import Unnamed, unnamed
from claims.extraction.pipeline import attribute
from claims.extraction.shapes import Parsed, Resolved, ResolvedAttribution
from claims.reading import article_from_text
from claims.spans import Span

Array = npt.NDArray[np.float64]
OUT = Path(__file__).resolve().parent.parent / "claims" / "extraction" / "models"
OWN = 0.5
"""Share of a sentence that must be the outlet's own, or nobody's in particular, for it to be an example."""
UNREAD, UNREAD_SHARE = 0.5, 0.01
"""Weight and target of sentences that an earlier model had found so plain that nobody was asked."""
SEEN = 2
"""Examples that a word must stand in to be known."""
STRENGTH, TIGHTNESS = 3.0, 0.1
"""Of the regression's fit, and the scale of measures beside words (which are rows of length one)."""
FOLDS = 5
ASKED = {
    SENTENCE: ("VAG", "NUM802", "REL401", "SRC202", "SRC217"),
    UNNAMED: ("VAG", "ANO101", "ANO102", "ANO116", "ANO126", "REL401", "REL403", "SRC202"),
}
"""Planted faults that ask who says so."""
HARDLY, SURELY = 0, 3
"""Grades of a place without and with such a fault."""


@dataclass(frozen=True)
class Example:
    """A sentence of the outlet's own voice, or an attribution without a name."""

    article: int
    words: Keys
    measures: Floats
    label: Label | None
    """None where nobody was asked."""

    @property
    def share(self) -> float:
        """How many editors would ask: what the model learns."""
        return self.label.share if self.label else UNREAD_SHARE

    @property
    def right(self) -> float:
        """How many would, by the readers who judge."""
        return (self.label.right or 0.0) if self.label else 0.0


def labelled(places: Sequence[Path]) -> Iterator[tuple[Row, Read]]:
    """The labelled articles of these folders and files, with what readers said of them."""
    labels = read_labels()
    for place in places:
        for row in rows_of(place):
            if row["doc"] in labels:
                yield row, labels[row["doc"]]


def examples(places: Sequence[Path]) -> Iterator[tuple[str, Example]]:
    """Every example of the labelled articles, with its kind."""
    for number, (row, read) in enumerate(labelled(places)):
        parsed, resolved = attribute(article_from_text(row["text"], path=row["doc"], as_is=True))
        yield from _examples(number, _looked_at(parsed, resolved), read.of(SENTENCE), read.of(UNNAMED))


def planted_examples() -> Iterator[tuple[str, Example]]:
    """Every example of the planted copy that may be read, with its kind; its articles have numbers below zero."""
    with TemporaryDirectory() as folder:
        for number, path in enumerate(copies(*READ), 1):
            copy = read_copy(path, Path(folder))
            parsed, resolved = attribute(copy.article)
            looked = _looked_at(parsed, resolved)
            told = [(each.start, _words_of(resolved.attributions[each.place])) for each in looked.nameless]
            own = [(sentence.span.start, [sentence.span]) for sentence in parsed.sentences]
            marks = _marks(SENTENCE, own, copy.faults), _marks(UNNAMED, told, copy.faults)
            yield from _examples(-number, looked, *marks)


@dataclass(frozen=True)
class _Looked:
    """An article as the models see it."""

    parsed: Parsed
    seen: Sight
    nameless: Sequence[Unnamed]


def _looked_at(parsed: Parsed, resolved: Resolved) -> _Looked:
    seen = sight(parsed, resolved)
    return _Looked(parsed, seen, unnamed(parsed, resolved, seen))


def _examples(
    number: int, looked: _Looked, sentences: dict[int, Label], attributions: dict[int, Label]
) -> Iterator[tuple[str, Example]]:
    seen = looked.seen
    for sentence, words, measures in zip(looked.parsed.sentences, seen.words, seen.measures, strict=True):
        label = sentences.get(sentence.span.start)
        if label or measures[0] + measures[1] >= OWN:
            yield SENTENCE, Example(number, words, measures, label)
    once = set()
    for each in looked.nameless:
        label = attributions.get(each.start)
        if label and each.start not in once:
            once.add(each.start)
            yield UNNAMED, Example(number, each.words, each.measures, label)


def _marks(what: str, places: Sequence[tuple[int, Sequence[Span]]], faults: Sequence[Fault]) -> dict[int, Label]:
    """What the marks say of each place: asked where one of these faults is marked, not asked where none is."""
    found = {}
    for start, spans in places:
        codes = [f.code for f in faults if f.span and any(f.span.overlaps(span) for span in spans)]
        if any(code.startswith(ASKED[what]) for code in codes):
            found[start] = Label(what, start, SURELY, ())
        elif what == SENTENCE or not codes:
            found[start] = Label(what, start, HARDLY, ())
    return found


def _words_of(attribution: ResolvedAttribution) -> Sequence[Span]:
    """The words of source and cue."""
    found = attribution.found
    return [*(span for spans in found.sources for span in spans), *(found.cue.spans if found.cue else ())]


def matrix(given: list[Example], known: Keys) -> sparse.csr_matrix:
    """The words of each example, a row of length one each."""
    where = {key: column for column, key in enumerate(known.tolist())}
    columns = [[where[key] for key in example.words.tolist() if key in where] for example in given]
    values = np.concatenate([np.full(len(c), 1 / np.sqrt(max(1, len(c)))) for c in columns])
    ends = np.cumsum([0, *map(len, columns)])
    return sparse.csr_matrix((values, np.concatenate(columns).astype(int), ends), shape=(len(given), len(known)))


def vocabulary(given: list[Example]) -> Keys:
    """The features that several examples have, in order."""
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
        """The model of these examples: each counts as asked by a share of editors, and as not asked by the rest."""
        known = vocabulary(given)
        raw = np.array([example.measures for example in given], np.float64)
        mean, deviation = raw.mean(axis=0), raw.std(axis=0) + 1e-6
        share = np.array([example.share for example in given])
        weight = np.array([1.0 if example.label else UNREAD for example in given])
        whole = sparse.hstack(
            [matrix(given, known), sparse.csr_matrix(TIGHTNESS * standard(raw, mean, deviation))]
        ).tocsr()
        model = LogisticRegression(C=STRENGTH, max_iter=500)
        model.fit(
            sparse.vstack([whole, whole]),
            np.repeat([1, 0], len(given)),
            sample_weight=np.concatenate([weight * share, weight * (1 - share)]),
        )
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
    """Markdown: at each probability, how many examples an article are over it, and with how many readers agree."""
    articles = len({example.article for example in given})
    chances = 1 / (1 + np.exp(-odds))
    right = np.array([example.right for example in given])
    lines = [
        f"{len(given)} examples, {right.sum() / articles:.2f} an article of which readers agree that a desk would ask.",
        "",
        "| probability from | an article | right, % | of all that are right, % |",
        "|---|---|---|---|",
    ]
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        over = chances >= least
        if over.any():
            found = f"{100 * right[over].mean():.0f} | {100 * right[over].sum() / right.sum():.0f}"
            lines.append(f"| {least} | {over.sum() / articles:.2f} | {found} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, train on everything, write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("places", type=Path, nargs="+", help="a folder of texts, or JSON lines")
    options.add_argument("-o", "--out", type=Path, default=OUT)
    given = options.parse_args()
    data = [*examples(given.places), *planted_examples()]
    for kind, name in ((SENTENCE, SENTENCES), (UNNAMED, UNNAMED_SOURCES)):
        mine = [example for what, example in data if what == kind]
        odds = unseen(mine)
        for part, chosen in (
            ("published articles", [i for i, example in enumerate(mine) if example.article >= 0]),
            ("planted copy", [i for i, example in enumerate(mine) if example.article < 0]),
        ):
            print(f"{name}, {part}: {table([mine[i] for i in chosen], odds[chosen])}\n")
        Fit.of(mine).save(given.out / f"{name}.npz")


if __name__ == "__main__":
    main()
