"""What each possible cue would attribute, before it is decided which of them do."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.extraction.attribution_features import Floats, Grid, Ints
from claims.extraction.attribution_model import AttributionModel
from claims.extraction.role_features import Windows, anchor_keys, boundaries, make_windows, pair_keys, token_keys
from claims.extraction.sequence_labels import Reals, best_labels, both_passes, side_by_side

LIKELY = -0.4
"""Log odds from which a cue counts as one for the cues around it."""
SOURCE, CONTENT, CUE = 1, 2, 3


@dataclass(frozen=True)
class Candidate:
    """A possible cue with the tokens that would be its source, cue words and content."""

    head: int
    odds: float
    sure: float
    """Log probability of the labels, given that it is a cue."""
    size: int
    """Tokens in its window."""
    source: Ints
    cue: Ints
    content: Ints
    chances: tuple[float, ...] = ()
    """Mean chance of the source's and of the content's labels, the highest of each, and of content tokens in all."""


def find_candidates(model: AttributionModel, grid: Grid, heads: Ints, odds: Floats) -> list[Candidate]:
    """A candidate for each possible cue, in order."""
    windows = make_windows(grid, heads)
    scores = _pair_scores(model, grid, windows, heads[odds > LIKELY])
    rows = side_by_side(windows.first)
    kinds = boundaries(grid)[windows.token]
    labels, best = best_labels(model.chain, scores, kinds, rows)
    passes, total = both_passes(model.chain, scores, kinds, rows)
    chances, sure = passes.chances, best - total
    found = []
    for k, head in enumerate(heads):
        tokens = windows.token[windows.first[k] : windows.first[k + 1]]
        mine = labels[k][: len(tokens)]
        source, cue, content = (tokens[mine == role] for role in (SOURCE, CUE, CONTENT))
        likely = _chances(chances[k][: len(tokens)], mine)
        how = (float(odds[k]), float(sure[k]), len(tokens))
        found.append(Candidate(int(head), *how, source, cue, content, likely))
    return found


def _chances(chances: Reals, labels: Ints) -> tuple[float, ...]:
    """See `Candidate.chances`; `chances` by token and label."""
    means = (chances[labels == role, role].mean() if (labels == role).any() else 0 for role in (SOURCE, CONTENT))
    tops = (chances[:, role].max() for role in (CONTENT, SOURCE))
    return tuple(float(c) for c in (*means, *tops, np.log1p(chances[:, CONTENT].sum())))


def _pair_scores(model: AttributionModel, grid: Grid, windows: Windows, accepted: Ints) -> Reals:
    """Scores of the labels for each pair of cue and token."""
    heads = windows.cues
    used, place = np.unique(windows.token, return_inverse=True)
    tokens = model.token.summed(token_keys(grid)[used]) + grid.tensor[used] @ model.token_dense
    anchors = model.anchor.summed(anchor_keys(grid, heads)) + grid.tensor[heads] @ model.anchor_dense
    pairs = model.pair.summed(pair_keys(grid, windows, accepted))
    scores: Reals = model.role_layers.scores(tokens[place] + anchors[windows.cue] + pairs).astype(np.float64)
    return scores


@dataclass(frozen=True)
class _Claims:
    """Who claims each token as content: the best and the second best odds, and the best's number."""

    top: npt.NDArray[np.float64]
    owner: Ints
    second: npt.NDArray[np.float64]


def _claims(grid: Grid, candidates: list[Candidate]) -> _Claims:
    top, second = np.full(len(grid), -9.0), np.full(len(grid), -9.0)
    owner = np.full(len(grid), -1, np.int64)
    for k in sorted(range(len(candidates)), key=lambda k: candidates[k].odds):
        content = candidates[k].content
        second[content] = top[content]
        top[content], owner[content] = candidates[k].odds, k
    return _Claims(top, owner, second)


def judge_features(grid: Grid, candidates: list[Candidate]) -> Floats:
    """What tells a true attribution from a false one, a row for each candidate."""
    claims = _claims(grid, candidates)
    heads = np.array([c.head for c in candidates], np.int64)
    odds = np.array([c.odds for c in candidates])
    rows = []
    for k, candidate in enumerate(candidates):
        content = candidate.content
        rivals = np.where(claims.owner[content] == k, claims.second[content], claims.top[content])
        head = candidate.head
        above = claims.top[head] if claims.owner[head] != k else claims.second[head]
        inner = odds[np.isin(heads, content)]
        row = [
            candidate.odds,
            candidate.sure,
            candidate.sure / np.sqrt(1 + candidate.size),
            np.log1p(len(content)),
            np.log1p(len(candidate.source)),
            len(candidate.cue),
            head in candidate.cue,
            *candidate.chances,
            (rivals > candidate.odds).mean() if len(rivals) else 0,
            np.maximum(rivals, -4).mean() if len(rivals) else -4,
            max(above, -5),
            inner.max() if len(inner) else -5,
            (grid.quotation[content] >= 0).mean() if len(content) else 0,
            grid.quotation[head] >= 0,
            _gap(content, head, 99),
            np.sign(np.median(content) - head) if len(content) else 0,
            _gap(candidate.source, head, 50),
            min(int(grid.paragraph[head]), 5),
            (np.diff(content) > 1).sum(),
            _shared(candidate, candidates, k),
            len(np.unique(grid.sentence[content])),
        ]
        rows.append(row)
    return np.array(rows, np.float32)


def _gap(tokens: Ints, head: int, nothing: int) -> int:
    """Signed distance from the head to the nearest end of `tokens`; 0 when they lie around it."""
    if not len(tokens):
        return nothing
    if tokens[0] > head:
        return int(tokens[0] - head)
    return int(tokens[-1] - head) if tokens[-1] < head else 0


def _shared(candidate: Candidate, candidates: list[Candidate], k: int) -> int:
    """The most source tokens that it shares with a neighbour."""
    near = (c for j, c in enumerate(candidates) if j != k and abs(c.head - candidate.head) < 60)
    mine = set(candidate.source.tolist())
    return max((len(mine.intersection(c.source.tolist())) for c in near), default=0) if mine else 0
