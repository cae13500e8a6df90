"""What an attribution word does to its claim: neutral, loaded, factive, hedging or denying."""

from functools import cache

from claims.extraction.wordlists import words
from claims.record import CueClass


@cache
def cue_class(lemma: str) -> CueClass:
    """The class of a cue by its lemma; words in no list are neutral."""
    word = lemma.lower()
    for name in CueClass:
        if name is not CueClass.neutral and word in words(f"cues_{name}"):
            return name
    return CueClass.neutral
