"""Source protection: a claim record without anything that tells who an anonymous source is."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from claims.decisions import Decision, Review
from claims.lines import one_line
from claims.record import Claim, Record, Source, SourceType

GONE = "[redacted]"
IDENTIFIERS = {
    "an e-mail address": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "a bank account": re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b"),
    "a phone number": re.compile(
        r"(?<![\w.,/=-])(?:(?:\+|\(?0)\d(?:[\s()./-]{0,2}\d){6,}|(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}|\d{10,11})(?![\w-])"
    ),
    "an account name": re.compile(
        r"(?<![\w.@/])@\w{2,}|\b(?:linkedin\.com/in|instagram\.com|t\.me|wa\.me)/[^\s,;)]+"
        r"|\b(?=[\w.]*[_\d])[\w.]{3,}(?=\s+on\s+(?:Telegram|Signal|WhatsApp|Instagram|Twitter|X|Facebook|Discord|Wire|Threema)\b)"
    ),
}
"""What leads to a person without a name."""
TELLING = ("description", "title", "affiliation", "justification")
"""The fields of a source, but for its name, that tell who it is."""
_IDENTIFIER = re.compile("|".join(pattern.pattern for pattern in IDENTIFIERS.values()))


@dataclass(frozen=True, slots=True)
class _Secrets:
    """What must not be told."""

    whole: re.Pattern[str] | None
    """Names, and whatever a hand added, that the article does not print."""
    every: re.Pattern[str] | None
    """These, and each part of a name even where the article prints it for another reason."""

    def gone(self, words: str) -> str:
        """The words without them, where the article's own words may stand."""
        return self.whole.sub(GONE, words) if self.whole else words

    def by_hand(self, words: str) -> str:
        """The words of a hand without them, and without addresses and numbers."""
        plain = _IDENTIFIER.sub(GONE, words)  # before names, which may be a part of an address
        return self.every.sub(GONE, plain) if self.every else plain


def redacted(record: Record) -> Record:
    """The record as it may be passed on.

    An anonymous source keeps only words that the article prints; its name, its ties to others (`same_as`), and whatever
    a hand added are gone, here and in every review, decision, waiver, path and id. E-mail addresses, phone numbers and
    account names are gone from whatever a hand wrote. Reviews of claims that rest on such a source keep their state,
    reviewer and day, not their evidence. The article's text and all offsets stay; redacting twice changes nothing. What
    only hints at somebody in other words is not recognized. Raises `ValueError` when the article's own text names such
    a source, or when a secret would stay: nothing is written then.
    """
    hidden = protected(record)
    if named := [number for number, source in enumerate(record.sources) if _is_printed(record, source, hidden)]:
        places = ", ".join(f"/sources/{number}" for number in named)
        raise ValueError(f"the article's own text names the anonymous source at {places}")
    secrets = _secrets(record, hidden)
    article = record.article
    place = article.place.model_copy(update={"path": secrets.gone(article.place.path)})
    remarks = tuple(r.model_copy(update={"text": secrets.by_hand(r.text)}) for r in article.remarks)
    known = {"place": place, "remarks": remarks, "id": secrets.gone(article.id) if secrets.whole else article.id}
    clean = record.model_copy(
        update={
            "article": article.model_copy(update=known),
            "sources": tuple(_source(source, record, hidden, secrets) for source in record.sources),
            "claims": tuple(_claim(claim, hidden, secrets) for claim in record.claims),
            "decisions": tuple(_decision(decision, secrets) for decision in record.decisions),
        }
    )
    if secrets.whole and secrets.whole.search(clean.model_dump_json()):
        raise ValueError("what tells who an anonymous source is would stay in the record")
    return clean


def protected(record: Record) -> frozenset[str]:
    """Ids of the sources whose identity is nobody's business: the anonymous ones."""
    return frozenset(source.id for source in record.sources if source.type is SourceType.anonymous)


def _secrets(record: Record, hidden: Set[str]) -> _Secrets:
    mine = [source for source in record.sources if source.id in hidden]
    text = one_line(record.article.text)
    names = [one_line(source.name) for source in mine if source.name]
    added = [words for source in mine for words in _told(source) if one_line(words).casefold() not in text.casefold()]
    parts = [part for name in names for part in name.split() if len(part) > 2]
    unprinted = [part for part in parts if not re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text, re.I)]
    return _Secrets(_any_of([*names, *added, *unprinted]), _any_of([*names, *added, *parts]))


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Any of these, however they are spaced and cased."""
    found = sorted({one_line(each) for each in words} - {""}, key=len, reverse=True)
    shapes = (r"\s+".join(map(re.escape, each.split())) for each in found)
    return re.compile(rf"(?<!\w)(?:{'|'.join(shapes)})(?!\w)", re.I) if found else None


def _told(source: Source) -> Iterator[str]:
    """What the record says of the source, but for its name and what `redacted` itself wrote."""
    reason = source.anonymity.reason if source.anonymity else None
    for words in (source.title, source.affiliation, source.justification, reason, source.description):
        if words and words != _neutral(source):
            yield words


def _neutral(source: Source) -> str:
    return f"source {source.id}"


def _is_printed(record: Record, source: Source, hidden: Set[str]) -> bool:
    name = _any_of([source.name]) if source.id in hidden and source.name else None
    return name is not None and name.search(record.article.text) is not None


def _source(source: Source, record: Record, hidden: Set[str], secrets: _Secrets) -> Source:
    if source.id not in hidden:
        fields = {name: getattr(source, name) for name in TELLING}
        clean = {name: secrets.gone(words) for name, words in fields.items() if words}
        ties = tuple(identity for identity in source.same_as if identity not in hidden)
        return source.model_copy(update={**clean, "same_as": ties})
    text = one_line(record.article.text)

    def printed(words: str | None) -> str | None:
        return words if words and one_line(words).casefold() in text.casefold() else None

    anonymity = source.anonymity
    if anonymity is not None:
        anonymity = anonymity.model_copy(update={"reason": printed(anonymity.reason)})
    return source.model_copy(
        update={
            "name": None,
            "description": printed(source.description) or _neutral(source),
            "title": printed(source.title),
            "affiliation": printed(source.affiliation),
            "justification": printed(source.justification),
            "anonymity": anonymity,
            "same_as": (),
        }
    )


def _claim(claim: Claim, hidden: Set[str], secrets: _Secrets) -> Claim:
    rests = not hidden.isdisjoint((*claim.attribution.source_ids, *claim.attribution.via))
    return claim.model_copy(update={"review": _review(claim.review, secrets, rests=rests)})


def _decision(decision: Decision, secrets: _Secrets) -> Decision:
    return decision.model_copy(update={"review": _review(decision.review, secrets, rests=False)})


def _review(review: Review, secrets: _Secrets, *, rests: bool) -> Review:
    """The review as a hand may have written it; on a claim that `rests` on a protected source without evidence."""
    evidence = tuple(secrets.by_hand(words) for words in review.evidence)
    return review.model_copy(
        update={
            "why": secrets.by_hand(review.why) if review.why else review.why,
            "by": secrets.by_hand(review.by) if review.by else review.by,
            "evidence": (GONE,) if rests and evidence else evidence,
        }
    )
