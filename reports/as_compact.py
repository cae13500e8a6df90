"""For greps and editors: a line a finding, without the article's words around it."""

from collections.abc import Sequence

from checker.findings import Checked, Finding, Unread
from claims.article import Article
from reports.places import spot
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
    return harmless(f"{spot(article, finding.span.start)}: {finding.code} {finding.message}") + "\n"
