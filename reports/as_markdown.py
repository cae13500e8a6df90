"""For an editor: three sentences, the questions, the sources, the claims, the dates, and what was not checked."""

from collections.abc import Iterator, Sequence

from checker.findings import Checked
from claims.article import STORY
from claims.reading.places import line_and_column
from reports.claim_tables import claim_rows, moment_rows, source_rows
from reports.markdown_marks import escaped, table
from reports.questions import questions
from reports.report import Report, make_report, shortened
from reports.words import counted


def render(checked: Sequence[Checked], *, color: bool = False) -> str:  # noqa: ARG001  # Markdown has no colour
    """One report an article, one below the other; GitHub-flavoured, raw HTML only to fold."""
    return "\n\n---\n\n".join("\n".join(_report(make_report(each))).rstrip() for each in checked) + "\n"


def _report(report: Report) -> Iterator[str]:
    article = report.checked.record.article
    yield f"# Sourcing report: {escaped(article.title or article.id)}"
    yield ""
    yield "\n".join(f"- {escaped(sentence)}" for sentence in report.summary)
    yield ""
    yield "; ".join(escaped(count) for count in report.counts) + "."
    yield ""
    yield from questions(report)
    yield "## Sources"
    yield ""
    yield from table(
        ("source", "what it is", "role as given", "claims", "alone for", "first named"), source_rows(report)
    )
    yield ""
    yield "## Claims"
    yield ""
    head = ("claim", "what is said", "who says so", "how that is known", "via", "dates", "numbers", "review")
    yield from table(head, claim_rows(report))
    yield ""
    yield "## Timeline"
    yield ""
    yield from table(("day", "words", "what it dates", "how it was reckoned"), moment_rows(report))
    yield ""
    yield from _left_out(report)
    yield from _unchecked(report)
    yield from _reproduce(report)


def _left_out(report: Report) -> Iterator[str]:
    """Paragraphs that are not the article's own telling."""
    article = report.checked.record.article
    rows = [
        (
            f"{line_and_column(article, p.span.start)[0]}",
            p.kind.value,
            shortened(p.span.of(article.text), 80),
            p.reason or "",
        )
        for p in article.paragraphs
        if p.kind not in STORY
    ]
    if rows:
        yield "## Not read as the article"
        yield ""
        yield "These parts of the text make no claims of this story, and were left alone."
        yield ""
        yield from table(("line", "kind", "words", "why"), rows)
        yield ""


def _unchecked(report: Report) -> Iterator[str]:
    findings = report.checked.findings
    reasons: dict[str, list[str]] = {}
    for skipped in findings.skipped:
        reasons.setdefault(skipped.reason, []).append(skipped.code)
    yield "## Not checked, and why"
    yield ""
    for broken in findings.broken:
        yield f"- {broken.code} broke while running: {escaped(broken.error)}"
    for reason, codes in reasons.items():
        yield f"- {', '.join(sorted(set(codes)))}: {escaped(reason)}"
    yield "- Whether what the sources say is true: that is the reporter's work, and the editor's."
    yield ""


def _reproduce(report: Report) -> Iterator[str]:
    record = report.checked.record
    published = record.article.published
    day = f"{published.date} (from: {published.origin.value})" if published.date else "unknown"
    yield "## To get this report again"
    yield ""
    yield f"- Article: `{record.article.place.path}`, sha256 of the text `{record.article.sha256}`"
    yield f"- Publication date: {day}"
    yield f"- Language pipeline: `{record.pipeline}`; {counted(len(report.checked.findings.checked), 'rule')} ran"
