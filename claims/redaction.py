"""Source protection: a claim record without anything that tells who an anonymous source is."""

import re
from collections.abc import Iterable, Set

from claims.record import Claim, Decision, Record, Review, Source, SourceType

GONE = "[redacted]"
_IDENTIFIER = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.,-])(?:\+|\(?0)\d(?:[\s()./-]{0,2}\d){6,}(?![\w-])|(?<![\w.@/])@\w{2,}"
)


def redacted(record: Record) -> Record:
    """The record as it may be passed on.

    An anonymous source keeps only words that the article prints: its name, ties to others (`same_as`), and whatever
    a hand added are gone, and so are its name, addresses and numbers from every review. Reviews of claims that rest on
    it keep their state, reviewer and day, not their evidence. Text, offsets and ids stay as they are; redacting twice
    changes nothing. Raises `ValueError` when the article's own text names such a source: nothing can hide that.
    """
    hidden = protected(record)
    secrets = _secrets(record, hidden)
    if named := [number for number, source in enumerate(record.sources) if _is_printed(record, source, hidden)]:
        places = ", ".join(f"/sources/{number}" for number in named)
        raise ValueError(f"the article's own text names the anonymous source at {places}")
    return record.model_copy(
        update={
            "sources": tuple(_source(source, record, hidden, secrets) for source in record.sources),
            "claims": tuple(_claim(claim, hidden, secrets) for claim in record.claims),
            "decisions": tuple(_decision(decision, secrets) for decision in record.decisions),
        }
    )


def protected(record: Record) -> frozenset[str]:
    """Ids of the sources whose identity is nobody's business: the anonymous ones."""
    return frozenset(source.id for source in record.sources if source.type is SourceType.anonymous)


def _secrets(record: Record, hidden: Set[str]) -> re.Pattern[str] | None:
    """What names the protected sources: their names, and of these each part that the article does not print."""
    names = [source.name for source in record.sources if source.id in hidden and source.name]
    parts = [part for name in names for part in name.split() if len(part) > 2 and part not in record.article.text]
    found = sorted({*names, *parts}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", re.I) if found else None


def _is_printed(record: Record, source: Source, hidden: Set[str]) -> bool:
    return source.id in hidden and bool(source.name) and str(source.name).casefold() in record.article.text.casefold()


def _clean(words: str | None, secrets: re.Pattern[str] | None) -> str | None:
    return secrets.sub(GONE, words) if words and secrets else words


def _source(source: Source, record: Record, hidden: Set[str], secrets: re.Pattern[str] | None) -> Source:
    ties = tuple(identity for identity in source.same_as if identity not in hidden)
    if source.id not in hidden:
        told = ("description", "title", "affiliation", "justification")
        fields = {name: _clean(getattr(source, name), secrets) for name in told}
        return source.model_copy(update={**fields, "same_as": ties})
    text = " ".join(record.article.text.split())

    def printed(words: str | None) -> str | None:
        return words if words and " ".join(words.split()) in text else None

    anonymity = source.anonymity
    if anonymity is not None:
        anonymity = anonymity.model_copy(update={"reason": printed(anonymity.reason)})
    return source.model_copy(
        update={
            "name": None,
            "description": printed(source.description) or f"source {source.id}",
            "title": printed(source.title),
            "affiliation": printed(source.affiliation),
            "justification": printed(source.justification),
            "anonymity": anonymity,
            "same_as": (),
        }
    )


def _claim(claim: Claim, hidden: Set[str], secrets: re.Pattern[str] | None) -> Claim:
    rests = not hidden.isdisjoint((*claim.attribution.source_ids, *claim.attribution.via))
    return claim.model_copy(update={"review": _review(claim.review, secrets, rests=rests)})


def _decision(decision: Decision, secrets: re.Pattern[str] | None) -> Decision:
    return decision.model_copy(update={"review": _review(decision.review, secrets, rests=False)})


def _review(review: Review, secrets: re.Pattern[str] | None, *, rests: bool) -> Review:
    """The review without names of the protected; on a claim that rests on one, without addresses and evidence, too."""
    why, evidence = _clean(review.why, secrets), _all_clean(review.evidence, secrets)
    if rests:
        why = _IDENTIFIER.sub(GONE, why) if why else why
        evidence = (GONE,) if evidence else ()
    return review.model_copy(update={"why": why, "evidence": evidence, "by": _clean(review.by, secrets)})


def _all_clean(words: Iterable[str], secrets: re.Pattern[str] | None) -> tuple[str, ...]:
    return tuple(_clean(each, secrets) or each for each in words)
