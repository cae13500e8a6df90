"""Writings that tell what stands in them without a word of speech."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

TOLD = [
    ("Under the lease, the club may not sell beer before noon.", "lease"),
    ("But under the 2016 settlement, the mill must test its water twice a year.", "2016 settlement"),
    ("Under SB 31, ferries would need a second captain.", "SB 31"),
    ("Under Measure K, the harbor would keep its cranes.", "Measure K"),
    ("The lease bars the club from selling beer before noon.", "lease"),
    ("State law requires landlords to keep the heat at 20 degrees.", "State law"),
    ("The ordinance would ban gas stoves in new houses.", "ordinance"),
    ("The minutes show a vote of 7 to 2.", "minutes"),
    ("Court records list four earlier fires at the mill.", "Court records"),
    ("The filing names no buyers.", "filing"),
    ("A note prepared by the Harbor Office puts the loss at $40,000.", "note prepared by the Harbor Office"),
    ("Logs kept by the Works Department show 31 repairs.", "Logs kept by the Works Department"),
    ("Receipts kept by the town show that the roof was paid for twice.", "Receipts kept by the town"),
    ("Emails obtained by the Echo show that a planner asked in May for a new roof.", "Emails obtained by the Echo"),
    ("Photographs of the pier show Marta Olsen on the crane.", "Photographs of the pier"),
    ("Marta Olsen’s bank statements show 12 transfers to the mill.", "Marta Olsen’s bank statements"),
    ("The annual report gives an average of 12 storms a year.", "annual report"),
    ("The contract provides for fines of $90 a day.", "contract"),
    ("The budget provides $2 million for the pier.", "budget"),
    ("The mill’s permit gives the owner one day.", "mill’s permit"),
    ("The register has them as a gift.", "register"),
    ("Under the 2011 contract, the mill was entitled to half the water.", "2011 contract"),
    ("Under the lease, captains were required to paint the hall.", "lease"),
    ("Captains who are late could be fined under the ordinance.", "ordinance"),
    ("The mill could, under a 2019 decree, lose its licence.", "2019 decree"),
    ("The pact would raise pay by 12% and, under a late clause, erase old warnings.", "pact"),
    ("A bill before the House would ban the sale of traps.", "bill before the House"),
    ("The order allows the town to enter the mill from Monday; the gate is shut.", "order"),
]


@pytest.mark.parametrize(("sentence", "name"), TOLD)
def test_a_writing_tells_what_stands_in_it(sentence: str, name: str) -> None:
    _, result = resolved(sentence)
    source = source_of(result, 0)
    assert (source.type, source.name) == (SourceType.document, name)


SILENT = [
    "Under the pier, two boats would be safe.",
    "Under a new captain, the club may win again.",
    "Under the lease signed in May, the club paid $4,000 to the town.",
    "The lease was signed in May by both sides.",
    "Under the lease, the club was allowed back in May.",
    "The club moved ahead under the old plan.",
    "The captains have to live under the ruling.",
    "The bill has the mayor as a sponsor.",
    "The letter gave the mayor a headache two days later.",
    "One of the letters was lost.",
    "The bill passed by 40 votes to 12.",
    "The bill would go to the House next week.",
    "The resolution requires approval by the full council.",
    "The report is due in June.",
    "The letter arrived on Monday.",
    "The law is unpopular with captains.",
    "The ruling gives the mayor a victory.",
    "The report put pressure on the board.",
    "The measures allow the town to breathe.",
    "The film shows at the harbor on Friday.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_happens_to_a_writing_is_not_told_by_it(sentence: str) -> None:
    _, result = resolved(sentence)
    assert result.attributions == ()


GOING_ON = [
    "The minutes show 14 members on the pier. The vote was 5 to 0.",
    "The audit identifies 19 missing lamps. They were bought for $900.",
    "Under the bill, ferries would need a second captain. Fines would start at $150.",
    "Budget documents bear the mayor out only in part. They list 20 new jobs.",
    "The merger agreement was filed on Monday. It requires a survey of the pier.",
    "The log has a gap of an hour. An entry at noon records two alarms.",
    "The contract caps rents at $400. The agreement bars pets.",
]


@pytest.mark.parametrize("article", GOING_ON)
def test_a_sentence_goes_on_with_the_writing_before_it(article: str) -> None:
    _, result = resolved(article)
    assert [source.type for source in result.sources] == [SourceType.document]
    assert result.attributions[-1].source_ids == ("s1",)


ELSEWHERE = [
    "The minutes show 14 members on the pier. A levy that would have raised $130 failed in May.",
    "The audit identifies 19 missing lamps. Harbor Mill kept two of them from its owners.",
    "The lease bars the club from selling beer. The club has 40 members.",
    "The audit identifies 19 missing lamps.\nThe pier is 40 meters long.",
    "The proxy statement shows a salary of $40,000. That is more than 12 captains earn.",
]


@pytest.mark.parametrize("article", ELSEWHERE)
def test_plain_telling_does_not_go_on_with_the_writing(article: str) -> None:
    _, result = resolved(article)
    assert len(result.attributions) == 1


def test_who_cites_a_writing_stays_the_source() -> None:
    _, result = resolved("The lease bars the club from selling beer, [[Marta Olsen]] {{said}}.")
    assert [source.name for source in result.sources] == ["Marta Olsen"]


def test_a_faint_attribution_to_a_writing_is_surer_when_the_sentence_tells_its_contents() -> None:
    _, result = resolved("[[The lease]] {{bars}} the club from selling beer before noon.")
    assert [a.confidence for a in result.attributions] == [1.0]


LETTERS = [
    "In messages read to the court, [[Marta Olsen]] {{told}} a friend that the pier was unsafe.",
    "In e-mails obtained by the Brook Gazette, [[Marta Olsen]] {{called}} the pier a trap.",
    "In a consent order signed in May, [[the Harbor Company]] {{agreed}} to mend the pier.",
]


@pytest.mark.parametrize("sentence", LETTERS)
def test_words_in_letters_that_others_read_are_the_letters(sentence: str) -> None:
    _, result = resolved(sentence)
    assert source_of(result, 0).type is SourceType.document


@pytest.mark.parametrize("opening", ["In a letter to the council", "In a lawsuit filed on Monday", "In an interview"])
def test_words_in_writings_of_ones_own_are_the_writers(opening: str) -> None:
    _, result = resolved(f"{opening}, [[Marta Olsen]] {{{{said}}}} the pier was a trap.")
    assert source_of(result, 0).name == "Marta Olsen"
