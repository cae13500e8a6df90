"""ANO101."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.dates.calendar import WEEKDAY
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import first_mention, sources_of

_WHERE = lazily(rf"\s+(?:in|at|inside|within|close|near|from|with|on the)\b(?! {WEEKDAY})")
_BARE = lazily(r"(?:an?|the|one|another|our|two|three|several|some|multiple)?\s*(?:sources?|insiders?)", re.I)


@rule("ANO101", severity=Severity.warning, standards=("ap", "npr", "mongabay"), genres=PROSE, live=True)
def bare_source(record: Record) -> Iterator[Flag]:
    """A source of whom the reader learns nothing at all.

    AP forbids "a source" without a modifier and, like NPR, asks for the most specific description that is safe: without
    it nobody can weigh how the source knows.

    Bad:
        The mill will close in June, [[a source]] said.

    Bad:
        [[Sources]] said the harbour board had already chosen a buyer.

    Good:
        The mill will close in June, a senior manager at the mill said on condition of anonymity.

    Bad:
        [[An insider]] told the Gazette that the mill was lost. The town was quiet. The source said the board had met twice.

    Good:
        The mill will close in June, sources in the harbour board's own office said.

    Good:
        The river has its source in the hills above Tarnby, the county said.

    Good:
        The mill will close in June, said a source close to the harbour board who has read the contract.
    """
    hidden = list(sources_of(record, SourceType.anonymous))
    for source in hidden:
        others = any(other is not source and not _BARE.fullmatch(other.description) for other in hidden)
        words = [span.of(record.article.text).strip() for span in source.mentions] or [source.description]
        where = first_mention(record, source)
        # NOTE: "the source" takes up somebody described before, even where the record keeps the two apart.
        if where and re.match("the |another " if others else "the ", where.of(record.article.text), re.I):
            continue
        if where and _WHERE.match(record.article.text, where.end):
            continue
        described = source.anonymity and source.anonymity.granted
        if where and not described and all(_BARE.fullmatch(word) for word in (*words, source.description)):
            yield Flag(where, "nothing is said about this source, not even how it knows")
