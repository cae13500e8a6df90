"""ANO106."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import claims_of, said, sources_of

_OPINION = lazily(
    r"\b(?:I|we) (?:think|believe|suspect|guess|feel|doubt)\b|\b(?:should|ought to|deserves? to|no doubt|obviously)\b|"
    r"\b(?:best|worst|terrible|wonderful|ridiculous|absurd|nonsense|disaster|outrageous|unfair|smart|stupid)\b",
    re.I,
)


@rule(
    "ANO106",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ap", "apme", "mongabay"),
    live=True,
)
def anonymous_opinion(record: Record) -> Iterator[Flag]:
    """An anonymous source gives an opinion or a guess rather than information.

    AP grants anonymity for information alone, never for opinion or speculation: an opinion is worth what its owner is.

    Bad:
        [[“I think the board should have sold the ferry years ago,”]] said a person familiar with the talks.

    Bad:
        A harbour official said on condition of anonymity that [[the sale was a disaster]].

    Good:
        A harbour official said on condition of anonymity that the ferry had been sold for $4 million.

    Good:
        “I think the board should have sold the ferry years ago,” said Piet Holm, a farmer.

    Good:
        A person familiar with the talks said the buyer would pay in June.
    """
    for source in sources_of(record, SourceType.anonymous):
        for claim in claims_of(record, source):
            if _OPINION.search(claim.text):
                yield Flag(said(record, claim), "an opinion from somebody without a name: anonymity is for information")
