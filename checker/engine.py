"""Running rules over a record: what holds for all rules by construction is here, and in no rule."""

import traceback
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from checker.examples import parse_doc
from checker.findings import Broken, Confidence, Finding, Findings, Flag, Persona, Severity, Skipped
from checker.fingerprints import fingerprints
from checker.places import Places
from checker.registry import NotChecked, Rule, all_rules
from checker.selection import select_rules
from claims.article import STORY, ParagraphKind
from claims.record import Record, ReviewState
from claims.spans import Span

_NOT_THE_ARTICLE = frozenset(
    {ParagraphKind.related_link, ParagraphKind.navigation, ParagraphKind.boilerplate, ParagraphKind.code}
)
_OWN_WORDS = STORY - {ParagraphKind.blockquote}
_RANK = {Severity.error: 0, Severity.warning: 1, Severity.info: 2}


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
    Waivers in the record hold until the last day they name, reckoned from `today`; for ever when it is None.
    Raises `ConfigError` when `select`, `ignore` or `standards` name what nobody knows.
    """
    if rules is None:
        rules = select_rules(all_rules(), persona=persona, select=select, ignore=ignore, standards=standards)
    found: list[Finding] = []
    skipped: list[Skipped] = []
    broken: list[Broken] = []
    checked: list[str] = []
    for rule in rules:
        try:
            flags = _flags(rule, record)
        except NotChecked as reason:
            skipped.append(Skipped(rule.code, str(reason)))
        except Exception as error:  # a rule is foreign code: name it, go on
            broken.append(Broken(rule.code, _told(error)))
        else:
            checked.append(rule.code)
            found += [f for f in (_finding(rule, flag, record) for flag in flags) if f.confidence >= min_confidence]
    kept, waived = _without_waived(found, record, today)
    return Findings(
        fingerprints(_one_a_sentence(kept, record), record),
        (*skipped, *waived),
        tuple(broken),
        tuple(checked),
    )


def _flags(rule: Rule, record: Record) -> list[Flag]:
    if record.genre not in rule.genres:
        raise NotChecked(f"has no meaning in this genre: {record.genre.value}")
    flags = list(rule.check(record))
    for span in (span for flag in flags for span in (flag.span, *(place.span for place in flag.related))):
        if not 0 <= span.start < span.end <= len(record.article.text):
            raise ValueError(f"flagged {span}, which is empty or outside the text")
    return [flag for flag in flags if _may_flag(rule, flag.span, record)]


def _may_flag(rule: Rule, span: Span, record: Record) -> bool:
    paragraph = record.article.paragraph_at(span.start)
    if paragraph and paragraph.kind in _NOT_THE_ARTICLE:
        return False
    if not rule.words:
        return True
    if paragraph and paragraph.kind not in _OWN_WORDS:
        return False
    return not any(quotation.speech and quotation.span.contains(span) for quotation in record.quotations)


def _finding(rule: Rule, flag: Flag, record: Record) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        confidence=rule.confidence if flag.confidence is None else flag.confidence,
        persona=rule.persona,
        standards=rule.standards,
        span=flag.span,
        words=flag.span.of(record.article.text),
        message=flag.message,
        fingerprint="",
        related=flag.related,
        summary=parse_doc(rule.doc).summary,
        whole_article=flag.whole_article,
    )


def _one_a_sentence(findings: Iterable[Finding], record: Record) -> list[Finding]:
    """The weightiest finding of each sentence and family, in reading order."""
    best: dict[tuple[str, Span | None], Finding] = {}
    places = Places(record)
    for finding in sorted(findings, key=lambda f: (_RANK[f.severity], -f.confidence, f.code, f.span)):
        best.setdefault((finding.code[:3], None if finding.whole_article else places.sentence(finding.span)), finding)
    return sorted(best.values(), key=lambda f: (f.span, f.code))


def _without_waived(
    findings: Iterable[Finding], record: Record, today: date | None
) -> tuple[list[Finding], list[Skipped]]:
    waivers = [
        claim
        for claim in record.claims
        if claim.review.state is ReviewState.waived
        and not (today and claim.review.until and claim.review.until < today)
    ]
    kept: list[Finding] = []
    waived: list[Skipped] = []
    for finding in findings:
        waiver = next(
            (
                claim.review
                for claim in waivers
                if any(span.overlaps(finding.span) for span in claim.spans)
                and (not claim.review.rules or _speaks_of(claim.review.rules, finding))
            ),
            None,
        )
        if waiver is None or finding.whole_article:
            kept.append(finding)
        else:
            waived.append(Skipped(finding.code, f"waived by {waiver.by}: {waiver.why}", finding.span))
    return kept, waived


def _speaks_of(selectors: Iterable[str], finding: Finding) -> bool:
    return any(s.casefold() in {finding.code.casefold(), finding.name, finding.code[:3].casefold()} for s in selectors)


def _told(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1]
    return f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
