"""REC007."""

from collections.abc import Iterator
from datetime import date

from checker.findings import Severity
from checker.registry import RecordFile, Violation, all_rules, record_rule
from checker.waivers import unknown
from claims.decisions import Review, ReviewState


@record_rule("REC007", severity=Severity.error)
def waiver_without_reason(file: RecordFile) -> Iterator[Violation]:
    """A claim or finding is waived without a name and a reason, its waiver has run out, or speaks of no rule.

    A waiver silences findings. Silence that nobody signed and explained is indistinguishable from a mistake, one that
    was meant for a while must not last for ever, and one that names a rule that there is not leaves out nothing.

    Bad:
        /claims/0/review/state = "waived"
        [[/claims/0/review]]

    Bad:
        /claims/0/review = {"state": "waived", "by": "Ines Marlow", "why": " "}
        [[/claims/0/review]]

    Bad:
        /claims/0/review = {"state": "waived", "by": "Ines Marlow", "why": "seen", "until": "2026-05-01"}
        [[/claims/0/review/until]]

    Bad:
        /decisions = [{"code": "DAT704", "fingerprint": "0f", "words": "June 3", "review": {"state": "waived"}}]
        [[/decisions/0/review]]

    Bad:
        /claims/0/review = {"state": "waived", "by": "Ines Marlow", "why": "seen", "rules": ["ANO102", "NOPE"]}
        [[/claims/0/review/rules/1]]

    Good:
        /claims/0/review = {"state": "waived", "by": "Ines Marlow", "why": "seen at the pier", "until": "2026-06-30"}

    Good:
        /claims/0/review = {"state": "waived", "by": "Ines Marlow", "why": "seen", "rules": ["ANO102", "VAG", "all"]}
    """
    if file.record is None:
        return
    for index, claim in enumerate(file.record.claims):
        if claim.review.state is ReviewState.waived:
            yield from _faults(f"/claims/{index}/review", claim.review, file.today)
    for index, decision in enumerate(file.record.decisions):
        if decision.review.state is ReviewState.waived:
            yield from _faults(f"/decisions/{index}/review", decision.review, file.today)


def _faults(place: str, review: Review, today: date | None) -> Iterator[Violation]:
    missing = [field for field in ("by", "why") if not (getattr(review, field) or "").strip()]
    if missing:
        yield Violation(place, f"waived without {' and '.join(map(repr, missing))}", "say who waives it and why")
    for index, selector in enumerate(review.rules):
        for what, mend in unknown(selector, [(rule.code, rule.name) for rule in all_rules()]):
            yield Violation(f"{place}/rules/{index}", what, mend)
    if today and review.until and review.until < today:
        what = f"the waiver ran out on {review.until}, and it is {today}"
        yield Violation(f"{place}/until", what, "review the claim again")
