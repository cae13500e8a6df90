"""For reviewdog: its diagnostic format, with columns in bytes of UTF-8 as it counts them."""

import json
from collections.abc import Sequence
from typing import Any

from checker.findings import Checked, Finding, Severity, Unread
from claims.article import Article
from claims.spans import Span
from reports.places import region
from reports.words import sentence_case

_LEVELS = {Severity.error: "ERROR", Severity.warning: "WARNING", Severity.info: "INFO"}


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # JSON has no colour
    unread: Sequence[Unread] = (),
) -> str:
    """One result for the whole run."""
    found = [_unread(each) for each in unread]
    found += [_diagnostic(finding, each.record.article) for each in checked for finding in each.findings.findings]
    return json.dumps({"source": {"name": "onrecord"}, "diagnostics": found}, indent=2, ensure_ascii=False) + "\n"


def _unread(unread: Unread) -> dict[str, Any]:
    place = {"range": {"start": {"line": unread.line}}} if unread.line else {}
    return {
        "message": f"Not read: {unread.what}",
        "location": {"path": unread.path} | place,
        "severity": "ERROR",
        "code": {"value": "unread"},
    }


def _diagnostic(finding: Finding, article: Article) -> dict[str, Any]:
    return {
        "message": sentence_case(finding.message),
        "location": _location(finding.span, article),
        "severity": _LEVELS[finding.severity],
        "code": {"value": f"{finding.code} {finding.name}"},
    }


def _location(span: Span, article: Article) -> dict[str, Any]:
    """The file alone where lines of the text are not lines of the file."""
    place = region(article, span)
    if place is None:
        return {"path": article.place.path}
    start, end = {"line": place.line}, {"line": place.last_line}
    if place.columns:
        for side, offset, column in zip((start, end), (span.start, span.end), place.columns, strict=True):
            side["column"] = _bytes(article.text[offset - column + 1 : offset]) + 1
    return {"path": article.place.path, "range": {"start": start, "end": end}}


def _bytes(text: str) -> int:
    """How many the text has in UTF-8."""
    return len(text.encode())
