"""Which candidates are true attributions: what the judge sees of each, and its verdict."""

import math
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
import numpy.typing as npt

from claims.extraction.learned.attribution_features import Bools, Floats, Grid, Ints, Keys, mixed
from claims.extraction.learned.attribution_model import AttributionModel
from claims.extraction.learned.candidates import Candidate, sourceless
from claims.extraction.learned.cue_features import quote_states
from claims.extraction.learned.role_features import tree_way

_NEAR = 60
"""Tokens within which the head of another candidate, in the order of heads, makes it a neighbour."""


@dataclass(frozen=True)
class Readings:
    """Candidates as they were found, or some of them read without their source; with what the judge sees of each."""

    candidates: list[Candidate]
    number: Ints
    """Which candidate each is a reading of."""
    keys: Keys
    measures: Floats


def as_found(grid: Grid, candidates: list[Candidate]) -> Readings:
    """The candidates as they were found."""
    return _read(grid, candidates, np.arange(len(candidates)))


def without_source(grid: Grid, candidates: list[Candidate], number: Ints) -> Readings:
    """The candidates of these numbers once more, as told by nobody."""
    return _read(grid, [sourceless(candidate) for candidate in candidates], number)


def _read(grid: Grid, candidates: list[Candidate], number: Ints) -> Readings:
    chosen = [candidates[k] for k in number]
    return Readings(chosen, number, judge_keys(grid, chosen), judge_measures(grid, candidates, number))


def judged(model: AttributionModel, read: Readings) -> Floats:
    """How sure each reading is a true attribution, 0 to 1."""
    mean, deviation = model.judge_measures
    summed = model.judge.summed(read.keys) + ((read.measures - mean) / deviation) @ model.judge_dense
    return np.asarray(1 / (1 + np.exp(-model.judge_layers.scores(summed)[:, 0])), np.float32)


def judge_keys(grid: Grid, candidates: list[Candidate]) -> Keys:
    """Feature keys of each candidate's words, one row each."""
    columns: list[Keys] = []

    def add(*parts: npt.NDArray[np.generic]) -> None:
        columns.append(mixed(4000 + len(columns), *parts))

    head = np.array([c.head for c in candidates], np.int64)
    first, last = _ends([c.content for c in candidates])
    content, source = (_tops(grid, [getattr(c, role) for c in candidates]) for role in ("content", "source"))
    cue_first, cue_last = _ends([c.cue for c in candidates])
    lemma, tag = grid.lemma[head], grid.tag[head]
    opening = grid.at(grid.lower, first)
    to_content, to_source = (tree_way(grid, np.maximum(top, 0), head) * (top >= 0) for top in (content, source))
    entity, kind = grid.at(grid.entity, source), grid.at(grid.tag, source)
    side = np.sign(first - head) + 3 * np.sign(last - head)
    size = np.array([min(int(np.log2(1 + len(c.content))), 6) for c in candidates], np.int64)
    marks = np.array([_quoted(grid, c.content) for c in candidates], np.int64)
    words = _phrases(grid, [c.cue for c in candidates])
    state = quote_states(grid, head)
    closing = grid.at(grid.lower, cue_last)
    for values in (lemma, grid.lower[head], tag, grid.dep[head], opening, grid.at(grid.tag, first), words, closing):
        add(values)
    for values in (grid.at(grid.lower, cue_first), grid.at(grid.tag, last), grid.at(grid.lower, first - 1)):
        add(values)
    for values in (grid.lemma, grid.tag, grid.dep):
        add(grid.at(values, content))
        add(grid.at(values, source))
    for values in (to_content, to_source, entity, side, size, marks, *state):
        add(values)
    for values in (opening, to_content, to_source, entity, kind, side, size, marks, closing, source >= 0):
        add(lemma, values)
    add(lemma, grid.at(grid.lemma, content))
    add(lemma, grid.at(grid.lemma, source))
    add(words, to_content)
    add(words, opening)
    add(words, source >= 0)
    add(to_content, to_source)
    add(to_content, to_source, tag)
    add(to_content, source >= 0, tag)
    add(opening, grid.at(grid.tag, content))
    add(opening, closing)
    add(kind, entity, tag)
    add(np.minimum(grid.paragraph[head], 3), tag, source >= 0)
    return np.stack(columns, axis=1)


def _ends(stretches: list[Ints]) -> tuple[Ints, Ints]:
    """First and last token of each stretch; -1 for an empty one."""
    firsts = np.array([t[0] if len(t) else -1 for t in stretches], np.int64)
    lasts = np.array([t[-1] if len(t) else -1 for t in stretches], np.int64)
    return firsts, lasts


def _tops(grid: Grid, stretches: list[Ints]) -> Ints:
    """The first token of each stretch that is governed from outside it; -1 for an empty one."""
    inside = np.zeros(len(grid), np.bool_)
    tops = []
    for tokens in stretches:
        inside[tokens] = True
        heads = grid.head[tokens]
        outside = tokens[~inside[heads] | (heads == tokens)]
        inside[tokens] = False
        tops.append(int(outside[0]) if len(outside) else -1)
    return np.array(tops, np.int64)


def _phrases(grid: Grid, stretches: list[Ints]) -> Keys:
    """A key of the words of each stretch."""
    keys = []
    for tokens in stretches:
        key = 7
        for word in grid.lower[tokens].tolist():
            key = (key * 1000003 ^ word) & 0xFFFFFFFFFFFFFFFF
        keys.append(key)
    return np.array(keys, np.uint64)


def _quoted(grid: Grid, content: Ints) -> int:
    """How much of the content stands in quotation marks: 0 nothing to 3 all."""
    if not len(content):
        return 4
    share = _share(grid.quotation[content] >= 0)
    return 0 if share == 0 else 3 if share > 0.9 else 2 if share > 0.5 else 1


def _share(which: Bools) -> float:
    """How many of them, 0 to 1."""
    return float(np.count_nonzero(which)) / len(which) if len(which) else 0.0


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


def judge_measures(grid: Grid, candidates: list[Candidate], number: Ints) -> Floats:
    """Numbers that tell a true attribution from a false one among its rivals, a row for each of these candidates."""
    claims = _claims(grid, candidates)
    heads = np.array([c.head for c in candidates], np.int64)
    odds = np.array([c.odds for c in candidates])
    inside = np.zeros(len(grid), np.bool_)
    sources = [frozenset(c.source.tolist()) for c in candidates]
    rows = []
    for k in number.tolist():
        candidate = candidates[k]
        content = candidate.content
        rivals = np.where(claims.owner[content] == k, claims.second[content], claims.top[content])
        head = candidate.head
        above = claims.top[head] if claims.owner[head] != k else claims.second[head]
        inside[content] = True
        inner = odds[inside[heads]]
        inside[content] = False
        row = [
            candidate.odds,
            candidate.sure,
            candidate.sure / math.sqrt(1 + candidate.size),
            math.log1p(len(content)),
            math.log1p(len(candidate.source)),
            len(candidate.cue),
            head in candidate.cue,
            *candidate.chances,
            _share(rivals > candidate.odds),
            np.maximum(rivals, -4).sum() / len(rivals) if len(rivals) else -4,
            max(above, -5),
            inner.max() if len(inner) else -5,
            _share(grid.quotation[content] >= 0),
            grid.quotation[head] >= 0,
            _gap(content, head, 99),
            np.sign(content[(len(content) - 1) // 2] + content[len(content) // 2] - 2 * head) if len(content) else 0,
            _gap(candidate.source, head, 50),
            min(int(grid.paragraph[head]), 5),
            np.count_nonzero(content[1:] - content[:-1] > 1),
            _shared(candidates, sources, k),
            len(set(grid.sentence[content].tolist())),
        ]
        rows.append(row)
    return np.array(rows, np.float32).reshape(len(rows), -1)


def _gap(tokens: Ints, head: int, nothing: int) -> int:
    """Signed distance from the head to the nearest end of `tokens`; 0 when they lie around it."""
    if not len(tokens):
        return nothing
    if tokens[0] > head:
        return int(tokens[0] - head)
    return int(tokens[-1] - head) if tokens[-1] < head else 0


def _shared(candidates: list[Candidate], sources: list[frozenset[int]], k: int) -> int:
    """The most source tokens that the candidate of this number shares with a neighbour."""
    if not sources[k]:
        return 0
    head = candidates[k].head
    near = [*takewhile(lambda j: head - candidates[j].head < _NEAR, range(k - 1, -1, -1))]
    near += takewhile(lambda j: candidates[j].head - head < _NEAR, range(k + 1, len(candidates)))
    return max((len(sources[k] & sources[j]) for j in near), default=0)
