"""Labels along windows of tokens: the best row, and how sure it is (linear-chain conditional random field)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Chain:
    """Scores of label pairs at each kind of boundary, and of the first label."""

    step: Reals
    """(kinds, labels, labels): the earlier label, then the later."""
    start: Reals


@dataclass(frozen=True)
class Rows:
    """Windows side by side, the short ones padded at their end."""

    place: Ints
    """(windows, longest) index of the pair; 0 where padded."""
    real: npt.NDArray[np.bool_]


def side_by_side(first: Ints) -> Rows:
    """The windows that begin at `first` (one more entry for the end)."""
    sizes = np.diff(first)
    steps = np.arange(int(sizes.max()))[None, :]
    real = steps < sizes[:, None]
    return Rows(np.where(real, first[:-1, None] + steps, 0), real)


def best_labels(chain: Chain, scores: Reals, kinds: Ints, rows: Rows) -> tuple[Ints, Reals]:
    """The likeliest labels of each window and their log score (Viterbi); `scores` and `kinds` by pair."""
    count, length = rows.place.shape
    labels = scores.shape[1]
    total = scores[rows.place[:, 0]] + chain.start
    back = np.empty((length, count, labels), np.int64)
    stay = np.arange(labels)
    for t in range(1, length):
        pair = rows.place[:, t]
        ways = total[:, :, None] + chain.step[kinds[pair]]
        real = rows.real[:, t, None]
        back[t] = np.where(real, ways.argmax(axis=1), stay)
        total = np.where(real, ways.max(axis=1) + scores[pair], total)
    best = np.empty((count, length), np.int64)
    best[:, -1] = total.argmax(axis=1)
    every = np.arange(count)
    for t in range(length - 1, 0, -1):
        best[:, t - 1] = back[t, every, best[:, t]]
    return best, total.max(axis=1)


@dataclass(frozen=True)
class Passes:
    """Both passes over windows, scaled at each place (windows, longest, labels)."""

    local: Reals
    ahead: Reals
    back: Reals
    norm: Reals
    """(windows, longest): what each place was divided by."""
    steps: Reals
    """(windows, longest, labels, labels): the factor of each pair of labels at the place of the later."""

    @property
    def chances(self) -> Reals:
        """The probability of each label at each place."""
        both = self.ahead * self.back
        chances: Reals = both / both.sum(axis=2, keepdims=True)
        return chances


def both_passes(chain: Chain, scores: Reals, kinds: Ints, rows: Rows) -> tuple[Passes, Reals]:
    """The forward and backward passes, and the log of the summed scores of all label rows of each window."""
    by_place = scores[rows.place]
    top = by_place.max(axis=2)
    local = np.exp(by_place - top[:, :, None])
    steps = np.exp(chain.step)[kinds[rows.place]]
    ahead, back, norm = np.empty_like(local), np.ones_like(local), np.ones(rows.place.shape)
    here = local[:, 0] * np.exp(chain.start)
    norm[:, 0] = here.sum(axis=1)
    ahead[:, 0] = here / norm[:, :1]
    for t in range(1, rows.place.shape[1]):
        here = np.matmul(ahead[:, t - 1, None, :], steps[:, t])[:, 0] * local[:, t]
        here = np.where(rows.real[:, t, None], here, ahead[:, t - 1])
        norm[:, t] = np.where(rows.real[:, t], here.sum(axis=1), 1)
        ahead[:, t] = here / norm[:, t, None]
    for t in range(rows.place.shape[1] - 2, -1, -1):
        after = (local[:, t + 1] * back[:, t + 1])[:, :, None]
        there = np.matmul(steps[:, t + 1], after)[:, :, 0] / norm[:, t + 1, None]
        back[:, t] = np.where(rows.real[:, t + 1, None], there, back[:, t + 1])
    total: Reals = ((np.log(norm) + top) * rows.real).sum(axis=1)
    return Passes(local, ahead, back, norm, steps), total
