"""Who-says-so: how much a reader would want each sentence of the outlet's own voice attributed, by a trained model.

`benchmarks/train_check_worthiness.py` makes the data file; `docs/check-worthiness.md` is its card.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from claims.extraction.attribution_features import Floats, Keys
from claims.extraction.check_worthiness_features import Reals, Sight, sight
from claims.extraction.shapes import Parsed, Resolved

_FAR = 2.5
"""Deviations beyond which a measure says no more."""


@dataclass(frozen=True)
class Weights:
    """A logistic regression: weights of words, of measures, and where it starts."""

    keys: Keys
    """In order."""
    words: Floats
    measures: Floats
    mean: Floats
    deviation: Floats
    bias: float


@cache
def load_weights() -> Weights:
    """The weights that ship with the package, read once."""
    stored = files("claims.extraction").joinpath("models", "check_worthiness.npz")
    with stored.open("rb") as data, np.load(data) as arrays:
        scale = float(arrays["scale"])
        return Weights(
            keys=arrays["keys"],
            words=arrays["words"].astype(np.float32) * scale,
            measures=arrays["measures"].astype(np.float32),
            mean=arrays["mean"].astype(np.float32),
            deviation=arrays["deviation"].astype(np.float32),
            bias=float(arrays["bias"]),
        )


def check_worthiness(parsed: Parsed, resolved: Resolved) -> tuple[float, ...]:
    """For each sentence the probability, 0 to 1, that a standards desk would ask who says so.

    As in the literature on check-worthiness, it is a property of the sentence in its place; it says nothing about
    whether the sentence is true.
    """
    if not parsed.sentences:
        return ()
    return chances(load_weights(), sight(parsed, resolved))


def chances(weights: Weights, seen: Sight) -> tuple[float, ...]:
    """The model's probability for each sentence."""
    odds = standard(seen.measures, weights.mean, weights.deviation) @ weights.measures + weights.bias
    for number, keys in enumerate(seen.words):
        known = _known(weights, keys)
        if len(known):
            odds[number] += known.sum() / np.sqrt(len(known))
    return tuple(round(float(chance), 3) for chance in 1 / (1 + np.exp(-odds)))


def standard(measures: Reals, mean: Reals, deviation: Reals) -> Reals:
    """The measures in deviations from their mean, cut off where articles are unlike those of the training."""
    return np.clip((measures - mean) / deviation, -_FAR, _FAR)


def _known(weights: Weights, keys: Keys) -> Floats:
    """The weights of those features that training has seen."""
    at = np.minimum(np.searchsorted(weights.keys, keys), len(weights.keys) - 1)
    found: Floats = weights.words[at[weights.keys[at] == keys]]
    return found
