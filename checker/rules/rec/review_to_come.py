"""REC012."""

from collections.abc import Iterator
from datetime import timedelta

from checker.findings import Severity
from checker.registry import RecordFile, Violation, record_rule
from claims.decisions import Review

_ELSEWHERE = timedelta(days=1)
"""On the other side of the globe it is tomorrow already."""


@record_rule("REC012", severity=Severity.error)
def review_to_come(file: RecordFile) -> Iterator[Violation]:
    """A review is dated on a day that is still to come.

    The day says what the reviewer could know. One in the future is a slip of the pen, and nobody can tell which day was
    meant.

    Bad:
        [[/claims/1/review/on]] = "2999-01-01"

    Bad:
        /decisions = [{"code": "DAT704", "fingerprint": "0f", "words": "June 3", "review": {"on": "2026-05-28"}}]
        [[/decisions/0/review/on]]

    Good:
        /claims/1/review/on = "2026-05-18"
    """
    if file.record is None:
        return
    reviews: list[tuple[str, Review]] = [(f"/claims/{i}", claim.review) for i, claim in enumerate(file.record.claims)]
    reviews += [(f"/decisions/{i}", decision.review) for i, decision in enumerate(file.record.decisions)]
    for place, review in reviews:
        if file.today and review.on and review.on > file.today + _ELSEWHERE:
            what = f"the review is of {review.on}, and it is {file.today}"
            yield Violation(f"{place}/review/on", what, "write the day of the review")
