"""Vague sources: whom a phrase could mean, and whether a name follows."""

import re
from collections.abc import Iterator

from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import opening, sources_of

_NEAR = 600
"""Code points within which a name after a vague phrase answers it: two or three sentences."""
_PANEL = 3
"""Times that a phrase stands in an article from which on it means a panel that the article has introduced."""


def vague_mentions(record: Record, phrase: re.Pattern[str], *, lemmas: frozenset[str]) -> Iterator[Span]:
    """The words, at the places of claims, that name an unnamed group and that `phrase` matches from end to end.

    The cue must be one of the `lemmas`, so that what people do is not taken for what they say. The lead, which may carry
    a headline, and phrases that the article uses again and again are left out.
    """
    text = record.article.text
    groups = {s.id for s in sources_of(record, SourceType.unnamed_group, SourceType.unnamed_person)}
    lead, seen = opening(record), set()
    for claim in record.claims:
        cue = claim.attribution.cue
        if cue is None or cue.lemma.lower() not in lemmas or not groups.intersection(claim.attribution.source_ids):
            continue
        for span in claim.attribution.source_spans:
            words = span.of(text).strip(" ,")
            heading = lead is not None and lead.contains(span) and span.start > lead.start and ";" in lead.of(text)
            repeated = len(re.findall(rf"\b{re.escape(words.lower())}\b", text.lower())) > _PANEL
            if span not in seen and phrase.fullmatch(words) and not heading and not repeated:
                seen.add(span)
                yield span


def named_nearby(record: Record, span: Span) -> bool:
    """Whether a claim soon after rests on a named source: the vague phrase only introduced it."""
    named = {
        s.id for s in sources_of(record, SourceType.named_person, SourceType.named_organization, SourceType.document)
    }
    return any(
        named.intersection(claim.attribution.source_ids)
        and any(span.start < part.start <= span.end + _NEAR for part in (*claim.attribution.source_spans, *claim.spans))
        for claim in record.claims
    )
