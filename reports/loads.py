"""What each source carries, and what stands on nobody else."""

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass

from claims.record import Claim, Record, Source
from claims.story import sourced
from claims.without import fallen
from reports.words import called


@dataclass(frozen=True, slots=True)
class Load:
    """What one source carries."""

    source: Source
    carries: int
    """Claims that it stands behind, alone or with others."""
    falls: tuple[Claim, ...]
    """Claims that nobody else stands behind: what stands on nobody when the source is taken away."""
    relays: int
    """Claims of others that reach the article through it."""
    relayed_by: tuple[str, ...]


def carried_by(record: Record, ids: Set[str]) -> list[Claim]:
    """The claims that one of these sources stands behind."""
    return [claim for claim in sourced(record) if not ids.isdisjoint(claim.attribution.source_ids)]


def loads_of(record: Record) -> tuple[Load, ...]:
    """Every source with what it carries, the heaviest first."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    through: dict[str, int] = defaultdict(int)
    relays: dict[str, set[str]] = defaultdict(set)
    names = {source.id: called(source) for source in record.sources}
    for claim in sourced(record):
        for via in claim.attribution.via:
            through[via] += 1
        for identity in claim.attribution.source_ids:
            claims[identity].append(claim)
            relays[identity].update(names[via] for via in claim.attribution.via if via in names)
    loads = [
        Load(
            source=source,
            carries=len(claims[source.id]),
            falls=fallen(record, {source.id}),
            relays=through[source.id],
            relayed_by=tuple(sorted(relays[source.id])),
        )
        for source in record.sources
    ]
    return tuple(sorted(loads, key=lambda load: (-load.carries, -load.relays)))
