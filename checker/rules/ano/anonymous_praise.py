"""ANO108."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from checker.wordlists import any_of
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import claims_of, said, sources_of

_SOMEBODY = lazily(r"\b[A-Z][a-z]+|\b(?:he|she|him|her|they|them)\b")


@rule(
    "ANO108",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("npr",),
    live=True,
)
def anonymous_praise(record: Record) -> Iterator[Flag]:
    """Somebody without a name praises somebody with one.

    NPR refuses anonymous attacks and anonymous praise alike: a friend or a servant may hide behind it.

    Bad:
        [[“Brandt is a brilliant negotiator,”]] said a person close to the mayor.

    Bad:
        A town official, who asked not to be named, said that [[she was a visionary]].

    Good:
        “Brandt is a brilliant negotiator,” said Piet Holm, her deputy.

    Good:
        A town official, who asked not to be named, said the harvest was remarkable.

    Good:
        A person close to the mayor said the talks would end in May.
    """
    for source in sources_of(record, SourceType.anonymous):
        for claim in claims_of(record, source):
            praise = any_of("praise").search(claim.text)
            if praise and _SOMEBODY.search(claim.text):
                yield Flag(said(record, claim), f"“{praise[0]}”: praise by somebody without a name")
