"""Who speaks in an archive, counted."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from reports.corpus import BY
from tests.checker.conftest import Command

MAY = """---
title: Ferry sold
date: 2024-05-17
author: Mira Stone
publisher: Harbour Gazette
---

The ferry will be sold in June, said Ida Brandt, the mayor. “It is old,” she said.

The council declined to say who the buyer is, according to two people familiar with the talks.
"""
JUNE = """---
title: Ferry kept
date: 2024-06-02
author: Mira Stone
publisher: Valley Post
---

The ferry will be kept after all, Ida Brandt said on Friday.
"""


@pytest.fixture
def desk(onrecord: Command) -> Command:
    """Two articles, a month apart."""
    Path("archive").mkdir()
    Path("archive/may.md").write_text(MAY, encoding="utf-8")
    Path("archive/june.md").write_text(JUNE, encoding="utf-8")
    return onrecord


def rows(desk: Command, *arguments: str) -> list[dict[str, Any]]:
    done = desk("stats", *arguments, "--output-format", "json")
    assert (done.code, done.err) == (0, "")
    told: list[dict[str, Any]] = json.loads(done.out)["rows"]
    return told


def test_claims_by_the_type_of_their_sources(desk: Command) -> None:
    assert rows(desk, "archive") == [
        {
            "archive": "all",
            "articles": 2,
            "claims": 4,
            "named_person": 3,
            "named_organization": 0,
            "document": 0,
            "anonymous": 1,
            "unnamed_person": 0,
            "unnamed_group": 0,
            "quoted": 1,
            "sources": 3,
            "one_source": 1,
            "unexplained": 1,
        }
    ]


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("publisher", {"Harbour Gazette": 1, "Valley Post": 1}),
        ("writer", {"Mira Stone": 2}),
        ("month", {"2024-05": 1, "2024-06": 1}),
        ("year", {"2024": 2}),
        ("folder", {"archive": 2}),
    ],
)
def test_a_row_for_each_group(desk: Command, by: str, groups: dict[str, int]) -> None:
    assert {row[by]: row["articles"] for row in rows(desk, "archive", "--by", by)} == groups


def test_months_stand_in_their_order_and_sources_by_their_articles(desk: Command) -> None:
    Path("archive/june-2.md").write_text(JUNE.replace("Ida Brandt", "Piet Holm"), encoding="utf-8")
    assert [row["month"] for row in rows(desk, "archive", "--by", "month")] == ["2024-05", "2024-06"]
    assert rows(desk, "archive", "--by", "source") == [
        {"source": "Ida Brandt", "type": "named_person", "articles": 2, "claims": 3, "quoted": 1},
        {"source": "Piet Holm", "type": "named_person", "articles": 1, "claims": 1, "quoted": 0},
    ]


def test_csv_by_the_ending_and_over_itself(desk: Command) -> None:
    for _ in range(2):
        done = desk("stats", "archive", "--by", "source", "-o", "sources.csv")
        assert (done.code, done.err) == (0, "sources.csv: 2 articles\n")
    with Path("sources.csv").open(encoding="utf-8", newline="") as file:
        assert [row["claims"] for row in csv.DictReader(file)] == ["3"]


@pytest.mark.parametrize("form", ["text", "csv", "json"])
def test_every_form_is_known_as_ours(desk: Command, form: str) -> None:
    for by in BY:
        for _ in range(2):
            done = desk("stats", "archive", "--by", by, "-o", "told.txt", "--output-format", form)
            assert done.code == 0, done.err


def test_text_has_shares(desk: Command) -> None:
    head, row, end = desk("stats", "archive").out.splitlines()
    assert head.split()[:5] == ["archive", "articles", "claims", "persons", "organizations"]
    assert row.split()[:5] == ["all", "2", "4", "75", "%"]
    assert end == "2 articles."


def test_an_article_and_its_record_count_once(desk: Command) -> None:
    assert desk("claims", "archive/may.md", "-o", "archive/may.json").code == 0
    done = desk("stats", "archive")
    assert done.out.endswith("2 articles.\n")
    assert done.err == "1 article came more than once, and counted once\n"


def test_what_could_not_be_read_is_told(desk: Command) -> None:
    Path("archive/empty.md").write_text("", encoding="utf-8")
    done = desk("stats", "archive")
    assert done.code == 2
    assert "archive/empty.md" in done.err
    assert done.out.endswith("2 articles.\n")


def test_mistakes_are_told(desk: Command) -> None:
    assert "--by: unknown value 'sources'" in desk("stats", "archive", "--by", "sources").err
    assert "is no file" in desk("stats", "archive", "-o", "somewhere").err
    assert "there is no format 'xml'" in desk("stats", "archive", "--output-format", "xml").err
    assert desk("stats", "nowhere.md").code == 2
