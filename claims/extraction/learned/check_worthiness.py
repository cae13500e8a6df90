"""Who-says-so: how likely a standards desk would ask it of a sentence, or of an unnamed source, by two trained models.

`benchmarks/train_check_worthiness.py` makes the data files; `docs/check-worthiness.md` is their card.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import numpy as np

from claims.extraction.learned.attribution_features import Floats, Keys
from claims.extraction.learned.check_worthiness_features import Reals, sight
from claims.extraction.learned.unnamed_features import unnamed
from claims.extraction.shapes import Parsed, Resolved

SENTENCES, UNNAMED_SOURCES = "check_worthiness", "unnamed_sources"
"""Names of the models' data files: of sentences in the outlet's own voice, and of attributions without a name."""
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


@dataclass(frozen=True)
class Worth:
    """The probability, 0 to 1, that a standards desk would ask who says so."""

    sentences: tuple[float, ...] = ()
    """Of each sentence, as if it were the outlet's own."""
    attributions: Mapping[int, float] = field(default_factory=dict)
    """Of those attributions that name nobody, by their number."""


@cache
def load_weights(name: str = SENTENCES) -> Weights:
    """The weights of that name that ship with the package, read once."""
    stored = files("claims.extraction").joinpath("models", f"{name}.npz")
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


def check_worthiness(parsed: Parsed, resolved: Resolved) -> Worth:
    """How likely a standards desk would ask who says each sentence, and who an unnamed source is.

    As in the literature on check-worthiness, it is a property of the words in their place; it says nothing about
    whether they are true.
    """
    if not parsed.sentences:
        return Worth()
    seen = sight(parsed, resolved)
    nobody = unnamed(parsed, resolved, seen)
    asked = chances(load_weights(UNNAMED_SOURCES), [n.words for n in nobody], [n.measures for n in nobody])
    return Worth(
        chances(load_weights(), seen.words, seen.measures),
        dict(zip((n.place for n in nobody), asked, strict=True)),
    )


def chances(weights: Weights, words: Sequence[Keys], measures: Reals | Sequence[Floats]) -> tuple[float, ...]:
    """The model's probability for each example, of its words and its row of measures."""
    if not len(words):
        return ()
    odds = standard(np.asarray(measures), weights.mean, weights.deviation) @ weights.measures + weights.bias
    for number, keys in enumerate(words):
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
