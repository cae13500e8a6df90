"""Networks over hashed features, learned with numpy and scipy: what `train_attribution.py` trains.

Both networks sum the vectors of an example's features, then pass two small layers; the second one's scores feed a
linear-chain conditional random field. Plain gradients and Adam, nothing else, so that a laptop trains them in minutes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from scipy import sparse

from claims.extraction.learned.sequence_labels import Chain, Rows, both_passes

Array = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]
Keys = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]
LABELS = 4
KINDS = 7


def vocabulary(blocks: list[Keys], at_least: int) -> Keys:
    """The keys that occur often enough, in order."""
    keys, counts = np.unique(np.concatenate([block.ravel() for block in blocks]), return_counts=True)
    return np.asarray(keys[counts >= at_least])


def rows_of(vocabulary: Keys, keys: Keys) -> Ids:
    """The row of each key, one more than its place; 0 for the unknown."""
    place = np.minimum(np.searchsorted(vocabulary, keys), len(vocabulary) - 1)
    return np.where(vocabulary[place] == keys, place + 1, 0).astype(np.int32)


@dataclass
class Weights:
    """One array of weights with what Adam remembers of it."""

    value: Array
    rate: float
    mean: Array = field(init=False)
    square: Array = field(init=False)
    steps: int = 0

    def __post_init__(self) -> None:
        self.mean, self.square = np.zeros_like(self.value), np.zeros_like(self.value)

    def learn(self, gradient: Array, scale: float, rows: Ints | None = None) -> None:
        """One step of Adam, on some rows only when they are given."""
        self.steps += 1
        at: Ints | slice = slice(None) if rows is None else rows
        self.mean[at] += 0.1 * (gradient - self.mean[at])
        self.square[at] += 0.001 * (gradient**2 - self.square[at])
        rate = self.rate * scale * np.sqrt(1 - 0.999**self.steps) / (1 - 0.9**self.steps)
        self.value[at] -= (rate * self.mean[at] / (np.sqrt(self.square[at]) + 1e-7)).astype(np.float32)


@dataclass
class Bag:
    """Vectors of features, summed for each example; remembers the last examples for the way back."""

    weights: Weights
    dense: Weights
    last: tuple[sparse.csr_matrix, Ints, Array] | None = None

    @staticmethod
    def made(size: int, inputs: int, width: int, *, rng: np.random.Generator, rate: float) -> "Bag":
        """Small random vectors; row 0, of unknown features, is zero."""
        vectors = (rng.standard_normal((size + 1, width)) * 0.05).astype(np.float32)
        vectors[0] = 0
        dense = (rng.standard_normal((inputs, width)) * 0.03).astype(np.float32)
        return Bag(Weights(vectors, rate), Weights(dense, rate))

    def forward(self, ids: Ids, dense: Array, rng: np.random.Generator, drop: float) -> Array:
        """The sums; `drop` is the share of features left out, in training."""
        used, place = np.unique(ids.ravel().astype(np.int64), return_inverse=True)
        ones = (ids.ravel() > 0).astype(np.float32)
        if drop:
            ones *= (rng.random(len(ones), dtype=np.float32) >= drop) / np.float32(1 - drop)
        starts = np.arange(0, ids.size + 1, ids.shape[1])
        matrix = sparse.csr_matrix((ones, place, starts), shape=(len(ids), len(used)))
        self.last = (matrix, used, dense)
        return np.asarray(matrix @ self.weights.value[used] + dense @ self.dense.value, np.float32)

    def backward(self, gradient: Array, scale: float) -> None:
        """Learn from the gradient of the sums."""
        assert self.last is not None
        matrix, used, dense = self.last
        self.weights.learn(np.asarray(matrix.T @ gradient, np.float32), scale, used)
        self.weights.value[0] = 0
        if dense.shape[1]:
            self.dense.learn(dense.T @ gradient, scale)


@dataclass
class Top:
    """Two layers, a rectifier before each, units left out at random in training."""

    bias: Weights
    hidden: Weights
    hidden_bias: Weights
    out: Weights
    out_bias: Weights
    last: tuple[Array, Array, Array, Array, Array, Array] | None = None

    @staticmethod
    def made(width: int, hidden: int, labels: int, *, rng: np.random.Generator, rate: float) -> "Top":
        """Random layers of these sizes."""
        inner = (rng.standard_normal((width, hidden)) / np.sqrt(width)).astype(np.float32)
        outer = (rng.standard_normal((hidden, labels)) / np.sqrt(hidden)).astype(np.float32)
        flat = [np.zeros(n, np.float32) for n in (width, hidden, labels)]
        bias, hidden_, hidden_bias, out, out_bias = (
            Weights(w, rate) for w in (flat[0], inner, flat[1], outer, flat[2])
        )
        return Top(bias, hidden_, hidden_bias, out, out_bias)

    def forward(self, summed: Array, rng: np.random.Generator, drop: float) -> Array:
        """Scores of the labels."""
        before = summed + self.bias.value
        masks = [_mask(rng, (len(before), n), drop) for n in self.hidden.value.shape]
        first = np.maximum(before, 0) * masks[0]
        middle = first @ self.hidden.value + self.hidden_bias.value
        second = np.maximum(middle, 0) * masks[1]
        self.last = (before, first, masks[0], middle, second, masks[1])
        return np.asarray(second @ self.out.value + self.out_bias.value, np.float32)

    def backward(self, gradient: Array, scale: float) -> Array:
        """Learn, and give the gradient of the sums."""
        assert self.last is not None
        before, first, mask, middle, second, upper = self.last
        lower = (gradient @ self.out.value.T) * upper * (middle > 0)
        lowest = np.asarray((lower @ self.hidden.value.T) * mask * (before > 0), np.float32)
        for weights, change in (
            (self.out, second.T @ gradient),
            (self.out_bias, gradient.sum(axis=0)),
            (self.hidden, first.T @ lower),
            (self.hidden_bias, lower.sum(axis=0)),
            (self.bias, lowest.sum(axis=0)),
        ):
            weights.learn(np.asarray(change, np.float32), scale)
        return lowest


def _mask(rng: np.random.Generator, shape: tuple[int, int], drop: float) -> Array:
    if not drop:
        return np.ones((1, 1), np.float32)
    return ((rng.random(shape, dtype=np.float32) >= drop) / np.float32(1 - drop)).astype(np.float32)


def batches(count: int, size: int, epochs: int, rng: np.random.Generator) -> Iterator[tuple[Ints, float]]:
    """Numbers of the examples of each batch, and the learning rate's share, falling to nothing."""
    total, done = epochs * (count // size + 1), 0
    for _ in range(epochs):
        order = rng.permutation(count)
        for start in range(0, count, size):
            yield order[start : start + size], max(1 - done / total, 0.02)
            done += 1


Scores = npt.NDArray[np.float64]


def chain_gradients(chain: Chain, scores: Scores, kinds: Ints, labels: Ints, rows: Rows) -> tuple[Array, Array, Array]:
    """Gradients of the mean negative log likelihood: of the scores, of the steps between labels, of the first."""
    passes, _ = both_passes(chain, scores, kinds, rows)
    after = (passes.local[:, 1:] * passes.back[:, 1:])[:, :, None, :] / passes.norm[:, 1:, None, None]
    pairs = passes.ahead[:, :-1, :, None] * passes.steps[:, 1:] * after
    gold, kind = labels[rows.place], kinds[rows.place]
    share = 1 / len(rows.place)
    wrong = (passes.chances - np.eye(LABELS)[gold]) * rows.real[:, :, None] * share
    of_scores = np.zeros_like(scores)
    of_scores[rows.place[rows.real]] = wrong[rows.real]
    of_step = np.zeros(chain.step.shape)
    real = rows.real[:, 1:]
    np.add.at(of_step, kind[:, 1:][real], pairs[real] * share)
    np.add.at(of_step, (kind[:, 1:][real], gold[:, :-1][real], gold[:, 1:][real]), -share)
    return of_scores.astype(np.float32), of_step.astype(np.float32), wrong[:, 0].sum(axis=0).astype(np.float32)
