"""What an article tells by the short `per`."""

import pytest

from tests.records import read

TOLD = [
    ("Per the report, sales of boats rose 5%.", "sales of boats rose 5%", "report"),
    ("Sales of boats rose in May, per FactSet.", "Sales of boats rose in May", "FactSet"),
    ("Ida Holm is 44 and lives in Tarnby, per her website.", "Ida Holm is 44 and lives in Tarnby", "Ida Holm"),
    ("The driver was 44, per police.", "The driver was 44", "police"),
    ("Per Reuters, the boats were sold in May.", "the boats were sold in May", "Reuters"),
]


@pytest.mark.parametrize(("sentence", "told", "who"), TOLD)
def test_who_or_what_is_cited_by_per_tells_it(sentence: str, told: str, who: str) -> None:
    record = read(sentence, as_is=True)
    names = {source.id: source.name or "" for source in record.sources}
    claims = [claim for claim in record.claims if claim.attribution.source_ids]
    assert [claim.text for claim in claims] == [told]
    assert who in names[claims[0].attribution.source_ids[0]]


NOBODY = [
    "The boats cost $5, per person.",
    "Per the contract, the firm must mend the boats.",
    "The wage rose to $15 per hour in May, and per year it is $30,000.",
    "The boats were painted, per tradition.",
    "Per Holm, a baker, closed his shop in May.",
    "Per Holm, the baker, has sold all of his ovens.",
    "Per capita, Tarnby has more boats than Orle.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_units_and_rules_tell_nothing(sentence: str) -> None:
    assert not any(claim.attribution.source_ids for claim in read(sentence, as_is=True).claims)


def test_what_somebody_is_found_to_say_stays_theirs() -> None:
    record = read("“The boats are sad,” Ida Holm said, per Variety.", as_is=True)
    names = {source.id: source.name for source in record.sources}
    assert [names[i] for claim in record.claims for i in claim.attribution.source_ids] == ["Ida Holm"]
