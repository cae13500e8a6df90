"""For code scanning: SARIF 2.1.0, one run, places in code points."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from checker.findings import Checked, Finding, Severity, Unread, Waived, WaivedBy
from claims.article import Article
from claims.reading.places import is_address
from claims.spans import Span
from claims.versions import version_of_onrecord
from reports.places import name_of, region
from reports.words import sentence_case, settles, standard

_LEVELS = {Severity.error: "error", Severity.warning: "warning", Severity.info: "note"}
MAX_RESULTS = 25_000
"""GitHub refuses a run with more."""
MAX_RELATED = 999
"""GitHub refuses a result with more than 1,000 locations, its own among them."""
MAX_TAGS = 10
_KINDS = {WaivedBy.comment: "inSource", WaivedBy.review: "external", WaivedBy.suppression: "external"}


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # JSON has no colour
    unread: Sequence[Unread] = (),
) -> str:
    """One log with one run; what is waived is a suppressed result, with the reason.

    Results beyond `MAX_RESULTS` are left out, suppressed ones first, then what matters least; so are places beyond
    `MAX_RELATED`. A notification tells how many.
    """
    found = [(finding, each.record.article) for each in checked for finding in each.findings.findings]
    waived = [(waived, each.record.article) for each in checked for waived in each.findings.waived]
    # the standard wants `suppressions` on all results or on none; an empty list says "not suppressed"
    results: list[tuple[Finding, Article, list[dict[str, Any]] | None]] = [
        (finding, article, [] if waived else None) for finding, article in found
    ]
    results += [(each.finding, article, [_suppression(each)]) for each, article in waived]
    if len(results) > MAX_RESULTS:
        results.sort(key=lambda each: (bool(each[2]), each[0].severity.rank))
    rules = {finding.code: finding for finding, _, _ in results[:MAX_RESULTS]}
    order = sorted(rules)
    driver = {
        "name": "onrecord",
        "semanticVersion": version_of_onrecord(),
        "rules": [_rule(rules[code]) for code in order],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(checked, [finding for finding, _, _ in results], unread)],
        "results": [
            _result(finding, article, order.index(finding.code))
            | ({} if suppressions is None else {"suppressions": suppressions})
            for finding, article, suppressions in results[:MAX_RESULTS]
        ],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(finding: Finding) -> dict[str, Any]:
    asked = "; ".join(standard(key) for key in finding.standards)
    help_words = " ".join(part for part in (finding.summary, settles(finding.code), f"Asked for by: {asked}.") if part)
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": finding.summary or finding.name},
        "help": {"text": help_words},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "properties": {
            "precision": finding.confidence.name,
            "tags": [finding.code[:3], *finding.standards][:MAX_TAGS],
        },
    }


def _result(finding: Finding, article: Article, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": sentence_case(finding.message)},
        "locations": [_location(finding.span, article, finding.words)],
        "partialFingerprints": {"onrecord/v1": finding.fingerprint},
    }
    related = [
        _location(place.span, article, place.span.of(article.text)) | {"id": number, "message": {"text": place.label}}
        for number, place in enumerate(finding.related[:MAX_RELATED])
    ]
    return result | ({"relatedLocations": related} if related else {})


def _suppression(waived: Waived) -> dict[str, Any]:
    by = f"{waived.by}: " if waived.by else ""
    return {"kind": _KINDS[waived.kind], "status": "accepted", "justification": f"{by}{waived.why}"}


def _location(span: Span, article: Article, words: str) -> dict[str, Any]:
    """The file, and the region where lines of the text are lines of the file; which article, where it holds several."""
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(article.place.path)}}
    if where := region(article, span):
        first, last = where.columns or (None, None)
        told = {"startLine": where.line, "startColumn": first, "endLine": where.last_line, "endColumn": last}
        snippet = {"snippet": {"text": words}} if where.columns else {}
        place["region"] = {name: number for name, number in told.items() if number is not None} | snippet
    which = [{"name": article.id, "fullyQualifiedName": name_of(article)}]
    return {"physicalLocation": place} | ({"logicalLocations": which} if article.place.in_lines else {})


def _uri(path: str) -> str:
    return path if is_address(path) else quote(path.replace("\\", "/"))


def _unread(unread: Unread) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(unread.path)}}
    if unread.line:
        place["region"] = {"startLine": unread.line}
    text = f"{unread.path}: not read: {unread.what}"
    return {"level": "error", "message": {"text": text}, "locations": [{"physicalLocation": place}]}


def _invocation(checked: Sequence[Checked], found: Sequence[Finding], unread: Sequence[Unread]) -> dict[str, Any]:
    """Whether all went well, and what did not."""
    broken = [_unread(each) for each in unread]
    broken += [
        {
            "level": "error",
            "message": {"text": f"{each.record.article.place.path}: {b.error}"},
            "associatedRule": {"id": b.code},
        }
        for each in checked
        for b in each.findings.broken
    ]
    places = sum(max(0, len(finding.related) - MAX_RELATED) for finding in found)
    left_out = ((len(found) - MAX_RESULTS, "results"), (places, "related places"))
    notes = broken + [
        {"level": "warning", "message": {"text": f"{number} more {what} are left out."}}
        for number, what in left_out
        if number > 0
    ]
    return {"executionSuccessful": not broken} | ({"toolExecutionNotifications": notes} if notes else {})
