"""ATT504."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.record import Record


@rule("ATT504", severity=Severity.info, standards=("mongabay", "reuters"), words=True)
def verb_of_drama(record: Record) -> Iterator[Flag]:
    """A verb that performs the speech for the reader.

    Reuters forbids "quip", others allow "said" alone: whether it was rage or wit, the words themselves show.

    Bad:
        “Nobody asked us,” [[fumed]] Piet Holm, a farmer.

    Bad:
        Ida Brandt, the mayor, [[slammed]] the sale as a scandal.

    Good:
        “Nobody asked us,” said Piet Holm, a farmer.

    Good:
        The door slammed behind Ida Brandt.
    """
    for claim in record.claims:
        cue = claim.attribution.cue
        if cue and claim.attribution.source_ids and cue.words.lower() in words("drama"):
            yield Flag(cue.spans[0], f"“{cue.words}” performs: “said”?")
