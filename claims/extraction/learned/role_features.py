"""What tells source, content and cue words around an accepted cue: the word itself, the cue, and the way between."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.extraction.learned.attribution_features import Grid, Ints, Keys, mixed
from claims.extraction.learned.cue_features import quote_states
from claims.extraction.learned.pair_relations import between

WINDOW = 160
"""Tokens to either side of a cue, at most; never beyond its paragraph."""


@dataclass(frozen=True)
class Windows:
    """Pairs of cue and token, cue by cue."""

    cues: Ints
    """Head token of each cue."""
    first: Ints
    """Where each cue's pairs begin; one more entry for the end."""
    token: Ints
    cue: Ints
    """Number of the pair's cue among `cues`."""


def make_windows(grid: Grid, cues: Ints) -> Windows:
    """The tokens around each cue, white space left out."""
    tokens: list[Ints] = []
    for cue in cues:
        low, high = max(0, cue - WINDOW), min(len(grid), cue + WINDOW + 1)
        near = np.arange(low, high)
        tokens.append(near[grid.paragraph[low:high] == grid.paragraph[cue]])
    sizes = np.array([len(t) for t in tokens], np.int64)
    first = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    token = np.concatenate(tokens) if tokens else np.zeros(0, np.int64)
    return Windows(cues, first, token, np.repeat(np.arange(len(cues)), sizes))


def token_keys(grid: Grid) -> Keys:
    """Feature keys of every token by itself, one row each."""
    columns: list[Keys] = []

    def add(*parts: npt.NDArray[np.generic]) -> None:
        columns.append(mixed(1000 + len(columns), *parts))

    index = np.arange(len(grid))
    for values in (grid.lower, grid.lemma, grid.tag, grid.dep, grid.entity, grid.shape):
        add(values)
    add(grid.lemma[grid.head])
    add(grid.tag[grid.head])
    add(grid.dep[grid.head])
    add(grid.dep, grid.tag[grid.head])
    for k in (-2, -1, 1, 2):
        add(grid.at(grid.lower, index + k))
        add(grid.at(grid.tag, index + k))
    add(grid.at(grid.lower, index - 1), grid.lower)
    add(grid.lower, grid.at(grid.lower, index + 1))
    add(grid.at(grid.tag, index - 1), grid.tag, grid.at(grid.tag, index + 1))
    for state in quote_states(grid, index):
        add(state)
    add(grid.quote_start, grid.quote_end, grid.quotation >= 0)
    add(grid.sentence_start)
    add(grid.at(grid.sentence_start, index + 1))
    add(np.minimum(grid.paragraph, 3))
    return np.stack(columns, axis=1)


def anchor_keys(grid: Grid, cues: Ints) -> Keys:
    """Feature keys of each cue by itself, one row each."""
    columns: list[Keys] = []

    def add(*parts: npt.NDArray[np.generic]) -> None:
        columns.append(mixed(2000 + len(columns), *parts))

    head = grid.head[cues]
    for values in (grid.lower, grid.lemma, grid.tag, grid.dep):
        add(values[cues])
    add(grid.lemma[head])
    for name in ("nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "prep", "agent", "poss", "acl", "parataxis"):
        add(grid.children[name][cues] >= 0)
    add(grid.at(grid.lemma, grid.children["prep"][cues]))
    add(grid.at(grid.lower, cues + 1))
    add(grid.at(grid.lower, cues - 1))
    for state in quote_states(grid, cues):
        add(state)
    add(np.minimum(grid.paragraph[cues], 3))
    return np.stack(columns, axis=1)


def _bucket(distance: Ints) -> Ints:
    """Signed distance, exact when small, by powers of two beyond."""
    size = np.abs(distance)
    coarse = np.where(size < 6, size, 4 + np.floor(np.log2(np.maximum(size, 1))).astype(np.int64))
    return np.sign(distance) * coarse


def _paths(grid: Grid, token: Ints, cue: Ints) -> tuple[Keys, Ints, Ints, Ints]:
    """The way in the tree from token to cue: its key, steps up, steps down, and the token just below the top."""
    mine, others = grid.ancestors[token], grid.ancestors[cue]
    same = (mine[:, :, None] == others[:, None, :]) & (mine[:, :, None] >= 0)
    flat = same.reshape(len(token), same.shape[1] * same.shape[2])
    place = flat.argmax(axis=1)
    met = flat[np.arange(len(token)), place]
    up, down = place // same.shape[2], place % same.shape[2]
    row = np.arange(len(token))
    key = mixed(7, grid.climbs[token, up], grid.climbs[cue, down], np.where(met, 1, 0))
    below = np.where(met & (up > 0), mine[row, np.maximum(up - 1, 0)], -1)
    return key, np.where(met, up, 7), np.where(met, down, 7), below


def tree_way(grid: Grid, token: Ints, cue: Ints) -> Keys:
    """Key of the way in the tree from each token to each cue."""
    return _paths(grid, token, cue)[0]


def pair_keys(grid: Grid, windows: Windows, accepted: Ints) -> Keys:
    """Feature keys of each pair of cue and token, one row each; `accepted` are all cues of the article."""
    columns: list[Keys] = []

    def add(*parts: npt.NDArray[np.generic]) -> None:
        columns.append(mixed(3000 + len(columns), *parts))

    token, cue = windows.token, windows.cues[windows.cue]
    path, up, down, below = _paths(grid, token, cue)
    lemma = grid.lemma[cue]
    branch = grid.at(grid.dep, below)
    side = np.sign(token - cue)
    branch_side = mixed(1, branch, np.where(below >= 0, np.sign(below - cue), 5))
    distance = _bucket(token - cue)
    sentences = np.clip(grid.sentence[token] - grid.sentence[cue], -4, 4)
    relation = between(grid, token, cue, accepted)
    add(path)
    add(path, lemma)
    add(path, grid.tag[token])
    add(path, grid.quotation[token] >= 0, grid.tag[cue])
    add(up, down, branch, side)
    add(branch_side, down)
    add(branch_side, down, lemma)
    add(branch_side, grid.tag[token])
    add(branch_side, np.minimum(up, 4), grid.dep[token])
    add(branch_side, grid.at(grid.lemma, below))
    add(branch_side, grid.tag[cue], grid.dep[cue])
    add(distance)
    add(distance, lemma)
    add(distance, grid.tag[token])
    add(distance, grid.lower[token])
    add(sentences, side)
    add(sentences, grid.quotation[token] >= 0, grid.quotation[cue] >= 0, side)
    for values in relation:
        add(values, side)
    add(*relation, side, grid.quotation[token] >= 0)
    add(relation[0], sentences, grid.quotation[token] >= 0, grid.tag[cue])
    add(relation[3], relation[4], grid.quotation[token] >= 0, branch_side)
    return np.stack(columns, axis=1)


def boundaries(grid: Grid) -> Ints:
    """What stands between each token and the one before: 0 nothing, 1-2 a comma, 3-4 a mark, 5-6 a sentence's end."""
    comma = grid.lower == grid.parsed.doc.vocab.strings.add(",")
    kind = np.zeros(len(grid), np.int64)
    if not len(grid):
        return kind
    kind[np.concatenate([[False], comma[:-1]])] = 1
    kind[comma] = 2
    kind[grid.quote_start] = 3
    kind[np.concatenate([[False], grid.quote_end[:-1]])] = 4
    kind[grid.sentence_start] = 5
    kind[grid.sentence_start & (grid.quotation >= 0) & ~grid.quote_start] = 6
    return kind
