"""Content and source of each cue, told by a trained model, and which of the possible cues are cues at all."""

from dataclasses import dataclass, replace

import numpy as np

from claims.extraction.learned.attribution_features import Grid, Ints, make_grid
from claims.extraction.learned.attribution_model import AttributionModel, load_model
from claims.extraction.learned.candidates import Candidate, find_candidates
from claims.extraction.learned.judging import as_found, judged, without_source
from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed
from claims.extraction.wordlists import words
from claims.record import Basis
from claims.spans import Span

_EDGES = " \t\r\n\xa0,;:—–-"
_KEPT = 0.5
"""Share of its content that a candidate must keep against surer ones."""
_CERTAIN = 0.8
"""Confidence from which a candidate with a source is not read without it."""
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
    found = (
        _attribution(grid, reading.candidate, cues[reading.number], reading.sure)
        for reading in whole_quotations(grid, apart(both_readings(model, grid, candidates), grid))
    )
    return tuple(attribution for attribution in found if attribution is not None)


@dataclass(frozen=True)
class Reading:
    """A candidate, with its source or without, as the judge sees it."""

    number: int
    """Its place among the cues."""
    candidate: Candidate
    sure: float
    margin: float
    """By how much the judge is surer than it must be."""


def both_readings(model: AttributionModel, grid: Grid, candidates: list[Candidate]) -> list[Reading]:
    """The better reading of each candidate that the judge believes: as found, or as told by nobody."""
    first = as_found(grid, candidates)
    sure = judged(model, first)
    unsure = np.flatnonzero([len(c.source) > 0 and p < _CERTAIN for c, p in zip(candidates, sure, strict=True)])
    readings = [(first, sure)]
    if len(unsure):
        second = without_source(grid, candidates, unsure)
        readings.append((second, judged(model, second)))
    best: dict[int, Reading] = {}
    for read, chances in readings:
        for number, candidate, chance in zip(read.number.tolist(), read.candidates, chances.tolist(), strict=True):
            margin = chance - float(model.threshold[int(not len(candidate.source))])
            if margin > max(0.0, best[number].margin if number in best else 0.0):
                best[number] = Reading(number, candidate, chance, margin)
    return [best[number] for number in sorted(best)]


def apart(readings: list[Reading], grid: Grid) -> list[Reading]:
    """The readings, each without the content that a surer one claims."""
    owner = np.full(len(grid), -1, np.int64)
    for reading in sorted(readings, key=lambda reading: reading.margin):
        owner[reading.candidate.content] = reading.number
    out = []
    for reading in readings:
        whole = reading.candidate.content
        mine = owner[whole] == reading.number
        content = whole[mine]
        # NOTE: "he said" between a quotation that another closes and words of its own claims both at first.
        own = grid.sentence[whole] == grid.sentence[reading.candidate.head]
        if len(content) and (len(content) >= _KEPT * len(whole) or (own.any() and mine[own].all())):
            out.append(replace(reading, candidate=replace(reading.candidate, content=content)))
    return out


def whole_quotations(grid: Grid, kept: list[Reading]) -> list[Reading]:
    """The readings, each with the whole of a quotation of which it claims a part, where no other claims the rest."""
    taken = np.full(len(grid), -1, np.int64)
    for reading in kept:
        candidate = reading.candidate
        for tokens in (candidate.content, candidate.source, candidate.cue, np.array([candidate.head])):
            taken[tokens] = reading.number
    whole = []
    for reading in kept:
        content, head = reading.candidate.content, reading.candidate.head
        for number in np.unique(grid.quotation[content]):
            if number < 0 or grid.quotation[head] == number:
                continue
            quoted = np.flatnonzero(grid.quotation == number)
            free = np.isin(taken[quoted], (-1, reading.number)).all()
            if free and np.isin(quoted, content).mean() > _QUOTED:
                content = np.union1d(content, quoted)
        whole.append(replace(reading, candidate=replace(reading.candidate, content=content)))
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
