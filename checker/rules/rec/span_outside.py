"""REC009."""

from collections.abc import Iterator
from itertools import pairwise

from checker.findings import Severity
from checker.registry import RecordFile, Violation, record_rule


@record_rule("REC009", severity=Severity.error)
def span_outside(file: RecordFile) -> Iterator[Violation]:
    """A span is empty, ends past the text, or overlaps the one before it in the same claim.

    Spans are half-open and count code points of the article's text; one that points outside shows no words at all.

    Bad:
        [[/claims/2/spans/0]]/end = 100000

    Bad:
        [[/sources/0/mentions/1]]/end = 0

    Bad:
        /claims/1/spans = [{"start": 21, "end": 65}, {"start": 40, "end": 80}]
        [[/claims/1/spans/1]]

    Good:
        /article/links = [{"url": "https://aldmoor.example/ferry", "span": {"start": 25, "end": 33}}]
    """
    if file.record is None:
        return
    length = len(file.record.article.text)
    for place, start, end in _spans("", file.data):
        if end > length:
            yield Violation(place, f"ends at {end}, and the text has {length} code points", "count in code points")
        elif start >= end:
            yield Violation(place, f"from {start} to {end} there is nothing", "the end is after the start")
    for index, claim in enumerate(file.record.claims):
        for number, (one, next_) in enumerate(pairwise(claim.spans), 1):
            if next_.start < one.end:
                place = f"/claims/{index}/spans/{number}"
                yield Violation(place, "begins before the one before it ends", "keep spans apart and in order")


def _spans(place: str, data: object) -> Iterator[tuple[str, int, int]]:
    """Every span anywhere in the file, with its pointer."""
    if isinstance(data, dict):
        if data.keys() == {"start", "end"}:
            yield place, data["start"], data["end"]
        for key, value in data.items():
            yield from _spans(f"{place}/{key}", value)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _spans(f"{place}/{number}", value)
