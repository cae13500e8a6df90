"""What the attribution model sees of an article: whole arrays, one row a token, hashed without strings."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from claims.article import STORY
from claims.extraction.shapes import Parsed

Ints = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]
Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]

_ATTRIBUTES: list[int | str] = [*"LOWER LEMMA TAG DEP POS ENT_TYPE SHAPE SUFFIX HEAD IS_SPACE IDX LENGTH".split()]
_COLUMNS = ("lower", "lemma", "tag", "dep", "pos", "entity", "shape", "suffix")
_RELATIONS = (
    "nsubj nsubjpass dobj ccomp xcomp prep agent mark aux auxpass neg advmod expl attr acomp oprd prt dative advcl "
    "parataxis poss acl relcl conj pobj pcomp det amod compound punct cc"
).split()
_OPENERS, _CLOSERS = "([", ")]"
_MIX = np.uint64(0x9E3779B97F4A7C15)
_STRIDE = 0xC2B2AE3D27D4EB4F
_WHOLE, _SHIFT = 0xFFFFFFFFFFFFFFFF, np.uint64(29)


def mixed(salt: int, *parts: npt.NDArray[np.generic]) -> Keys:
    """One key from the parts of a feature, different for every `salt`."""
    out = np.full(parts[0].shape, (salt + 1) * _STRIDE & _WHOLE, np.uint64)
    for part in parts:
        out ^= part.astype(np.uint64, copy=False)
        out *= _MIX
        out ^= out >> _SHIFT
    return out


@dataclass(frozen=True)
class Grid:
    """The article's tokens as arrays; -1 stands for no token."""

    parsed: Parsed
    lower: Keys
    lemma: Keys
    tag: Keys
    dep: Keys
    pos: Keys
    entity: Keys
    shape: Keys
    suffix: Keys
    head: Ints
    start: Ints
    end: Ints
    """Code points, end exclusive."""
    paragraph: Ints
    """Number among the story paragraphs; -1 outside them, and for white space."""
    sentence: Ints
    quotation: Ints
    """Number of the outer quotation that holds the token, marks included; -1 outside."""
    tensor: Floats

    def __len__(self) -> int:
        return len(self.lower)

    def at(self, values: npt.NDArray[np.generic], index: Ints) -> npt.NDArray[np.generic]:
        """`values` at the tokens of `index`; 0 where there is none."""
        inside = (index >= 0) & (index < len(values))
        picked: npt.NDArray[np.generic] = values[index * inside]
        return picked * inside

    @cached_property
    def children(self) -> dict[str, Ints]:
        """For each relation, the last dependent of each token by it."""
        strings = self.parsed.doc.vocab.strings
        names = {name: np.uint64(strings.add(name)) for name in _RELATIONS}
        index = np.arange(len(self))
        found = {}
        for name, code in names.items():
            slots = np.full(len(self), -1, np.int64)
            mine = index[(self.dep == code) & (self.head != index)]
            slots[self.head[mine]] = mine
            found[name] = slots
        return found

    @cached_property
    def ancestors(self) -> Ints:
        """Each token and its heads upwards, seven columns; -1 above the root."""
        columns = [np.arange(len(self))]
        for _ in range(6):
            below = columns[-1]
            above = np.where(below >= 0, self.head[np.maximum(below, 0)], -1)
            columns.append(np.where(above == below, -1, above))
        return np.stack(columns, axis=1)

    @cached_property
    def climbs(self) -> Keys:
        """Key of the dependency labels passed on the way from each token to its ancestor, a column each."""
        keys = [np.zeros(len(self), np.uint64)]
        for k in range(6):
            keys.append(mixed(k, keys[-1], self.at(self.dep, self.ancestors[:, k])))
        return np.stack(keys, axis=1)

    @cached_property
    def quote_start(self) -> Bools:
        """Tokens that begin a quotation."""
        before = np.concatenate([[-1], self.quotation[:-1]])
        return np.asarray((self.quotation >= 0) & (before != self.quotation))

    @cached_property
    def quote_end(self) -> Bools:
        """Tokens that end a quotation."""
        after = np.concatenate([self.quotation[1:], [-1]])
        return np.asarray((self.quotation >= 0) & (after != self.quotation))

    @cached_property
    def sentence_start(self) -> Bools:
        """Tokens that begin a sentence."""
        return np.asarray(np.concatenate([[-2], self.sentence[:-1]]) != self.sentence)

    @cached_property
    def sentence_bounds(self) -> tuple[Ints, Ints]:
        """First token of each token's sentence, and the first after it."""
        starts = np.flatnonzero(self.sentence_start)
        number = np.cumsum(self.sentence_start) - 1
        ends = np.append(starts[1:], len(self))
        return starts[number], ends[number]


def _stretches(bounds: list[tuple[int, int]], start: Ints) -> Ints:
    """For each token the number of the stretch (in code points, in order, apart) that holds its start, or -1."""
    if not bounds:
        return np.full(len(start), -1, np.int64)
    starts, ends = np.array(bounds, np.int64).T
    number = np.searchsorted(starts, start, side="right") - 1
    inside = (number >= 0) & (start < ends[np.maximum(number, 0)])
    return np.where(inside, number, -1)


def _outer(parsed: Parsed) -> list[tuple[int, int]]:
    """Outer quotations, in order, none overlapping."""
    found: list[tuple[int, int]] = []
    for quotation in parsed.quotations:
        if quotation.depth == 0 and (not found or quotation.span.start >= found[-1][1]):
            found.append((quotation.span.start, quotation.span.end))
    return found


@lru_cache(maxsize=1)
def make_grid(parsed: Parsed) -> Grid:
    """The arrays of a parsed article; its stages ask for the same ones, one after the other."""
    doc = parsed.doc
    table: Keys = doc.to_array(_ATTRIBUTES).reshape(len(doc), len(_ATTRIBUTES)).astype(np.uint64)
    start, length = table[:, 10].astype(np.int64), table[:, 11].astype(np.int64)
    blank = table[:, 9] != 0
    story = [(p.span.start, p.span.end) for p in parsed.article.paragraphs if p.kind in STORY]
    tensor = np.asarray(doc.tensor, np.float32)
    if tensor.shape != (len(doc), 96):
        tensor = np.zeros((len(doc), 96), np.float32)
    return Grid(
        parsed,
        **{name: table[:, k] for k, name in enumerate(_COLUMNS)},
        head=np.arange(len(doc)) + table[:, 8].astype(np.int64),
        start=start,
        end=start + length,
        paragraph=np.where(blank, -1, _stretches(story, start)),
        sentence=_stretches([(s.span.start, s.span.end) for s in parsed.sentences], start),
        quotation=np.where(blank, -1, _stretches(_outer(parsed), start)),
        tensor=tensor,
    )
