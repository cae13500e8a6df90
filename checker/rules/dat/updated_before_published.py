"""DAT718."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.record import Record


@rule("DAT718", severity=Severity.error, standards=("onrecord",), genres=ALL)
def updated_before_published(record: Record) -> Iterator[Flag]:
    """An article that was updated before it was published.

    The two dates of the page contradict each other, and readers and machines take either for the true one.

    Bad:
        Date: 2024-05-09
        Updated: 2024-05-02

        [[The ferry was sold on Wednesday, the board said.]]

    Good:
        Date: 2024-05-02
        Updated: 2024-05-09

        The ferry was sold on Wednesday, the board said.

    Good:
        Date: 2024-05-02

        The ferry was sold on Wednesday, the board said.
    """
    published = record.article.published
    if published.date and published.updated and published.updated < published.date and record.sentences:
        message = f"updated on {published.updated}, published on {published.date}"
        yield Flag(record.sentences[0], message, whole_article=True)
