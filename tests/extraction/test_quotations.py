"""Quotation marks of all kinds, nested, run on, left open and misplaced, as a table of little articles."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.linguistics import DEFAULT_PIPELINE, load
from claims.extraction.quoted.quotations import find_quotations
from claims.reading import article_from_text
from claims.record import Quotation, QuotationEnd

PAIRS = [
    ('"We will pay," she said.', ['"We will pay,"']),
    ("“We will pay,” she said. “Soon.”", ["“We will pay,”", "“Soon.”"]),
    ("``We will pay,'' she said.", ["``We will pay,''"]),
    ("«Nous payons», she said. »Wir zahlen«, he said.", ["«Nous payons»", "»Wir zahlen«"]),
    ("„Wir zahlen“, he said.", ["„Wir zahlen“"]),
    ("”Vi betalar”, she said.", ["”Vi betalar”"]),
    ("‘We don’t pay,’ she said. ‘The workers’ fund will.’", ["‘We don’t pay,’", "‘The workers’ fund will.’"]),
    ("She said 'it's late' and left the boys' school.", ["'it's late'"]),
    ("In the '90s, rock 'n' roll was the workers' music.", []),
    ("In the ’90s they’d said ’tis nothing.", []),
    ('He is 6\'2" tall and lifts a 5" pipe.', []),
    ('She said "no" and "never" and "not here".', ['"no"', '"never"', '"not here"']),
    ("It is late.", []),
    ('"It is no “better” boat than that," she said.', ['"It is no “better” boat than that,"', "“better”"]),
]


def quotations(text: str) -> tuple[Quotation, ...]:
    return find_quotations(article_from_text(text, as_is=True))


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_marks_of_all_kinds_are_paired(text: str, expected: list[str]) -> None:
    assert [q.span.of(text) for q in quotations(text)] == expected


def test_inner_quotations_lie_inside_outer_ones() -> None:
    text = "“She told me ‘no’ and then ‘never’,” he said."
    found = [(q.inner.of(text), q.depth) for q in quotations(text)]
    assert found == [("She told me ‘no’ and then ‘never’,", 0), ("no", 1), ("never", 1)]


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_a_quotation_goes_on_where_the_next_paragraph_opens_again(marks: str) -> None:
    first, last = marks[0], marks[1]
    text = f"{first}The boats are late.\n\n{first}The nets are torn.\n\n{first}We wait,{last} she said."
    ends = [q.end for q in quotations(text)]
    assert ends == [QuotationEnd.continued, QuotationEnd.continued, QuotationEnd.closed]


def test_a_quotation_without_a_closing_mark_ends_with_its_paragraph() -> None:
    text = "She said: “The boats are late. The nets are torn.\n\nNobody answered her."
    [found] = quotations(text)
    assert (found.span.of(text), found.end) == ("“The boats are late. The nets are torn.", QuotationEnd.unclosed)


MISPLACED = [
    ("“The boats will come, ”she said. They did.", ["“The boats will come, ”"]),
    ("“It is a plan to“ win votes ”in the town,” the board added.", [
        "“It is a plan to“ win votes ”in the town,”", "“ win votes ”",
    ]),
    ('The " old " harbour', ['" old "']),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MISPLACED)
def test_marks_on_the_wrong_side_of_a_space_are_read_as_meant(text: str, expected: list[str]) -> None:
    found = quotations(text)
    assert [q.span.of(text) for q in found] == expected
    assert any(q.misplaced for q in found)


SPEECH = [
    ("“We will pay,” she said.", True),
    ("She called it “a bad idea”.", True),
    ("He shouted “Never!” at the gate.", True),
    ("Peter “Nets” Brandt lives here.", False),
    ("The film “The Long Way to the Harbour” opens today.", False),
    ("The so-called “experts” left.", False),
    ("It is known by the word “trawl” here.", False),
    ("The new “superferry” sank.", False),
]


@pytest.mark.parametrize(("text", "speech"), SPEECH)
def test_nicknames_titles_terms_and_scare_quotes_are_no_speech(text: str, speech: bool) -> None:
    [found] = quotations(text)
    assert found.speech is speech


@given(st.text(alphabet="ab S9.,\n\"'“”‘’«»„`- ", max_size=80))
def test_any_row_of_marks_gives_spans_inside_the_text(text: str) -> None:
    for quotation in quotations(text):
        assert 0 <= quotation.span.start <= quotation.inner.start <= quotation.inner.end <= quotation.span.end
        assert quotation.span.end <= len(text)


@pytest.mark.parametrize("mark", ['"', "“", "'"])
def test_a_page_of_nothing_but_marks_is_read_in_no_time(mark: str) -> None:
    article = article_from_text(mark * 20_000, as_is=True)
    started = time.process_time()
    find_quotations(article)
    assert time.process_time() - started < 2


def test_the_ending_of_a_long_word_is_found_at_its_end() -> None:
    doc = load(DEFAULT_PIPELINE).make_doc(f"It was {'so' * 200}... “late”.")
    assert [token.text for token in doc] == ["It", "was", "so" * 200, "...", "“", "late", "”", "."]
