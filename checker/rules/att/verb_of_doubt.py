"""ATT501."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import ClaimKind, Record

_LAID_CLAIM_TO = lazily(
    r"(?:victory|the|an? (?:moral|pension|place|record|refund|seat|state|war|first|second|third|fourth|fifth|sixth))\b",
    re.I,
)
"""What somebody wins or is due."""
_DOUBT = frozenset({"claim", "purport", "contend", "maintain", "allege"})


@rule(
    "ATT501", severity=Severity.info, persona=Persona.pedantic, standards=("bender", "reuters", "wikipedia"), words=True
)
def verb_of_doubt(record: Record) -> Iterator[Flag]:
    """A verb that casts doubt on an ordinary statement.

    As Reuters and the textbooks have it, "claimed" tells the reader not to believe it; where nothing speaks against a
    statement, "said" is fair. Allegations of wrongdoing are left alone: there doubt is right.

    Bad:
        Ida Brandt, the mayor, [[claimed]] that the ferry leaves at eight.

    Bad:
        Jonas Weir, the captain, [[maintained]] that the boat was built in 1974.

    Good:
        The ferry leaves at eight, Ida Brandt, the mayor, said.

    Good:
        Jonas Weir claimed the title in May. Lena Marsh claimed a third medal on Sunday and gave it to her mother.

    Good:
        Jonas Weir, the captain, claimed that the mayor had taken bribes.
    """
    for claim in record.claims:
        cue = claim.attribution.cue
        if (
            cue
            and cue.lemma in _DOUBT
            and claim.attribution.source_ids
            and claim.kind is not ClaimKind.allegation
            and _clause(claim.text)
        ):
            yield Flag(cue.spans[0], f"“{cue.words}” casts doubt: does anything in the story speak against it?")


def _clause(words: str) -> bool:
    """Whether the words are a sentence's worth, and no title or victory that is laid claim to."""
    return len(words.split()) >= 5 and not _LAID_CLAIM_TO.match(words)
