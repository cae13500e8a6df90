"""For other programs: the findings in their published shape."""

from collections.abc import Sequence

from checker.findings import Checked, Finding, Unread, Waived
from claims.article import Article
from claims.reading.places import line_and_column
from reports.published import (
    CheckedArticle,
    NotChecked,
    NotRead,
    PublishedFinding,
    PublishedFindings,
    PublishedRelated,
    PublishedWaived,
    Quote,
)

_AROUND = 32


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # JSON has no colour
    unread: Sequence[Unread] = (),
) -> str:
    """One JSON object for the whole run."""
    return published(checked, unread).model_dump_json(indent=2) + "\n"


def published(checked: Sequence[Checked], unread: Sequence[Unread] = ()) -> PublishedFindings:
    """The published shape of everything checked."""
    return PublishedFindings(
        articles=tuple(_article(each) for each in checked),
        unread=tuple(NotRead(path=each.path, line=each.line, reason=each.what) for each in unread),
    )


def _article(checked: Checked) -> CheckedArticle:
    article = checked.record.article
    return CheckedArticle(
        path=article.place.path,
        id=article.id,
        sha256=article.sha256,
        without=checked.taken.names if checked.taken else (),
        fallen=tuple(claim.id for claim in checked.taken.fallen) if checked.taken else (),
        findings=tuple(published_finding(finding, article) for finding in checked.findings.findings),
        skipped=tuple(NotChecked(code=s.code, reason=s.reason) for s in checked.findings.skipped),
        waived=tuple(_waived(each, article) for each in checked.findings.waived),
        broken=tuple(NotChecked(code=b.code, reason=b.error) for b in checked.findings.broken),
    )


def _waived(waived: Waived, article: Article) -> PublishedWaived:
    told = published_finding(waived.finding, article).model_dump()
    told |= {"waived_by": waived.kind.value, "reviewer": waived.by, "why": waived.why}
    return PublishedWaived.model_validate(told)


def published_finding(finding: Finding, article: Article) -> PublishedFinding:
    """The published shape of one finding."""
    line, column = line_and_column(article, finding.span.start)
    return PublishedFinding.model_validate(
        {
            "code": finding.code,
            "name": finding.name,
            "severity": finding.severity.value,
            "confidence": finding.confidence.name,
            "persona": finding.persona.name,
            "message": finding.message,
            "standards": finding.standards,
            "quote": Quote(
                span=finding.span,
                line=line,
                column=column,
                exact=finding.words,
                prefix=article.text[max(0, finding.span.start - _AROUND) : finding.span.start],
                suffix=article.text[finding.span.end : finding.span.end + _AROUND],
            ),
            "related": tuple(PublishedRelated(span=r.span, label=r.label) for r in finding.related),
            "whole_article": finding.whole_article,
            "fingerprint": finding.fingerprint,
        }
    )
