"""For streams: a JSON object a finding, in the shape of the JSON report; what was not read goes before."""

from collections.abc import Sequence
from itertools import chain

from checker.findings import Checked, Unread
from reports.as_json import published_finding
from reports.published import NotReadLine, PublishedLine


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # JSON has no colour
    unread: Sequence[Unread] = (),
) -> str:
    """A line a finding, in reading order; nothing at all when all was read and there is none."""
    missing = (NotReadLine(path=each.path, line=each.line, reason=each.what) for each in unread)
    lines = (
        PublishedLine(path=each.record.article.place.path, article=each.record.article.id, **dict(shape))
        for each in checked
        for finding in each.findings.findings
        for shape in (published_finding(finding, each.record.article),)
    )
    return "".join(line.model_dump_json() + "\n" for line in chain(missing, lines))
