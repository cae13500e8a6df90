"""Whose a writing is, as its name tells, and which writing a second noun or a pronoun takes up."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

MADE_BY = [
    ("Harbor Trust lost money. [[Its annual report]] {{shows}} a gap.", "Harbor Trust’s annual report"),
    ("Harbor Trust spent $4 million, [[its annual report]] {{shows}}.", "Harbor Trust’s annual report"),
    ("Brook Housing Agency met. [[The agency's own log]] {{says}} so.", "Brook Housing Agency's own log"),
    ("Mayor Marta Olsen ran. The vote is close, [[her leaflets]] {{say}}.", "Marta Olsen’s leaflets"),
    ("Brook Housing Agency issued a warrant. [[The warrant]] {{says}} so.", "Brook Housing Agency’s warrant"),
    ("The Dorn Water Board voted to issue a subpoena. [[The subpoena]] {{says}} so.", "Dorn Water Board’s subpoena"),
    ("The Dorn Water Board voted to subpoena them. [[The subpoena]] {{says}} so.", "Dorn Water Board’s subpoena"),
    ("Bo Lind is a Tory. [[His manifesto]] {{commits}} Ms Ada Olsen to a freeze.", "Bo Lind’s manifesto"),
    ("Bo Lind is a Tory. [[His manifesto]] {{commits}} Mr Lars Olsen to a freeze.", "Lars Olsen’s manifesto"),
    ("Judge Marta Olsen signed an order. [[The order]] {{says}} so.", "Marta Olsen’s order"),
    ("Harbor Trust said in a memo that it would close. [[The memo]] {{says}} so.", "Harbor Trust’s memo"),
    ("In its letter to clients, Harbor Trust set a goal. [[The letter]] {{says}} so.", "Harbor Trust’s letter"),
    ("[[That map, by the Harbor Trust,]] {{shows}} 40 wells.", "Harbor Trust’s map"),
    (
        "Oakfield Medical Center shut. [[A notice posted on the hospital's website]] {{says}} so.",
        "notice posted on Oakfield Medical Center's website",
    ),
    ("It is late, [[records kept by the Harbor Trust]] {{show}}.", "records kept by the Harbor Trust"),
    ("It is late, [[records of the Harbor Trust show]].", "records of the Harbor Trust"),
    ("Brook Housing Agency (BHA) met. [[BHA’s guidelines]] {{say}} so.", "BHA’s guidelines"),
    ("The vote on Senate Bill 31 is near. [[The measure]] {{says}} so.", "Senate Bill 31"),
]


@pytest.mark.parametrize(("article", "name"), MADE_BY)
def test_the_name_of_a_writing_tells_who_made_it(article: str, name: str) -> None:
    _, result = resolved(article)
    source = source_of(result, len(result.attributions) - 1)
    assert (source.type, source.name) == (SourceType.document, name)


NOBODY_KNOWS = [
    ("Marta Olsen rents a boat. [[Her permit]] {{says}} so.", "permit"),
    ("Harbor Trust keeps 40 cows, {{according to}} [[its permit]].", "permit"),
    ("Harbor Trust read a letter. [[The letter]] {{says}} so.", "letter"),
    ("[[A memo obtained by the Harbor Echo]] {{says}} so.", "memo obtained by the Harbor Echo"),
    ("Senate Bill 31 and House Bill 8 are near. [[The measure]] {{says}} so.", "measure"),
]


@pytest.mark.parametrize(("article", "name"), NOBODY_KNOWS)
def test_a_writing_whose_maker_is_not_told_keeps_its_words(article: str, name: str) -> None:
    _, result = resolved(article)
    assert source_of(result, len(result.attributions) - 1).name == name


SAME = [
    "[[The complaint]] {{says}} the dam was never checked. [[The filing]] {{says}} it leaks.",
    "[[A state audit]] {{says}} the dam leaks. [[The report]] {{says}} it is old.",
    "[[The ruling]] {{says}} the dam leaks. [[The 40-page decision]] {{says}} it is old.",
    "They read [[the minutes]], which {{say}} so. [[They]] {{show}} a vote of 7 to 2.",
    "[[A ledger]] {{says}} so. [[It]] {{lists}} 40 wells.",
]


@pytest.mark.parametrize("article", SAME)
def test_a_writing_is_taken_up_by_a_like_noun_or_a_pronoun(article: str) -> None:
    _, result = resolved(article)
    first, second = result.attributions[0], result.attributions[-1]
    assert first.source_ids == second.source_ids != ()


TOLD_BEFORE = [
    ("His proof: minutes of a closed meeting. [[They]] {{show}} a vote of 7 to 2.", SourceType.document),
    ("Harbor Trust lost two lawsuits. [[They]] {{describe}} a dam.", SourceType.document),
    ("Harbor Trust released a report. [[It]] {{lists}} 40 wells.", SourceType.document),
    ("[[Harbor Trust]] {{said}} so. It read a report. [[It]] {{said}} so.", SourceType.named_organization),
]


@pytest.mark.parametrize(("article", "kind"), TOLD_BEFORE)
def test_a_pronoun_means_the_writing_told_of_before(article: str, kind: SourceType) -> None:
    _, result = resolved(article)
    assert source_of(result, len(result.attributions) - 1).type is kind


FIRMS = [
    "[[A survey by the Brook Center for Housing Policy]] {{found}} anger.",
    "The rate is 4%, {{according to}} [[the Centers for Housing Data]].",
    "[[A poll carried out by Marlow Opinion]] {{found}} anger.",
]


@pytest.mark.parametrize("article", FIRMS)
def test_a_body_whose_field_is_a_writing_is_a_body(article: str) -> None:
    _, result = resolved(article)
    assert source_of(result, 0).type is SourceType.named_organization


MADE_KNOWN = [
    ("In his order, Bo Lind noted that it rained. Marta Olsen left. [[The order]] {{says}} so.", "Bo Lind’s order"),
    ("The Harbor Trust is out with a new ad. [[The ad]] {{says}} so.", "Harbor Trust’s ad"),
    ("[[The ad, which is part of a campaign by the Harbor Trust,]] {{says}} so.", "Harbor Trust’s ad"),
    ("The letter was written by Marta Olsen. It is long. [[The letter]] {{says}} so.", "Marta Olsen’s letter"),
    ("[[A survey]] {{found}} 40 wells. The survey was conducted by the Harbor Trust.", "Harbor Trust’s survey"),
    (
        "Herring sleep, [[a study]] {{found}}. The paper is published in the journal Fish and Net.",
        "study in Fish and Net",
    ),
    ("Herring sleep, [[a study]] {{found}}. The paper was published in May in London.", "study"),
]


@pytest.mark.parametrize(("article", "name"), MADE_KNOWN)
def test_who_made_it_may_be_told_elsewhere(article: str, name: str) -> None:
    source = source_of(resolved(article)[1], 0)
    assert (source.type, source.name) == (SourceType.document, name)


def test_a_heap_of_letters_is_letters() -> None:
    source = source_of(resolved("[[A batch of letters by Marta Olsen]] {{shows}} that she knew.")[1], 0)
    assert (source.type, source.name) == (SourceType.document, "batch of letters by Marta Olsen")


def test_a_voice_in_an_ad_is_the_ad() -> None:
    _, result = resolved("[[An ad by the Harbor Trust]] {{says}} so. “It sank,” [[a voice over]] {{says}}.")
    assert [source.type for source in result.sources] == [SourceType.document]
    _, result = resolved("“It sank,” [[a voice]] {{says}}.")
    assert not any(source.type is SourceType.document for source in result.sources)
