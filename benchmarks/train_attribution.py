"""Trains the attribution model on PolNeAR's train part.

python benchmarks/train_attribution.py POLNEAR/train [-o FILE.npz] [--cache DIR]
"""

import argparse
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.attribution_data import (
    Annotation,
    CueExamples,
    RoleKeys,
    annotations,
    cue_examples,
    example,
    openings,
    right,
    role_keys,
    with_heads,
)
from benchmarks.attribution_learning import Array, Ids, Keys, rows_of, vocabulary
from benchmarks.attribution_networks import Course, CueNetwork, Example, RoleNetwork, learn_cues, learn_roles
from benchmarks.attribution_packing import Arrays, layers, no_judge, packed
from claims.extraction.learned.attribution_features import Grid
from claims.extraction.learned.attribution_model import AttributionModel, model_of
from claims.extraction.learned.candidates import LIKELY, Candidate, find_candidates
from claims.extraction.learned.cues import POSSIBLE
from claims.extraction.learned.judging import Readings, as_found, without_source

OUT = Path(__file__).resolve().parents[1] / "claims" / "extraction" / "models" / "attribution.npz"
FOLDS = 3
CUE, ROLE_WIDTH = Course(width=32), 40
JUDGE = Course(width=16, batch=512, epochs=7, features_out=0.5)
SEEN = {"cue": 8, "token": 12, "anchor": 3, "pair": 15, "judge": 5}
"""How often a feature must be seen to be known."""


@dataclass
class Training:
    """All that the folds share: the articles, and after them the little texts made of their sentences."""

    data: list[Annotation]
    article: list[int]
    """For each of them the number of the article that it is or is made of."""
    cues: list[CueExamples]
    cue_keys: Keys
    cue_ids: list[Ids]

    def cue_network(self, chosen: list[int], seed: int) -> CueNetwork:
        """A cue network trained on the chosen articles."""
        return learn_cues(
            np.concatenate([self.cue_ids[i] for i in chosen]),
            np.concatenate([self.cues[i].dense for i in chosen]),
            np.concatenate([self.cues[i].truth for i in chosen]),
            size=len(self.cue_keys),
            course=replace(CUE, seed=seed),
        )

    def odds(self, network: CueNetwork, i: int) -> Array:
        """Log odds of the candidate words of article `i`."""
        return network.odds(self.cue_ids[i], self.cues[i].dense.astype(np.float32))


def prepare(data: list[Annotation], article: list[int], known: Keys) -> Training:
    """The cue examples with their features' rows."""
    cues = [cue_examples(one, known) for one in data]
    keys = vocabulary([c.keys for c in cues], SEEN["cue"])
    ids = [rows_of(keys, c.keys) for c in cues]
    return Training(data, article, cues, keys, ids)


def folded(training: Training) -> list[list[int]]:
    """The numbers of the texts of each fold; what is made of an article is in its fold."""
    return [[i for i, of in enumerate(training.article) if of % FOLDS == fold] for fold in range(FOLDS)]


def odds_by_others(training: Training) -> list[Array]:
    """Each article's cue odds from a network that never saw it."""
    odds: list[Array] = [np.zeros(0, np.float32)] * len(training.data)
    for fold, held in enumerate(folded(training)):
        network = training.cue_network([i for i in range(len(training.data)) if i not in set(held)], fold)
        for i in held:
            odds[i] = training.odds(network, i)
        print(f"cues, fold {fold + 1} of {FOLDS}", flush=True)
    return odds


def role_examples(training: Training, odds: list[Array]) -> tuple[dict[str, Keys], list[Example]]:
    """The windows of the true cues, with the known features."""
    found: list[RoleKeys] = [
        role_keys(one, cues.index[o > LIKELY]) for one, cues, o in zip(training.data, training.cues, odds, strict=True)
    ]
    known = {name: vocabulary([getattr(k, name) for k in found], SEEN[name]) for name in ("token", "anchor", "pair")}
    return known, [example(k, tuple(rows_of(known[n], getattr(k, n)) for n in known)) for k in found]


def arrays_of(training: Training, cue: CueNetwork, known: dict[str, Keys], role: RoleNetwork, judge: Arrays) -> Arrays:
    """The model's data file."""
    arrays: Arrays = {"openings": openings(training.data), "step": role.step.value, "start": role.start.value}
    arrays |= packed("cue", training.cue_keys, cue.bag) | layers("cue", cue.top) | layers("role", role.top) | judge
    for name, bag in (("token", role.token), ("anchor", role.anchor), ("pair", role.pair)):
        arrays |= packed(name, known[name], bag)
    return arrays


def candidates(model: AttributionModel, one: Annotation, cues: CueExamples, odds: Array) -> list[Candidate]:
    """What the model would attribute in this article."""
    possible = odds > POSSIBLE
    return find_candidates(model, one.grid, cues.index[possible], odds[possible]) if possible.any() else []


@dataclass
class Cases:
    """Readings by networks that never saw their articles, and whether they are true."""

    keys: Keys
    measures: Array
    truth: npt.NDArray[np.bool_]
    agentless: npt.NDArray[np.int64]
    article: npt.NDArray[np.int64]
    total: npt.NDArray[np.int64]
    """True attributions with a source and without one, found or not."""


def judged(cases: Cases) -> Arrays:
    """A network that tells true readings from false ones, and the chances from which it is best to believe it."""
    mean, deviation = cases.measures.mean(axis=0), cases.measures.std(axis=0) + 1e-6
    measures = ((cases.measures - mean) / deviation).astype(np.float32)
    known = vocabulary([cases.keys], SEEN["judge"])
    ids = rows_of(known, cases.keys)
    odds = np.zeros(len(ids), np.float32)
    for fold in range(FOLDS):
        held = (cases.article // FOLDS) % FOLDS == fold
        network = learn_cues(ids[~held], measures[~held], cases.truth[~held], size=len(known), course=JUDGE)
        odds[held] = network.odds(ids[held], measures[held])
    sure = (1 / (1 + np.exp(-odds))).astype(np.float32)
    best = [level_of(sure, cases, agentless) for agentless in (0, 1)]
    network = learn_cues(ids, measures, cases.truth, size=len(known), course=JUDGE)
    arrays = packed("judge", known, network.bag) | layers("judge", network.top)
    return arrays | {"judge_measures": np.stack([mean, deviation]), "threshold": np.array(best)}


def level_of(sure: Array, cases: Cases, agentless: int) -> float:
    """The chance from which readings with (or without) a source are best believed, by the F1 of such attributions.

    Of the levels that come within a tenth of a point of the best, the highest: a false alarm costs more than a miss.
    """
    mine = cases.agentless == agentless
    levels = np.arange(0.1, 0.7, 0.01)
    total = cases.total[agentless]
    right_ones = [cases.truth[mine & (sure > x)].sum() for x in levels]
    scores = [200 * n / ((mine & (sure > x)).sum() + total) for n, x in zip(right_ones, levels, strict=True)]
    best = float(max(x for x, score in zip(levels, scores, strict=True) if score >= max(scores) - 0.1))
    print(f"judge, {'without' if agentless else 'with'} a source: {max(scores):.1f}, {best:.2f}", flush=True)
    return best


def both(grid: Grid, of_article: list[Candidate]) -> list[Readings]:
    """The candidates as they were found, and those with a source once more without it."""
    sourced = np.array([k for k, candidate in enumerate(of_article) if len(candidate.source)], np.int64)
    return [as_found(grid, of_article), *([without_source(grid, of_article, sourced)] if len(sourced) else [])]


def learn_judge(training: Training, odds: list[Array], known: dict[str, Keys], examples: list[Example]) -> Arrays:
    """The judge, from readings by networks that never saw their article; nothing that we made is read."""
    sizes = (len(known["token"]), len(known["anchor"]), len(known["pair"]))
    whatever = training.cue_network([0, 1], 0)
    found: list[tuple[int, Readings]] = []
    for fold, held in enumerate(folded(training)):
        others = [examples[i] for i in range(len(examples)) if i not in set(held)]
        role = learn_roles(others, sizes=sizes, width=ROLE_WIDTH, seed=fold, epochs=3)
        model = model_of(arrays_of(training, whatever, known, role, no_judge()))
        for i in (i for i in held if i == training.article[i]):
            of_article = candidates(model, training.data[i], training.cues[i], odds[i])
            found += [(i, read) for read in both(training.data[i].grid, of_article)] if of_article else []
        print(f"roles, fold {fold + 1} of {FOLDS}", flush=True)
    articles = [one for i, one in enumerate(training.data) if i == training.article[i]]
    gold = [bool(one.source) for article in articles for one in article.gold]
    return judged(
        Cases(
            keys=np.concatenate([read.keys for _, read in found]),
            measures=np.concatenate([read.measures for _, read in found]),
            truth=np.array([right(c, training.data[i]) for i, read in found for c in read.candidates]),
            agentless=np.array([int(not len(c.source)) for _, read in found for c in read.candidates]),
            article=np.concatenate([np.full(len(read.candidates), i) for i, read in found]),
            total=np.array([sum(gold), len(gold) - sum(gold)]),
        )
    )


def train(folder: Path, cache: Path | None) -> Arrays:
    """The whole model."""
    found = list(annotations(folder, cache))
    made = [(i, more) for i, (_, more) in enumerate(found) if more is not None]
    data = with_heads([article for article, _ in found] + [more for _, more in made])
    training = prepare(data, [*range(len(found)), *(i for i, _ in made)], openings(data[: len(found)]))
    total = sum(len(one.gold) for one in data[: len(found)]), sum(len(one.gold) for one in data[len(found) :])
    print(f"{len(found)} articles, {total[0]} attributions, {total[1]} more made of their sentences", flush=True)
    odds = odds_by_others(training)
    known, examples = role_examples(training, odds)
    judge = learn_judge(training, odds, known, examples)
    cue = training.cue_network(list(range(len(data))), 0)
    sizes = (len(known["token"]), len(known["anchor"]), len(known["pair"]))
    role = learn_roles(examples, sizes=sizes, width=ROLE_WIDTH, seed=0)
    return arrays_of(training, cue, known, role, judge)


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="PolNeAR's train part, with text/ and attributions/")
    parser.add_argument("-o", type=Path, default=OUT)
    parser.add_argument("--cache", type=Path, help="a folder to keep parses in")
    options = parser.parse_args()
    if options.cache:
        options.cache.mkdir(parents=True, exist_ok=True)
    arrays = train(options.folder, options.cache)
    options.o.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(options.o, **arrays)  # type: ignore[arg-type]
    print(f"{options.o}: {options.o.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
