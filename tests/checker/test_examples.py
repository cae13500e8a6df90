"""The docstring format of rules."""

import pytest

from checker.examples import parse_doc, unmarked
from claims.spans import Span

DOC = """A number that nobody stands behind.

    Readers cannot weigh it;
    the AP asks for a source.

    A second reason.

    Bad:
        Title: Jobs
        Date: 2020-01-02

        Unemployment fell to [[4.1 percent]].

        And [[again]].

    Bad:
        One [[more]].

    Good:
        It fell, Mora said.
    """


def test_a_docstring_falls_into_its_parts() -> None:
    doc = parse_doc(DOC)
    assert doc.summary == "A number that nobody stands behind."
    assert doc.why == ("Readers cannot weigh it; the AP asks for a source.", "A second reason.")
    assert doc.bad[0].text == "Title: Jobs\nDate: 2020-01-02\n\nUnemployment fell to 4.1 percent.\n\nAnd again.\n"
    assert [mark.of(doc.bad[0].text) for mark in doc.bad[0].marks] == ["4.1 percent", "again"]
    assert [example.text for example in (doc.bad[1], *doc.good)] == ["One more.\n", "It fell, Mora said.\n"]


def test_marks_are_found_in_the_text_that_was_read_without_its_header() -> None:
    example = unmarked("Title: A source\n\nA source said. [[A source]] left. A source slept.")
    assert example.located("A source said. A source left. A source slept.") == (Span(15, 23),)
    assert example.located("A source\n\nA source said. A source left. A source slept.") == (Span(25, 33),)


def test_a_mark_may_run_over_a_line() -> None:
    assert unmarked("He [[said\nso]].").located("He said so.") == (Span(3, 10),)


def test_marked_words_that_were_not_read_are_told() -> None:
    with pytest.raises(ValueError, match="'gone' is not in the text"):
        unmarked("It is [[gone]].").located("It is.")


@pytest.mark.parametrize("text", ["a [[b [[c]] d]]", "a [[b", "a b]]", "a [[]] b"])
def test_broken_marks_are_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"\[\["):
        unmarked(text)


def test_text_after_an_example_is_told() -> None:
    with pytest.raises(ValueError, match="not indented below Bad"):
        parse_doc("Sum.\n\nBad:\n    x\n\nmore\n")
