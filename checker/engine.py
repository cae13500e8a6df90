"""Running rules over a record: what holds for all rules by construction is here, and in no rule."""

import traceback
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from checker.examples import parse_doc
from checker.findings import (
    Broken,
    Confidence,
    Finding,
    Findings,
    Flag,
    Persona,
    Skipped,
    Waived,
    WaivedBy,
)
from checker.fingerprints import fingerprints
from checker.flags import flags
from checker.places import Places
from checker.registry import NotChecked, Rule, all_rules
from checker.settings.selection import select_rules
from checker.waivers import holds, waivers
from claims.record import Record
from claims.spans import Span


def check(
    record: Record,
    *,
    rules: Sequence[Rule] | None = None,
    persona: Persona = Persona.regular,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    standards: Sequence[str] = (),
    min_confidence: Confidence = Confidence.medium,
    today: date | None = None,
) -> Findings:
    """What is wrong with the article, in reading order.

    The rules are those given, or else those that the other options choose out of all.
    Waivers in comments and in the record leave findings out. Those of the record hold until the last day they name,
    reckoned from `today`; for ever when it is None.
    Raises `ConfigError` when `select`, `ignore` or `standards` name what nobody knows.
    """
    if rules is None:
        rules = select_rules(all_rules(), persona=persona, select=select, ignore=ignore, standards=standards)
    found, skipped, broken, checked = _run(rules, record)
    # NOTE: prints come first, so that no waiver, option or weightier finding moves another one's number
    printed = fingerprints(sorted(found, key=lambda f: (f.span, f.code)), record)
    kept, waived = _without_waived(printed, record, today)
    sure = [finding for finding in printed if finding.confidence >= min_confidence]
    out = {each.finding.fingerprint for each in waived}
    # NOTE: what is waived holds its place, or the next of its family would come up on the same words
    best = [finding for finding in _one_a_sentence(sure, record) if finding.fingerprint not in out]
    told = {finding.fingerprint for finding in best}
    return Findings(
        findings=tuple(best),
        skipped=tuple(skipped),
        broken=tuple(broken),
        checked=tuple(checked),
        waived=tuple(each for each in waived if each.finding.confidence >= min_confidence),
        outweighed=tuple(finding for finding in kept if finding.fingerprint not in told),
    )


def _run(rules: Iterable[Rule], record: Record) -> tuple[list[Finding], list[Skipped], list[Broken], list[str]]:
    """What the rules find, which of them cannot judge this record, which broke, and the codes of the others."""
    found: list[Finding] = []
    skipped: list[Skipped] = []
    broken: list[Broken] = []
    checked: list[str] = []
    for rule in rules:
        try:
            flagged = flags(rule, record)
        except NotChecked as reason:
            skipped.append(Skipped(rule.code, str(reason)))
        except Exception as error:  # a rule is foreign code: name it, go on
            broken.append(Broken(rule.code, _told(error)))
        else:
            checked.append(rule.code)
            found += [_finding(rule, flag, record) for flag in flagged]
    return found, skipped, broken, checked


def _finding(rule: Rule, flag: Flag, record: Record) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        confidence=rule.confidence if flag.confidence is None else flag.confidence,
        persona=rule.persona,
        standards=rule.standards,
        span=flag.span,
        words=_words(flag, record),
        message=flag.message,
        fingerprint="",
        related=flag.related,
        summary=parse_doc(rule.doc).summary,
        whole_article=flag.whole_article,
    )


def _words(flag: Flag, record: Record) -> str:
    """The words flagged; the comment's own, where the text has blanks for it."""
    written = next((r.text for r in record.article.remarks if r.span == flag.span), None)
    return written or flag.span.of(record.article.text)


def _one_a_sentence(findings: Iterable[Finding], record: Record) -> list[Finding]:
    """The weightiest finding of each sentence and family, in reading order."""
    best: dict[tuple[str, Span | None], Finding] = {}
    places = Places(record)
    for finding in sorted(findings, key=lambda f: (f.severity.rank, -f.confidence, f.code, f.span)):
        best.setdefault((finding.code[:3], None if finding.whole_article else places.sentence(finding.span)), finding)
    return sorted(best.values(), key=lambda f: (f.span, f.code))


def _without_waived(
    findings: Iterable[Finding], record: Record, today: date | None
) -> tuple[list[Finding], list[Waived]]:
    held = waivers(record, today=today)
    decided = {
        (decision.code, decision.fingerprint): decision.review
        for decision in record.decisions
        if holds(decision.review, today)
    }
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        waiver = next((w for w in held if w.reaches(finding) and w.names(finding.code, finding.name)), None)
        review = decided.get((finding.code, finding.fingerprint))
        if waiver:
            kind = WaivedBy.comment if waiver.remark else WaivedBy.review
            waived.append(Waived(finding, waiver.why, kind, waiver.by))
        elif review:
            waived.append(Waived(finding, review.why or "", WaivedBy.review, review.by))
        else:
            kept.append(finding)
    return kept, waived


def _told(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1]
    return f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
