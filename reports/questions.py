"""The questions for the reporter: what is missing, who asks for it, and what would settle it."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.findings import Finding
from claims.lines import one_line
from claims.record import Record
from reports.gravity import grave_claim, sentence_of
from reports.places import place_of, told_line
from reports.words import sentence_case, settles, shortened, standard

_BEFORE, _WITHIN, _AFTER = 200, 400, 200  # code points of the sentence that are quoted


@dataclass(frozen=True, slots=True)
class Question:
    """One finding, put as a question that a reporter can answer."""

    finding: Finding
    number: int
    asks: str
    """What is missing, as a sentence."""
    place: str
    quote: tuple[str, str, str] | None
    """The sentence before the words, the words, and the rest of it; None where the whole article is meant."""
    also: tuple[tuple[str, str, str], ...]
    """Other places it speaks of: line, words, what they have to do with it."""
    standards: tuple[str, ...]
    settled_by: str
    claim_id: str | None


def questions_of(findings: tuple[Finding, ...], record: Record) -> Iterator[Question]:
    """The findings as questions, in their order."""
    article = record.article
    for number, finding in enumerate(findings, 1):
        claim = grave_claim(finding, record)
        yield Question(
            finding=finding,
            number=number,
            asks=sentence_case(finding.message),
            place="the article as a whole" if finding.whole_article else place_of(article, finding.span.start),
            quote=None if finding.whole_article else _quote(finding, record),
            also=tuple(
                (told_line(article, r.span.start), shortened(r.span.of(article.text), 120), r.label)
                for r in finding.related
            ),
            standards=tuple(standard(key) for key in finding.standards if key != "onrecord"),
            settled_by=settles(finding.code),
            claim_id=claim.id if claim and not finding.whole_article else None,
        )


def _quote(finding: Finding, record: Record) -> tuple[str, str, str]:
    text, span = record.article.text, finding.span
    around = sentence_of(record, span)
    before, words, after = text[around.start : span.start], finding.words, text[span.end : around.end]
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:].partition(" ")[2]
    lead = one_line(before) + (" " if before[-1:].isspace() else "")
    tail = (" " if after[:1].isspace() and after.strip() else "") + shortened(after, _AFTER)
    return lead, shortened(words, _WITHIN), tail
