"""Whatever the text, the record's offsets never lie."""

import os
import random
import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from claims.extraction.pipeline import extract_claims
from claims.lines import one_line
from claims.reading import article_from_text, read_article
from claims.record import Record
from claims.spans import Span

ROOT = Path(__file__).parents[1]
TEXTS = [read_article(path).text for path in sorted((ROOT / "tests/articles").iterdir())]
DAY = date(2024, 5, 17)
quietly = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def spans_of(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans_of(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)


def extract(text: str) -> Record:
    return extract_claims(article_from_text(text, as_is=True, published=DAY))


def assert_sound(record: Record) -> None:
    text = record.article.text
    assert all(0 <= span.start <= span.end <= len(text) for span in spans_of(record))
    for claim in record.claims:
        assert claim.text == one_line(" ".join(span.of(text) for span in claim.spans))
    assert [moment.text for moment in record.moments] == [moment.span.of(text) for moment in record.moments]
    assert [quantity.text for quantity in record.quantities] == [
        quantity.span.of(text) for quantity in record.quantities
    ]
    known = {source.id for source in record.sources}
    told = [claim.attribution for claim in record.claims]
    assert {i for attribution in told for i in (*attribution.source_ids, *attribution.via)} <= known
    assert {i for claim in record.claims for i in claim.moments} <= {moment.id for moment in record.moments}
    assert {i for claim in record.claims for i in claim.quantities} <= {quantity.id for quantity in record.quantities}
    ids = [claim.id for claim in record.claims]
    assert len(ids) == len(set(ids))


@given(st.text(max_size=400))
@quietly
def test_any_text_gives_a_sound_record(text: str) -> None:
    assert_sound(extract(text))


@given(
    st.lists(
        st.sampled_from([*"“”‘’\"'«»()—,.?! \n", "said", "he", "Ida Brandt", "on Monday", "4 percent", "in 2019"]),
        max_size=60,
    )
)
@quietly
def test_any_heap_of_marks_and_words_gives_a_sound_record(parts: list[str]) -> None:
    assert_sound(extract(" ".join(parts)))


def noises(text: str, chance: random.Random) -> Iterator[str]:
    paragraphs = text.split("\n\n")
    chance.shuffle(paragraphs)
    yield re.sub("[“”\"‘’']", lambda m: m[0] if chance.random() < 0.5 else "", text)
    yield "\n\n".join(paragraphs)
    yield text.upper()
    yield re.sub(r"[^\w\s]", "", text)
    yield text.replace("\n", " ").replace(".", ",")
    yield text.replace("\n\n", "\r\n\r\n")
    yield text.replace(" ", " 🙂\u0301 ", 20)
    yield re.sub(r"[.!?]['\"”’]?\s+", " and ", text)  # sentences of over 200 words


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_noise_never_breaks_it(number: int) -> None:
    for noisy in noises(TEXTS[number], random.Random(number)):
        assert_sound(extract(noisy))


def test_claims_keep_their_ids_when_other_paragraphs_change() -> None:
    text = TEXTS[1]
    before, after = extract(text), extract(f"{text}\n\nThe weather was fine on the day of the vote.")
    assert {claim.id for claim in before.claims} <= {claim.id for claim in after.claims}


def test_the_record_is_the_same_in_every_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    before = extract(TEXTS[4])
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    if hasattr(time, "tzset"):
        time.tzset()
    try:
        assert extract(TEXTS[4]) == before
    finally:
        os.environ.pop("TZ", None)
        if hasattr(time, "tzset"):
            time.tzset()


def test_no_stage_asks_for_the_current_day() -> None:
    asking = re.compile(r"\.(?:today|now|utcnow|localtime)\(|\btime\.time\(")
    assert [path.name for path in (ROOT / "claims").rglob("*.py") if asking.search(path.read_text("utf-8"))] == []
