"""Trains the attribution model on PolNeAR's train part.

python benchmarks/train_attribution.py POLNEAR/train [-o FILE.npz] [--cache DIR]
"""

import argparse
import sys
from dataclasses import dataclass
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
    role_keys,
    with_heads,
)
from benchmarks.attribution_learning import Array, Bag, Ids, Keys, Top, rows_of, vocabulary
from benchmarks.attribution_networks import CueNetwork, Example, RoleNetwork, learn_cues, learn_roles
from claims.extraction.attribution_model import AttributionModel, model_of
from claims.extraction.candidates import LIKELY, Candidate, find_candidates, judge_features
from claims.extraction.cues import POSSIBLE

OUT = Path(__file__).resolve().parents[1] / "claims" / "extraction" / "models" / "attribution.npz"
FOLDS = 3
CUE_WIDTH, ROLE_WIDTH, JUDGE = 32, 40, (32, 16)
SEEN = {"cue": 8, "token": 12, "anchor": 3, "pair": 15}
"""How often a feature must be seen to be known."""
Arrays = dict[str, npt.NDArray[np.generic]]


@dataclass
class Training:
    """All that the folds share."""

    data: list[Annotation]
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
            width=CUE_WIDTH,
            seed=seed,
        )

    def odds(self, network: CueNetwork, i: int) -> Array:
        """Log odds of the candidate words of article `i`."""
        return network.odds(self.cue_ids[i], self.cues[i].dense.astype(np.float32))


def prepare(data: list[Annotation], known: Keys) -> Training:
    """The cue examples with their features' rows."""
    cues = [cue_examples(one, known) for one in data]
    keys = vocabulary([c.keys for c in cues], SEEN["cue"])
    ids = [rows_of(keys, c.keys) for c in cues]
    return Training(data, cues, keys, ids)


def folded(training: Training) -> list[list[int]]:
    """The numbers of the articles of each fold."""
    return [[i for i in range(len(training.data)) if i % FOLDS == fold] for fold in range(FOLDS)]


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


def _packed(name: str, keys: Keys, bag: Bag) -> Arrays:
    """A table of vectors: keys by their upper half, vectors in steps of a 127th of their largest part."""
    order = np.argsort(keys >> np.uint64(32), kind="stable")
    vectors = bag.weights.value[1:][order]
    scale = np.maximum(np.abs(vectors).max(axis=1), 1e-6) / 127
    small = np.rint(vectors / scale[:, None]).astype(np.int8)
    packed: Arrays = {f"{name}_keys": (keys >> np.uint64(32)).astype(np.uint32)[order], f"{name}_vectors": small}
    packed[f"{name}_scale"] = scale.astype(np.float32)
    if bag.dense.value.size:
        packed[f"{name}_dense"] = bag.dense.value.astype(np.float16)
    return packed


def _top(name: str, top: Top) -> Arrays:
    parts = {"bias": top.bias, "hidden": top.hidden, "hidden_bias": top.hidden_bias, "out": top.out}
    return {f"{name}_{k}": w.value for k, w in (parts | {"out_bias": top.out_bias}).items()}


def arrays_of(training: Training, cue: CueNetwork, known: dict[str, Keys], role: RoleNetwork, judge: Arrays) -> Arrays:
    """The model's data file."""
    arrays: Arrays = {"openings": openings(training.data), "step": role.step.value, "start": role.start.value}
    arrays |= _packed("cue", training.cue_keys, cue.bag) | _top("cue", cue.top) | _top("role", role.top) | judge
    for name, bag in (("token", role.token), ("anchor", role.anchor), ("pair", role.pair)):
        arrays |= _packed(name, known[name], bag)
    return arrays


def judge_arrays() -> Arrays:
    """A judge that has learned nothing: for the folds, where only the candidates are wanted."""
    count = 1
    arrays: Arrays = {"judge_input": np.zeros((count, 1)), "judge_scale": np.ones((2, count)), "threshold": np.zeros(1)}
    for part, shape in (("bias", (1,)), ("hidden", (1, 1)), ("hidden_bias", (1,)), ("out", (1, 1)), ("out_bias", (1,))):
        arrays[f"judge_{part}"] = np.zeros(shape)
    return arrays


def candidates(model: AttributionModel, one: Annotation, cues: CueExamples, odds: Array) -> list[Candidate]:
    """What the model would attribute in this article."""
    possible = odds > POSSIBLE
    return find_candidates(model, one.grid, cues.index[possible], odds[possible]) if possible.any() else []


def right(candidate: Candidate, one: Annotation) -> bool:
    """Whether the candidate is a true attribution: content shared by half or more, source touched."""
    content, source = set(candidate.content.tolist()), set(candidate.source.tolist())
    for gold in one.gold:
        shared = len(content & gold.content)
        if shared and shared >= 0.5 * len(content | gold.content):
            return bool(source & gold.source) or not (source or gold.source)
    return False


def judged(features: Array, truth: npt.NDArray[np.bool_], total: int) -> Arrays:
    """A network that tells true candidates from false ones, and the odds from which it is best to believe it."""
    from sklearn.model_selection import cross_val_predict  # noqa: PLC0415  # for training only
    from sklearn.neural_network import MLPClassifier  # noqa: PLC0415

    mean, deviation = features.mean(axis=0), features.std(axis=0) + 1e-6
    scaled = (features - mean) / deviation
    network = MLPClassifier(JUDGE, alpha=1e-3, max_iter=25, early_stopping=True, random_state=0)
    sure = cross_val_predict(network, scaled, truth, cv=5, method="predict_proba")[:, 1]
    levels = np.arange(0.2, 0.7, 0.01)
    scores = [2 * truth[sure > level].sum() / ((sure > level).sum() + total) for level in levels]
    print(f"judge: {100 * max(scores):.1f} at {levels[int(np.argmax(scores))]:.2f}", flush=True)
    network.fit(scaled, truth)
    (inner, hidden, out), (bias, hidden_bias, out_bias) = network.coefs_, network.intercepts_
    arrays = {"judge_input": inner, "judge_bias": bias, "judge_hidden": hidden, "judge_hidden_bias": hidden_bias}
    arrays |= {"judge_out": out, "judge_out_bias": out_bias, "judge_scale": np.stack([mean, deviation])}
    return arrays | {"threshold": np.array([levels[int(np.argmax(scores))]])}


def learn_judge(training: Training, odds: list[Array], known: dict[str, Keys], examples: list[Example]) -> Arrays:
    """The judge, from candidates of networks that never saw their article."""
    features, truth = [], []
    sizes = (len(known["token"]), len(known["anchor"]), len(known["pair"]))
    whatever = training.cue_network([0, 1], 0)
    for fold, held in enumerate(folded(training)):
        others = [examples[i] for i in range(len(examples)) if i not in set(held)]
        role = learn_roles(others, sizes=sizes, width=ROLE_WIDTH, seed=fold, epochs=3)
        model = model_of(arrays_of(training, whatever, known, role, judge_arrays()))
        for i in held:
            found = candidates(model, training.data[i], training.cues[i], odds[i])
            if found:
                features.append(judge_features(training.data[i].grid, found))
                truth += [right(c, training.data[i]) for c in found]
        print(f"roles, fold {fold + 1} of {FOLDS}", flush=True)
    return judged(np.concatenate(features), np.array(truth), sum(len(one.gold) for one in training.data))


def train(folder: Path, cache: Path | None) -> Arrays:
    """The whole model."""
    data = with_heads(list(annotations(folder, cache)))
    training = prepare(data, openings(data))
    print(f"{len(data)} articles, {sum(len(one.gold) for one in data)} attributions", flush=True)
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
