"""A list that goes on and on in one sentence: no rule asks for the whole of it at each of its items."""

import time
from collections.abc import Callable

import pytest

from checker.engine import check
from checker.registry import all_rules
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text
from claims.record import Record

LISTS: dict[str, Callable[[int], str]] = {
    "shares": lambda n: f"The shares were {n % 97}.{n % 10} percent in Orle",
    "of shares": lambda n: "5 percent of",
    "counts": lambda n: f"There were {n + 11} houses in the {n + 200} villages",
    "fines": lambda n: f"He was fined ${n + 3} million for the bridge",
}
MOST = 4
"""Times that the rules may take what the extraction of the same list takes: some 2 today, 17 when quadratic."""


def a_list(item: Callable[[int], str], length: int) -> Record:
    """A sentence of so many items, read."""
    return extract_claims(article_from_text(" and ".join(map(item, range(length))) + ".", as_is=True))


@pytest.mark.parametrize("item", LISTS.values(), ids=LISTS.keys())
def test_a_long_list_of_figures_takes_no_time(item: Callable[[int], str]) -> None:
    check(a_list(item, 5), rules=all_rules())  # patterns are compiled when they are first asked for
    started = time.process_time()
    record = a_list(item, 600)
    extracted = time.process_time()
    check(record, rules=all_rules())
    assert time.process_time() - extracted < MOST * (extracted - started)
