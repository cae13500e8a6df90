"""How sure a finding about the outlet's own voice, or a nameless one, is: by how much a desk would ask who says so."""

from checker.findings import Confidence
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around, story_sentences, worth
from claims.vague import chance_asked

TELLING = 0.35
"""Check-worthiness from which a sentence that also has the words of a rule wants a source in eight of ten cases."""
_SHORT = 15
"""Sentences below which an article is unlike those that the models learned from."""


def asked(record: Record, sentence: Span) -> Confidence:
    """Medium where a standards desk would probably ask who says the sentence, else low."""
    return Confidence.medium if worth(record, sentence) >= TELLING else Confidence.low


def asked_who(record: Record, span: Span, *, least: float) -> Confidence | None:
    """Low where a desk would hardly ask who is meant by the words at `span`, or who says their sentence; else None.

    None stands for the rule's own confidence. The sentence counts where the words attribute nothing to anybody. Of
    articles that are shorter than those it learned from, the model is not asked.
    """
    if len(story_sentences(record)) < _SHORT:
        return None
    chance = chance_asked(record, span)
    if chance is None:
        chance = worth(record, sentence_around(record, span))
    return Confidence.low if chance < least else None
