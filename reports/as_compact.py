"""For greps and editors: a line a finding, without the article's words around it."""

from collections.abc import Sequence

from checker.findings import Checked, Finding, Unread
from claims.article import Article
from claims.reading.places import line_and_column
from reports.words import harmless


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # for programs
    unread: Sequence[Unread] = (),
) -> str:
    """`path:line:col: CODE message`, and nothing else; `unread` is the code of what could not be read."""
    lines = [harmless(f"{each.path}:{each.line or 1}:1: unread {each.what}") + "\n" for each in unread]
    lines += [_line(finding, each.record.article) for each in checked for finding in each.findings.findings]
    return "".join(lines)


def _line(finding: Finding, article: Article) -> str:
    line, column = line_and_column(article, finding.span.start)
    # NOTE: programs read both from every line; 1 stands where a page has none
    return harmless(f"{article.place.path}:{line or 1}:{column or 1}: {finding.code} {finding.message}") + "\n"
