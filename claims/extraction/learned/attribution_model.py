"""The trained networks: which token is a cue, and what the tokens around a cue are to it.

`benchmarks/train_attribution.py` makes the data file; `docs/attribution-model.md` is its card.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from claims.extraction.learned.attribution_features import Floats, Keys
from claims.extraction.learned.sequence_labels import Chain

Arrays = dict[str, npt.NDArray[np.generic]]
_HIGH = np.uint64(32)
_HIGHEST = np.uint32(0xFFFFFFFF)
_UPPER = 17
"""Bits by which keys are put into buckets."""


@dataclass(frozen=True)
class Table:
    """Vectors of features, found by the upper half of the feature's key."""

    keys: npt.NDArray[np.uint32]
    """In order, each once, and the highest number at the end."""
    starts: npt.NDArray[np.int32]
    """Where the keys with the same upper bits begin."""
    vectors: Floats
    """The first row is that of unknown features, and so is the last."""

    @staticmethod
    def made(keys: npt.NDArray[np.uint32], vectors: Floats) -> "Table":
        """The table of these keys, in order, and their vectors; of keys that are the same the first counts."""
        first = np.append(True, keys[1:] != keys[:-1])
        keys, unknown = keys[first], np.zeros((1, vectors.shape[1]), np.float32)
        starts = np.searchsorted(keys, np.arange(1 << _UPPER, dtype=np.uint64) << np.uint64(32 - _UPPER))
        return Table(np.append(keys, _HIGHEST), starts.astype(np.int32), np.vstack([unknown, vectors[first], unknown]))

    def summed(self, keys: Keys) -> Floats:
        """The sum of the vectors of each row of keys."""
        out = np.zeros((len(keys), self.vectors.shape[1]), np.float32)
        for column in self._rows(keys).T:
            out += self.vectors.take(column, axis=0)
        return out

    def _rows(self, keys: Keys) -> npt.NDArray[np.int32]:
        """The row of each key's vector, 0 for unknown ones."""
        wanted = (keys.ravel() >> _HIGH).astype(np.uint32)
        place = self.starts.take(wanted >> np.uint32(32 - _UPPER))
        found = self.keys.take(place)
        # NOTE: few keys share their upper bits, so that this ends after a few rounds, and long before a binary search.
        while len(low := np.flatnonzero(found < wanted)):
            place[low] += 1
            found[low] = self.keys.take(place[low])
        return np.where(found == wanted, place + 1, 0).reshape(keys.shape)


@dataclass(frozen=True)
class Layers:
    """What turns summed vectors into scores: two layers with a rectifier before each."""

    bias: Floats
    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: Floats

    def scores(self, summed: Floats) -> Floats:
        """One row of scores for each row of sums."""
        first = np.maximum(summed + self.bias, 0) @ self.hidden + self.hidden_bias
        scores: Floats = np.maximum(first, 0) @ self.out + self.out_bias
        return scores


@dataclass(frozen=True)
class AttributionModel:
    """Everything that was learned."""

    openings: Keys
    """Lower-case words, hashed, that may head a cue without being verbs."""
    cue: Table
    cue_dense: Floats
    cue_layers: Layers
    token: Table
    token_dense: Floats
    anchor: Table
    """Features of the cue itself."""
    anchor_dense: Floats
    pair: Table
    role_layers: Layers
    chain: Chain
    judge: Table
    judge_dense: Floats
    judge_measures: Floats
    """Mean and deviation of the judge's measures."""
    judge_layers: Layers
    threshold: Floats
    """How sure the judge must be of a reading with a source, and of one without."""


def _table(arrays: Arrays, name: str) -> Table:
    packed = arrays[f"{name}_vectors"].astype(np.float32) * arrays[f"{name}_scale"].astype(np.float32)[:, None]
    return Table.made(arrays[f"{name}_keys"].astype(np.uint32), packed)


def _layers(arrays: Arrays, name: str) -> Layers:
    parts = ("bias", "hidden", "hidden_bias", "out", "out_bias")
    return Layers(*(arrays[f"{name}_{part}"].astype(np.float32) for part in parts))


@cache
def load_model() -> AttributionModel:
    """The model that ships with the package, read once."""
    with files("claims.extraction").joinpath("models", "attribution.npz").open("rb") as data, np.load(data) as stored:
        return model_of({name: stored[name] for name in stored.files})


def model_of(arrays: Arrays) -> AttributionModel:
    """The model in these arrays."""
    return AttributionModel(
        openings=arrays["openings"].astype(np.uint64),
        cue=_table(arrays, "cue"),
        cue_dense=arrays["cue_dense"].astype(np.float32),
        cue_layers=_layers(arrays, "cue"),
        token=_table(arrays, "token"),
        token_dense=arrays["token_dense"].astype(np.float32),
        anchor=_table(arrays, "anchor"),
        anchor_dense=arrays["anchor_dense"].astype(np.float32),
        pair=_table(arrays, "pair"),
        role_layers=_layers(arrays, "role"),
        chain=Chain(arrays["step"].astype(np.float64), arrays["start"].astype(np.float64)),
        judge=_table(arrays, "judge"),
        judge_dense=arrays["judge_dense"].astype(np.float32),
        judge_measures=arrays["judge_measures"].astype(np.float32),
        judge_layers=_layers(arrays, "judge"),
        threshold=arrays["threshold"].astype(np.float32),
    )
