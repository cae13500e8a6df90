"""What stands between a cue and a word of its window."""

import numpy as np

from claims.extraction.learned.attribution_features import Grid, Ints


def between(grid: Grid, token: Ints, cue: Ints, accepted: Ints) -> list[Ints]:
    """What stands between token and cue: quotations, commas, other cues; and whether another cue governs the token."""
    low, high = np.minimum(token, cue), np.maximum(token, cue)
    starts = np.concatenate([[0], np.cumsum(grid.quote_start)])
    commas = np.concatenate([[0], np.cumsum(grid.lower == grid.parsed.doc.vocab.strings.add(","))])
    flags = np.zeros(len(grid), np.int64)
    flags[accepted] = 1
    cues = np.concatenate([[0], np.cumsum(flags)])
    others = np.minimum(cues[high] - cues[np.minimum(low + 1, high)], 3)
    above = grid.ancestors[token]
    governed = np.zeros(len(token), np.int64)
    done = np.zeros(len(token), np.bool_)
    for k in range(above.shape[1]):
        known = (flags[np.maximum(above[:, k], 0)] == 1) | (above[:, k] == cue)
        here = (above[:, k] >= 0) & ~done & known
        governed[here] = np.where(above[here, k] == cue[here], 1, 2)
        done |= here
    quotations = np.minimum(starts[high + 1] - starts[low + 1], 3)
    return [
        quotations,
        np.minimum(commas[high + 1] - commas[low + 1], 3),
        others,
        governed,
        _same_quote(grid, token, cue),
    ]


def _same_quote(grid: Grid, token: Ints, cue: Ints) -> Ints:
    """How the token's quotation stands to the cue: none, the cue's own, touching it, in its sentence, further off."""
    number = grid.quotation
    before = np.full(len(grid), -1, np.int64)
    after = np.full(len(grid), -1, np.int64)
    if len(grid):
        before = np.maximum.accumulate(np.where(grid.quote_end, number, -1))
        later = np.where(grid.quote_start, number, np.iinfo(np.int64).max)
        after = np.minimum.accumulate(later[::-1])[::-1]
    mine = number[token]
    state = np.where(mine < 0, 0, 1)
    state = np.where((mine >= 0) & (mine == before[cue]), 2, state)
    state = np.where((mine >= 0) & (mine == after[cue]), 3, state)
    return np.where((mine >= 0) & (mine == number[cue]), 4, state)
