"""REC004."""

from collections.abc import Iterator

from checker.findings import Severity
from checker.registry import RecordFile, Violation, record_rule


@record_rule("REC004", severity=Severity.error)
def via_loop(file: RecordFile) -> Iterator[Violation]:
    """A claim comes to the article through the very source that made it, or twice through the same relay.

    The chain of relays says how far the reader is from somebody who knows; a chain that returns to itself says nothing.

    Bad:
        [[/claims/2/attribution/via/0]] = "s2"

    Bad:
        /claims/2/attribution/via = ["s3", "s3"]
        [[/claims/2/attribution/via/1]]

    Good:
        /claims/2/attribution/via = ["s3", "s1"]
    """
    if file.record is None:
        return
    for index, claim in enumerate(file.record.claims):
        passed = set(claim.attribution.source_ids)
        for number, relay in enumerate(claim.attribution.via):
            if relay in passed:
                place = f"/claims/{index}/attribution/via/{number}"
                yield Violation(place, f"the chain comes back to {relay!r}", "name each relay once, nearest first")
            passed.add(relay)
