"""What a rule asks of a sentence has meaning in a running report, too."""

from pathlib import Path

from tests.checker.conftest import Command

LIVE = """---
title: "Live: the Ald is over its banks"
date: 2025-02-27
---

**17:40** That is all from us for tonight.

**16:55** Lucy Brandt, the mayor of Tarnby, has declared an emergency.

**15:10** It is thought that a power cut was to blame.

**14:32** Fire crews have rescued 23 people, Neil Osgood, who leads them, says.

**13:30** Two people have died, according to sources.

**12:45** Experts say that the bridge will fall.
"""


def test_nobodies_words_are_asked_about_in_a_live_blog(onrecord: Command) -> None:
    Path("live.md").write_text(LIVE, encoding="utf-8")
    done = onrecord("check", "live.md", "--output-format", "compact")
    assert [line.split()[1] for line in done.out.splitlines() if line.startswith("live.md:")] == [
        "VAG305",
        "ANO101",
        "VAG301",
    ]


def test_how_many_rules_have_no_meaning_there_is_told(onrecord: Command) -> None:
    Path("live.md").write_text(LIVE, encoding="utf-8")
    assert "\nlive.md was read as live blog, where " in onrecord("check", "live.md").out
