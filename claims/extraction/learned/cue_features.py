"""What tells a cue from other words: its lemma, its dependents, the quotations beside it."""

import numpy as np
import numpy.typing as npt

from claims.extraction.learned.attribution_features import Floats, Grid, Ints, Keys, mixed

_FLAGS = (
    "nsubj nsubjpass dobj ccomp xcomp prep agent mark auxpass neg expl attr acomp oprd dative advcl poss acl".split()
)
_WORDS = "nsubj dobj ccomp xcomp prep prt agent mark neg aux poss acl attr advmod expl pobj acomp oprd dative".split()
_FRAME = "nsubj ccomp xcomp dobj prep agent acomp".split()


def quote_states(grid: Grid, index: Ints) -> list[Ints]:
    """How the tokens of `index` stand to quotations: inside, just after, just before, one in the sentence."""
    count = len(grid)
    inside = (grid.quotation >= 0).astype(np.int64)
    ended = np.concatenate([[0], np.cumsum(grid.quote_end)])
    begun = np.concatenate([[0], np.cumsum(grid.quote_start)])
    total = np.concatenate([[0], np.cumsum(inside)])
    first, last = grid.sentence_bounds
    low, high = first[index], last[index]
    after = sum((ended[index] - ended[np.maximum(index - k, 0)] > 0).astype(np.int64) for k in (1, 3, 6))
    before = sum(
        (begun[np.minimum(index + 1 + k, count)] - begun[np.minimum(index + 1, count)] > 0).astype(np.int64)
        for k in (1, 3, 6)
    )
    share = (4 * (total[high] - total[low]) + 3) // np.maximum(high - low, 1)
    opened = inside[low]
    closed_before = np.where(low > 0, inside[np.maximum(low - 1, 0)], 0)
    return [inside[index], np.asarray(after), np.asarray(before), share, opened, closed_before]


def _places(grid: Grid, index: Ints) -> list[Ints]:
    """Where the tokens stand: paragraph from the top, sentence's length, place in it, all in capitals."""
    first, last = grid.sentence_bounds
    paragraph = np.minimum(grid.paragraph[index], 4)
    length = np.minimum((last - first)[index] // 8, 6)
    place = np.minimum((index - first[index]) // 2, 8)
    left = np.minimum((last[index] - index) // 2, 6)
    return [paragraph, length, place, left]


def cue_keys(grid: Grid, index: Ints) -> Keys:
    """Feature keys of the candidate tokens `index`, one row each."""
    columns: list[Keys] = []

    def add(*parts: npt.NDArray[np.generic]) -> None:
        columns.append(mixed(len(columns), *parts))

    lemma, head = grid.lemma[index], grid.head[index]
    kids = {name: grid.children[name][index] for name in {*_FLAGS, *_WORDS}}
    frame = _bits(kids, _FRAME)
    quoting = quote_states(grid, index)
    places = _places(grid, index)
    subject = np.where(kids["nsubj"] >= 0, kids["nsubj"], kids["nsubjpass"])
    subject = np.where(subject >= 0, subject, grid.children["nsubj"][head])
    for values in (grid.lower, grid.lemma, grid.tag, grid.dep, grid.pos, grid.entity, grid.shape, grid.suffix):
        add(values[index])
    for values in (grid.lemma, grid.tag, grid.dep):
        add(values[head])
        add(values[grid.head[head]])
    for k in (-3, -2, -1, 1, 2, 3):
        add(grid.at(grid.lower, index + k))
        add(grid.at(grid.tag, index + k))
    for name in _WORDS:
        add(grid.at(grid.lemma, kids[name]))
    for name in ("ccomp", "xcomp", "dobj", "acl"):
        add(grid.at(grid.tag, kids[name]))
    add(_bits(kids, _FLAGS))
    marks = grid.at(grid.lemma, grid.at(grid.children["mark"], kids["ccomp"]).astype(np.int64))
    objects = grid.at(grid.lemma, grid.at(grid.children["pobj"], kids["prep"]).astype(np.int64))
    add(marks)
    add(objects)
    for values in (grid.entity, grid.tag, grid.lower):
        add(grid.at(values, subject))
    for state in (*quoting, *places):
        add(state)
    add(*quoting)
    add(quoting[0], grid.dep[index])
    for other in (
        frame,
        grid.tag[index],
        grid.dep[index],
        grid.at(grid.entity, subject),
        grid.at(grid.tag, subject),
        grid.at(grid.lower, index + 1),
        grid.at(grid.lower, index - 1),
        grid.at(grid.lemma, kids["dobj"]),
        grid.at(grid.lemma, kids["prep"]),
        grid.at(grid.tag, kids["ccomp"]),
        grid.at(grid.tag, kids["xcomp"]),
        marks,
        quoting[1] + 4 * quoting[2],
        quoting[0],
        quoting[3],
        places[0],
        grid.lemma[head],
    ):
        add(lemma, other)
    add(grid.at(grid.lower, index - 1), grid.lower[index], grid.at(grid.lower, index + 1))
    add(grid.dep[index], grid.lemma[head])
    add(frame, grid.tag[index])
    add(frame, grid.dep[index], grid.tag[head])
    return np.stack(columns, axis=1)


def _bits(kids: dict[str, Ints], names: list[str]) -> Keys:
    """Which of the relations each token has, as bits."""
    out = np.zeros(len(next(iter(kids.values()))), np.uint64)
    for k, name in enumerate(names):
        out |= (kids[name] >= 0).astype(np.uint64) << np.uint64(k)
    return out


def cue_dense(grid: Grid, index: Ints) -> Floats:
    """The tagger's inner vectors of the candidate, its head, its subject and its clause."""
    picks = [index, grid.head[index], grid.children["nsubj"][index], _clause(grid, index)]
    parts = [np.where((p >= 0)[:, None], grid.tensor[np.maximum(p, 0)], 0) for p in picks]
    return np.concatenate(parts, axis=1).astype(np.float32)


def _clause(grid: Grid, index: Ints) -> Ints:
    clause = grid.children["ccomp"][index]
    for name in ("xcomp", "dobj"):
        clause = np.where(clause >= 0, clause, grid.children[name][index])
    return clause
