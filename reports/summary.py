"""The three sentences on top, fit to be forwarded: who carries the story, its weakest claim, the date check."""

from checker.findings import Checked, Finding, Severity
from claims.record import Record
from claims.story import sourced
from reports.gravity import by_gravity, grave_claim
from reports.loads import Load, carried_by
from reports.places import told_line
from reports.words import called, counted, listed, quoted, sentence_case, shortened

_GROUNDS = {"ANO", "BAL", "NUM", "REL", "SRC", "VAG"}  # what a claim stands on; the rest is wording, form and dates


def carriers(record: Record, loads: tuple[Load, ...]) -> str:
    """Who carries the story; `loads` the heaviest first."""
    told = len(sourced(record))
    bearing = [load for load in loads if load.carries]
    if not record.claims:
        return "No claim was found in this article."
    if not told:
        return "Nobody stands behind anything in this article: no claim in it has a source."
    if len(bearing) > 3 and bearing[0].carries == 1:
        return f"No source carries more than one of the {told} sourced claims; {len(bearing)} sources carry them all."
    parts = listed([f"{shortened(called(load.source), 80)} ({load.carries})" for load in bearing[:3]])
    if len(bearing) <= 3:
        few = {1: "The one sourced claim rests", 2: "Both sourced claims rest"}
        return f"{few.get(told, f'All {told} sourced claims rest')} on {parts}."
    top = len(carried_by(record, {load.source.id for load in bearing[:3]}))
    rest = counted(len(bearing) - 3, "other source")
    carry = "carries" if len(bearing) == 4 else "carry"
    return f"Three sources carry {top} of the {told} sourced claims: {parts}; {rest} {carry} the rest."


def weakest(checked: Checked) -> str:
    """The gravest question about what a claim stands on, with the claim that it is about."""
    grave = (f for f in by_gravity(checked) if f.code[:3] in _GROUNDS and f.severity is not Severity.info)
    finding = next((f for f in grave if not f.whole_article), None)
    if finding is None:
        return "No claim that bears weight was found to stand on too little."
    claim = grave_claim(finding, checked.record)
    words = quoted(shortened(claim.text if claim else finding.words, 140))
    line = told_line(checked.record.article, finding.span.start)
    return f"The weakest claim that bears weight: {words} ({line}). {_told(finding)}"


def date_check(checked: Checked) -> str:
    """What checking the dates gave, and against what they were checked."""
    wrong = [f for f in by_gravity(checked) if f.code.startswith("DAT")]
    published = checked.record.article.published.date
    dated = sum(moment.first is not None for moment in checked.record.moments)
    if wrong:
        words = "" if wrong[0].whole_article else f"{quoted(shortened(wrong[0].words, 80))}. "
        first = ", the first" if wrong[1:] else ""
        return f"{counted(len(wrong), 'question')} about dates{first}: {words}{_told(wrong[0])}"
    if published is None:
        return "No publication date was found, so dates that count from it could not be checked."
    if not dated:
        return f"Nothing in the text can be dated, so there was nothing to check against publication on {published}."
    against = "each other and against publication" if dated > 1 else "publication"
    return f"{counted(dated, 'date')} checked against {against} on {published}: nothing to ask."


def _told(finding: Finding) -> str:
    told = sentence_case(finding.message)
    return f"{told[:-1]} ({finding.code})." if told.endswith(".") else f"{told} ({finding.code})"


def load_test(checked: Checked) -> tuple[str, ...]:
    """The sentence that tells which sources were taken away before checking; nothing where none was."""
    if checked.taken is None:
        return ()
    fallen = counted(len(checked.taken.fallen), "claim")
    return (f"Load test: without {', '.join(checked.taken.names)}, {fallen} would stand on nobody.",)
