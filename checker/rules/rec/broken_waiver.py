"""REC011."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, all_rules, rule
from checker.waivers import faults
from claims.record import Record


@rule("REC011", severity=Severity.warning, standards=("onrecord",), genres=ALL)
def broken_waiver(record: Record) -> Iterator[Flag]:
    """A comment that is meant to waive something does not, or not all that it names.

    A waiver names its rules and its reason. One that gives no reason, or names a rule that there is not, leaves out
    nothing, and whoever wrote it should know.

    Bad:
        [[<!-- onrecord: ignore[ANO102] -->]]

        The ferry will be sold, an official said on condition of anonymity.

    Bad:
        The ferry will be sold, an official said. [[<!-- onrecord: ignore agreed with the desk -->]]

    Bad:
        [[<!-- onrecord: ignore[ANO1002] agreed with the desk -->]]

        The ferry will be sold, an official said on condition of anonymity.

    Bad:
        [[<!-- onrecord: ignore-fil[ANO102] agreed with the desk -->]]

        The ferry will be sold, an official said on condition of anonymity.

    Bad:
        [[<!-- onrecord: ignore[ANO102] agreed with the desk]]

        The ferry will be sold, an official said on condition of anonymity.

    Good:
        <!-- onrecord: ignore[ANO102, VAG, anonymous-lead] agreed with the desk -->

        The ferry will be sold, an official said on condition of anonymity.
    """
    known = [(known.code, known.name) for known in all_rules()]
    for remark in record.article.remarks:
        told = list(faults(remark, known))
        if told:
            span = remark.span or record.article.beginning()
            yield Flag(span, "; ".join(told), whole_article=remark.span is None)
