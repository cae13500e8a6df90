"""Interviews in questions and answers, in little articles."""

import pytest

from claims.extraction.pipeline import extract_claims
from claims.reading.markdown import read_markdown
from claims.record import Form, Record

INTRO = "Helen Marrow has run the flood office since 2019. We met her at the pumping station.\n\n"
ANSWERS = ["The pumps failed at two. I do not blame anyone.", "I believe him. Three of the seals were new."]


def read(text: str) -> Record:
    return extract_claims(read_markdown(text, path="a.md"))


def interview(question: str, answer: str, intro: str = INTRO) -> str:
    asked = ("What went wrong in January?", "Do you believe the contractor?")
    pairs = (f"{question.format(q)}\n\n{answer.format(a)}\n\n" for q, a in zip(asked, ANSWERS, strict=True))
    return intro + "".join(pairs)


@pytest.mark.parametrize("question", ["**{}**", "## {}", "Q: {}", "**Q: {}**"])
@pytest.mark.parametrize("answer", ["{}", "A: {}", "HM: {}", "**HM:** {}", "Helen Marrow: {}", "Marrow: {}"])
def test_the_answers_are_the_interviewees(question: str, answer: str) -> None:
    record = read(interview(question, answer))
    names = {source.id: source.name for source in record.sources}
    told = {claim.text.rstrip("."): claim for claim in record.claims if claim.attribution.source_ids}
    assert sorted(told) == sorted(each.rstrip(".") for each in ANSWERS)
    assert {names[i] for claim in told.values() for i in claim.attribution.source_ids} == {"Helen Marrow"}


def test_a_column_with_questions_for_headings_is_nobodys_interview() -> None:
    intro = "Helen Marrow has run the flood office since 2019. She will leave it in June.\n\n"
    record = read(interview("**{}**", "{}", intro))
    assert not any(claim.attribution.source_ids for claim in record.claims)


def test_an_explainer_with_questions_for_headings_is_the_outlets_own() -> None:
    text = f"{INTRO}**What is a seal?**\n\nA ring of rubber.\n\n**Who makes them?**\n\nTwo firms in Tarnby.\n\n"
    assert {claim.form for claim in read(text).claims} == {Form.narration}


RUNNER = "Lena Brandt won silver at the Games. The runner told us what came after.\n\n"
MONEY = "I came home and I couldn't sleep. The federation stole my prize money."


def told(text: str) -> dict[str, str]:
    """Who says what, of the claims that are not the outlet's own telling."""
    record = read(text)
    names = {source.id: source.name or source.description for source in record.sources}
    claims = [claim for claim in record.claims if claim.form is not Form.narration]
    return {claim.text: ", ".join(names[i] for i in claim.attribution.source_ids) for claim in claims}


@pytest.mark.parametrize(
    "head",
    [
        RUNNER,
        "# Lena Brandt on silver and sleep\n\nShe won silver at the Games. Ida Lund beat her.\n\n",
        "# Lena Brandt: “I left”\n\nShe won silver at the Games.\n\n",
        "The town was proud of Ida Lund. Lena Brandt, who beat her, talks about the years after.\n\n",
    ],
)
@pytest.mark.parametrize("break_", ["\n\n", "\n", "\\\n"])
def test_answers_in_the_first_person_are_those_of_the_one_who_is_presented(head: str, break_: str) -> None:
    said = told(f"{head}**What happened?**{break_}{MONEY}\n\n**Do you still run?**{break_}I run every day.\n")
    assert (said[MONEY], said["I run every day."]) == ("Lena Brandt", "Lena Brandt")


@pytest.mark.parametrize(
    "head",
    [
        "Lena Brandt and her sister Mara Brandt won silver at the Games. They told us what came after.\n\n",
        "The runner won silver at the Games, and the town was proud of her.\n\n",
        "Lena Brandt won silver at the Games, and the town was proud of her.\n\n",
    ],
)
def test_answers_in_the_first_person_without_one_who_is_presented_are_nobodys(head: str) -> None:
    said = told(f"{head}**What happened?**\n\n{MONEY}\n\n**And then?**\n\nI run every day.\n")
    assert (said[MONEY], said["I run every day."]) == ("", "")


def test_labels_tell_who_asks_and_who_answers_in_full_and_by_initials() -> None:
    said = told(
        "Lena Brandt won silver at the Games. Joe Winters met her in Tarnby.\n\n"
        f"**Joe Winters: What happened?**\n\nLena Brandt: {MONEY}\n\nLB: The town was proud.\n"
    )
    assert said == {MONEY: "Lena Brandt", "The town was proud.": "Lena Brandt"}


def test_a_story_with_questions_for_headings_and_quotations_in_it_is_no_interview() -> None:
    quoted = "“I came home and I was tired,” said Ida Lund, a runner. The federation paid her."
    text = f"{RUNNER}**What happened?**\n\n{quoted}\n\n**What comes next?**\n\n“I run,” said Ida Lund.\n"
    names = {source.name for source in read(text).sources}
    assert "Lena Brandt" not in names


def test_a_column_that_asks_itself_questions_is_told_by_its_writer() -> None:
    asked = "\n\n".join(
        f"{question}\n\nI think that it is the board. It pays nobody." for question in ("Who?", "Why?", "How?")
    )
    assert not [text for text in told(f"The pumps failed, and the town asks why.\n\n{asked}\n") if "nobody" in text]
