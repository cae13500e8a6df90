"""ANO118."""

from collections.abc import Iterator
from functools import cache

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.extraction.wordlists import words
from claims.record import Record, SourceType
from claims.story import around, named_at, sentence_around, sources_of


@cache
def _given_names() -> frozenset[str]:
    """The first names, in lower case."""
    return frozenset(name.lower() for name in words("first_names_female") | words("first_names_male"))


@rule(
    "ANO118",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("npr",),
    live=True,
)
def first_name_only(record: Record) -> Iterator[Flag]:
    """A source called by a first name alone, without a word on why.

    A first name is half an anonymity; NPR asks that each be explained.

    Bad:
        [[Lena]] said she had worked at the mill for nine years.

    Bad:
        “Nobody asked us,” said [[Anna]], who drives the ferry.

    Good:
        Lena Marsh said she had worked at the mill for nine years. “Nobody asked us,” Lena said.

    Good:
        Lena, who asked that her surname not be used because she feared for her job, said she had worked there for years.

    Good:
        Brandt said she had worked at the mill for nine years.
    """
    for source in sources_of(record, SourceType.named_person):
        where = named_at(record, source)
        if where is None or source.name is None or source.name.lower() not in _given_names():
            continue
        told = around(record, sentence_around(record, where), after=1).lower()
        if not any(word in told for word in ("surname", "last name", "full name", "first name", "age ", "year-old")):
            yield Flag(where, "only a first name, and no word on why")
