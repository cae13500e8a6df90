"""For merge requests: GitLab's Code Quality report, a subset of the Code Climate format."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from checker.findings import Checked, Severity
from reports.places import region
from reports.words import sentence_case

_LEVELS = {Severity.error: "major", Severity.warning: "minor", Severity.info: "info"}


def render(checked: Sequence[Checked], *, color: bool = False) -> str:  # noqa: ARG001  # JSON has no colour
    """One array; a finding's fingerprint is its own and its file's, so that it survives edits elsewhere."""
    return json.dumps(list(_issues(checked)), indent=2, ensure_ascii=False) + "\n"


def _issues(checked: Sequence[Checked]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for each in checked:
        article = each.record.article
        path = article.place.path.replace("\\", "/").removeprefix("./")
        for finding in each.findings.findings:
            # GitLab shows only the first of those that share a fingerprint
            mine = f"{path}\n{finding.fingerprint}"
            seen[mine] += 1
            place = region(article, finding.span)
            yield {
                "description": f"{finding.code}: {sentence_case(finding.message)}",
                "check_name": finding.name,
                "fingerprint": hashlib.sha256(f"{mine}\n{seen[mine]}".encode()).hexdigest(),
                "severity": _LEVELS[finding.severity],
                "location": {
                    "path": path,
                    "lines": {"begin": place.line, "end": place.last_line} if place else {"begin": 1},
                },
            }
