"""What humans decided stays with the claim's words, and falls with them."""

from datetime import date

import pytest

from claims.decisions import Decision, Review, ReviewState
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text
from claims.record import Record
from claims.reviews import carry

FIRST = "The northern ferry line will close on June 3, said Dana Whitlock, who runs the port of Aldmoor."
SECOND = "“We have lost 40 percent of our passengers,” Whitlock said."
THIRD = "A harbour official told the Aldmoor Courier that the last boat has been sold."
PARAGRAPHS = (FIRST, SECOND, THIRD)


def read(*paragraphs: str) -> Record:
    return extract_claims(article_from_text("\n\n".join(paragraphs), published=date(2026, 5, 18)))


def reviewed(record: Record, state: ReviewState = ReviewState.disputed) -> Record:
    """The record with a review of its own for every claim."""
    claims = [
        claim.model_copy(update={"review": Review(state=state, by="Ana", why=f"review {number}")})
        for number, claim in enumerate(record.claims)
    ]
    return record.model_copy(update={"claims": tuple(claims)})


def of_the_port(record: Record) -> list[str | None]:
    return [claim.review.why for claim in record.claims if "losing money" in claim.text]


def whys(record: Record) -> dict[str, str | None]:
    return {" ".join(claim.text.split()): claim.review.why for claim in record.claims if claim.review.why}


OLD = reviewed(read(*PARAGRAPHS))


def test_there_is_something_to_carry() -> None:
    assert len(whys(OLD)) == len(OLD.claims) == 3


@pytest.mark.parametrize(
    "paragraphs",
    [
        PARAGRAPHS,
        ("Nobody answered the phone on Monday.", *PARAGRAPHS),
        (FIRST, "It was the second such year.", SECOND, "It is the biggest port of the coast.", THIRD),
        (THIRD, FIRST, SECOND),
        (FIRST, SECOND.replace("“", '"').replace("”", '"'), THIRD),
        (FIRST.replace("line will", "line\nwill"), SECOND, THIRD),
    ],
)
def test_edits_elsewhere_keep_every_review(paragraphs: tuple[str, ...]) -> None:
    carried = carry(OLD, read(*paragraphs))
    assert carried.fallen == ()
    assert sorted(filter(None, whys(carried.record).values())) == ["review 0", "review 1", "review 2"]


@pytest.mark.parametrize(("number", "before", "after"), [(0, "June 3", "June 4"), (1, "40", "45"), (2, "sold", "let")])
def test_an_edit_in_the_words_drops_that_one_and_says_so(number: int, before: str, after: str) -> None:
    edited = [p.replace(before, after) if i == number else p for i, p in enumerate(PARAGRAPHS)]
    carried = carry(OLD, read(*edited))
    assert [(fallen.review.why, fallen.why) for fallen in carried.fallen] == [
        (f"review {number}", "these words are no longer in the article")
    ]
    assert len(whys(carried.record)) == 2


def test_somebody_else_who_says_it_drops_it() -> None:
    carried = carry(OLD, read(FIRST.replace("Dana Whitlock", "Ines Marlow"), SECOND, THIRD))
    fallen = next(fallen for fallen in carried.fallen if fallen.review.why == "review 0")
    assert fallen.why.startswith("it is said by “Ines Marlow")


def test_a_paragraph_that_is_gone_drops_its_reviews_alone() -> None:
    carried = carry(OLD, read(FIRST, THIRD))
    assert [fallen.review.why for fallen in carried.fallen] == ["review 1"]


def same_words(*surroundings: str) -> Record:
    """A record with a claim of the same words in each paragraph."""
    return read(*(f"{words} “The port is losing money every day,” Dana Whitlock said." for words in surroundings))


def test_equal_words_are_told_apart_by_those_around_them() -> None:
    old = reviewed(same_words("At the pier.", "In the hall.", "On the boat."))
    assert of_the_port(old) == ["review 1", "review 3", "review 5"]
    assert of_the_port(carry(old, same_words("On the boat.", "In the hall.", "At the pier.")).record) == [
        "review 5",
        "review 3",
        "review 1",
    ]


def test_equal_words_that_became_fewer_drop_one() -> None:
    old = reviewed(same_words("At the pier.", "In the hall.", "On the boat."))
    carried = carry(old, same_words("At the pier.", "On the boat."))
    assert of_the_port(carried.record) == ["review 1", "review 5"]
    assert "review 3" in [fallen.review.why for fallen in carried.fallen]


def test_what_the_new_record_decided_itself_is_left_alone() -> None:
    assert whys(carry(OLD, reviewed(read(*PARAGRAPHS), ReviewState.waived)).record) == whys(OLD)
    kept = carry(OLD, reviewed(read(*PARAGRAPHS), ReviewState.waived)).record
    assert {claim.review.state for claim in kept.claims} == {ReviewState.waived}


def decision(words: str, *, whole_article: bool = False) -> Decision:
    review = Review(state=ReviewState.waived, by="Ana", why="seen")
    return Decision(code="DAT704", fingerprint=words, words=words, whole_article=whole_article, review=review)


def test_decisions_about_findings_stay_while_their_words_stand() -> None:
    decisions = (decision("June  3"), decision("June 5"), decision("gone", whole_article=True))
    carried = carry(OLD.model_copy(update={"decisions": decisions}), read(*PARAGRAPHS))
    assert carried.record.decisions == (decisions[0], decisions[2])
    assert [(fallen.words, fallen.why) for fallen in carried.fallen] == [
        ("DAT704 “June 5”", "these words are no longer in the article")
    ]
