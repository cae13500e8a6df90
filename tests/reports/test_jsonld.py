"""Claims in schema.org's terms: who makes them, where they appear, what was decided about them."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from checker.findings import Checked, Findings
from claims.decisions import Review, ReviewState
from reports import render
from tests.reports.records import RECORD, ferry

TERMS = {
    "NewsArticle": {"headline", "url", "datePublished", "dateModified", "author", "publisher", "inLanguage"},
    "Claim": {"text", "author", "isBasedOn", "appearance", "url"},
    "ClaimReview": {
        "itemReviewed", "claimReviewed", "author", "datePublished", "reviewBody", "citation", "reviewRating",
    },
    "Rating": {"alternateName"},
    "Person": {"name", "description", "jobTitle", "affiliation"},
    "Organization": {"name", "description"},
    "CreativeWork": {"name", "description"},
    "Thing": {"name", "description"},
}  # fmt: skip
"""Types of schema.org and those of their properties that are used; each is defined there for the type or one above."""


def graph(*checked: Checked) -> list[dict[str, Any]]:
    told = json.loads(render("jsonld", checked))
    assert told["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = told["@graph"]
    return nodes


def inside(value: object) -> Iterator[dict[str, Any]]:
    """Every typed node, at any depth."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for each in value.values():
            yield from inside(each)
    if isinstance(value, list):
        for each in value:
            yield from inside(each)


def reviewed(state: ReviewState, **of: Any) -> Checked:
    """The specimen with its first claim decided about."""
    first = RECORD.claims[0].model_copy(update={"review": Review(state=state, **of)})
    return Checked(RECORD.model_copy(update={"claims": (first, *RECORD.claims[1:])}), Findings())


def test_only_terms_that_schema_org_has_for_their_types() -> None:
    nodes = list(inside(graph(ferry(), reviewed(ReviewState.disputed, by="Ana", why="no such letter"))))
    assert {node["@type"] for node in nodes} >= {"NewsArticle", "Claim", "ClaimReview", "Person"}
    for node in nodes:
        assert {key for key in node if not key.startswith("@")} <= TERMS[node["@type"]], node


def test_every_claim_appears_in_its_article_and_has_its_words() -> None:
    article, *claims = (node for node in graph(ferry()) if node["@type"] != "ClaimReview")
    assert article["@type"] == "NewsArticle"
    assert [claim["text"] for claim in claims] == [claim.text for claim in RECORD.claims]
    assert {claim["appearance"]["@id"] for claim in claims} == {article["@id"]}
    assert len({node["@id"] for node in (article, *claims)}) == len(claims) + 1


def test_who_says_it_with_position_and_body() -> None:
    claims = [node for node in graph(ferry()) if node["@type"] == "Claim"]
    authors = [author for claim in claims for author in claim.get("author", [])]
    names = {source.name for source in RECORD.sources if source.name}
    assert {author["name"] for author in authors if "name" in author} <= names
    assert any("jobTitle" in author for author in authors)
    nameless = [author for author in authors if "name" not in author]
    assert all(author["description"] for author in nameless)


def test_an_address_leads_to_the_words() -> None:
    article = RECORD.article.model_copy(update={"url": "https://example.org/ferry#top"})
    found = graph(Checked(RECORD.model_copy(update={"article": article}), Findings()))
    first = next(node for node in found if node["@type"] == "Claim")
    assert first["url"].startswith("https://example.org/ferry#:~:text=")
    assert "-" not in first["url"].partition("text=")[2]


@pytest.mark.parametrize(("state", "count"), [("verified", 1), ("disputed", 1), ("waived", 0), ("unreviewed", 0)])
def test_what_was_judged_is_a_review(state: str, count: int) -> None:
    nodes = graph(reviewed(ReviewState(state), by="Ana", why="she told us"))
    claim = next(node for node in nodes if node["@type"] == "Claim")
    of_it = {"@id": claim["@id"]}
    reviews = [node for node in nodes if node.get("itemReviewed") == of_it]
    assert len(reviews) == count
    for review in reviews:
        assert review["@type"] == "ClaimReview"
        assert (review["author"]["name"], review["reviewBody"]) == ("Ana", "she told us")
        assert review["reviewRating"]["alternateName"] == state
