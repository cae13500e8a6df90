"""What to ask first: severity times the weight of the claim that is asked about."""

from collections import Counter

from checker.findings import Checked, Finding, Severity
from claims.record import Claim, Record
from claims.spans import Span, cover
from claims.story import sentence_around

_SEVERITY = {Severity.error: 3.0, Severity.warning: 2.0, Severity.info: 1.0}
_FAMILY = {"BAL": 1.5, "ANO": 1.3, "SRC": 1.3, "NUM": 1.2, "REL": 1.2, "DAT": 1.1, "QUO": 0.6, "LNK": 0.6}
_AGAIN = 0.9
_TOP = 1.2  # the headline, the standfirst and the first paragraph bear more of the story


def by_gravity(checked: Checked) -> tuple[Finding, ...]:
    """Findings, the gravest first, in reading order where they weigh the same.

    What one rule asks again weighs a tenth less each time, so that the first ten questions are not one.
    """
    record = checked.record
    top = _end_of_top(record)
    plain = [(_gravity(finding, record, top), finding) for finding in checked.findings.findings]
    asked: Counter[str] = Counter()
    weighed: list[tuple[float, Finding]] = []
    for weight, finding in sorted(plain, key=lambda pair: (-pair[0], pair[1].span.start)):
        weighed.append((weight * _AGAIN ** asked[finding.code], finding))
        asked[finding.code] += 1
    return tuple(finding for _, finding in sorted(weighed, key=lambda pair: (-pair[0], pair[1].span.start)))


def grave_claim(finding: Finding, record: Record) -> Claim | None:
    """The claim that the finding is about: its words', else its source's, else the weightiest of its sentence."""
    around = sentence_of(record, finding.span)
    inside = [c for c in record.claims if any(span.overlaps(finding.span) for span in c.spans)]
    told = [c for c in record.claims if any(span.overlaps(finding.span) for span in c.attribution.source_spans)]
    near = inside or told or [c for c in record.claims if any(span.overlaps(around) for span in c.spans)]
    return max(near, key=lambda claim: (claim.check_worthiness, len(claim.text)), default=None)


def sentence_of(record: Record, span: Span) -> Span:
    """The sentence in which the words begin, and as much more as they need."""
    return cover((sentence_around(record, span), span))


def _gravity(finding: Finding, record: Record, top: int) -> float:
    claim = grave_claim(finding, record)
    worth = 1.0 if finding.whole_article or claim is None else 0.75 + 0.5 * claim.check_worthiness
    place = _TOP if finding.span.start < top and not finding.whole_article else 1.0
    sure = 1 + 0.2 * int(finding.confidence)
    return _SEVERITY[finding.severity] * _FAMILY.get(finding.code[:3], 1.0) * worth * place * sure


def _end_of_top(record: Record) -> int:
    body = record.article.body()
    return body[0].span.end if body else 0
