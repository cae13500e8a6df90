"""Content and source of each cue, told by a trained model, and which of the possible cues are cues at all."""

from dataclasses import replace

import numpy as np

from claims.extraction.attribution_features import Floats, Grid, Ints, make_grid
from claims.extraction.attribution_model import load_model
from claims.extraction.candidates import Candidate, find_candidates
from claims.extraction.judging import Readings, judged, readings
from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed
from claims.extraction.wordlists import words
from claims.record import Basis
from claims.spans import Span

_EDGES = " \t\r\n\xa0,;:—–-"
_KEPT = 0.5
"""Share of its content that a candidate must keep against surer ones."""
_QUOTED = 0.1
"""Share of a quotation from which all of it belongs to the content."""


def find_attributions(parsed: Parsed, cues: tuple[FoundCue, ...]) -> tuple[FoundAttribution, ...]:
    """The attributions of the article, in the order of their cues; no word is content of two of them."""
    if not cues:
        return ()
    model = load_model()
    grid = make_grid(parsed)
    heads = np.array([cue.head for cue in cues], np.int64)
    scores = np.clip(np.array([cue.score for cue in cues]), 1e-6, 1 - 1e-6)
    candidates = find_candidates(model, grid, heads, np.log(scores / (1 - scores)).astype(np.float32))
    read = readings(grid, candidates)
    sure = judged(model, read)
    kept = whole_quotations(grid, apart(read, sure - model.threshold[read.agentless], len(grid)))
    found = (_attribution(grid, candidate, cues[read.number[k]], float(sure[k])) for k, candidate in kept)
    return tuple(attribution for attribution in found if attribution is not None)


def apart(read: Readings, margin: Floats, count: int) -> list[tuple[int, Candidate]]:
    """The sure readings with their places, one a cue, each without the content that a surer one claims.

    `margin` is by how much the judge is surer of each than it must be.
    """
    best: dict[int, int] = {}
    for k in np.argsort(-margin, kind="stable").tolist():
        if margin[k] > 0:
            best.setdefault(int(read.number[k]), k)
    owner = np.full(count, -1, np.int64)
    for k in sorted(best.values(), key=lambda k: float(margin[k])):
        owner[read.candidates[k].content] = k
    out = []
    for number in sorted(best):
        k = best[number]
        whole = read.candidates[k].content
        content = whole[owner[whole] == k]
        if len(content) and len(content) >= _KEPT * len(whole):
            out.append((k, replace(read.candidates[k], content=content)))
    return out


def whole_quotations(grid: Grid, kept: list[tuple[int, Candidate]]) -> list[tuple[int, Candidate]]:
    """The candidates, each with the whole of a quotation of which it claims a part, where no other claims the rest."""
    taken = np.full(len(grid), -1, np.int64)
    for k, candidate in kept:
        for tokens in (candidate.content, candidate.source, candidate.cue, np.array([candidate.head])):
            taken[tokens] = k
    whole = []
    for k, candidate in kept:
        content = candidate.content
        for number in np.unique(grid.quotation[content]):
            quoted = np.flatnonzero(grid.quotation == number)
            outside = number >= 0 and grid.quotation[candidate.head] != number
            if outside and np.isin(taken[quoted], (-1, k)).all() and np.isin(quoted, content).mean() > _QUOTED:
                content = np.union1d(content, quoted)
        whole.append((k, replace(candidate, content=content)))
    return whole


def _attribution(grid: Grid, candidate: Candidate, cue: FoundCue, sure: float) -> FoundAttribution | None:
    content = _spans(grid, candidate.content)
    if not content:
        return None
    source = _spans(grid, candidate.source)
    return FoundAttribution(
        content=content,
        cue=_whole_cue(grid, candidate, cue),
        sources=(source,) if source else (),
        basis=_basis(grid, candidate, source),
        confidence=sure,
    )


def _whole_cue(grid: Grid, candidate: Candidate, cue: FoundCue) -> FoundCue:
    """The cue with the other words of its group."""
    tokens = np.union1d(candidate.cue, [candidate.head])
    text = grid.parsed.article.text
    spans = _spans(grid, tokens) or cue.spans
    lemma = "according to" if cue.spans[0].of(text).lower() == "according" else cue.lemma
    return FoundCue(spans, cue.head, lemma, cue.score)


def _basis(grid: Grid, candidate: Candidate, source: tuple[Span, ...]) -> Basis:
    if not source:
        return Basis.passive
    pronouns = words("source_pronouns")
    said = [grid.parsed.doc[int(i)].lower_ for i in candidate.source]
    return Basis.pronoun if all(word in pronouns for word in said) else Basis.explicit


def _spans(grid: Grid, tokens: Ints) -> tuple[Span, ...]:
    """The stretches of neighbouring tokens, without blanks and commas at their edges, that hold a word."""
    if not len(tokens):
        return ()
    text = grid.parsed.article.text
    cuts = np.flatnonzero(np.diff(tokens) > 1)
    firsts, lasts = tokens[np.append(0, cuts + 1)], tokens[np.append(cuts, len(tokens) - 1)]
    found: list[Span] = []
    for first, last in zip(firsts, lasts, strict=True):
        start, end = int(grid.start[first]), int(grid.end[last])
        if found and not text[found[-1].end : start].strip():
            start = found.pop().start
        found.append(Span(start, end))
    stripped = (_stripped(span, text) for span in found)
    # NOTE: a colon may be a whole cue; it holds no word and is kept as it stands.
    worded = tuple(span for span in stripped if any(c.isalnum() for c in span.of(text)))
    return worded or tuple(span for span in found if len(span) and len(found) == 1)


def _stripped(span: Span, text: str) -> Span:
    inside = span.of(text)
    start = span.start + len(inside) - len(inside.lstrip(_EDGES))
    return Span(start, max(start, span.end - (len(inside) - len(inside.rstrip(_EDGES)))))
