"""What the terminal shows."""

from dataclasses import replace

from checker.findings import OUT_OF_GENRE, Checked, Findings, Skipped, Waived, WaivedBy
from claims.article import Remark
from claims.record import Genre
from claims.spans import Span
from reports import render
from tests.reports.records import RECORD, ferry, finding, flagged, one_line


def under(text: str, words: str) -> str:
    """What stands above the carets."""
    shown = render("text", [flagged(one_line(text), words)]).splitlines()
    left, right = shown[2].index("^"), shown[2].rindex("^") + 1
    return shown[1][left:right]


def test_a_finding_begins_with_its_place() -> None:
    first = render("text", [ferry()]).splitlines()[0]
    assert first == "articles/ferry.md:8:39: DAT704 weekday-mismatch: 3 June is told twice"


def test_the_words_are_underlined() -> None:
    assert under("The mayor, it is said, resigned.", "it is said") == "it is said"


def test_the_words_are_underlined_far_out_in_a_long_line() -> None:
    assert under("One boat left. " * 40 + "It is said so. " + "Two came. " * 40, "It is said so") == "It is said so"


def test_a_comment_is_shown_as_the_file_has_it() -> None:
    comment = "<!-- onrecord: ignore[X] y -->"
    record = one_line(f"It was {' ' * len(comment)} said.")
    remark = Remark(text=comment, span=Span(7, 7 + len(comment)))
    article = record.article.model_copy(update={"remarks": (remark,)})
    found = replace(finding("said", record=record), words=comment, span=Span(7, 7 + len(comment)))
    shown = render("text", [Checked(record.model_copy(update={"article": article}), Findings((found,)))]).splitlines()
    assert shown[1:3] == [f"    It was {comment} said.", f"           {'^' * len(comment)}"]


def test_words_that_steer_a_terminal_are_shown_and_not_obeyed() -> None:
    shown = render("text", [flagged(one_line("He said \x1b[2Jnothing\u202e."), "nothing")])
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_counts_close_the_list() -> None:
    last = render("text", [ferry(), Checked(RECORD, Findings())]).splitlines()[-1]
    told = "3 findings in 2 articles: 1 error, 1 warning, 1 for your information. onrecord explain CODE tells more."
    assert last == told


def test_nothing_found_is_said() -> None:
    assert render("text", [Checked(RECORD, Findings())]) == "Nothing to ask in 1 article.\n"


def test_other_places_that_a_finding_speaks_of_are_shown() -> None:
    assert "    see also line 8: “Dana Whitlock” (who says so)" in render("text", [ferry()]).splitlines()


def test_a_genre_in_which_rules_have_no_meaning_is_told_once() -> None:
    record = one_line("12:05 The ferry is lost.").model_copy(update={"genre": Genre.live_blog})
    silent = Findings(
        skipped=(Skipped("SRC203", f"{OUT_OF_GENRE}: live-blog"), Skipped("NUM801", f"{OUT_OF_GENRE}: x"))
    )
    one = Checked(record, silent)
    path = record.article.place.path
    assert render("text", [one, ferry()]).splitlines()[-2] == (
        f"{path} was read as live blog, where 2 rules had no meaning."
    )
    assert render("text", [one, one]).splitlines() == [
        "2 articles were read as live blog, where 2 rules had no meaning.",
        "Nothing to ask in 2 articles.",
    ]


def test_what_is_left_out_is_called_what_it_is() -> None:
    found = finding("ferry")
    waived = (Waived(found, "why", WaivedBy.comment), Waived(found, "why", WaivedBy.suppression))
    assert render("text", [Checked(RECORD, Findings(waived=waived))]) == (
        "Nothing to ask in 1 article, 1 finding left out by waivers and 1 finding put aside in the suppressions file.\n"
    )
