"""REC006."""

from collections.abc import Iterator

from checker.findings import Severity
from checker.registry import RecordFile, Violation, record_rule
from claims.decisions import ReviewState


@record_rule("REC006", severity=Severity.error)
def verified_without_evidence(file: RecordFile) -> Iterator[Violation]:
    """A claim counts as verified, but the record does not say by whom, when or on what evidence.

    "Verified" is a promise to everybody who reads the record later; without its evidence nobody can check the checker.

    Bad:
        delete [[/claims/1/review]]/evidence

    Bad:
        [[/claims/1/review]]/by = null

    Bad:
        [[/claims/1/review]]/by = "  "

    Bad:
        [[/claims/1/review]]/evidence = ["", " "]

    Bad:
        /claims/0/review/state = "verified"
        [[/claims/0/review]]

    Good:
        /claims/1/review/why = null

    Good:
        /claims/0/review/state = "disputed"
    """
    if file.record is None:
        return
    for index, claim in enumerate(file.record.claims):
        review = claim.review
        if review.state is not ReviewState.verified:
            continue
        evidence = any(each.strip() for each in review.evidence)
        asked = {"by": (review.by or "").strip(), "on": review.on, "evidence": evidence}
        missing = [field for field, given in asked.items() if not given]
        if missing:
            what = f"verified without {', '.join(repr(field) for field in missing)}"
            yield Violation(f"/claims/{index}/review", what, "fill it in, or set the state to unreviewed")
