"""SRC201."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from claims.record import Basis, ClaimKind, Record
from claims.spans import Span
from claims.story import is_sourced, narration, story_sentences

WORTH = 0.7
"""Check-worthiness from which a reader would ask 'says who?'."""
_PUBLIC = re.compile(
    r"\b(?:was born|is home to|is located|was founded|was elected|took office|won the|lies|covers)\b", re.I
)


@rule(
    "SRC201",
    severity=Severity.warning,
    confidence=Confidence.medium,
    standards=("amditis", "ap", "bbc", "credco", "reuters"),
)
def unsourced_claim(record: Record) -> Iterator[Flag]:
    """A claim that readers would want a source for, told in the outlet's own voice.

    Reuters and AP ask that every statement be sourced unless it is established fact, public record, or was seen by the
    reporter; the BBC asks the same of what cannot be corroborated. Scene, background and what a sentence before
    attributes are left alone.

    Bad:
        The council met on Tuesday in the old mill.

        [[The town lost $4.2 million because of a rigged tender.]]

    Bad:
        The ferry was late again.

        [[Some 340 workers lost their homes as a result of the fraud.]]

    Good:
        The contractor overcharged the town by $4.2 million because of a rigged tender, the auditor said.

    Good:
        Mayor Ida Brandt said the tender was rigged. The contractor overcharged the town by $4.2 million.

    Good:
        The river was high and brown. Two boys stood on the bridge and watched the boats.
    """
    sentences = list(story_sentences(record))
    for claim in narration(record):
        if claim.check_worthiness < WORTH or claim.kind in {ClaimKind.opinion, ClaimKind.prediction}:
            continue
        span = claim.spans[0]
        if not _PUBLIC.search(claim.text) and not _leans_on_a_source(record, span, sentences):
            yield Flag(span, "nobody stands behind this")


def _leans_on_a_source(record: Record, span: Span, sentences: list[Span]) -> bool:
    """Whether the sentence before, in the same paragraph, or the one after in it, is somebody's."""
    at = next((number for number, s in enumerate(sentences) if s.overlaps(span)), None)
    if at is None:
        return True
    paragraph = record.article.paragraph_at(span.start)
    near = [s for s in sentences[max(0, at - 1) : at + 2] if s != sentences[at]]
    inside = [s for s in near if paragraph and paragraph.span.contains(s)]
    carried = any(c.attribution.basis is Basis.carried and c.spans[0].overlaps(span) for c in record.claims)
    return carried or any(is_sourced(record, s) for s in inside)
