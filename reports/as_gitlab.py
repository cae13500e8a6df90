"""For merge requests: GitLab's Code Quality report, a subset of the Code Climate format."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from checker.findings import Checked, Severity, Unread
from reports.places import name_of, region
from reports.words import sentence_case

_LEVELS = {Severity.error: "major", Severity.warning: "minor", Severity.info: "info"}


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # JSON has no colour
    unread: Sequence[Unread] = (),
) -> str:
    """One array; a finding's fingerprint is its own and its file's, so that it survives edits elsewhere."""
    return json.dumps([*map(_unread, unread), *_issues(checked)], indent=2, ensure_ascii=False) + "\n"


def _unread(unread: Unread) -> dict[str, Any]:
    return {
        "description": f"Not read: {unread.what}",
        "check_name": "unread",
        "fingerprint": hashlib.sha256(f"unread\n{unread.path}\n{unread.line}".encode()).hexdigest(),
        "severity": "blocker",
        "location": {"path": _path(unread.path), "lines": {"begin": unread.line or 1}},
    }


def _path(path: str) -> str:
    return path.replace("\\", "/").removeprefix("./")


def _issues(checked: Sequence[Checked]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for each in checked:
        article = each.record.article
        path = _path(article.place.path)
        for finding in each.findings.findings:
            # GitLab shows only the first of those that share a fingerprint
            mine = f"{_path(name_of(article))}\n{finding.fingerprint}"
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
