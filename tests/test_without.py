"""Taking sources away: nothing is lost, nothing moves, and what only they carried stands on nobody."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.record import Basis, Record
from claims.without import fallen, nearest_name, sources_called, without
from tests.records import ARTICLES, ROOT, record_of

RECORDS = [record_of(path) for path in ARTICLES]
FERRY = record_of(ROOT / "examples/harbour-ferry.md")
some = st.sampled_from(RECORDS).flatmap(
    lambda record: st.tuples(st.just(record), st.sets(st.sampled_from([s.id for s in record.sources] or ["none"])))
)
quietly = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@given(some)
@quietly
def test_claims_keep_their_words_places_and_other_sources(drawn: tuple[Record, set[str]]) -> None:
    record, ids = drawn
    standing = without(record, ids)
    assert [(c.id, c.text, c.spans) for c in standing.claims] == [(c.id, c.text, c.spans) for c in record.claims]
    assert {s.id for s in standing.sources} == {s.id for s in record.sources} - ids
    for before, after in zip(record.claims, standing.claims, strict=True):
        assert set(after.attribution.source_ids) == set(before.attribution.source_ids) - ids
    fell = {claim.id for claim in fallen(record, ids)}
    gone = [c for c in standing.claims if c.id in fell]
    assert all(c.attribution.basis is Basis.none and c.attribution.cue is None for c in gone)


@given(some)
@quietly
def test_the_order_does_not_matter(drawn: tuple[Record, set[str]]) -> None:
    record, ids = drawn
    one_by_one = record
    for identity in sorted(ids, reverse=True):
        one_by_one = without(one_by_one, {identity})
    assert [c.attribution.source_ids for c in one_by_one.claims] == [
        c.attribution.source_ids for c in without(record, ids).claims
    ]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.article.id)
def test_with_all_taken_away_nothing_is_sourced(record: Record) -> None:
    bare = without(record, {source.id for source in record.sources})
    assert not bare.sources
    assert not [claim for claim in bare.claims if claim.attribution.source_ids]
    assert without(record, set()) == record


def test_a_source_goes_by_its_name_its_surname_and_its_id() -> None:
    (holm,) = sources_called(FERRY, "Piet Holm")
    assert sources_called(FERRY, "holm") == sources_called(FERRY, holm.id) == (holm,)
    assert sources_called(FERRY, "Pete Holm") == ()
    assert nearest_name(FERRY, "Pete Holm") == "Piet Holm"
