"""For GitHub Actions: a workflow command a finding, shown on the line of the changed file."""

from collections.abc import Iterator, Sequence

from checker.findings import Checked, Finding, Severity, Unread
from claims.article import Article
from claims.lines import one_line
from reports.places import region
from reports.words import quoted

_LEVELS = {Severity.error: "error", Severity.warning: "warning", Severity.info: "notice"}


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # the page has its own
    unread: Sequence[Unread] = (),
) -> str:
    """A line a finding; GitHub shows ten errors, ten warnings and ten notices a step."""
    lines = [_unread(each) for each in unread]
    lines += [_line(finding, each.record.article) for each in checked for finding in each.findings.findings]
    return "".join(f"{line}\n" for line in lines)


def _unread(unread: Unread) -> str:
    line = f",line={unread.line}" if unread.line else ""
    return f"::error file={_property(unread.path)}{line},title=not read::{_data(unread.what)}"


def _line(finding: Finding, article: Article) -> str:
    place = ",".join(f"{name}={_property(str(value))}" for name, value in _place(finding, article))
    title = _property(f"{finding.code} {finding.name}")
    words = quoted(one_line(finding.words))
    return f"::{_LEVELS[finding.severity]} {place},title={title}::{_data(f'{words}: {finding.message}')}"


def _place(finding: Finding, article: Article) -> Iterator[tuple[str, str | int]]:
    """Where: the file alone where lines of the text are not lines of the file; columns within one line only."""
    yield "file", article.place.path
    if not (place := region(article, finding.span)):
        return
    yield from (("line", place.line), ("endLine", place.last_line))
    if place.columns and place.line == place.last_line:
        yield from zip(("col", "endColumn"), place.columns, strict=True)


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
