"""REC001."""

from collections.abc import Iterator

from checker.findings import Severity
from checker.records.schema_errors import violations
from checker.records.schemas import load_schema
from checker.registry import RecordFile, Violation, record_rule


@record_rule("REC001", severity=Severity.error)
def schema_violation(file: RecordFile) -> Iterator[Violation]:
    """The record does not fit its published schema.

    Other programs read claim records by the schema; a field that is missing, misspelt or of the wrong kind
    is lost on them, and a review that somebody wrote into it with it.

    Bad:
        delete [[/claims/0]]/text

    Bad:
        [[/claims/0/colour]] = "blue"

    Bad:
        [[/claims/1/form]] = "verbatim"

    Bad:
        [[/article/published/date]] = "18 May 2026"

    Bad:
        [[/claims/2/spans/0/start]] = -1

    Bad:
        [[/claims/0/attribution/cue/lemma]] = 7

    Good:
        /claims/0/review/state = "disputed"
    """
    yield from violations(load_schema("record"), file.data)
