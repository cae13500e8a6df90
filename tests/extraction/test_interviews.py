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
