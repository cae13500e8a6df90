"""The questions for the reporter: at most ten in sight, the rest folded."""

from collections.abc import Iterator

from checker.findings import Finding
from claims.reading.places import line_and_column
from claims.record import Record
from reports.markdown_marks import escaped
from reports.report import Report, shortened
from reports.words import sentence_case, settles, standard

IN_SIGHT = 10


def questions(report: Report) -> Iterator[str]:
    """The section with every finding as a question, the gravest first."""
    yield "## Questions for the reporter"
    yield ""
    if not report.questions:
        yield "None: nothing in this article made a rule ask."
        yield ""
        return
    record = report.checked.record
    for number, finding in enumerate(report.questions[:IN_SIGHT], 1):
        yield from _question(number, finding, record)
    rest = report.questions[IN_SIGHT:]
    if rest:
        yield f"<details><summary>{len(rest)} more</summary>"
        yield ""
        for number, finding in enumerate(rest, IN_SIGHT + 1):
            yield from _question(number, finding, record)
        yield "</details>"
        yield ""


def _question(number: int, finding: Finding, record: Record) -> Iterator[str]:
    line, _ = line_and_column(record.article, finding.span.start)
    paragraph = record.article.paragraph_at(finding.span.start)
    place = f"paragraph {paragraph.index + 1}, line {line}" if paragraph else f"line {line}"
    yield f"{number}. **{escaped(sentence_case(finding.message))}** ({finding.code}, {finding.severity.value}; {place})"
    if not finding.whole_article:
        yield ""
        yield f"   > {_sentence(finding, record)}"
    for related in finding.related:
        yield ""
        words = shortened(related.span.of(record.article.text), 120)
        line, _ = line_and_column(record.article, related.span.start)
        yield f"   See also line {line}: “{escaped(words)}” ({related.label})"
    yield ""
    if asks := "; ".join(standard(key) for key in finding.standards if key != "onrecord"):
        yield f"   Asked for by: {escaped(asks)}."
    if settled := settles(finding.code):
        yield f"   What would settle it: {escaped(settled)}"
    yield ""


def _sentence(finding: Finding, record: Record) -> str:
    """The sentence around the words, with the words in bold."""
    text, span = record.article.text, finding.span
    around = next((s for s in record.sentences if s.start <= span.start < s.end), span)
    start, end = min(around.start, span.start), max(around.end, span.end)
    before, after = text[start : span.start], text[span.end : end]
    if len(before) > 200:
        before = "…" + before[-200:].partition(" ")[2]
    tail = shortened(after, 200) if after.strip() else ""
    gap = " " if after[:1].isspace() and tail else ""
    lead = escaped(before) + (" " if before[-1:].isspace() else "")
    return f"{lead}**{escaped(shortened(span.of(text), 400))}**{gap}{escaped(tail)}"
