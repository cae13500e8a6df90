"""DAT715."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.dates.datelines import dateline
from claims.record import Record


@rule("DAT715", severity=Severity.error, standards=("onrecord",), genres=ALL)
def dateline_after_publication(record: Record) -> Iterator[Flag]:
    """A dateline later than the day of publication.

    Nobody can file tomorrow's story today: one of the two dates is wrong.

    Bad:
        Date: 2024-05-02

        [[TARNBY, May 9, 2024 (Coast News) —]] The ferry was sold on Wednesday, the board said.

    Good:
        Date: 2024-05-09

        TARNBY, May 9, 2024 (Coast News) — The ferry was sold on Wednesday, the board said.

    Good:
        Date: 2024-05-10

        TARNBY, May 9, 2024 (Coast News) — The ferry was sold on Wednesday, the board said.
    """
    published = record.article.published.date
    found = dateline(record.article.text)
    if found and published and found[1] > published:
        yield Flag(found[0], f"dated {found[1]}, published {published}")
