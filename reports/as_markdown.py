"""For an editor: three sentences, the questions, the sources, the claims, the dates, and what was not checked."""

from collections.abc import Iterator, Sequence
from itertools import islice

from checker.findings import Checked, Unread
from reports.endmatter import reproduced, unchecked
from reports.markdown_marks import anchor, code, escaped, link, started, table
from reports.questions import Question, questions_of
from reports.report import Report, make_report
from reports.tables import claim_table, day_table, left_out_table, load_table, source_table, unsure
from reports.words import counted, quoted

IN_SIGHT = 10
"""Questions that are not folded."""
FOLDED = 40
"""Questions that are folded; more are only counted."""

_EXPLAINED = (
    "Who says so, how do they know, and do the dates add up? What follows was read from the words of the article "
    "alone. It asks; it does not judge whether anything is true."
)


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # Markdown has no colour
    unread: Sequence[Unread] = (),
) -> str:
    """One report an article, one below the other; GitHub-flavoured, raw HTML only to fold and to anchor."""
    reports = ["\n".join(_report(make_report(each))).rstrip() for each in checked]
    return "\n\n---\n\n".join(["\n".join(_unread(unread)), *reports] if unread else reports) + "\n"


def _unread(unread: Sequence[Unread]) -> Iterator[str]:
    yield from ("# Not read", "")
    yield from (f"- {escaped(f'{each.path}: {each.what}')}" for each in unread)


def _report(report: Report) -> Iterator[str]:
    article = report.checked.record.article
    yield f"# Sourcing report: {escaped(article.title or article.id)}"
    yield ""
    yield from (f"- {escaped(sentence)}" for sentence in report.summary)
    yield ""
    yield "; ".join(escaped(count) for count in report.counts) + "."
    yield ""
    yield f"*{_EXPLAINED}*"
    yield ""
    yield from _questions(report)
    yield from _sources(report)
    yield from _claims(report)
    yield from _left_out(report)
    yield from _timeline(report)
    yield from _end(report)


def _questions(report: Report) -> Iterator[str]:
    yield from ("## Questions for the reporter", "")
    if not report.questions:
        yield from ("None: nothing in this article made a rule ask.", "")
        return
    asked = questions_of(report.questions, report.checked.record)
    for question in islice(asked, IN_SIGHT):
        yield from _question(question)
    folded = list(islice(asked, FOLDED))
    if folded:
        more = len(report.questions) - IN_SIGHT
        yield from (f"<details><summary>{counted(more, 'more question')}</summary>", "")
        for question in folded:
            yield from _question(question)
        if more > FOLDED:
            yield from (f"And {more - FOLDED} more: `onrecord check` lists them all.", "")
        yield from ("</details>", "")


def _question(question: Question) -> Iterator[str]:
    finding = question.finding
    claim = f"; claim {link(question.claim_id)}" if question.claim_id else ""
    yield f"{question.number}. **{escaped(question.asks)}** ({question.place}{claim})"
    yield ""
    if question.quote:
        before, words, after = question.quote
        yield f"   > {started(escaped(before) + ' ' * before.endswith(' '))}**{escaped(words)}**{_after(after)}"
        yield ""
    for line, words, label in question.also:
        yield f"   - See also {line}: {escaped(quoted(words))} ({escaped(label)})."
    if question.standards:
        yield f"   - Asked for by: {escaped('; '.join(question.standards))}."
    if question.settled_by:
        yield f"   - What would settle it: {escaped(question.settled_by)}"
    yield f"   - Rule: {finding.code} {escaped(finding.name)}, {finding.severity.value}."
    yield ""


def _after(after: str) -> str:
    return " " * after.startswith(" ") + escaped(after)


def _sources(report: Report) -> Iterator[str]:
    yield from ("## Sources", "", "*Alone for*: claims that nobody else stands behind.", "")
    yield from table(source_table(report))
    yield ""
    if rows := load_table(report).rows:
        yield from ("### What stands on nobody without them", "")
        yield from (f"- Without {escaped(name)}: {escaped(claims)}." for name, claims in rows)
        yield ""


def _claims(report: Report) -> Iterator[str]:
    yield from ("## Claims", "")
    if any(map(unsure, report.checked.record.claims)):
        yield from ("*Unsure*: who says so was worked out from the sentences around, and may be wrong.", "")
    yield from table(claim_table(report), first=anchor)
    yield ""


def _left_out(report: Report) -> Iterator[str]:
    aside = left_out_table(report)
    if aside.rows:
        yield from ("## What is not the article", "")
        yield from ("These parts of the text are not this story's own telling: no claim was read from them.", "")
        yield from table(aside)
        yield ""


def _timeline(report: Report) -> Iterator[str]:
    yield from ("## Timeline", "")
    yield from table(day_table(report))
    yield ""
    if report.undated:
        words = list(dict.fromkeys(f"{escaped(quoted(day.moment.text))} ({day.why})" for day in report.undated))
        more = f" and {len(words) - 20} more" if len(words) > 20 else ""
        yield from (f"Left open by the text, and so not on the line: {', '.join(words[:20])}{more}.", "")


def _end(report: Report) -> Iterator[str]:
    yield from ("## Not checked, and why", "")
    yield from (f"- {escaped(line)}" for line in unchecked(report.checked.findings))
    yield from ("", "## To get this report again", "")
    yield from (f"- {escaped(what)}: {code(value)}" for what, value in reproduced(report.checked))
