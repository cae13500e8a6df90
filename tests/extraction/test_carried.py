"""Sentences that draw on the source named before, without naming it again."""

import pytest

from claims.extraction.patterns.disclosures import gives_no_answer
from claims.record import Basis, SourceType
from tests.extraction.marked import resolved, source_of
from tests.records import read


def test_a_quotation_that_goes_on_is_carried() -> None:
    _, result = resolved("“The dam is old,” [[Marta Olsen]] {{said}}. “Nobody has looked at it for years.”")
    assert [a.basis for a in result.attributions] == [Basis.explicit, Basis.carried]
    assert source_of(result, 1).name == "Marta Olsen"
    assert result.attributions[1].confidence < 1


def test_a_bare_quotation_after_a_paragraph_is_less_sure() -> None:
    article = """
        [[Marta Olsen]] {{said}} the dam is old.
        “Nobody has looked at it for years and years.”
    """
    _, result = resolved(article)
    assert source_of(result, 1).name == "Marta Olsen"
    assert result.attributions[1].confidence < 0.9


def test_a_quotation_over_paragraphs_is_one_persons_from_its_beginning() -> None:
    article = """
        The pier was closed on Friday.
        “Nobody has looked at it for years.
        “It will fall,” [[Marta Olsen]] {{said}}.
    """
    parsed, result = resolved(article)
    told = {a.found.content[0].of(parsed.article.text)[:16]: n for n, a in enumerate(result.attributions)}
    assert source_of(result, told["“Nobody has look"]).name == "Marta Olsen"


def test_figures_go_on_with_the_body_that_gave_the_first() -> None:
    article = """
        About 40 dams are old, {{according to}} [[the Hill Dam Agency]]. Around 12 of them leak. Nobody lives there.
    """
    parsed, result = resolved(article)
    carried = [a for a in result.attributions if a.basis is Basis.carried]
    assert [a.found.content[0].of(parsed.article.text) for a in carried] == ["Around 12 of them leak."]


def test_plain_telling_is_not_carried() -> None:
    _, result = resolved("[[Marta Olsen]] {{said}} the dam is old. It stands above the village of Brook.")
    assert len(result.attributions) == 1


def test_a_quotation_without_anybody_before_it_stays_without_source() -> None:
    _, result = resolved("“Nobody has looked at the dam for years and years.”")
    assert result.attributions == ()


def test_what_something_is_called_is_nobodys_words() -> None:
    _, result = resolved("Marta Olsen has won “the brave little port of Holm,” home of the herring.")
    assert result.attributions == ()


@pytest.mark.parametrize(
    ("sentence", "told"), [("She was flanked by guards.", 1), ("She had been warned by friends.", 2)]
)
def test_what_others_do_beside_who_speaks_is_seen(sentence: str, told: int) -> None:
    _, result = resolved(f"[[Marta Olsen]] {{{{said}}}} the dam is old and that it leaks. {sentence}")
    assert len(result.attributions) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("Captains are more doubtful.", 1), ("Others were less sure.", 1), ("The walls are more fragile.", 2)],
)
def test_other_minds_are_not_the_speakers(sentence: str, told: int) -> None:
    _, result = resolved(f"[[Marta Olsen]] {{{{said}}}} the dam is old and that its walls leak. {sentence}")
    assert len(result.attributions) == told


def test_what_a_document_counts_tells_no_other_day() -> None:
    text = "Marta Olsen won the vote in the port, {{according to}} [[early returns]]. On Friday she won in the hills."
    assert len(resolved(text)[1].attributions) == 1


def test_no_law_speaks_the_words_quoted_after_it() -> None:
    article = """
        [[Marta Olsen]] {{spoke}} about the dam. (The [[new law]] {{requires}} that walls be dry.)
        “Nobody has looked at it for years and years.”
    """
    assert source_of(resolved(article)[1], -1).name == "Marta Olsen"
    article = article.replace("new law", "new report").replace("requires", "finds")
    assert source_of(resolved(article)[1], -1).type is SourceType.document


def test_a_quoted_fragment_is_the_subjects() -> None:
    _, result = resolved(
        "[[Marta Olsen]] {{said}} the dam is old.\nStill, she remains “fairly hopeful” about the village."
    )
    assert source_of(result, 1).name == "Marta Olsen"
    assert result.attributions[1].confidence < 0.7


def test_a_survey_that_counts_is_the_source() -> None:
    _, result = resolved("A county survey released in May counted more than 40 old dams.")
    assert source_of(result, 0).type is SourceType.document


def test_a_term_in_marks_gives_nobody_words() -> None:
    _, result = resolved("The dam has a “spillway” that nobody uses.")
    assert result.attributions == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "[[The county]] {{declined}} to comment.",
        "[[The county]] {{has so far declined}} to comment.",
        "[[The Hill Dam Agency]] did not immediately {{respond}} to an email.",
        "[[Marta Olsen]] {{refused}} to answer questions.",
        "[[Marta Olsen]] {{has not said}} whether she will run.",
        "[[The company]] {{would not discuss}} the wages.",
        "[[Marta Olsen]] {{has avoided directly criticizing}} the board.",
        "[[Marta Olsen]] {{showed no sign}} that she was about to leave.",
    ],
)
def test_no_answer_is_a_disclosure_and_no_statement(sentence: str) -> None:
    _, result = resolved(sentence)
    assert result.attributions == ()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The county council said it could not comment further.", False),
        ("The county council said it was unable to comment on the dam.", False),
        ("The county council said it could not comment on the dam but would mend it.", True),
    ],
)
def test_what_only_says_that_there_is_no_comment_is_none(sentence: str, told: bool) -> None:
    assert any(claim.attribution.cue for claim in read(sentence, as_is=True).claims) == told


def test_a_refusal_of_something_else_is_a_statement() -> None:
    _, result = resolved("[[Marta Olsen]] {{has so far declined}} to say who had built the dam.")
    assert len(result.attributions) == 1
    _, result = resolved("[[Marta Olsen]] {{declined}} to say who had built the dam.")
    assert len(result.attributions) == 1


def test_a_note_on_the_author_is_no_statement() -> None:
    article = """
        [[Marta Olsen]] {{said}} the dam is old.
        [[Joan Pike]] {{writes}} about rivers for this newspaper.
        She {{also writes}} about ships.
    """
    _, result = resolved(article)
    assert [source.name for source in result.sources] == ["Marta Olsen"]


@pytest.mark.parametrize(
    "article",
    [
        "[[Ida Krantz]] {{said}} the water came at night. Her dogs had not barked.",
        "[[Ida Krantz]] {{said}} the water came at night. She would sell the farm.",
        "[[The mayor]] {{told}} reporters that all would get a room. People who refuse can be cited.",
        "[[Ida Krantz]] {{said}} the ferry was late. Nobody on the pier had been told.",
        "About 300 homes were flooded, [[the fire department]] {{said}}. Most stand empty.",
        "[[The minutes of the meeting]] {{show}} that the lease was let. The chairman left the room.",
        "[[Opal Reyes]], a cardiologist, {{says}} the drug is overused. Patients under 40 rarely need it.",
        "[[The union]] {{says}} the cuts would empty the depot. Its drivers already work six days a week.",
        "[[Residents]] {{said}} the smoke came in through the vents. Some slept in their cars.",
        "[[The mayor]] {{said}} the water came at night. One of the crew was burnt on both hands.",
    ],
)
def test_telling_that_runs_on_is_carried(article: str) -> None:
    _, result = resolved(article)
    assert [a.basis for a in result.attributions] == [Basis.explicit, Basis.carried]
    assert result.attributions[0].source_ids == result.attributions[1].source_ids


@pytest.mark.parametrize(
    "after",
    [
        "She walked to the window.",
        "She was elected in 2019.",
        "She is 61 and lives in Brook.",
        "He would sell the farm.",
        "A hearing is set for Tuesday.",
        "The trial begins Monday.",
        "The remaining charges carry a fine.",
        "The council closed the road in May.",
        "The dam was built in 1931.",
        "Boris Frey bought the land.",
        "But the county has spent a fortune on it.",
        "Eleven villagers were hurt.",
        "The county’s plan speaks of a new dam.",
        "His successor, Ines Roth, took over.",
        "It was not possible to verify that.",
        "This is the third such dam.",
        "There was a long pause.",
        "On Friday, a crane stood beside it.",
        "Officials declined to elaborate.",
        "She did not elaborate.",
        "She gave no further details.",
        "She did not immediately provide any details.",
        "It came as farmers gathered for the fair.",
        "One of the crew, Bo Lund, 24, was modest.",
    ],
)
def test_what_reporters_tell_by_themselves_is_not_carried(after: str) -> None:
    _, result = resolved(f"[[Anna Krantz]] {{{{said}}}} the water came at night. {after}")
    assert len(result.attributions) == 1


def test_details_that_are_given_are_an_answer() -> None:
    assert gives_no_answer("The ministry gave no other details.")
    assert not gives_no_answer("The ministry gave other details of the dam, and they elaborate on it.")


def test_a_bare_quotation_after_a_question_is_the_answer_of_whom_was_asked() -> None:
    _, result = resolved("[[Ida Krantz]] {{asked}} Piet Holm whether he was sorry.\n“Only that it came so late.”")
    assert source_of(result, 1).name == "Piet Holm"


def test_a_bare_quotation_after_one_sentence_on_somebody_is_theirs() -> None:
    _, result = resolved("[[Ida Krantz]] {{said}} the dam is old.\nPiet Holm was unmoved.\n“That is what we pay for.”")
    assert source_of(result, 1).name == "Piet Holm"


def test_a_question_goes_with_the_quotation_that_answers_it() -> None:
    _, result = resolved("Should that have been told at once? “Probably,” [[Ida Krantz]] {{said}}.")
    assert [a.basis for a in result.attributions] == [Basis.carried, Basis.explicit]


def test_a_bare_quotation_after_a_paragraph_about_somebody_else_is_nobodys() -> None:
    article = """
        [[Bo Berg]] {{said}} the road would be paid for.
        The delay hands a year to the mill, in the words of Ida Krantz, who owns it.
        “This was a boat for a lake. The lake is dry.”
    """
    assert len(resolved(article)[1].attributions) == 1


def test_a_quotation_that_goes_on_has_one_speaker() -> None:
    far = "We have waited for a boat for many years, and nobody came to tell us why it was late again. " * 6
    text = f'Marta Olsen came.\n[[Bo Lind]] {{{{said}}}}:\n"{far}\n"It is no “better” boat, either.\n"And it {far}"'
    _, result = resolved(text)
    assert {a.source_ids for a in result.attributions} == {("s1",)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Olsen was born in Harbor.",
        "It was her first visit to the pier.",
        "She wasn’t kidding.",
        "This post has been updated to include her answer.",
        "The fair will open in the old hall on May 9.",
        "That order was lifted on Tuesday.",
        "The board decides on Thursday.",
    ],
)
def test_what_reporters_tell_by_themselves_is_nobodys(sentence: str) -> None:
    _, result = resolved(f"[[Marta Olsen]] {{{{said}}}} the pier was safe. {sentence}")
    assert len(result.attributions) == 1


def test_the_names_of_those_who_told_are_not_told_by_them() -> None:
    _, result = resolved("[[Three members of the board]] {{said}} no. They are Piet Holm, Lena Moss and Karl Beer.")
    assert len(result.attributions) == 1


def test_a_year_is_no_figure_of_a_bodys_telling() -> None:
    article = "[[The Harbor Trust]] {{said}} the pier was safe. Lund moved there in 2000 with his wife."
    assert len(resolved(article)[1].attributions) == 1


@pytest.mark.parametrize(
    ("article", "told"),
    [
        ("Asthma is a burden in the valley. One in five adults has asthma, [[the Harbor Asthma Trust]] {{says}}.", 1),
        ("Krantz is in no hurry. The dam is old, [[Ida Krantz]] {{said}}.", 2),
    ],
)
def test_an_illness_with_the_capital_of_its_sentence_is_nobody(article: str, told: int) -> None:
    assert len(resolved(article)[1].attributions) == told
