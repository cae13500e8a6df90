"""SRC214."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import sentence_around, sourced

_STATEMENT = lazily(
    r"\b(?:in an? (?:[\w-]+ )?(?:statement|press release|news release|post|tweet|e-?mail|blog post)|tweeted|posted|"
    r"on (?:Twitter|Facebook|Instagram|X|LinkedIn)|press release|news release|statement)\b"
)


@rule("SRC214", severity=Severity.info, persona=Persona.auditor, standards=("apme",), genres=NEWS)
def statement_only_story(record: Record) -> Iterator[Flag]:
    """All that people say in the story they say in statements and posts.

    Nobody was asked anything: a story made of statements is as good as its senders.

    Bad:
        The ferry will be sold, [[Ida Brandt]], the mayor, said in a statement. Jonas Weir, the captain, posted on Facebook that he was sad.

    Good:
        The ferry will be sold, Ida Brandt, the mayor, said in a statement. Jonas Weir, the captain, told the Gazette that he was sad.

    Good:
        Jonas Weir, the captain, said he was sad.
    """
    text = record.article.text
    people = {SourceType.named_person, SourceType.unnamed_person}
    told = [c for c in sourced(record) if c.attribution.type in people and c.attribution.source_spans]
    places = [sentence_around(record, c.attribution.source_spans[0]).of(text) for c in told]
    if len(told) >= 2 and all(_STATEMENT.search(place) for place in places):
        first = told[0].attribution.source_spans[0]
        comma = first.of(text).find(",")
        where = Span(first.start, first.start + comma) if comma > 0 else first
        yield Flag(where, "everybody here speaks in statements", whole_article=True)
