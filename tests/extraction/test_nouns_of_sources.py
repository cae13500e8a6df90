"""What a source is whose noun alone tells it: people, crowds, bodies, outlets."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of


@pytest.mark.parametrize(
    ("article", "kind", "name"),
    [
        ("[[Harbor agents]] {{said}} the crates were empty.", SourceType.unnamed_group, None),
        ("[[Marlow Patrol Service agents]] {{said}} no.", SourceType.named_organization, "Marlow Patrol Service"),
        ("[[Three exiles in the port]] {{said}} they would stay.", SourceType.unnamed_group, None),
        ("[[The Holm family]] {{said}} it would sell.", SourceType.unnamed_group, None),
        ("[[The herring industry]] {{said}} quotas were too low.", SourceType.unnamed_group, None),
        ("[[A local newspaper]] {{reported}} that the dock was sold.", SourceType.named_organization, None),
        (
            "Brook Steel Corp. lost money.\n[[The steel concern]] {{said}} it would close.",
            SourceType.named_organization,
            "Brook Steel Corp.",
        ),
        (
            "The Labor Party met. The Labor National Convention opened.\n[[Labor officials]] {{said}} no.",
            SourceType.named_organization,
            "Labor Party",
        ),
        ("[[The prosecution]] {{said}} the crates were empty.", SourceType.unnamed_group, None),
        ("[[The claimant]] {{said}} the crates were empty.", SourceType.unnamed_person, None),
        ("[[The chancellery]] {{rejected}} the plan.", SourceType.named_organization, None),
    ],
)
def test_the_noun_tells_the_type(article: str, kind: SourceType, name: str | None) -> None:
    _, result = resolved(article)
    found = source_of(result, -1)
    assert (found.type, found.name) == (kind, name)
