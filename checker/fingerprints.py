"""Fingerprints: a finding's identity by its words, so that it outlives edits elsewhere in the article."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from checker.findings import Finding
from checker.places import Places
from claims.record import Record
from claims.reviews import PLAIN_MARKS
from claims.spans import Span

_AROUND = 4
"""Words of the sentence on either side that tell equal words apart."""


def fingerprints(findings: Iterable[Finding], record: Record) -> tuple[Finding, ...]:
    """The findings with their fingerprints; equal ones are numbered in reading order."""
    seen: Counter[str] = Counter()
    places = Places(record)
    done = []
    for finding in findings:
        likeness = _likeness(finding, record.article.text, places)
        seen[likeness] += 1
        numbered = f"{likeness}\n{seen[likeness]}"
        done.append(replace(finding, fingerprint=hashlib.sha256(numbered.encode()).hexdigest()[:16]))
    return tuple(done)


def _likeness(finding: Finding, text: str, places: Places) -> str:
    if finding.whole_article:
        return f"{finding.code}\nwhole article"
    sentence = places.sentence(finding.span)
    before = _words(Span(sentence.start, finding.span.start).of(text))[-_AROUND:]
    after = _words(Span(finding.span.end, max(finding.span.end, sentence.end)).of(text))[:_AROUND]
    return "\n".join([finding.code, " ".join(before), " ".join(_words(finding.words)), " ".join(after)])


def _words(text: str) -> list[str]:
    return text.translate(PLAIN_MARKS).casefold().split()
