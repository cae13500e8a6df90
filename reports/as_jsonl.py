"""For streams: a JSON object a finding, in the shape of the JSON report, with the article it is about."""

from collections.abc import Sequence

from checker.findings import Checked, Unread
from reports.as_json import published_finding
from reports.published import PublishedLine


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # JSON has no colour
    unread: Sequence[Unread] = (),  # noqa: ARG001  # findings alone
) -> str:
    """A line a finding, in reading order; nothing at all when there is none."""
    lines = (
        PublishedLine(path=each.record.article.place.path, article=each.record.article.id, **dict(shape))
        for each in checked
        for finding in each.findings.findings
        for shape in (published_finding(finding, each.record.article),)
    )
    return "".join(line.model_dump_json() + "\n" for line in lines)
