"""Vague sources: whom a phrase could mean, and whether a name follows."""

import re
from collections.abc import Iterator

from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import sources_of

_NEAR = 300
"""Code points within which a name after a vague phrase answers it: a sentence or two."""


def vague_mentions(record: Record, heads: re.Pattern[str]) -> Iterator[Span]:
    """The mentions, at the places of claims, of unnamed groups and persons whose words match `heads`."""
    groups = {s.id for s in sources_of(record, SourceType.unnamed_group, SourceType.unnamed_person)}
    seen: set[Span] = set()
    for claim in record.claims:
        if not groups.intersection(claim.attribution.source_ids):
            continue
        for span in claim.attribution.source_spans:
            if span not in seen and heads.search(span.of(record.article.text)):
                seen.add(span)
                yield span


def named_nearby(record: Record, span: Span) -> bool:
    """Whether a claim soon after rests on a named source: the vague phrase only introduced it."""
    types = (SourceType.named_person, SourceType.named_organization, SourceType.document)
    named = {source.id for source in sources_of(record, *types)}
    return any(
        named.intersection(claim.attribution.source_ids)
        and any(span.start < part.start <= span.end + _NEAR for part in (*claim.attribution.source_spans, *claim.spans))
        for claim in record.claims
    )
