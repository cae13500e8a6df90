"""What the formats tell: the report on one article, as values."""

from dataclasses import dataclass

from checker.findings import Checked, Finding
from claims.record import Basis, Record, SourceType
from claims.story import sourced
from reports.chronology import Day, days, undated
from reports.gravity import by_gravity
from reports.loads import Load, loads_of
from reports.summary import carriers, date_check, load_test, weakest
from reports.words import counted


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the formats tell of one article."""

    checked: Checked
    summary: tuple[str, ...]
    """A load test's outcome; who carries the story; the weakest claim that bears weight; the date check."""
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
        summary=(*load_test(checked), carriers(record, loads), weakest(checked), date_check(checked)),
        counts=_counts(record),
        questions=by_gravity(checked),
        loads=loads,
        days=days(checked),
        undated=undated(checked),
    )


def _counts(record: Record) -> tuple[str, ...]:
    """Counts and shares, each by itself; no score."""
    told = sourced(record)
    by = {kind: sum(c.attribution.type is kind for c in told) for kind in SourceType}
    narrated = sum(c.attribution.basis is Basis.none for c in record.claims)
    agentless = len(record.claims) - len(told) - narrated
    parts = [f"{len(told)} with a source", f"{narrated} in the outlet's own voice"]
    parts += [f"{agentless} attributed to nobody in particular"] if agentless > 0 else []
    said = f": {', '.join(parts)}" if record.claims else ""
    counts = [f"{counted(len(record.claims), 'claim')}{said}"]
    if told:
        share = round(100 * by[SourceType.named_person] / len(told))
        counts += [
            f"{share} % of the sourced claims come from named people ({by[SourceType.named_person]} of {len(told)})"
        ]
    counts += [f"{by[SourceType.anonymous]} from anonymous sources"] if by[SourceType.anonymous] else []
    return (*counts, counted(len(record.sources), "source"))
