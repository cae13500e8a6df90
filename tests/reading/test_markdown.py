"""Markdown's own ways to set a dateline and an interview."""

import pytest

from claims.article import Article, ParagraphKind
from claims.extraction.pipeline import extract_claims
from claims.reading.markdown import read_markdown

STORY = "The ferry was sold on Friday, said Ida Brandt, the mayor. The council met for an hour."
PLACE = "TARNBY, Nov. 3 —"


def read(text: str) -> Article:
    return read_markdown(text, path="a.md")


@pytest.mark.parametrize(
    "written", [PLACE, f"*{PLACE}*", f"**{PLACE}**", "**TARNBY, Nov. 3** —", "TARNBY, Nov. 3, 2023 —"]
)
@pytest.mark.parametrize("break_", ["\n\n", "\n", "  \n"])
@pytest.mark.parametrize("above", ["", "# Ferry sold to bank\n\n"])
def test_a_dateline_on_a_line_of_its_own_is_no_claim(written: str, break_: str, above: str) -> None:
    article = read(f"{above}{written}{break_}{STORY}\n\nThe ferry is blue.\n")
    kinds = [ParagraphKind.headline] * bool(above) + [ParagraphKind.dateline, ParagraphKind.body, ParagraphKind.body]
    assert [p.kind for p in article.paragraphs] == kinds
    assert not any("TARNBY" in claim.text for claim in extract_claims(article).claims)


@pytest.mark.parametrize("break_", ["\n\n", "\n", "  \n", " "])
@pytest.mark.parametrize("sign", ["**", "__"])
def test_questions_in_bold_make_an_interview_wherever_the_answer_begins(break_: str, sign: str) -> None:
    pairs = {"Why did you stay?": "I was born here. Milk fell by half.", "What would help?": "A fair price, I think."}
    asked = "\n\n".join(f"{sign}{question}{sign}{break_}{answer}" for question, answer in pairs.items())
    record = extract_claims(
        read(f"Ida Brandt milks cows above Tarnby. The Herald spoke with her at the gate.\n\n{asked}\n")
    )
    names = {source.id: source.name for source in record.sources}
    told = [claim for claim in record.claims if claim.attribution.source_ids]
    assert [claim.text for claim in told] == list(pairs.values())
    assert {names[i] for claim in told for i in claim.attribution.source_ids} == {"Ida Brandt"}


def test_bold_words_that_open_a_paragraph_and_ask_nothing_stay_in_it() -> None:
    article = read(f"{STORY}\n\n**The price** was told by nobody.\n")
    assert [p.kind for p in article.paragraphs] == [ParagraphKind.body, ParagraphKind.body]


def test_a_claim_is_told_without_the_room_of_a_links_address() -> None:
    claims = extract_claims(
        read("The ferry, [sold on Friday](https://example.org/story), is old, said Ida Brandt, the mayor.\n")
    ).claims
    assert [claim.text for claim in claims] == ["The ferry, sold on Friday , is old"]


INDENTED = ["    Critics say code is text.", "\tCritics say code is text.", "    a = 1\n    b = 2"]


@pytest.mark.parametrize("code", INDENTED)
def test_what_is_indented_behind_a_blank_line_is_code(code: str) -> None:
    article = read(f"{STORY}\n\n{code}\n\nThe ferry is blue.\n")
    assert [p.kind for p in article.paragraphs] == [ParagraphKind.body, ParagraphKind.code, ParagraphKind.body]
    assert not any("code" in claim.text for claim in extract_claims(article).claims)


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}\n    The ferry is blue.\n",
        f"- {STORY}\n\n    The ferry is blue.\n\n    It is old.\n",
        f"{STORY}[^1]\n\n[^1]: It is old.\n\n    The ferry is blue.\n",
        f"    {STORY}\n\n    The ferry is blue.\n",
        f"{STORY}\n\n<em>The</em> ferry is blue.\n",
    ],
)
def test_what_hangs_on_text_and_what_the_writer_always_indents_is_text(text: str) -> None:
    assert ParagraphKind.code not in [p.kind for p in read(text).paragraphs]
