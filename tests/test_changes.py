"""What a second version does to claims: sources, hedges and dates gained and lost."""

import pytest

from claims.changes import WEAKER, Change, Kind, changes
from claims.record import Record
from tests.records import ARTICLES, read, record_of

RECORDS = [record_of(path) for path in ARTICLES]


def between(old: str, new: str) -> dict[Kind, Change]:
    return {change.kind: change for change in changes(read(old, as_is=True), read(new, as_is=True))}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.article.id)
def test_a_version_differs_in_nothing_from_itself(record: Record) -> None:
    assert changes(record, record) == ()


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.article.id)
def test_from_nothing_every_claim_is_new_and_to_nothing_gone(record: Record) -> None:
    empty = record.model_copy(update={"claims": ()})
    assert [change.kind for change in changes(empty, record)] == [Kind.new] * len(record.claims)
    assert [change.kind for change in changes(record, empty)] == [Kind.gone] * len(record.claims)


def test_a_claim_loses_its_source() -> None:
    told = between(
        "The contractor overcharged the town by $4 million, the auditor said. It rained.",
        "The contractor overcharged the town by $4 million. It rained.",
    )
    assert told[Kind.lost_source].words == ("auditor",) or told[Kind.lost_source].words == ("the auditor",)
    assert Kind.lost_source in WEAKER
    back = between(
        "The contractor overcharged the town by $4 million. It rained.",
        "The contractor overcharged the town by $4 million, the auditor said. It rained.",
    )
    assert Kind.gained_source in back


def test_a_hedge_and_a_date_go_and_come() -> None:
    told = between(
        "The mayor reportedly sold the ferry in May 2019, Ida Brandt said.",
        "The mayor sold the ferry, Ida Brandt said.",
    )
    assert told[Kind.lost_hedge].words == ("reportedly",)
    assert told[Kind.lost_date].words == ("2019-05",)
    assert Kind.lost_source not in told


def test_an_agentless_cue_is_a_hedge_and_a_source_in_its_place_no_loss() -> None:
    told = between(
        "It is understood that the developer has been promised access to the road.",
        "The developer has been promised access to the road.",
    )
    assert Kind.lost_hedge in told
    named = between(
        "The developer has reportedly been promised access to the road.",
        "The developer has been promised access to the road, Ida Brandt said.",
    )
    assert Kind.gained_source in named
    assert Kind.lost_hedge not in named


def test_what_could_not_be_done_is_no_hedge() -> None:
    told = between("The auditor could not match two payments.", "The auditor did not match two payments.")
    assert Kind.lost_hedge not in told


def test_a_figure_changes_but_not_its_spelling() -> None:
    told = between("The bridge cost the town £6.2 million.", "The bridge cost the town £6.6 million.")
    assert told[Kind.other_figure].words == ("£6.6 million",)
    assert not between("The ferry has 12,000 seats.", "The ferry has 12000 seats.")


def test_claims_that_only_moved_have_not_changed() -> None:
    first, second = "Ida Brandt said the ferry was safe.", "Piet Holm said the pier was old."
    assert changes(read(f"{first}\n\n{second}"), read(f"{second}\n\n{first}")) == ()


def test_a_source_that_could_not_be_told_apart_is_lost_all_the_same() -> None:
    told = between("The prosecution said Pyke stole the van.", "Pyke stole the van.")
    assert Kind.lost_source in told


def test_what_was_denied_is_said() -> None:
    told = between("Bill Poe denied that he took the money.", "Bill Poe said that he took the money.")
    assert told[Kind.lost_denial].words == ("Bill Poe",)
    assert Kind.lost_denial in WEAKER
    back = between("Bill Poe said that he took the money.", "Bill Poe denied that he took the money.")
    assert Kind.gained_denial in back


def test_other_words_are_told_where_nothing_else_changed() -> None:
    told = between("The bridge would hold, Ida Brandt said.", "The bridge would not hold, Ida Brandt said.")
    assert told[Kind.reworded].earlier == ("The bridge would hold",)
    figure = between("The bridge cost the town £6.2 million.", "The bridge cost the town £6.6 million.")
    assert (set(figure), figure[Kind.other_figure].earlier) == ({Kind.other_figure}, ("£6.2 million",))
