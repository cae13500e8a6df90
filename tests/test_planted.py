"""Default settings on copy written with planted faults: floors, and a fresh table of what is found."""

import pytest

from benchmarks.planted import PAGE, TABLE, UNREAD, Outcome, copies, outcomes_of, table

FOUND = 0.8
"""Share of the planted faults that must be found."""
BESIDE, BESIDE_UNREAD = 7, 6
"""Remarks at no fault that may be made in the sets that were read, and in the one that was not."""


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return outcomes_of(copies())


def test_articles_in_order_are_left_alone(outcomes: list[Outcome]) -> None:
    read = [each for each in outcomes if each.clean and each.path.parent.name != UNREAD]
    assert [(each.path.name, f.code, f.words) for each in read for f in each.beside] == []


def test_most_planted_faults_are_found_and_little_else(outcomes: list[Outcome]) -> None:
    found, missed = sum(len(each.found) for each in outcomes), sum(len(each.missed) for each in outcomes)
    assert found / (found + missed) >= FOUND
    unread = sum(len(each.beside) for each in outcomes if each.path.parent.name == UNREAD)
    assert sum(len(each.beside) for each in outcomes) - unread <= BESIDE
    assert unread <= BESIDE_UNREAD


def test_the_page_tells_what_is_found(outcomes: list[Outcome]) -> None:
    told = PAGE.read_text("utf-8").partition(TABLE)[2].strip()
    assert told == table(outcomes), "python benchmarks/planted.py --page"
