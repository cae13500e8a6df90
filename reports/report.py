"""What the formats tell: the report on one article, as values."""

from dataclasses import dataclass

from checker.findings import Checked, Finding
from claims.record import Basis, Record, SourceType
from reports.chronology import Day, days, undated
from reports.gravity import by_gravity, grave_claim
from reports.loads import Load, carried_by, loads_of, sourced
from reports.places import line_of
from reports.words import called, counted, listed, sentence_case, shortened


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
    """Sources, the heaviest first."""
    days: tuple[Day, ...]
    """What can be dated, by day."""
    undated: tuple[Day, ...]
    """What cannot, in reading order."""


def make_report(checked: Checked) -> Report:
    """The report on one checked record."""
    record = checked.record
    loads = loads_of(record)
    return Report(
        checked=checked,
        summary=(_carriers(record, loads), _weakest(checked), _dates(checked)),
        counts=_counts(record),
        questions=by_gravity(checked),
        loads=loads,
        days=days(checked),
        undated=undated(checked),
    )


def _carriers(record: Record, loads: tuple[Load, ...]) -> str:
    told = len(sourced(record))
    if not told:
        return "Nobody stands behind anything in this article: no claim in it has a source."
    bearing = [load for load in loads if load.carries]
    parts = listed([f"{shortened(called(load.source), 80)} ({load.carries})" for load in bearing[:3]])
    if len(bearing) <= 3:
        whole = "The one sourced claim rests" if told == 1 else f"All {told} sourced claims rest"
        return f"{whole} on {parts}."
    top = len(carried_by(record, {load.source.id for load in bearing[:3]}))
    rest = counted(len(bearing) - 3, "other source")
    return f"Three sources carry {top} of the {told} sourced claims: {parts}; {rest} carry the rest."


def _weakest(checked: Checked) -> str:
    """The gravest question about sourcing, with the claim that it is about."""
    grave = [f for f in by_gravity(checked) if f.code[:3] not in {"DAT", "QUO", "LNK", "REC"} and not f.whole_article]
    if not grave:
        return "No claim that bears weight was found to stand on too little."
    finding = grave[0]
    claim = grave_claim(finding, checked.record)
    words = claim.text if claim else finding.words
    line = line_of(checked.record.article, finding.span.start)
    return f"The weakest claim that bears weight: “{shortened(words, 140)}” (line {line}). {_told(finding)}"


def _dates(checked: Checked) -> str:
    wrong = [f for f in by_gravity(checked) if f.code.startswith("DAT")]
    published = checked.record.article.published.date
    unknown = "No publication date was found, so dates that count from it could not be checked"
    if not wrong:
        dated = sum(moment.first is not None for moment in checked.record.moments)
        if published is None:
            return f"{unknown}."
        if not dated:
            return (
                f"Nothing in the text can be dated, so there was nothing to check against publication on {published}."
            )
        noun = counted(dated, "date")
        against = "each other and against publication" if dated > 1 else "publication"
        return f"{noun} checked against {against} on {published}: nothing to ask."
    first = f"“{shortened(wrong[0].words, 80)}”. {_told(wrong[0])}"
    return f"{counted(len(wrong), 'question')} about dates{', the first' if wrong[1:] else ''}: {first}"


def _told(finding: Finding) -> str:
    told = sentence_case(finding.message)
    return f"{told[:-1]} ({finding.code})." if told.endswith(".") else f"{told} ({finding.code})"


def _counts(record: Record) -> tuple[str, ...]:
    """Counts and shares, each by itself; no score."""
    told = sourced(record)
    by = {kind: sum(c.attribution.type is kind for c in told) for kind in SourceType}
    narrated = sum(c.attribution.basis is Basis.none for c in record.claims)
    agentless = len(record.claims) - len(told) - narrated
    parts = [f"{len(told)} with a source", f"{narrated} in the outlet's own voice"]
    parts += [f"{agentless} attributed to nobody in particular"] if agentless > 0 else []
    counts = [f"{counted(len(record.claims), 'claim')}: {', '.join(parts)}"]
    if told:
        share = round(100 * by[SourceType.named_person] / len(told))
        counts += [
            f"{share} % of the sourced claims come from named people ({by[SourceType.named_person]} of {len(told)})"
        ]
    counts += [f"{by[SourceType.anonymous]} from anonymous sources"] if by[SourceType.anonymous] else []
    return (*counts, counted(len(record.sources), "source"))
