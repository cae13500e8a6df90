"""For search engines and fact-checkers' databases: claims as schema.org `Claim`, reviews as `ClaimReview` (JSON-LD).

Terms and what they may hold: https://schema.org/Claim, https://schema.org/ClaimReview.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from checker.findings import Checked, Unread
from claims.article import Article
from claims.decisions import ReviewState
from claims.record import Claim, Record, Source, SourceType
from reports.places import name_of

CONTEXT = "https://schema.org"
_KINDS = {
    SourceType.named_person: "Person",
    SourceType.anonymous: "Person",
    SourceType.unnamed_person: "Person",
    SourceType.named_organization: "Organization",
    SourceType.document: "CreativeWork",
    SourceType.unnamed_group: "Thing",
}
_JUDGED = {ReviewState.verified, ReviewState.disputed}
_WHOLE = 8
"""Words up to which a text fragment holds all of them, and half of which begin and end a longer one."""
Node = dict[str, Any]


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # JSON has no colour
    unread: Sequence[Unread] = (),
) -> str:
    """One graph: every article, its claims with who makes them, and what humans decided about them."""
    graph = [*(node for each in checked for node in _nodes(each.record)), *map(_unread, unread)]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, indent=2, ensure_ascii=False) + "\n"


def _nodes(record: Record) -> Iterator[Node]:
    article = record.article
    sources = {source.id: source for source in record.sources}
    yield _told(
        {
            "@id": _id(article),
            "@type": "NewsArticle",
            "headline": article.title,
            "url": article.url,
            "datePublished": _day(article.published.date),
            "dateModified": _day(article.published.updated),
            "author": {"@type": "Person", "name": article.byline} if article.byline else None,
            "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
            "inLanguage": article.language,
        }
    )
    for claim in record.claims:
        if claim.denied:  # nobody in the article claims it
            continue
        yield _claim(claim, article, [sources[i] for i in claim.attribution.source_ids if i in sources])
        if claim.review.state in _JUDGED:
            yield _review(claim, article)


def _claim(claim: Claim, article: Article, sources: Sequence[Source]) -> Node:
    speakers = [_source(source) for source in sources if source.type is not SourceType.document]
    papers = [_source(source) for source in sources if source.type is SourceType.document]
    return _told(
        {
            "@id": _claim_id(claim, article),
            "@type": "Claim",
            "text": claim.text,
            "author": speakers,
            "isBasedOn": papers,
            "appearance": {"@id": _id(article)},
            "url": f"{article.url.partition('#')[0]}#:~:text={_fragment(claim.text)}" if article.url else None,
        }
    )


def _source(source: Source) -> Node:
    kind = _KINDS[source.type]
    body = {"@type": "Organization", "name": source.affiliation} if source.affiliation else None
    return _told(
        {
            "@type": kind,
            "name": source.name,
            "description": None if source.name else source.description,
            "jobTitle": source.title if kind == "Person" else None,
            "affiliation": body if kind == "Person" else None,
        }
    )


def _review(claim: Claim, article: Article) -> Node:
    review = claim.review
    return _told(
        {
            "@id": f"{_claim_id(claim, article)}:review",
            "@type": "ClaimReview",
            "itemReviewed": {"@id": _claim_id(claim, article)},
            "claimReviewed": claim.text,
            "author": {"@type": "Person", "name": review.by} if review.by else None,
            "datePublished": _day(review.on),
            "reviewBody": review.why,
            "citation": list(review.evidence),
            "reviewRating": {"@type": "Rating", "alternateName": review.state.value},
        }
    )


def _unread(each: Unread) -> Node:
    place = f"{each.path}:{each.line}" if each.line else each.path
    told = f"not read: {each.what}"
    return {"@id": f"urn:onrecord:unread:{quote(place)}", "@type": "CreativeWork", "name": place, "description": told}


def _id(article: Article) -> str:
    return f"urn:onrecord:article:{quote(name_of(article))}"


def _claim_id(claim: Claim, article: Article) -> str:
    return f"urn:onrecord:claim:{quote(article.id)}:{claim.id}"


def _fragment(words: str) -> str:
    """The words as a text fragment of an address: all, or the first and the last ones."""
    split = words.split()
    parts = [split] if len(split) <= _WHOLE else [split[: _WHOLE // 2], split[-_WHOLE // 2 :]]
    return ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in parts)


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _told(node: Node) -> Node:
    """The node without what nobody told."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}
