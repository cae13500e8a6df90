"""The two networks of the attribution model: cues, and roles of the words around them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.attribution_learning import KINDS, LABELS, Array, Bag, Ids, Ints, Top, Weights, batches, chain_gradients
from claims.extraction.learned.sequence_labels import Chain, side_by_side

HIDDEN = 32


@dataclass
class CueNetwork:
    """Features of a word in, log odds that it heads a cue out."""

    bag: Bag
    top: Top

    def odds(self, ids: Ids, dense: Array) -> Array:
        """Log odds of each example."""
        rng = np.random.default_rng(0)
        parts = [
            self.top.forward(self.bag.forward(ids[i : i + 8192], dense[i : i + 8192], rng, 0), rng, 0)[:, 0]
            for i in range(0, len(ids), 8192)
        ]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)


@dataclass(frozen=True)
class Course:
    """How a network is trained."""

    width: int
    seed: int = 0
    batch: int = 2048
    epochs: int = 4
    features_out: float = 0.15
    """Share of the features left out at random."""
    units_out: float = 0.2


def learn_cues(ids: Ids, dense: Array, truth: npt.NDArray[np.bool_], *, size: int, course: Course) -> CueNetwork:
    """A network trained on these examples; `size` is the number of known features."""
    rng = np.random.default_rng(course.seed)
    rate = 2e-3
    bag = Bag.made(size, dense.shape[1], course.width, rng=rng, rate=rate)
    network = CueNetwork(bag, Top.made(course.width, HIDDEN, 1, rng=rng, rate=rate))
    for batch, scale in batches(len(ids), course.batch, course.epochs, rng):
        summed = network.bag.forward(ids[batch], dense[batch].astype(np.float32), rng, course.features_out)
        odds = network.top.forward(summed, rng, course.units_out)[:, 0]
        wrong = (1 / (1 + np.exp(-odds)) - truth[batch]) / len(batch)
        network.bag.backward(network.top.backward(wrong[:, None].astype(np.float32), scale), scale)
    return network


@dataclass
class Example:
    """The windows of one article's cues, as rows of known features."""

    token: Ids
    """Features of every token of the article."""
    tensor: Array
    anchor: Ids
    """Features of each cue."""
    heads: Ints
    pair: Ids
    place: Ints
    """Token of each pair."""
    cue: Ints
    first: Ints
    kinds: Ints
    labels: Ints


@dataclass
class RoleNetwork:
    """Features of a cue, of a token and of the way between in, scores of the token's roles out."""

    token: Bag
    anchor: Bag
    pair: Bag
    top: Top
    step: Weights
    start: Weights

    @staticmethod
    def made(sizes: tuple[int, int, int], tensor: int, width: int, *, rng: np.random.Generator) -> "RoleNetwork":
        """A network that knows nothing yet; `sizes` are the numbers of known features of token, cue and pair."""
        rate = 2e-3
        token = Bag.made(sizes[0], tensor, width, rng=rng, rate=rate)
        anchor = Bag.made(sizes[1], tensor, width, rng=rng, rate=rate)
        pair = Bag.made(sizes[2], 0, width, rng=rng, rate=rate)
        step = np.tile(np.eye(LABELS, dtype=np.float32), (KINDS, 1, 1))
        top = Top.made(width, HIDDEN, LABELS, rng=rng, rate=rate)
        return RoleNetwork(token, anchor, pair, top, Weights(step, rate), Weights(np.zeros(LABELS, np.float32), rate))

    def learn(self, examples: Sequence[Example], rng: np.random.Generator, scale: float) -> None:
        """One step on a batch of articles."""
        joined = join(examples)
        used, place = np.unique(joined.place, return_inverse=True)
        nothing = np.zeros((len(joined.pair), 0), np.float32)
        drop = 0.15
        tokens = self.token.forward(joined.token[used], joined.tensor[used], rng, drop)
        anchors = self.anchor.forward(joined.anchor, joined.tensor[joined.heads], rng, drop)
        pairs = self.pair.forward(joined.pair, nothing, rng, drop)
        scores = self.top.forward(tokens[place] + anchors[joined.cue] + pairs, rng, 0.2).astype(np.float64)
        rows = side_by_side(joined.first)
        chain = Chain(self.step.value.astype(np.float64), self.start.value.astype(np.float64))
        of_scores, of_step, of_start = chain_gradients(chain, scores, joined.kinds, joined.labels, rows)
        self.step.learn(of_step, scale)
        self.start.learn(of_start, scale)
        lowest = self.top.backward(of_scores, scale)
        self.token.backward(_gathered(lowest, place, len(used)), scale)
        self.anchor.backward(_gathered(lowest, joined.cue, len(joined.heads)), scale)
        self.pair.backward(lowest, scale)


def _gathered(values: Array, place: Ints, count: int) -> Array:
    """The sum of the rows of `values` that belong to each of `count` places."""
    order = np.argsort(place, kind="stable")
    starts = np.searchsorted(place[order], np.arange(count))
    return np.add.reduceat(values[order], starts, axis=0)


def join(examples: Sequence[Example]) -> Example:
    """One example of several."""
    tokens = np.cumsum([0, *(len(e.token) for e in examples)])
    cues = np.cumsum([0, *(len(e.heads) for e in examples)])
    pairs = np.cumsum([0, *(len(e.pair) for e in examples)])
    first = np.concatenate([*(e.first[:-1] + pairs[i] for i, e in enumerate(examples)), pairs[-1:]])
    return Example(
        token=np.concatenate([e.token for e in examples]),
        tensor=np.concatenate([e.tensor for e in examples]).astype(np.float32),
        anchor=np.concatenate([e.anchor for e in examples]),
        heads=np.concatenate([e.heads + tokens[i] for i, e in enumerate(examples)]),
        pair=np.concatenate([e.pair for e in examples]),
        place=np.concatenate([e.place + tokens[i] for i, e in enumerate(examples)]),
        cue=np.concatenate([e.cue + cues[i] for i, e in enumerate(examples)]),
        first=first,
        kinds=np.concatenate([e.kinds for e in examples]),
        labels=np.concatenate([e.labels for e in examples]),
    )


def learn_roles(
    examples: Sequence[Example], *, sizes: tuple[int, int, int], width: int, seed: int, epochs: int = 4
) -> RoleNetwork:
    """A network trained on these articles."""
    rng = np.random.default_rng(seed)
    told = [example for example in examples if len(example.heads)]
    network = RoleNetwork.made(sizes, told[0].tensor.shape[1], width, rng=rng)
    for batch, scale in batches(len(told), 8, epochs, rng):
        network.learn([told[i] for i in batch], rng, scale)
    return network
