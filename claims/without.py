"""The load test: what stands on nobody when a source is taken away."""

import difflib
from collections.abc import Set

from claims.lines import one_line
from claims.record import Attribution, Basis, Claim, Record, Source, SourceType


def without(record: Record, ids: Set[str]) -> Record:
    """The record as it would be had the sources with these ids said nothing.

    Claims keep their words and their places; one that nobody else stands behind has no attribution any more, and with
    a relay taken away it has one relay less. Ids that the record does not know change nothing.
    """
    return record.model_copy(
        update={
            "claims": tuple(_claim_without(claim, ids) for claim in record.claims),
            "sources": tuple(_source_without(source, ids) for source in record.sources if source.id not in ids),
        }
    )


def fallen(record: Record, ids: Set[str]) -> tuple[Claim, ...]:
    """The claims that only the sources with these ids stand behind, in reading order."""
    return tuple(claim for claim in record.claims if _falls(claim, ids))


def sources_called(record: Record, words: str) -> tuple[Source, ...]:
    """The sources with this id, or that some mention, their name or their surname calls so; case does not matter."""
    wanted = one_line(words).casefold()
    return tuple(source for source in record.sources if wanted in _names(record, source))


def nearest_name(record: Record, words: str) -> str | None:
    """The source's name that is spelled most like `words`."""
    names = {name: source.name or source.description for source in record.sources for name in _names(record, source)}
    near = difflib.get_close_matches(words.casefold(), names, n=1)
    return names[near[0]] if near else None


def _names(record: Record, source: Source) -> set[str]:
    name = source.name or ""
    told = [source.id, name, source.description, *(span.of(record.article.text) for span in source.mentions)]
    surname = name.rsplit(" ", 1)[-1] if source.type is SourceType.named_person else name
    return {one_line(words).casefold() for words in (*told, surname) if words.strip()}


def _falls(claim: Claim, ids: Set[str]) -> bool:
    told = claim.attribution.source_ids
    return bool(told) and set(told) <= ids


def _claim_without(claim: Claim, ids: Set[str]) -> Claim:
    attribution = claim.attribution
    if _falls(claim, ids):
        return claim.model_copy(update={"attribution": Attribution(basis=Basis.none)})
    if ids.isdisjoint((*attribution.source_ids, *attribution.via)):
        return claim
    kept = {
        "source_ids": tuple(identity for identity in attribution.source_ids if identity not in ids),
        "via": tuple(identity for identity in attribution.via if identity not in ids),
    }
    return claim.model_copy(update={"attribution": attribution.model_copy(update=kept)})


def _source_without(source: Source, ids: Set[str]) -> Source:
    if ids.isdisjoint(source.same_as):
        return source
    return source.model_copy(update={"same_as": tuple(other for other in source.same_as if other not in ids)})
