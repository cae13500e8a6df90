"""ATT504."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.record import Record
from claims.spans import Span


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
        verb = re.search(r"\w+$", cue.words) if cue and claim.attribution.source_ids else None
        if cue and verb and verb[0].lower() in words("drama"):
            span = Span(cue.spans[-1].end - len(verb[0]), cue.spans[-1].end)
            yield Flag(span, f"“{verb[0]}” performs: “said”?")
