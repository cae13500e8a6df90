"""The record and the report of each of our articles, as files; `make golden` writes them anew."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_regressions.file_regression import FileRegressionFixture

from checker.engine import check
from checker.findings import Checked
from checker.records.validation import validate_file
from claims.record import Claim, Record
from reports import render
from tests.records import ARTICLES, EXAMPLES, ROOT, record_of

GOLDEN = Path(__file__).parent / "golden"


def compact(record: Record) -> dict[str, Any]:
    """What a reader of the golden file looks at: no offsets, no article text."""
    text = record.article.text
    return {
        "genre": record.genre.value,
        "published": f"{record.article.published.date} ({record.article.published.origin.value})",
        "not the article": [f"{p.kind.value}: {p.span.of(text)}" for p in record.article.paragraphs if p.reason],
        "sources": [source(s.model_dump(mode="json", exclude_defaults=True)) for s in record.sources],
        "claims": [claim(c) for c in record.claims],
        "moments": [f"{m.text} = {m.type.value} {m.value} ({m.basis.value}, {m.tense.value})" for m in record.moments],
        "quantities": [f"{q.text} = {q.low:g}..{q.high:g} {q.unit}" for q in record.quantities],
    }


def source(dumped: dict[str, Any]) -> dict[str, Any]:
    dumped["mentions"] = len(dumped.pop("mentions", []))
    if "anonymity" in dumped:
        dumped["anonymity"].pop("spans", None)
    return dumped


def claim(claim: Claim) -> dict[str, Any]:
    told = claim.attribution
    who = ", ".join(told.source_ids) + (f" via {', '.join(told.via)}" if told.via else "")
    return {
        "text": claim.text,
        "is": f"{claim.form.value} {claim.kind.value} {claim.check_worthiness:g}",
        "by": f"{who or 'nobody'} ({told.basis.value}) {told.cue.words if told.cue else ''}".strip(),
    }


@pytest.fixture(scope="module", params=[*EXAMPLES, *ARTICLES], ids=lambda path: path.stem)
def record(request: pytest.FixtureRequest) -> Record:
    return record_of(request.param)


def test_the_record_is_as_agreed(record: Record, file_regression: FileRegressionFixture) -> None:
    told = yaml.safe_dump(compact(record), allow_unicode=True, sort_keys=False, width=110)
    file_regression.check(told, fullpath=GOLDEN / f"{record.article.id}.record.yaml", encoding="utf-8")


def test_the_report_is_as_agreed(record: Record, file_regression: FileRegressionFixture) -> None:
    place = record.article.place.model_copy(update={"path": Path(record.article.place.path).name})
    placed = record.model_copy(update={"article": record.article.model_copy(update={"place": place})})
    report = render("markdown", [Checked(placed, check(placed))])
    report = re.sub(r"(?<=- Rules that ran: ).*", "(not compared)", report)  # a new rule changes nothing by itself
    file_regression.check(report, fullpath=GOLDEN / f"{record.article.id}.report.md", encoding="utf-8")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_claim_file_of_an_example_is_fresh_and_sound(path: Path, file_regression: FileRegressionFixture) -> None:
    record = record_of(path)
    place = record.article.place.model_copy(update={"path": f"examples/{path.name}"})
    placed = record.model_copy(update={"article": record.article.model_copy(update={"place": place})})
    claims = ROOT / "examples" / "claims" / f"{path.stem}.json"
    file_regression.check(placed.model_dump_json(indent=2) + "\n", fullpath=claims, encoding="utf-8")
    assert validate_file(claims) == []


def test_no_golden_file_is_orphaned() -> None:
    names = {f"{path.stem}{ending}" for path in (*EXAMPLES, *ARTICLES) for ending in (".record.yaml", ".report.md")}
    assert {path.name for path in GOLDEN.iterdir()} == names
