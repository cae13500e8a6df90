"""`onrecord redact`: nothing in the file tells who the anonymous source is, and the file stays a sound record."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.records.specimen import specimen
from checker.records.validation import validate_text
from claims.article import Remark
from claims.decisions import Decision, Review, ReviewState
from claims.record import Record, SourceType
from claims.redaction import protected, redacted
from tests.checker.conftest import Command

SECRETS = ("Rui Teller", "Teller", "rui@aldmoor.example", "+44 20 7946 0018", "dockside warden")
HIDDEN = next(source.id for source in specimen().sources if source.type is SourceType.anonymous)
words = st.sampled_from([*SECRETS, "confirmed by", "met at the quay", "the board", "on 3 May"])
told = st.lists(words, max_size=6).map(" ".join)


def named(why: str = "Rui Teller told us", evidence: tuple[str, ...] = ("call to +44 20 7946 0018",)) -> Record:
    """The specimen after a careless hand wrote down who its anonymous source is."""
    record = specimen()
    review = Review(state=ReviewState.verified, by="Ines Marlow", on=None, why=why, evidence=evidence)
    known: dict[str, Any] = {
        "name": "Rui Teller",
        "title": "dockside warden",
        "affiliation": "rui@aldmoor.example",
        "same_as": ("s1",),
    }
    return record.model_copy(
        update={
            "sources": tuple(s.model_copy(update=known) if s.id == HIDDEN else s for s in record.sources),
            "article": record.article.model_copy(
                update={
                    "remarks": (Remark(text=f"<!-- onrecord: ignore[ANO102] {why}, Rui Teller, +44 20 7946 0018 -->"),),
                    "place": record.article.place.model_copy(update={"path": "rui teller.md"}),
                }
            ),
            "decisions": (Decision(code="ANO102", fingerprint="0", words="official", review=review),),
            "claims": tuple(claim.model_copy(update={"review": review}) for claim in record.claims),
        }
    )


def test_nothing_names_the_source_and_the_record_stays_sound() -> None:
    text = redacted(named()).model_dump_json(indent=2)
    assert not [secret for secret in SECRETS if secret.casefold() in text.casefold()]
    assert "REC005" not in {problem.code for problem in validate_text(text, where="record.json")}


def test_what_the_article_prints_stays() -> None:
    before, after = specimen(), redacted(specimen())
    assert [s.description for s in after.sources] == [s.description for s in before.sources]
    assert (after.article, [c.text for c in after.claims]) == (before.article, [c.text for c in before.claims])
    assert protected(after) == {HIDDEN}


@given(told, st.lists(told, max_size=3).map(tuple))
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_review_lets_the_name_slip_and_twice_is_once(why: str, evidence: tuple[str, ...]) -> None:
    once = redacted(named(why, evidence))
    text = once.model_dump_json().casefold()
    assert not [secret for secret in SECRETS if secret.casefold() in text]
    assert redacted(once) == once


def test_a_part_of_the_name_that_the_article_prints_goes_from_what_a_hand_wrote() -> None:
    record = named("Port told us")
    sources = tuple(s.model_copy(update={"name": "Rui Port"}) if s.id == HIDDEN else s for s in record.sources)
    clean = redacted(record.model_copy(update={"sources": sources}))
    assert clean.article.text == record.article.text
    assert {claim.review.why for claim in clean.claims} == {"[redacted] told us"}


@pytest.mark.parametrize(
    "way",
    [
        "555-201-3344",
        "(503) 555-0134",
        "503.555.0134",
        "5035550134",
        "GB29 NWBK 6016 1331 9268 19",
        "linkedin.com/in/gretavance",
        "g.teller@aldmoor.example",
        "greta_v",
    ],
)
def test_ways_to_reach_somebody_go_from_what_a_hand_wrote_and_are_told(way: str) -> None:
    why = f"reached her: {way} on Signal"
    assert way not in redacted(named(why)).model_dump_json()
    first, *others = specimen().claims
    theirs = first.attribution.model_copy(update={"source_ids": (HIDDEN,)})
    first = first.model_copy(update={"attribution": theirs, "review": Review(state=ReviewState.waived, why=why)})
    record = specimen().model_copy(update={"claims": (first, *others)})
    told = validate_text(record.model_dump_json(), where="record.json")
    assert "REC005" in {problem.code for problem in told}


@pytest.mark.parametrize(
    "why", ["seen on 2024-05-09 at 10.30", "ISBN 978-3-16-148410-0", "https://example.org/2024/1234567890", "on Signal"]
)
def test_dates_numbers_and_pages_are_nobodys_number(why: str) -> None:
    assert all(why in (claim.review.why or "") for claim in redacted(named(why)).claims)


@pytest.fixture
def careless(tmp_path: Path) -> Path:
    (tmp_path / "ferry.json").write_text(named().model_dump_json(indent=2), encoding="utf-8")
    return Path("ferry.json")


def read(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text("utf-8")))


def test_it_writes_beside_in_place_or_to_the_terminal(onrecord: Command, careless: Path, tmp_path: Path) -> None:
    shown = onrecord("redact", careless)
    assert (shown.code, "Teller" in shown.out, shown.err) == (0, False, "")
    assert onrecord("redact", careless, "-o", "public.json").code == 0
    assert "Teller" in (tmp_path / careless).read_text("utf-8")
    done = onrecord("redact", careless, "--in-place")
    assert (done.code, done.err) == (0, "ferry.json: redacted\n")
    assert read(tmp_path / careless) == read(tmp_path / "public.json")


def test_a_name_that_the_article_prints_cannot_be_hidden(onrecord: Command, tmp_path: Path) -> None:
    record = named()
    sources = tuple(s.model_copy(update={"name": "Dana Whitlock"}) if s.id == HIDDEN else s for s in record.sources)
    (tmp_path / "open.json").write_text(record.model_copy(update={"sources": sources}).model_dump_json(), "utf-8")
    done = onrecord("redact", "open.json")
    assert (done.code, done.out) == (2, "")
    assert "the article's own text names the anonymous source at /sources/" in done.err
    assert "Whitlock" not in done.err


def test_mistakes_are_told(onrecord: Command, careless: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    assert onrecord("redact", "broken.json").code == 2
    assert onrecord("redact", "none.json").code == 2
    (tmp_path / "other.json").write_text(careless.read_text("utf-8"), "utf-8")
    assert "give -o DIR or --in-place" in onrecord("redact", careless, "other.json").err
    (tmp_path / "two.json").write_text(f"{specimen().model_dump_json()}\n" * 2, encoding="utf-8")
    for verb in ("redact", "review"):
        told = onrecord(verb, "two.json").err
        assert "two.json: holds 2 claim records, and one is asked for (write one a file: " in told
    assert onrecord("review", ".").err == "onrecord: .: is a folder (name one claim record in it)\n"


def test_folders_and_patterns_are_taken(onrecord: Command, careless: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    careless.rename(tmp_path / "in" / "a.json")
    for where in ("in", "in/*.json"):
        assert onrecord("redact", where, "-o", "out/").err == "out/a.json: redacted\n"
    assert onrecord("redact", "in/*.md", "in", "-o", "out/").code == 2


def test_standard_input_is_no_record(onrecord: Command) -> None:
    done = onrecord("redact", "-")
    assert (done.code, done.err) == (2, "-: standard input is not read here (name the claim record's file)\n")
