"""Records that tests share: those of our own articles, each read once, and of a few words."""

from functools import cache
from pathlib import Path

from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text, read_article
from claims.record import Claim, Record

ROOT = Path(__file__).parents[1]
ARTICLES = sorted((ROOT / "tests/articles").iterdir())
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_file())


@cache
def record_of(path: Path) -> Record:
    """The claim record of one of our articles."""
    return extract_claims(read_article(path))


def read(text: str, *, as_is: bool = False) -> Record:
    """The claim record of a plain text; taken to the letter when `as_is`."""
    return extract_claims(article_from_text(text, as_is=as_is))


def claim_with(record: Record, words: str) -> Claim:
    """The first claim that holds the words."""
    return next(claim for claim in record.claims if words in claim.text)
