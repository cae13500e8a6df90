"""What a writing is quoted to say, a town hall, and one of a staff that spoke."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of
from tests.records import read


@pytest.mark.parametrize(
    ("sentence", "said", "type_", "name"),
    [
        (
            "“We have paid what was due,” a statement on its website read.",
            "“We have paid what was due,”",
            SourceType.document,
            "statement on its website",
        ),
        ("“We have paid what was due,” a sign on its website read.", None, SourceType.none, None),
    ],
)
def test_a_writing_reads_a_quotation(sentence: str, said: str | None, type_: SourceType, name: str | None) -> None:
    record = read(f"The port was late. {sentence}", as_is=True)
    claim = next(claim for claim in record.claims if "due" in claim.text)
    assert (claim.text if said else None, claim.attribution.type) == (said, type_)
    assert [source.name for source in record.sources] == ([name] if name else [])


def test_a_town_hall_speaks_for_those_who_govern_there() -> None:
    _, result = resolved("{{According to}} [[city hall]], the pier is safe. [[The hall]] {{said}} no.")
    assert [(source.type, source.name) for source in result.sources] == [(SourceType.named_organization, "city hall")]


def test_one_of_a_staff_that_spoke_is_somebody() -> None:
    _, result = resolved("[[Kitchen staff]] {{said}} the oven was old. “It burns,” [[one]] {{said}}.")
    assert source_of(result, 1).type is SourceType.unnamed_person
    _, result = resolved("[[The mayor]] {{said}} the staff room was old. “It burns,” [[one]] {{said}}.")
    assert len(result.sources) == 1


def test_one_of_a_staff_without_names_is_of_them() -> None:
    _, result = resolved(
        "[[Kitchen staff, who asked not to be named because they fear for their jobs,]] {{said}} the oven was old. "
        "“It burns,” [[one]] {{said}}."
    )
    assert {source.type for source in result.sources} == {SourceType.anonymous}
