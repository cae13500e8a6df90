"""What the check-worthiness model sees of an article: each sentence's own words, and numbers about its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from claims.extraction.learned.attribution_features import Bools, Floats, Grid, Ints, Keys, make_grid, mixed
from claims.extraction.shapes import Parsed, Resolved
from claims.spans import Span

Reals = npt.NDArray[np.floating]
_I = ("i", "my", "me", "i’m", "i'm")
_POLLS = ("poll", "polls", "polling", "survey")
_SHORT = 9
"""Tokens below which a sentence is short."""
_WE = ("we", "our", "us", "you", "your")
_NEAR = 5
"""Sentences to either side that count as near."""


@dataclass(frozen=True)
class Sight:
    """What the model sees of an article's sentences."""

    words: tuple[Keys, ...]
    """The distinct features of each sentence's own words: those that nobody else is given for."""
    measures: Floats
    """A row for each sentence."""


def sight(parsed: Parsed, resolved: Resolved) -> Sight:
    """What the model sees of the article."""
    grid = make_grid(parsed)
    voice = _voices(grid, resolved)
    told = np.flatnonzero(grid.sentence >= 0)
    own = told[voice[told] < _SOURCED]
    words, ends = _word_keys(grid)[own], np.searchsorted(grid.sentence[own], np.arange(len(parsed.sentences) + 1))
    distinct = (np.unique(words[first:last]) for first, last in pairwise(ends))
    return Sight(tuple(distinct), _measures(grid, voice, told))


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


def _measures(grid: Grid, voice: Ints, told: Ints) -> Floats:
    """Numbers about each sentence, its neighbours and the article, a row each; `told` are the sentences' tokens."""
    ours = grid.quotation < 0
    marks = _marks(grid, ours)
    count, number = len(grid.parsed.sentences), grid.sentence[told]
    size = np.bincount(number, minlength=count)

    def share(mask: Bools) -> Reals:
        return np.bincount(number, mask[told], count) / np.maximum(size, 1)

    sourced = share(voice >= _SOURCED) > 0
    columns = [
        *(share(voice == kind) for kind in (0, _AGENTLESS, _SOURCED)),
        sourced,
        *_around(grid, sourced),
        np.log1p(size),
        size < _SHORT,
        np.arange(count) / count,
        1 - share(ours),
        *(share(mark) > 0 for mark in marks.values()),
    ]
    tokens = max(1, int(ours.sum()))
    article = (
        100 * marks["first person"].sum() / tokens,
        100 * marks["readers"].sum() / tokens,
        (marks["asks"] & ours).sum() / count,
        sourced.mean(),
        min(int(_any_of(grid, _POLLS).sum()), 5),
    )
    inner = np.zeros((count, grid.tensor.shape[1]), np.float32)
    full = np.flatnonzero(size)
    inner[full] = np.add.reduceat(grid.tensor[told], np.searchsorted(number, full), axis=0) / size[full, None]
    return np.column_stack([*columns, *(np.full(count, value) for value in article), inner]).astype(np.float32)


def _marks(grid: Grid, ours: Bools) -> dict[str, Bools]:
    """Tokens that count something, ask, or speak as the writer or to readers."""
    return {
        "digits": grid.tag == np.uint64(grid.parsed.doc.vocab.strings.add("CD")),
        "percent": _any_of(grid, ("%", "percent")),
        "money": _any_of(grid, ("$", "£", "€")),
        "asks": _any_of(grid, ("?",)),
        "first person": _any_of(grid, _I) & ours,
        "readers": _any_of(grid, _WE) & ours,
    }


def _around(grid: Grid, sourced: Bools) -> list[npt.NDArray[np.generic]]:
    """Who is a source beside each sentence, in its paragraph and near it, and the paragraph's size."""
    paragraph = np.array([sentence.paragraph for sentence in grid.parsed.sentences])
    before, after = np.append(False, sourced[:-1]), np.append(sourced[1:], False)
    goes_on = np.append(False, paragraph[1:] == paragraph[:-1])
    _, place, size = np.unique(paragraph, return_inverse=True, return_counts=True)
    place = place.reshape(-1)
    total = np.append(0, np.cumsum(sourced))
    index = np.arange(len(sourced))
    first, last = np.maximum(index - _NEAR, 0), np.minimum(index + _NEAR + 1, len(sourced))
    return [
        goes_on & before,
        np.append(goes_on[1:], False) & after,
        np.bincount(place, sourced)[place] > 0,
        before,
        after,
        ~goes_on,
        size[place],
        (total[last] - total[first]) / (last - first),
    ]
