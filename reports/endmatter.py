"""What stands at the end of a report: what was not checked, how to get it again."""

import shlex
from collections import defaultdict
from collections.abc import Iterator

from checker.findings import Checked, Findings
from claims.article import Article, DateOrigin
from claims.versions import version_of_onrecord

_ORIGINS = {
    DateOrigin.option: "as given on the command line",
    DateOrigin.front_matter: "from the front matter",
    DateOrigin.markup: "from the page's markup",
    DateOrigin.dateline: "from the dateline",
    DateOrigin.unknown: "of unknown origin",
}


def unchecked(findings: Findings) -> Iterator[str]:
    """A line for each reason why something was not checked, with the rules that it stopped."""
    reasons: dict[str, set[str]] = defaultdict(set)
    for skipped in findings.skipped:
        reasons[skipped.reason].add(skipped.code)
    for waived in findings.waived:
        reasons[waived.reason].add(waived.finding.code)
    for broken in findings.broken:
        yield f"{broken.code} broke while running, which is a fault of onrecord: {broken.error}"
    for reason, codes in reasons.items():
        yield f"{reason[:1].upper()}{reason[1:]}: {', '.join(sorted(codes))}."
    yield "Whether what the sources say is true: that is the reporter's work, and the editor's."


def reproduced(checked: Checked) -> Iterator[tuple[str, str]]:
    """What and its value: enough to get the same report on another day and another machine."""
    record, published = checked.record, checked.record.article.published
    dated = f" --date {published.date}" if published.date and published.origin is DateOrigin.option else ""
    yield "Command", f"onrecord report {shlex.quote(record.article.place.path)}{dated}"
    yield "SHA-256 of the text", record.article.sha256
    yield "Publication date", f"{published.date}, {_origin(record.article)}" if published.date else "unknown"
    yield (
        "Version",
        f"onrecord {version_of_onrecord()}, record {record.version}, {record.pipeline or 'no language pipeline'}",
    )
    yield "Rules that ran", _families(checked.findings.checked)


def _origin(article: Article) -> str:
    origin = article.published.origin
    # NOTE: of what has metadata on top of it, only JSON lines do not have the file's lines
    field = origin is DateOrigin.front_matter and not article.place.exact
    return "from the field `date`" if field else _ORIGINS[origin]


def _families(codes: tuple[str, ...]) -> str:
    """'ANO101-103, ANO105, DAT701': runs of numbers are drawn together."""
    runs: list[list[str]] = []
    for code in sorted(codes):
        last = runs[-1][-1] if runs else ""
        if last[:3] == code[:3] and code[3:].isdigit() and int(last[3:]) + 1 == int(code[3:]):
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1][3:]}" for run in runs) or "none"
