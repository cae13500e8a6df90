"""The review loop in the terminal, and what stays of it when the article is read again."""

import json
from datetime import date
from pathlib import Path

import pytest

from checker.engine import check
from checker.records.specimen import specimen
from claims.decisions import Decision, Review, ReviewState
from claims.record import Record
from tests.checker.conftest import Command, Done

ARTICLE = """---
date: 2024-05-17
---

The northern ferry line will close, said Dana Whitlock, who runs the port of Aldmoor.

The board met on Thursday, 15 May 2024. “We have lost 40 percent of our passengers,” Whitlock said.
"""
ONLY = ("--select", "DAT704")


def states(path: str = "ferry.json") -> list[str]:
    return [claim.review.state.value for claim in Record.model_validate_json(Path(path).read_text("utf-8")).claims]


@pytest.fixture
def desk(onrecord: Command) -> Command:
    Path("ferry.md").write_text(ARTICLE, encoding="utf-8")
    assert onrecord("claims", "ferry.md", "-o", "ferry.json").code == 0
    return onrecord


def answers(desk: Command, *lines: str, by: tuple[str, ...] = ("--by", "Ana")) -> Done:
    given = "".join(f"{line}\n" for line in lines).encode()
    return desk("review", "ferry.json", *by, "--today", "2024-05-18", stdin=given)


def test_every_answer_is_saved_with_who_when_and_why(desk: Command) -> None:
    number = len(states())
    done = answers(desk, "v", "the port's books; a call", "d", "her own figures differ", *["s"] * (number - 2), "q")
    assert (done.code, done.err) == (0, "ferry.json: 2 decisions saved\n")
    assert states() == ["verified", "disputed", *["unreviewed"] * (number - 2)]
    record = Record.model_validate_json(Path("ferry.json").read_text("utf-8"))
    assert record.claims[0].review.model_dump(mode="json", exclude_defaults=True) == {
        "state": "verified",
        "by": "Ana",
        "on": "2024-05-18",
        "evidence": ["the port's books", "a call"],
    }
    assert desk("validate", "ferry.json", "--today", "2024-05-18").code == 0


def test_it_goes_on_where_it_stopped(desk: Command) -> None:
    answers(desk, "d", "no", "q")
    first = Record.model_validate_json(Path("ferry.json").read_text("utf-8")).claims[0]
    assert f"“{first.text}”" not in answers(desk, "q").out


def test_an_end_of_the_answers_keeps_what_was_saved(desk: Command) -> None:
    assert answers(desk, "d", "no", "w").err == "ferry.json: 1 decision saved\n"
    assert states()[:2] == ["disputed", "unreviewed"]


def test_an_answer_that_is_no_text_is_told_and_not_saved(desk: Command) -> None:
    done = desk("review", "ferry.json", "--by", "Ana", stdin=b"d\nno\nd\nJos\xe9\n")
    assert done.code == 2
    assert done.err.startswith("onrecord: standard input: an answer is not UTF-8; the decisions before it are saved (")
    assert set(states()) == {"unreviewed"}, "piped answers are read together"


def test_it_asks_again_until_it_has_an_answer_and_a_reason(desk: Command) -> None:
    done = answers(desk, "", "x", "w", "", "  ", "agreed with the desk", "q")
    assert done.err == "ferry.json: 1 decision saved\n"
    assert states()[0] == "waived"


def test_who_reviews_is_asked_first_and_q_leaves_anywhere(desk: Command) -> None:
    for given in (["q"], ["Ines", "q"], ["Ines", "w", "q"], ["", "Q"]):
        assert answers(desk, *given, by=()).err == "ferry.json: no decisions saved\n"
    assert answers(desk, "Ines", "w", "agreed with the desk", by=()).err == "ferry.json: 1 decision saved\n"
    first = Record.model_validate_json(Path("ferry.json").read_text("utf-8")).claims[0]
    assert (first.review.by, first.review.why) == ("Ines", "agreed with the desk")


def test_a_finding_that_is_waived_is_found_no_more(desk: Command) -> None:
    assert desk("check", "ferry.json", *ONLY).code == 1
    done = answers(desk, *["s"] * len(states()), "w", "the board's own minutes")
    assert "DAT704 weekday-mismatch: 15 May 2024 was a Wednesday" in done.out
    assert desk("check", "ferry.json", *ONLY).code == 0
    assert desk("check", "ferry.md", *ONLY).code == 1
    assert desk("check", "ferry.md", *ONLY, "--review", "ferry.json").code == 0
    assert "Waived by Ana: the board's own minutes: DAT704." in desk("report", "ferry.json").out


def test_claims_made_anew_keep_the_reviews_whose_words_stay_and_say_which_fell(desk: Command) -> None:
    assert answers(desk, *["d", "no"] * len(states())).code == 0
    Path("ferry.md").write_text(ARTICLE.replace("40 percent", "45 percent").replace("date:", "title: X\ndate:"))
    done = desk("claims", "ferry.md", "-o", "ferry.json")
    told = [line for line in done.err.splitlines() if "fell away" in line]
    assert len(told) == 1
    assert told[0].startswith("ferry.md: disputed by Ana: “We have lost 40 percent of our passengers")
    assert told[0].endswith("the review fell away, these words are no longer in the article")
    assert states().count("unreviewed") == 1
    again = desk("claims", "ferry.md", "-o", "ferry.json")
    assert "fell away" not in again.err


def test_reviews_of_another_record_and_of_a_folder_of_them(desk: Command) -> None:
    answers(desk, "d", "no")
    Path("old").mkdir()
    Path("ferry.json").rename("old/ferry.json")
    for place in ("old/ferry.json", "old"):
        desk("claims", "ferry.md", "-o", "new.json", "--review", place)
        assert states("new.json")[0] == "disputed"
        Path("new.json").unlink()
    assert desk("claims", "ferry.md", "-o", "new/", "--review", "old").code == 0
    assert states("new/ferry.json")[0] == "disputed"
    assert desk("claims", "ferry.md", "-o", "new/").code == 0
    assert states("new/ferry.json")[0] == "disputed"


def test_a_waived_finding_that_is_found_no_more_is_told(desk: Command) -> None:
    answers(desk, *["s"] * len(states()), "w", "the board's own minutes")
    Path("ferry.md").write_text(ARTICLE.replace("Thursday", "Wednesday"))
    done = desk("check", "ferry.md", *ONLY, "--review", "ferry.json")
    assert done.code == 0
    assert "DAT704 “Thursday, 15 May 2024”: the review fell away, these words are no longer in the article" in done.err


def test_nothing_is_written_over_what_is_no_record(desk: Command) -> None:
    Path("ferry.json").write_text('{"mine": 1}')
    done = desk("claims", "ferry.md", "-o", "ferry.json")
    assert (done.code, Path("ferry.json").read_text()) == (2, '{"mine": 1}')
    assert "ferry.json: is no claim record, so its reviews cannot be kept" in done.err


@pytest.mark.parametrize("while_it", ["claim_record", "_asked"])
def test_a_file_that_somebody_else_changed_is_left_alone(
    desk: Command, monkeypatch: pytest.MonkeyPatch, while_it: str
) -> None:
    from checker.commands import review  # noqa: PLC0415

    other = specimen().model_dump_json()
    monkeypatch.setattr(review, while_it, changing(other, getattr(review, while_it)))
    done = answers(desk, "d", "no")
    assert done.code == 2
    assert "was changed by somebody else meanwhile" in done.err
    assert Path("ferry.json").read_text() == other


def changing(text: str, asked: object) -> object:
    def change(*arguments: object, **options: object) -> object:
        done = asked(*arguments, **options)  # type: ignore[operator]
        Path("ferry.json").write_text(text)
        return done

    return change


@pytest.mark.parametrize("path", ["none.json", "ferry.md"])
def test_what_is_no_record_cannot_be_reviewed(desk: Command, path: str) -> None:
    done = desk("review", path)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_a_broken_record_says_where(desk: Command) -> None:
    data = json.loads(Path("ferry.json").read_text())
    del data["article"]["text"]
    Path("ferry.json").write_text(json.dumps(data))
    assert "is not a valid claim record" in desk("review", "ferry.json").err


@pytest.fixture
def waived(desk: Command) -> Command:
    """Its one finding is waived until the first of June, 2024."""
    record = Record.model_validate_json(Path("ferry.json").read_text("utf-8"))
    finding = check(record, select=["DAT704"]).findings[0]
    review = Review(state=ReviewState.waived, by="Ana", why="as in the minutes", until=date(2024, 6, 1))
    decision = Decision(code=finding.code, fingerprint=finding.fingerprint, words=finding.words, review=review)
    Path("ferry.json").write_text(record.model_copy(update={"decisions": (decision,)}).model_dump_json(), "utf-8")
    return desk


@pytest.mark.parametrize(("today", "found"), [("2024-06-01", False), ("2024-06-02", True), (None, True)])
@pytest.mark.parametrize(
    "verb", [("check", "ferry.json"), ("check", "ferry.md", "--review", "ferry.json"), ("report", "ferry.json")]
)
def test_a_waiver_holds_until_the_day_that_it_names(
    waived: Command, verb: tuple[str, ...], today: str | None, found: bool
) -> None:
    told = waived(*verb, *ONLY, "--output-format", "compact", *(("--today", today) if today else ()))
    assert ("DAT704" in told.out) == found


@pytest.mark.parametrize(("today", "found"), [("2024-06-01", False), ("2024-06-02", True)])
def test_diff_reckons_waivers_from_the_same_day(waived: Command, today: str, found: bool) -> None:
    Path("old.md").write_text(ARTICLE.replace("Thursday", "Wednesday"), encoding="utf-8")
    assert ("DAT704" in waived("diff", "old.md", "ferry.json", "--today", today).out) == found


def test_what_was_remembered_while_a_waiver_held_is_not_told_after_it(
    waived: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ONRECORD_NO_CACHE")
    monkeypatch.setenv("ONRECORD_CACHE_DIR", str(tmp_path / "cache"))
    codes = [waived("check", "ferry.json", *ONLY, "--today", f"2024-06-0{day}").code for day in (1, 2, 1)]
    assert codes == [0, 1, 0]
