"""Who-says-so: how much a reader would want each sentence of the outlet's own voice attributed, by a trained model.

`benchmarks/train_check_worthiness.py` makes the data file; `docs/check-worthiness.md` is its card.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from claims.extraction.attribution_features import Bools, Floats, Grid, Ints, Keys, make_grid, mixed
from claims.extraction.shapes import Parsed, Resolved
from claims.spans import Span

_I = ("i", "my", "me", "i’m", "i'm")
_WE = ("we", "our", "us", "you", "your")
_FAR = 2.5
"""Deviations beyond which a measure says no more."""
_NEAR = 5
"""Sentences to either side that count as near."""


Reals = npt.NDArray[np.floating]


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
class Sight:
    """What the model sees of an article's sentences."""

    words: tuple[Keys, ...]
    """The distinct features of each sentence's own words: those that nobody else is given for."""
    measures: Floats
    """A row for each sentence."""


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


def sight(parsed: Parsed, resolved: Resolved) -> Sight:
    """What the model sees of the article."""
    grid = make_grid(parsed)
    voice = _voices(grid, resolved)
    words = _word_keys(grid)
    count = len(parsed.sentences)
    inside = [np.flatnonzero(grid.sentence == number) for number in range(count)]
    own = (np.unique(words[tokens[voice[tokens] < _SOURCED]]) for tokens in inside)
    return Sight(tuple(own), _measures(grid, voice, inside))


_AGENTLESS, _SOURCED, _SOURCE = 1, 2, 3


def _voices(grid: Grid, resolved: Resolved) -> Ints:
    """Whose words each token is: the outlet's (0), nobody's in particular (1), a source's (2), or naming one (3)."""
    voice = np.zeros(len(grid), np.int64)

    def mark(spans: Iterable[Span], value: int) -> None:
        for span in spans:
            first, last = np.searchsorted(grid.start, (span.start, span.end))
            voice[first:last] = np.maximum(voice[first:last], value)

    for attribution in resolved.attributions:
        found = attribution.found
        mark(found.content, _SOURCED if attribution.source_ids else _AGENTLESS)
        if attribution.source_ids:
            mark(found.cue.spans if found.cue else (), _SOURCE)
            for source in found.sources:
                mark(source, _SOURCE)
    return voice


def _word_keys(grid: Grid) -> Keys:
    """Two features of each token: its lemma, or what kind of name or number it is; and the same with the next's."""
    index = np.arange(len(grid))
    word = np.where(grid.entity != 0, grid.entity, grid.lemma)
    following = grid.at(word, index + 1) * (grid.at(grid.sentence, index + 1) == grid.sentence)
    return np.stack([mixed(9000, word), mixed(9001, word, following)], axis=1)


def _any_of(grid: Grid, words: Iterable[str]) -> Bools:
    strings = grid.parsed.doc.vocab.strings
    return np.isin(grid.lower, np.array([strings.add(word) for word in words], np.uint64))


def _measures(grid: Grid, voice: Ints, inside: list[Ints]) -> Floats:
    """Numbers about each sentence, its neighbours and the article, a row each."""
    told = grid.quotation < 0
    first_person, with_readers = _any_of(grid, _I) & told, _any_of(grid, _WE) & told
    asks, percent, money = (_any_of(grid, marks) for marks in (("?",), ("%", "percent"), ("$", "£", "€")))
    polls, digits = _any_of(grid, ("poll", "polls", "polling", "survey")), _digits(grid)
    paragraphs = np.array([sentence.paragraph for sentence in grid.parsed.sentences])
    sourced = np.array([(voice[tokens] >= _SOURCED).any() for tokens in inside], np.float64)
    count, tokens = len(inside), max(1, int(told.sum()))
    article = [
        100 * first_person.sum() / tokens,
        100 * with_readers.sum() / tokens,
        (asks & told).sum() / count,
        sourced.mean(),
        min(int(polls.sum()), 5),
    ]
    rows = []
    for number, mine in enumerate(inside):
        same = paragraphs == paragraphs[number]
        before, after = number - 1, number + 1
        row = [
            *(float((voice[mine] == kind).mean()) if len(mine) else 0.0 for kind in (0, _AGENTLESS, _SOURCED)),
            sourced[number],
            number > 0 and same[before] and sourced[before],
            after < count and same[after] and sourced[after],
            sourced[same].any(),
            number > 0 and sourced[before],
            after < count and sourced[after],
            number == 0 or not same[before],
            same.sum(),
            sourced[max(0, number - _NEAR) : number + _NEAR + 1].mean(),
            np.log1p(len(mine)),
            len(mine) < 9,
            number / count,
            1 - told[mine].mean() if len(mine) else 0.0,
            *(bool(mark[mine].any()) for mark in (digits, percent, money, asks, first_person, with_readers)),
            *article,
            *(grid.tensor[mine].mean(axis=0) if len(mine) else np.zeros(grid.tensor.shape[1])),
        ]
        rows.append(row)
    return np.array(rows, np.float32)


def _digits(grid: Grid) -> Bools:
    strings = grid.parsed.doc.vocab.strings
    kinds: npt.NDArray[np.uint64] = np.array([strings.add("CD")], np.uint64)
    return np.isin(grid.tag, kinds)
