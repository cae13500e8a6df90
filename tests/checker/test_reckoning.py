"""What the message of a date rule reckons with: the years that the sentence names, else publication."""

import pytest

from checker.engine import check
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text


@pytest.mark.parametrize(
    ("told", "reckoned"),
    [
        (
            "The ward opened in 1996 and marked its 25th anniversary in 2023.",
            "from 1996 to 2023 is 27 years, not 25",
        ),
        ("The ward opened in 1996 and marked its 25th anniversary.", "from 1996 to 2026 is 30 years, not 25"),
    ],
)
def test_an_anniversary_is_reckoned_to_the_year_that_is_named(told: str, reckoned: str) -> None:
    record = extract_claims(article_from_text(f"Date: 2026-11-20\n\n{told}", path="own.txt"))
    assert [finding.message for finding in check(record, select=["DAT711"]).findings] == [reckoned]


def test_an_anniversary_that_fits_the_year_that_is_named_is_left_alone() -> None:
    told = "The ward opened in 1996 and marked its 25th anniversary in 2021."
    record = extract_claims(article_from_text(f"Date: 2026-11-20\n\n{told}", path="own.txt"))
    assert check(record, select=["DAT711"]).findings == ()
