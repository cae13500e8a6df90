"""A list that goes on and on in one sentence: no rule asks for the whole of it at each of its items."""

import time
from collections.abc import Callable

import pytest

from checker.engine import check
from checker.registry import all_rules
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text

LISTS: dict[str, Callable[[int], str]] = {
    "shares": lambda n: f"The shares were {n % 97}.{n % 10} percent in Orle",
    "of shares": lambda n: "5 percent of",
    "counts": lambda n: f"There were {n + 11} houses in the {n + 200} villages",
    "fines": lambda n: f"He was fined ${n + 3} million for the bridge",
}


MOST = 6
"""Times that the rules may take what the extraction of the same list takes: about once is usual, on any machine."""


@pytest.mark.parametrize("item", LISTS.values(), ids=LISTS.keys())
def test_a_long_list_of_figures_takes_no_time(item: Callable[[int], str]) -> None:
    rules, started = all_rules(), time.process_time()
    record = extract_claims(article_from_text(" and ".join(map(item, range(600))) + ".", as_is=True))
    extracted = time.process_time()
    check(record, rules=rules)
    assert time.process_time() - extracted < MOST * (extracted - started)
