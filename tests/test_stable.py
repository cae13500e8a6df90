"""An edit in one paragraph moves nothing in the others: no claim, no review, no finding's fingerprint."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.engine import check
from checker.suppressions import entries
from claims.article import Paragraph, ParagraphKind
from claims.decisions import Review, ReviewState
from claims.extraction.pipeline import extract_claims
from claims.reading.markdown import read_markdown
from claims.record import Claim, Record
from claims.reviews import carry

ROOT = Path(__file__).parents[1]
ARTICLES = [ROOT / "examples/harbour-ferry.md", ROOT / "tests/articles/profile.md"]
SENTENCE = "The hall was full and warm."
COMMENT = "<!-- onrecord: ignore[HED905] nothing to see here, as agreed with the desk -->"


def read(body: str) -> Record:
    return extract_claims(read_markdown(f"---\ndate: 2024-05-17\n---\n{body}", path="a.md"))


def reviewed(record: Record) -> Record:
    """The record with a review for every claim, its reason the claim's place in the list."""
    claims = (
        claim.model_copy(update={"review": Review(state=ReviewState.disputed, by="Ana", why=str(index))})
        for index, claim in enumerate(record.claims)
    )
    return record.model_copy(update={"claims": tuple(claims)})


@pytest.fixture(scope="module", params=ARTICLES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest) -> Record:
    path: Path = request.param
    return reviewed(read(read_markdown(path.read_text(encoding="utf-8"), path="a.md").text))


def bodies(record: Record) -> Iterator[Paragraph]:
    yield from (p for p in record.article.paragraphs if p.kind is ParagraphKind.body)


def test_a_sentence_more_in_one_paragraph_moves_nothing_in_the_others(old: Record) -> None:
    text = old.article.text
    found = check(old).findings
    for paragraph in bodies(old):
        new = read(f"{text[: paragraph.span.end]} {SENTENCE}{text[paragraph.span.end :]}")
        here = {str(n) for n, claim in enumerate(old.claims) if paragraph.span.contains(claim.spans[0])}
        assert {fallen.review.why for fallen in carry(old, new).fallen} <= here
        prints = {print_ for prints in entries(check(new)).values() for print_ in prints}
        assert {f.fingerprint for f in found if not paragraph.span.contains(f.span)} <= prints


@pytest.mark.parametrize("break_", ["\n\n", "\n"], ids=["apart", "touching"])
def test_a_comment_before_a_paragraph_changes_no_claim(old: Record, break_: str) -> None:
    text = old.article.text
    for paragraph in bodies(old):
        new = read(f"{text[: paragraph.span.start]}{COMMENT}{break_}{text[paragraph.span.start :]}")
        assert [said(claim) for claim in new.claims] == [said(claim) for claim in old.claims]


def said(claim: Claim) -> tuple[str, str, tuple[str, ...]]:
    return claim.id, claim.form.value, claim.attribution.source_ids
