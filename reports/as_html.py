"""One self-contained page: the article with its claims marked, the questions, the pictures; no script, no network."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from checker.findings import Checked, Unread
from reports.endmatter import reproduced, unchecked
from reports.html_marks import Ask, key, marked_article, plain_address
from reports.html_pictures import source_picture, timeline
from reports.questions import Question, questions_of
from reports.report import Report, make_report
from reports.tables import Table, claim_table, day_table, left_out_table, load_table, source_table
from reports.words import quoted

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # the page has its own
    unread: Sequence[Unread] = (),
) -> str:
    """One page for everything checked."""
    style = files("reports").joinpath("page.css").read_text("utf-8")
    reports = [make_report(each) for each in checked]
    named = reports[0].checked.record.article.title if len(reports) == 1 else None
    title = escape(f"Sourcing report: {named}" if named else "Sourcing report")
    lines = [
        "<!doctype html>",
        f'<html lang="en"><head><meta charset="utf-8"><title>{title}</title>',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>\n{style}</style></head><body>",
        *_unread(unread),
        *(line for number, report in enumerate(reports) for line in _report(report, number)),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _unread(unread: Sequence[Unread]) -> Iterator[str]:
    if unread:
        told = "".join(f"<li>{escape(f'{each.path}: {each.what}')}</li>" for each in unread)
        yield f"<section><h1>Not read</h1><ul>{told}</ul></section>"


def _report(report: Report, number: int) -> Iterator[str]:
    """One article; ids of questions go on counting, so that a page of several articles has each once."""
    record, article = report.checked.record, report.checked.record.article
    first = 1000 * number
    questions = list(questions_of(report.questions, record))
    asks = [Ask(first + q.number, q.finding.span) for q in questions if not q.finding.whole_article]
    yield f"<section><h1>Sourcing report: {escape(article.title or article.id)}</h1>"
    if article.url:
        yield f'<p class="place">{plain_address(article)}</p>'
    yield f"<ul>{''.join(f'<li>{escape(sentence)}</li>' for sentence in report.summary)}</ul>"
    yield f"<p>{escape('; '.join(report.counts))}.</p>"
    yield "<h2>Questions for the reporter</h2>"
    yield from _questions(questions, first)
    yield "<h2>The article, claim by claim</h2>"
    yield key()
    yield from marked_article(record, asks)
    yield from _pictures(report)
    yield from _tables(report)
    yield "<h2>Not checked, and why</h2>"
    yield f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in unchecked(report.checked.findings))}</ul>"
    yield "<h2>To get this report again</h2>"
    again = (f"<li>{escape(what)}: <code>{escape(value)}</code></li>" for what, value in reproduced(report.checked))
    yield f"<ul>{''.join(again)}</ul></section>"


def _questions(questions: Sequence[Question], first: int) -> Iterator[str]:
    if not questions:
        yield "<p>None: nothing in this article made a rule ask.</p>"
        return
    yield '<ol class="questions">'
    for question in questions:
        number = first + question.number
        yield f'<li id="q{number}" value="{number}">{"".join(_question(question))}</li>'
    yield "</ol>"


def _question(question: Question) -> Iterator[str]:
    yield f'<strong>{escape(question.asks)}</strong> <span class="place">({escape(question.place)})</span>'
    if question.quote:
        before, words, after = (escape(part) for part in question.quote)
        yield f"<blockquote>{before}<strong>{words}</strong>{after}</blockquote>"
    for line, words, label in question.also:
        yield f"<div>See also {escape(line)}: {escape(quoted(words))} ({escape(label)}).</div>"
    if question.settled_by:
        yield f"<div>What would settle it: {escape(question.settled_by)}</div>"
    asked = f"Asked for by: {'; '.join(question.standards)}. " if question.standards else ""
    finding = question.finding
    yield f'<div class="rule">{escape(f"{asked}Rule: {finding.code} {finding.name}, {finding.severity.value}.")}</div>'


def _pictures(report: Report) -> Iterator[str]:
    published = report.checked.record.article.published.date
    if any(load.carries for load in report.loads):
        yield "<h2>Who carries the story</h2>"
        yield from source_picture(report.checked.record)
    if report.days:
        yield "<h2>Timeline</h2>"
        yield from timeline(report.days, published)


def _tables(report: Report) -> Iterator[str]:
    """Those of sources and claims always, the others where they have rows."""
    yield from _table("Sources", source_table(report))
    if (loads := load_table(report)).rows:
        yield from _table("What stands on nobody without them", loads)
    yield from _table("Claims", claim_table(report))
    if (days := day_table(report)).rows:
        yield from _table("Dates", days)
    if (aside := left_out_table(report)).rows:
        yield from _table("What is not the article", aside)


def _table(title: str, table: Table) -> Iterator[str]:
    yield f"<h2>{title}</h2>"
    yield f"<table><thead><tr>{''.join(f'<th>{escape(cell)}</th>' for cell in table.head)}</tr></thead><tbody>"
    for row in table.rows:
        yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody></table>"
