"""Learned weights as the arrays of the model's data file."""

import numpy as np
import numpy.typing as npt

from benchmarks.attribution_learning import Bag, Keys, Top

Arrays = dict[str, npt.NDArray[np.generic]]


def packed(name: str, keys: Keys, bag: Bag) -> Arrays:
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


def layers(name: str, top: Top) -> Arrays:
    """The layers above a table."""
    parts = {"bias": top.bias, "hidden": top.hidden, "hidden_bias": top.hidden_bias, "out": top.out}
    return {f"{name}_{k}": w.value for k, w in (parts | {"out_bias": top.out_bias}).items()}


def no_judge() -> Arrays:
    """A judge that has learned nothing: for the folds, where only the candidates are wanted."""
    rng = np.random.default_rng(0)
    arrays = packed("judge", np.ones(1, np.uint64), Bag.made(1, 1, 1, rng=rng, rate=0))
    arrays |= layers("judge", Top.made(1, 1, 1, rng=rng, rate=0))
    return arrays | {"judge_measures": np.ones((2, 1)), "threshold": np.ones(2)}
