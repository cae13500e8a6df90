"""Descriptions that mean somebody named, told so before or not, and those that mean somebody else."""

import pytest

from tests.extraction.marked import resolved, source_of

TAKEN_UP = [
    ("[[Bo Holm]] {{said}} no.\nThe harbor, [[the billionaire]] {{said}}, was full.", "Bo Holm"),
    ("[[Ada Lund]] {{said}} no.\nBo Holm sang twice. “Once more,” [[the singer and guitarist]] {{said}}.", "Bo Holm"),
    ("[[Bo Holm]] {{said}} no. Ada Lund sang twice. “Once more,” [[the actress]] {{said}}.", "Ada Lund"),
    ("[[Bo Holm]] {{said}} no to Ada Lund. “Once more,” [[the businessman]] {{said}}.", "Bo Holm"),
    ("Ohio Sen. Bo Holm met Emil Brandt. [[Brandt]] {{said}} no.\n[[The Ohio senator]] {{denied}} it.", "Bo Holm"),
    (
        "Sen. Bo Holm (R-Utah) met Emil Brandt. [[Brandt]] {{said}} no.\n[[The Utah Republican]] {{denied}} it.",
        "Bo Holm",
    ),
    ("Former Mayor Bo Holm met Emil Brandt. [[Brandt]] {{said}} no.\n[[The former mayor]] {{denied}} it.", "Bo Holm"),
    ("[[Bo Holm]] {{asked}} Ada Lund why she ran.\n[[The candidate]] {{said}} her town had no school.", "Ada Lund"),
    ("[[Bo Holm]] {{said}} no.\nAnd on Monday [[the candidate]] {{denied}} that Emil Brandt was late.", "Bo Holm"),
]


@pytest.mark.parametrize(("article", "name"), TAKEN_UP)
def test_an_epithet_means_who_is_first_in_mind_of_those_whom_it_fits(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name == name


ANOTHER = [
    "[[Bo Holm]] {{said}} no.\nA singer fell ill. “Once more,” [[the singer]] {{said}}.",
    "Texas Sen. Bo Holm came. [[Holm]] {{said}} no.\n[[The Ohio senator]] {{denied}} it.",
    "Democrat Bo Holm came. [[Holm]] {{said}} no.\n[[The Republican nominee]] {{denied}} it.",
    "Judge Bo Holm came. [[Holm]] {{said}} no.\n[[The senator]] {{denied}} it.",
    "[[Bo Holm]] {{said}} no.\n[[The driver]] {{denied}} it.",
    "[[Bo Holm]] {{said}} no.\n[[His daughter’s candidate]] {{denied}} it.",
    "[[Karen Holm]] {{said}} no.\n[[The businessman]] {{denied}} it.",
    "It was late, [[the candidate]] {{told}} Bo Holm.",
]


@pytest.mark.parametrize("article", ANOTHER)
def test_an_epithet_means_nobody_whom_it_does_not_fit(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, -1).name not in {"Bo Holm", "Karen Holm"}
