"""What each possible cue would attribute, before it is decided which of them do."""

from dataclasses import dataclass, replace

import numpy as np

from claims.extraction.learned.attribution_features import Floats, Grid, Ints
from claims.extraction.learned.attribution_model import AttributionModel
from claims.extraction.learned.role_features import (
    Windows,
    anchor_keys,
    boundaries,
    make_windows,
    pair_keys,
    token_keys,
)
from claims.extraction.learned.sequence_labels import Reals, best_labels, both_passes, side_by_side

LIKELY = -0.4
"""Log odds from which a cue counts as one for the cues around it."""
_SURELY = 1.0
"""Log odds from which a cue must have a content somewhere."""
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


def sourceless(candidate: Candidate) -> Candidate:
    """The candidate read as told by nobody: the subject of "the mayor is expected to win" belongs to the content."""
    both = np.sort(np.concatenate([candidate.content, candidate.source]))
    return replace(candidate, source=candidate.source[:0], content=both)


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
        if not len(content) and len(source) and odds[k] > _SURELY:
            content = _that_clause(grid, int(head))
        likely = _chances(chances[k][: len(tokens)], mine)
        how = (float(odds[k]), float(sure[k]), len(tokens))
        found.append(Candidate(int(head), *how, source, cue, content, likely))
    return found


def _that_clause(grid: Grid, head: int) -> Ints:
    """What follows the next 'that' of the sentence: told "an agency on condition of anonymity that ..."."""
    sentence = grid.parsed.doc[head].sent
    start = next((t.i for t in sentence if t.i > head and t.lower_ == "that" and t.tag_ in {"IN", "WDT"}), None)
    return np.zeros(0, np.int64) if start is None else np.arange(start, sentence.end - sentence[-1].is_punct)


def _chances(chances: Reals, labels: Ints) -> tuple[float, ...]:
    """See `Candidate.chances`; `chances` by token and label."""
    of_role = (chances[labels == role, role] for role in (SOURCE, CONTENT))
    means = (of.sum() / len(of) if len(of) else 0 for of in of_role)
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
