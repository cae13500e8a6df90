"""DAT716."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Related, Severity
from checker.registry import rule
from claims.dates.datelines import dateline
from claims.dates.written import written
from claims.record import Modality, Record, Tense
from claims.story import is_quoted


@rule("DAT716", severity=Severity.warning, persona=Persona.pedantic, standards=("onrecord",))
def body_after_dateline(record: Record) -> Iterator[Flag]:
    """An event told as past that lies after the day of the dateline.

    The dateline says when the reporter filed: what happened later was added without a new date, or one of the days is wrong.

    Bad:
        Date: 2024-05-13

        TARNBY, May 9, 2024 (Coast News) — The ferry was sold on [[May 11]], the harbour board said.

    Bad:
        Date: 2024-05-20

        TARNBY, 9 May 2024 — Divers searched the wreck. They found the bell on [[12 May 2024]], said Ines Roth, who led them.

    Good:
        Date: 2024-05-13

        TARNBY, May 9, 2024 (Coast News) — The ferry was sold on May 7, the harbour board said.

    Good:
        Date: 2024-05-13

        TARNBY, May 9, 2024 (Coast News) — The ferry will be sold on May 11, the harbour board said.

    Good:
        Date: 2024-05-13

        TARNBY, May 9, 2024 (Coast News) — The ferry was to be sold on May 11, the harbour board said.
    """
    found = dateline(record.article.text)
    if found is None:
        return
    line, filed = found
    for moment in record.moments:
        date = written(moment)
        told = moment.tense is Tense.past and moment.modality in {Modality.actual, Modality.reported}
        if date is None or date.day is None or moment.first is None or not told or moment.span.overlaps(line):
            continue
        if moment.first > filed and moment.first == moment.last and not is_quoted(record, moment.span):
            label = Related(line, f"the dateline: {filed}")
            yield Flag(moment.span, f"{moment.first} lies after the dateline's day, {filed}", (label,))
