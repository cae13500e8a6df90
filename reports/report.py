"""What the formats tell: the report on one article, as values."""

from collections import defaultdict
from dataclasses import dataclass

from checker.findings import Checked, Finding, Severity
from claims.record import Basis, Claim, Record, Source, SourceType
from reports.words import called, counted, listed, sentence_case

_WEIGHT = {Severity.error: 3.0, Severity.warning: 2.0, Severity.info: 1.0}
_FAMILY_WEIGHT = {"BAL": 1.5, "ANO": 1.3, "SRC": 1.3, "NUM": 1.2, "REL": 1.2, "DAT": 1.1}


@dataclass(frozen=True, slots=True)
class Load:
    """What one source carries."""

    source: Source
    carries: int
    """Claims that it stands behind, alone or with others."""
    alone: int
    """Claims that nobody else stands behind."""
    relayed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the formats tell of one article."""

    checked: Checked
    summary: tuple[str, str, str]
    """Who carries the story; the weakest claim that bears weight; the date check."""
    counts: tuple[str, ...]
    questions: tuple[Finding, ...]
    """Findings by severity and weight, the gravest first."""
    loads: tuple[Load, ...]


def make_report(checked: Checked) -> Report:
    """The report on one checked record."""
    record = checked.record
    loads = _loads(record)
    return Report(
        checked=checked,
        summary=(_carriers(record, loads), _weakest(checked), _dates(checked)),
        counts=_counts(record),
        questions=tuple(sorted(checked.findings.findings, key=_gravity)),
        loads=loads,
    )


def sourced(record: Record) -> list[Claim]:
    """The claims that somebody stands behind."""
    return [claim for claim in record.claims if claim.attribution.source_ids]


def _gravity(finding: Finding) -> tuple[float, int]:
    weight = _WEIGHT[finding.severity] * _FAMILY_WEIGHT.get(finding.code[:3], 1.0)
    return -weight * (1 + 0.2 * int(finding.confidence)), finding.span.start


def _loads(record: Record) -> tuple[Load, ...]:
    """Every source with what it carries, the heaviest first."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    relays: dict[str, set[str]] = defaultdict(set)
    names = {source.id: called(source) for source in record.sources}
    for claim in sourced(record):
        for identity in claim.attribution.source_ids:
            claims[identity].append(claim)
            relays[identity].update(names[via] for via in claim.attribution.via if via in names)
    loads = [
        Load(
            source=source,
            carries=len(claims[source.id]),
            alone=sum(len(claim.attribution.source_ids) == 1 for claim in claims[source.id]),
            relayed_by=tuple(sorted(relays[source.id])),
        )
        for source in record.sources
    ]
    return tuple(sorted(loads, key=lambda load: -load.carries))


def _carriers(record: Record, loads: tuple[Load, ...]) -> str:
    told = len(sourced(record))
    if not told:
        return "Nobody is named as standing behind anything in this article."
    top = [load for load in loads if load.carries][:3]
    parts = [f"{called(load.source)} ({load.carries})" for load in top]
    return f"Of {counted(told, 'sourced claim')}, most rest on {listed(parts)}."


def _weakest(checked: Checked) -> str:
    grave = [f for f in sorted(checked.findings.findings, key=_gravity) if f.code[:3] not in {"DAT", "QUO"}]
    if not grave:
        return "No claim of weight was found to stand on too little."
    return f"The weakest point: “{shortened(grave[0].words, 90)}” ({grave[0].code}): {sentence_case(grave[0].message)}"


def _dates(checked: Checked) -> str:
    wrong = [f for f in checked.findings.findings if f.code.startswith("DAT")]
    published = checked.record.article.published.date
    if published is None:
        return "No publication date was found, so relative dates could not be checked."
    if not wrong:
        dated = sum(moment.first is not None for moment in checked.record.moments)
        return (
            f"{counted(dated, 'date')} checked against each other and against publication on {published}: none clash."
        )
    first = f"“{wrong[0].words}”: {sentence_case(wrong[0].message)}"
    return f"{counted(len(wrong), 'question')} about dates; the first: {first}"


def _counts(record: Record) -> tuple[str, ...]:
    told = sourced(record)
    by = {kind: sum(c.attribution.type is kind for c in told) for kind in SourceType}
    narrated = sum(c.attribution.basis is Basis.none for c in record.claims)
    share = round(100 * by[SourceType.named_person] / len(told)) if told else 0
    return (
        f"{counted(len(record.claims), 'claim')}: {len(told)} sourced, {narrated} told in the outlet's own voice",
        f"{share} % of the sourced claims rest on named people, {by[SourceType.anonymous]} on anonymous sources",
        f"{counted(len(record.sources), 'source')}",
    )


def shortened(words: str, limit: int) -> str:
    """`words` on one line, cut at a word with an ellipsis when longer than `limit` code points."""
    line = " ".join(words.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
