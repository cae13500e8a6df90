"""DAT701."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.reading.places import is_stream
from claims.record import Record


@rule("DAT701", severity=Severity.warning, standards=("credco", "newsguard"))
def no_publication_date(record: Record) -> Iterator[Flag]:
    """An article without a publication date anywhere: front matter, markup, dateline or option.

    Readers need the day to weigh the news, as NewsGuard and the credibility signals ask; without it no "yesterday" in the
    text means anything.

    Bad:
        [[The ferry was sold on 3 May 2024.]]

    Good:
        Date: 2024-05-04

        The ferry was sold on 3 May 2024.

    Good:
        TARNBY, May 4, 2024 (Tarnby News) — The ferry was sold on Friday.
    """
    published = record.article.published
    if published.date is None and published.updated is None and record.sentences:
        place = record.article.place
        lines = place.in_lines or is_stream(place.path)
        where = "the front matter" if place.exact else "the field `date`" if lines else "the page's markup"
        told = f"no publication date was found: set it in {where}, or give --date"
        yield Flag(record.sentences[0], told, whole_article=True)
