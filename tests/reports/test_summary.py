"""The three sentences that an editor can forward."""

import datetime

import pytest

from checker.findings import Checked, Finding, Findings, Severity
from claims.article import Published
from claims.record import Basis, Record, SourceType
from reports.loads import loads_of
from reports.summary import carriers, date_check, weakest
from tests.reports.records import RECORD, finding

CARRIED = "Q1 (3), Q2 (1) and Q3 (1)"
EMPTY = RECORD.model_copy(update={"claims": ()})
_FIRST = RECORD.claims[0]
_UNTOLD = _FIRST.attribution.model_copy(update={"source_ids": (), "type": SourceType.none, "basis": Basis.none})
NOBODY = RECORD.model_copy(update={"claims": (_FIRST.model_copy(update={"attribution": _UNTOLD}),)})


def said_by(*sources: int) -> Record:
    """The specimen's record with a claim a source, the same number the same source."""
    known = {n: RECORD.sources[0].model_copy(update={"id": f"s{n}", "name": f"Q{n}"}) for n in sources}
    told = RECORD.claims[0].attribution
    claims = [
        RECORD.claims[0].model_copy(update={"attribution": told.model_copy(update={"source_ids": (f"s{n}",)})})
        for n in sources
    ]
    return RECORD.model_copy(update={"sources": tuple(known.values()), "claims": tuple(claims)})


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (EMPTY, "No claim was found in this article."),
        (said_by(1, 2), "Both sourced claims rest on Q1 (1) and Q2 (1)."),
        (NOBODY, "Nobody stands behind anything in this article: no claim in it has a source."),
        (said_by(1), "The one sourced claim rests on Q1 (1)."),
        (said_by(1, 1, 2), "All 3 sourced claims rest on Q1 (2) and Q2 (1)."),
        (said_by(1, 2, 3, 4), "No source carries more than one of the 4 sourced claims; 4 sources carry them all."),
        (
            said_by(1, 1, 1, 2, 3, 4),
            f"Three sources carry 5 of the 6 sourced claims: {CARRIED}; 1 other source carries the rest.",
        ),
    ],
)
def test_who_carries_the_story(record: Record, sentence: str) -> None:
    assert carriers(record, loads_of(record)) == sentence


@pytest.mark.parametrize(
    "beside",
    [
        finding("June 3", "DAT704", severity=Severity.error),
        finding("June 3", "ATT501", severity=Severity.error),
        finding("June 3", "REL406", severity=Severity.info),
        finding("June 3", "SRC203", whole_article=True),
    ],
    ids=lambda found: found.code,
)
def test_wording_dates_and_small_things_are_no_weakest_claim(beside: Finding) -> None:
    assert (
        weakest(Checked(RECORD, Findings((beside,)))) == "No claim that bears weight was found to stand on too little."
    )


def test_the_weakest_claim_is_told_without_its_quotation_marks() -> None:
    told = weakest(Checked(RECORD, Findings((finding("We have lost", "SRC202", message="who says so?"),))))
    assert told.endswith(": “We have lost 40 percent of our passengers” (line 8). Who says so? (SRC202)")


def test_the_dates() -> None:
    undated = RECORD.model_copy(update={"moments": ()})
    nowhere = Published(date=None)
    unknown = RECORD.model_copy(update={"article": RECORD.article.model_copy(update={"published": nowhere})})
    published = datetime.date(2026, 5, 18)
    missing = finding("Ferry", "DAT701", message="no publication date was found", whole_article=True)
    assert (
        date_check(Checked(RECORD, Findings())) == f"1 date checked against publication on {published}: nothing to ask."
    )
    assert date_check(Checked(undated, Findings())).startswith("Nothing in the text can be dated")
    assert date_check(Checked(unknown, Findings())).startswith("No publication date was found")
    assert (
        date_check(Checked(unknown, Findings((missing,))))
        == "1 question about dates: No publication date was found (DAT701)."
    )
