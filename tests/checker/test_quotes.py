"""`onrecord quotes`: what stands between quotation marks, and what was said."""

import json
from pathlib import Path

import pytest

from tests.checker.conftest import Command

ARTICLE = """---
date: 2024-05-17
---

“We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor.
“I told the council twice,” she said.

“It is a disgrace,” said Piet Holm, the captain.
"""
SPEECH = "Good evening.\nWe have known about the crack in the bridge since last March.\nI told the council twice.\n"
SUBTITLES = """WEBVTT

1
00:00:01.000 --> 00:00:03.000
We have known about the crack

2
00:00:03.000 --> 00:00:05.000
in the bridge since last March. I told the

3
00:00:05.000 --> 00:00:06.000
council twice.
"""
PAGE = "<html><body><article><h1>Speech</h1><p>{}</p></article></body></html>"


@pytest.fixture
def desk(onrecord: Command) -> Command:
    """An article and a speech."""
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    Path("speech.txt").write_text(SPEECH, encoding="utf-8")
    return onrecord


def test_what_was_changed_and_what_was_not_said_here(desk: Command) -> None:
    done = desk("quotes", "a.md", "--against", "speech.txt")
    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines() == [
        "a.md:5:1: changed: “We knew about the crack in the bridge since last March,” (Ida Brandt)",
        "    speech.txt:2: “We have known about the crack in the bridge since last March”",
        "    printed “knew”, said “have known”",
        "a.md:8:1: not found: “It is a disgrace,” (Piet Holm)",
        "3 quotations: 1 word for word, 1 changed, 1 not found.",
    ]


def test_what_was_said_elsewhere_does_not_fail(desk: Command) -> None:
    Path("a.md").write_text(ARTICLE.replace("We knew", "We have known"), encoding="utf-8")
    assert desk("quotes", "a.md", "--against", "speech.txt").code == 0
    assert desk("quotes", "a.md", "--against", "speech.txt", "--strict").code == 1


def test_of_several_transcripts_the_one_that_has_it(desk: Command) -> None:
    Path("interview.txt").write_text(
        "It is a disgrace. We knew about the crack in the bridge since last March.", "utf-8"
    )
    done = desk("quotes", "a.md", "--against", "speech.txt", "--against", "interview.txt")
    assert (done.code, done.out) == (0, "3 quotations: 3 word for word, 0 changed, 0 not found.\n")


@pytest.mark.parametrize(
    ("name", "text"), [("speech.vtt", SUBTITLES), ("speech.html", PAGE.format(SPEECH.replace("\n", " ")))]
)
def test_subtitles_and_pages(desk: Command, name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    done = desk("quotes", "a.md", "--against", name)
    assert done.out.endswith("1 word for word, 1 changed, 1 not found.\n")


def test_json_has_all_of_them(desk: Command) -> None:
    done = desk("quotes", "a.md", "--against", "speech.txt", "-o", "quotes.json")
    assert (done.code, done.err) == (1, "quotes.json: 3 quotations\n")
    first, second, third = json.loads(Path("quotes.json").read_text(encoding="utf-8"))["quotations"]
    assert first["edits"] == [{"printed": "knew", "said": "have known"}]
    assert first["said"]["line"] == 2
    assert (second["standing"], second["speakers"]) == ("verbatim", ["Ida Brandt"])
    assert third["said"] is None
    assert desk("quotes", "a.md", "--against", "speech.txt", "-o", "quotes.json").code == 1  # over its own


def test_mistakes_are_told(desk: Command) -> None:
    missing = desk("quotes", "a.md", "--against", "nowhere.txt")
    assert (missing.code, missing.err) == (2, "onrecord: nowhere.txt: no such file (check the path)\n")
    assert "--against" in desk("quotes", "a.md").err
    assert "is one of the inputs" in desk("quotes", "a.md", "--against", "speech.txt", "-o", "speech.txt").err
