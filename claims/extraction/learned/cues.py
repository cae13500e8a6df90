"""Words that attribute, told by a trained model: verbs, nouns, `according to`, a headline's colon."""

import numpy as np

from claims.dates.datelines import place_with_colon
from claims.extraction.learned.attribution_features import Floats, Grid, Ints, make_grid
from claims.extraction.learned.attribution_model import load_model
from claims.extraction.learned.cue_features import cue_dense, cue_keys
from claims.extraction.shapes import FoundCue, Parsed
from claims.spans import Span

POSSIBLE = -3.0
"""Log odds from which a word may be a cue; what it attributes decides (see `attributions`)."""


def find_cues(parsed: Parsed) -> tuple[FoundCue, ...]:
    """The words that may be cues, in order, with the odds that the model gives them as `score` (0 to 1).

    Only the head word of each; `find_attributions` gives the cues that hold their other words.
    """
    grid = make_grid(parsed)
    index = candidates(grid)
    if not len(index):
        return ()
    odds = cue_odds(grid, index)
    found = (_cue(parsed, int(i), float(o)) for i, o in zip(index, odds, strict=True) if o > POSSIBLE)
    place = place_with_colon(parsed.article)
    return tuple(cue for cue in found if place is None or not place.contains(cue.spans[0]))


def candidates(grid: Grid) -> Ints:
    """Verbs of the story, and the words that headed cues in the training texts."""
    verb = np.uint64(grid.parsed.doc.vocab.strings.add("VERB"))
    known = np.isin(grid.lower, load_model().openings)
    return np.flatnonzero(((grid.pos == verb) | known) & (grid.paragraph >= 0) & (grid.sentence >= 0))


def cue_odds(grid: Grid, index: Ints) -> Floats:
    """Log odds that each of these tokens heads a cue."""
    model = load_model()
    summed = model.cue.summed(cue_keys(grid, index)) + cue_dense(grid, index) @ model.cue_dense
    odds: Floats = model.cue_layers.scores(summed)[:, 0]
    return odds


def _cue(parsed: Parsed, head: int, odds: float) -> FoundCue:
    token = parsed.doc[head]
    score = 1 / (1 + np.exp(-odds))
    return FoundCue((Span(token.idx, token.idx + len(token)),), head, token.lemma_.lower(), float(score))
