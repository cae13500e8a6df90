"""Letters, bills, studies and closed meetings: whose words they are, in little articles."""

from dataclasses import replace

import pytest

from claims.extraction.sources.writings import of_writing
from claims.record import SourceType
from claims.spans import Span
from tests.extraction.marked import read_marked, resolved, source_of

WRITINGS = [
    "Councillor Marta Olsen sent a letter to [[the commission]] {{describing}} the sale as a gift.",
    "The visit led to an email to Olsen from [[the Harbor Department that]] {{stated}} judges must be silent.",
    "The visit led to a memo from [[the Harbor Department that]] {{warned}} of floods.",
]


@pytest.mark.parametrize("article", WRITINGS)
def test_a_letter_speaks_and_not_who_got_or_sent_it(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).type is SourceType.document


def test_what_a_person_wrote_after_the_letter_was_told_of_is_the_letters() -> None:
    article = """
        State Rep. Marta Olsen sent a letter to [[the commission]] {{describing}} the sale as a gift.
        “It must not stand,” [[Olsen]] {{wrote}}.
    """
    _, result = resolved(article)
    assert [s.type for s in result.sources if s.id in result.attributions[1].source_ids] == [SourceType.document]


def test_what_a_person_says_after_a_letter_stays_the_persons() -> None:
    article = """
        State Rep. Marta Olsen sent a letter to [[the commission]] {{describing}} the sale as a gift.
        “It must not stand,” [[Olsen]] {{said}}.
    """
    _, result = resolved(article)
    assert source_of(result, 1).name == "Marta Olsen"


def test_the_name_after_who_stays_the_person() -> None:
    _, result = resolved("The board read a letter from [[Marta Olsen]], who {{said}} the pier was unsafe.")
    assert source_of(result, 0).name == "Marta Olsen"


def test_a_law_that_was_signed_defines() -> None:
    parsed, (found,) = read_marked("[[Governor Marta Olsen]] {{signed a bill into law}} that defines a boat as a home.")
    text = parsed.article.text
    start = text.index("that defines")
    told = replace(found, content=(Span(start, len(text)),))
    assert [span.of(text) for spans in of_writing(parsed, told).sources for span in spans] == ["a bill"]


CALL = """
    Managers met the staff on a call, {{according to}} [[three people who were on the call]].
    During the call, [[Marta Olsen, the firm's director]], {{said}} the yard would go. This, [[she]] {{said}}, is sure.
    {last}
"""


def test_who_was_on_the_call_tells_what_a_named_person_said_there() -> None:
    _, result = resolved(CALL.replace("{last}", "The works stand empty."))
    assert {source_of(result, i).type for i in range(3)} == {SourceType.anonymous}


def test_what_the_person_says_elsewhere_is_the_persons() -> None:
    _, result = resolved(CALL.replace("{last}", "“We regret it,” [[Olsen]] {{said}} on Monday."))
    assert source_of(result, -1).name == "Marta Olsen"


def test_a_public_meeting_leaves_the_speaker() -> None:
    _, result = resolved("During the meeting, [[Marta Olsen]] {{said}} the works would close.")
    assert source_of(result, 0).name == "Marta Olsen"


def test_what_a_letter_records_of_a_person_is_the_letters() -> None:
    article = (
        "[[Marta Olsen]] {{complained}} that it was unsafe, according to an e-mail that Olsen wrote to colleagues."
    )
    _, result = resolved(article)
    assert [source.type for source in result.sources] == [SourceType.document]


def test_what_a_person_says_by_the_records_of_others_in_quotation_marks_stays_the_persons() -> None:
    _, result = resolved("“It went, according to the letter, by sea,” [[Marta Olsen]] {{said}}.")
    assert source_of(result, 0).name == "Marta Olsen"


def test_of_several_words_the_subject_beside_the_cue_is_the_source() -> None:
    parsed, (found,) = read_marked("Marta Olsen endorsed it on Monday while [[two landlords]] {{argued}} against it.")
    text = parsed.article.text
    start = text.index("Marta")
    both = replace(found, sources=((Span(start, start + len("Marta Olsen")), *found.sources[0]),))
    assert [span.of(text) for spans in of_writing(parsed, both).sources for span in spans] == ["two landlords"]


def test_a_name_and_what_tells_more_of_it_stay_together() -> None:
    parsed, (found,) = read_marked("Marta Olsen, [[the mayor]], {{argued}} against it.")
    both = replace(found, sources=((Span(0, len("Marta Olsen")), *found.sources[0]),))
    assert of_writing(parsed, both).sources == both.sources


def test_one_of_the_letters_is_a_letter() -> None:
    _, result = resolved("[[One of the letters, dated May 13,]] {{says}} that the pier was safe.")
    assert (source_of(result, 0).type, source_of(result, 0).name) == (SourceType.document, "One of the letters")


def test_a_memo_that_was_dated_and_seen_has_its_writers_words() -> None:
    article = "In a memo dated May 9 and seen by the Echo, [[Marta Olsen]] {{wrote}} that the pier was weak."
    _, result = resolved(article)
    assert [source.type for source in result.sources] == [SourceType.document]
