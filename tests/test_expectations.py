"""What default settings must find in our own articles, and what they must not: the floors under the rules."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from checker.engine import check
from checker.findings import Finding, Persona
from tests.records import ARTICLES, record_of

HERE = Path(__file__).parent


def expectations(article: Path, kind: str) -> list[tuple[str, str]]:
    """Codes with the words that go with them, empty where any words do."""
    told = yaml.safe_load((HERE / "expectations" / f"{article.stem}.yaml").read_text("utf-8"))
    return [(entry, "") if isinstance(entry, str) else next(iter(entry.items())) for entry in told[kind]]


@cache
def found(article: Path, persona: Persona) -> tuple[Finding, ...]:
    return check(record_of(article), persona=persona).findings


def cases(kind: str) -> list[object]:
    return [
        pytest.param(article, code, words, id=f"{article.stem}-{code}-{words[:20]}")
        for article in ARTICLES
        for code, words in expectations(article, kind)
    ]


@pytest.mark.parametrize(("article", "code", "words"), cases("must"))
def test_is_found_by_default(article: Path, code: str, words: str) -> None:
    assert (code, words) in {(finding.code, finding.words) for finding in found(article, Persona.regular)}


@pytest.mark.parametrize(("article", "code", "words"), cases("must not"))
def test_is_found_by_nobody(article: Path, code: str, words: str) -> None:
    wrong = [f.words for f in found(article, Persona.auditor) if f.code == code and words in f.words]
    assert not wrong


def test_every_article_has_expectations() -> None:
    assert {path.stem for path in (HERE / "expectations").iterdir()} == {article.stem for article in ARTICLES}


def test_default_findings_are_those_expected_or_of_their_rules() -> None:
    """A rule that nobody expected in an article speaks up here, to be read and then entered on one side."""
    surprises = {
        (article.stem, finding.code)
        for article in ARTICLES
        for finding in found(article, Persona.regular)
        if finding.code not in {code for code, _ in expectations(article, "must")}
    }
    assert surprises <= {("agency-relay", "REL406")}
