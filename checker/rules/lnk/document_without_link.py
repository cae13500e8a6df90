"""LNK001."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NotChecked, rule
from claims.record import Record, SourceType
from claims.story import first_mention, headline, is_linked, opening, sentence_around, sources_of


@rule(
    "LNK001",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("credco", "ifcn"),
)
def document_without_link(record: Record) -> Iterator[Flag]:
    """A document carries a claim and is not linked, in an article that links other things.

    The fact-checkers' code asks for sources that readers can open themselves.

    Bad:
        ---
        title: Ferry
        ---

        The [ferry](https://ferry.example/line) is old. [[A report by the county auditor]] said it would not last the winter.

    Good:
        ---
        title: Ferry
        ---

        A [report by the county auditor](https://audit.example/1) said the ferry would not last the winter.

    Good:
        ---
        title: A study
        ---

        # The ferry will sink, study finds

        The ferry will sink, according to a [study by Tarnby College](https://college.example/1).

    Good:
        A report by the county auditor said the ferry would not last the winter.
    """
    if not any(link.span for link in record.article.links):
        raise NotChecked("the article has no links")
    title, lead = headline(record), opening(record)
    for source in sources_of(record, SourceType.document):
        where = first_mention(record, source)
        if where and title and lead and title.contains(where) and is_linked(record, lead):
            continue
        if where and not any(is_linked(record, sentence_around(record, m)) for m in (where, *source.mentions)):
            yield Flag(where, "this document is not linked")
