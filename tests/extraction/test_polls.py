"""What a poll found is the poll's, and what the authors of a study write is the study's."""

import pytest

from claims.extraction.patterns.polls import gives_points, shares_told
from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

SHARES = [
    ("Sixty-one percent of likely voters say the pier should stay.", "voter"),
    ("Four in 10 call the mayor honest.", ""),
    ("A third of fishermen, 34%, agree.", "fisherman"),
    ("For Lund, 41% of islanders would be glad.", "islander"),
    ("Holm is seen as honest by 52 percent of Danes.", "dane"),
    ("Half of all adults want a new bridge.", "adult"),
    ("Lund is more trusted than she was in May, 61 percent to 48 percent.", ""),
    ("Lund has the backing of 33% of islanders to Holm's 20%.", ""),
    ("Her plan drew a split: 40% with a good opinion of it and 41% with a bad one.", ""),
]


@pytest.mark.parametrize(("sentence", "who"), SHARES)
def test_a_share_of_people_holds_something(sentence: str, who: str) -> None:
    assert shares_told(sentence) == (True, who)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lund won the island by 61 percent to 39 percent.",
        "Lund won the island by 61 percent to Holm's 39 percent.",
        "The poll has a margin of error of 3 percentage points.",
        "Herring fell by 12 percent last year.",
        "Of the 40 percent of those boats that had sunk, the results would fill a book.",
        "Half of the pier burned down.",
    ],
)
def test_other_figures_are_no_opinions(sentence: str) -> None:
    assert not shares_told(sentence)[0]


def test_points_explain_themselves_only_after_a_poll() -> None:
    assert gives_points("That is a 9-point increase from May.")
    assert not gives_points("She won by 9 points.")


POLL = "Most islanders like the bridge, {{according to}} [[a new Harbor Data-Echo poll]]. "


@pytest.mark.parametrize(
    "sentence",
    [
        "[[Sixty-one percent of likely voters]] {{say}} the pier should stay.",
        "[[Four in 10]] {{call}} the mayor honest.",
        "[[Just 30 percent of all adults]] {{consider}} Lund honest.",
        "Still, [[52 percent of all island voters overall]] {{said}} they were less likely to vote at all.",
        "[[Some 40 percent of Holmers polled]] {{said}} they were more likely to swim.",
        "The pier, [[respondents]] {{said}}, is an old friend.",
        "[[Most of the adults surveyed]] {{accepted}} that the pier was old.",
        "It is a choice between her and Lund, with another 11 percent [[who]] {{say}} they might vote for him.",
    ],
)
def test_what_a_share_of_people_says_the_poll_says(sentence: str) -> None:
    _, result = resolved(f"{POLL}\nThe mayor laughed.\n{sentence}")
    source = source_of(result, len(result.attributions) - 1)
    assert (source.type, source.name) == (SourceType.document, "new Harbor Data-Echo poll")


def test_shares_without_a_poll_are_people() -> None:
    _, result = resolved("[[Half of the residents]] {{said}} 40 percent of the houses had been sold.")
    assert source_of(result, 0).type is SourceType.unnamed_group


@pytest.mark.parametrize(
    "sentence",
    ["[[Respondents]] {{said}} they were cold.", "[[Twelve percent of the crew]] {{said}} they were cold."],
)
def test_respondents_without_a_poll_are_people(sentence: str) -> None:
    assert source_of(resolved(sentence)[1], 0).type is SourceType.unnamed_group


@pytest.mark.parametrize(
    "sentence",
    ["[[The respondent]] {{said}} he was cold.", "[[The 40 voters]] {{said}} they were cold."],
)
def test_people_after_a_poll_may_speak_for_themselves(sentence: str) -> None:
    assert source_of(resolved(f"{POLL}\n{sentence}")[1], 1).type is not SourceType.document


def test_figures_go_on_over_paragraphs() -> None:
    text = f"{POLL}\nThe mayor laughed.\nFor Lund, 38% of voters would be glad. She has a 12-point lead on trust."
    _, result = resolved(text)
    assert [a.source_ids for a in result.attributions] == [("s1",)] * 3


def test_a_poll_is_the_one_in_which_they_were_asked() -> None:
    text = f"{POLL}\n[[A survey of nurses]] {{{{found}}}} 12 of them.\n[[Forty percent of fishermen]] {{{{say}}}} so."
    _, result = resolved(text)
    assert source_of(result, 2).name == "new Harbor Data-Echo poll"


def test_a_poll_in_the_sentence_is_its_source() -> None:
    _, result = resolved("Just 18 percent of sailors have a good view of Lund in a new Harbor Data poll.")
    assert source_of(result, 0).name == "new Harbor Data poll"
    assert resolved("The mayor took a poll with her to the pier.")[1].attributions == ()


def test_the_same_poll_is_the_one_before() -> None:
    _, result = resolved(f"{POLL}\nLund is up, {{{{according to}}}} [[the same poll]].")
    assert len(result.sources) == 1


def test_a_survey_told_more_of_is_the_one_before() -> None:
    told = f"{POLL}\n[[{{}} survey, taken for the fishermen of Holm,]] also {{{{found}}}} that 12 percent swim."
    assert len(resolved(told.format("The"))[1].sources) == 1
    assert len(resolved(told.format("A new"))[1].sources) == 2


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The islanders, 81 percent of whom like the mayor according to the poll, vote in May.", 2),
        ("Lund does better in the south, with 12 percent approval.", 2),
        ("The poll was taken in May and had a margin of error of 4 points.", 2),
        ("Lund won in the south, with 12 percent support.", 1),
        ("The scale was old and had a margin of error of 4 points.", 1),
    ],
)
def test_a_poll_tells_its_figures_and_how_wrong_they_may_be(sentence: str, told: int) -> None:
    _, result = resolved(f"{POLL}\n{sentence}")
    assert [a.source_ids for a in result.attributions] == [("s1",)] * told


STUDY = "Herring sleep, {{according to}} [[a study]].\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "[[The authors]] {{said}} more work is needed.",
        "[[The researchers]] {{wrote}} that they wake at dawn.",
        "[[The findings]] {{suggest}} that they dream.",
    ],
)
def test_authors_and_findings_are_the_study(sentence: str) -> None:
    _, result = resolved(STUDY + sentence)
    assert source_of(result, len(result.attributions) - 1).type is SourceType.document
    assert len(result.sources) == 1


def test_the_authors_of_a_study_are_the_study() -> None:
    _, result = resolved("[[The authors of the study]] {{argued}} that herring sleep.")
    assert (source_of(result, 0).type, source_of(result, 0).name) == (SourceType.document, "study")


@pytest.mark.parametrize(
    "sentence",
    ["[[The researchers]] {{said}} they were tired.", "[[Researchers at Holm College]] {{wrote}} that it rained."],
)
def test_researchers_may_speak_for_themselves(sentence: str) -> None:
    _, result = resolved(STUDY + sentence)
    assert source_of(result, 1).type is not SourceType.document


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In a new Harbor Data poll, likely voters are inclined to keep the pier.", "new Harbor Data poll"),
        ("Lund topped a Harbor Data poll with 30 percent.", "Harbor Data poll"),
    ],
)
def test_a_poll_tells_what_is_so_in_it(sentence: str, name: str) -> None:
    assert source_of(resolved(sentence)[1], 0).name == name


def test_a_survey_that_counts_habits_is_no_poll() -> None:
    text = "They read the National Survey on Boats and Harbors. For Lund, 38% of voters would be glad."
    assert resolved(text)[1].attributions == ()
